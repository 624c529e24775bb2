"""Missing: papers that the file speaks of and does not hold, and holes in its own numbering, with the words.

What may be in the file under another name is not listed: a paper counts as held as soon as some document opens with its
date, its number or its author.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from counterproof.checks.voice import voice
from counterproof.record import Entity, Record, RecordDate
from counterproof.sources import Span, Text
from counterproof.times import Answer, overlaps

PAPER = (
    "affidavit|autopsy report|cable|certificate|confession|deposition|diary|dispatch|indictment|inventory|ledger|"
    "letter|log-?book|memorandum|memo|minutes?|notebook|petition|protocol|receipt|report|statement|summons|telegram|"
    "testimony|transcript|warrant"
)
"""What is written and can be laid on a table."""
SPOKEN = frozenset(("confession", "deposition", "statement", "testimony"))
"""What is held as soon as its maker's words stand in some document."""
_WHOSE = r"\b(?:the|a|an|his|her|their|my|our|your|this|said)"
_DATED = re.compile(
    rf"(?i){_WHOSE}\s(?:[a-z-]{{3,15}}\s){{0,2}}({PAPER})(?:\s(?:to|from)\s[^.;:,\n]{{3,40}})?,?"
    r"\s(?:of|dated|signed on)\s(?:the\s)?\Z"
)
_BY = re.compile(
    rf"(?i)\b(?:the|a|an|his|her|their|this)\s(?:[a-z-]{{3,15}}\s){{0,2}}({PAPER})\s(?:of|by|from|signed by)\s\Z"
)
_OWN = re.compile(rf"['’]s?\s(?:[a-z-]{{3,15}}\s){{0,1}}({PAPER})\b")
_NUMBERED = re.compile(
    r"\b(Exhibit|Annex|Appendix|Enclosure|Schedule|Attachment|Document|Affidavit|Deposition|Letter|Folio)"
    r"\s(?:No\.?\s|Number\s|#)?([0-9]{1,3})\b(?![.,:][0-9]|\s(?:of|to)\s[0-9])"
)
_ITEM = re.compile(r"(?m)^[ \t]{0,4}\(?([1-9][0-9]{0,2})[.)][ \t]+(?=[A-Z“\"'])")
_LEAD = re.compile(r"(?:\A|/)0*([1-9][0-9]{0,3})[-_. ]")
OPENING = 500
"""Characters in which a document says what it is."""
LEAST = 5
"""Numbers that make a series; one hole for each five of them at most, or it is no numbering."""


@dataclass(frozen=True)
class Missing:
    """Something not in the file. `mentioned` are the words that speak of it, or that stand around the hole."""

    what: str
    kind: Literal["document", "number"]
    mentioned: tuple[Span, ...]


def missing(record: Record) -> tuple[Missing, ...]:
    """All that the file speaks of and lacks, in the order of the texts."""
    order = {text.source.id: number for number, text in enumerate(record.texts)}
    found: dict[tuple[str, str], list[Span]] = defaultdict(list)
    spoken_of = [*_dated(record), *_by_somebody(record)]
    for key, span in sorted(spoken_of, key=lambda one: (order[one[1].source], one[1].start)):
        found[key].append(span)
    papers = [Missing(_flat(spans[0].quote), "document", tuple(spans)) for spans in found.values()]
    return (*papers, *_unheld(record), *_holes(record))


def _dated(record: Record) -> Iterator[tuple[tuple[str, str], Span]]:
    """Papers named by their date: "a memorandum of May 1949", "your letter of the 4th"."""
    texts = {text.source.id: text for text in record.texts}
    opening = [date for date in record.dates.values() if date.value and date.span.start < OPENING]
    for date in record.dates.values():
        text = texts[date.span.source]
        lead = _DATED.search(text.content, max(0, date.span.start - 120), date.span.start)
        if not lead or date.value is None or _heading(text, lead.start(), lead.group()):
            continue
        if not any(_same_day(one, date) for one in opening):
            yield (lead.group(1).casefold(), date.value.edtf), text.span(lead.start(), date.span.end)


def _same_day(opening: RecordDate, date: RecordDate) -> bool:
    """Whether a document opens with a date that may be this one, and is another mention than this."""
    if opening.id == date.id or opening.value is None or date.value is None:
        return False
    return overlaps(opening.value, date.value) is not Answer.NEVER


def _by_somebody(record: Record) -> Iterator[tuple[tuple[str, str], Span]]:
    """Papers named by their author: "the deposition of Mary Burton", "Kane's diary"."""
    texts = {text.source.id: text for text in record.texts}
    openings = {text.source.id: _opening(text) for text in record.texts}
    spoken = {voice(entry) for entry in record.entries}
    for entity in record.entities.values():
        names = [m.span for m in entity.mentions if m.form == "name"] if entity.type == "person" else []
        for text, span in ((texts[span.source], span) for span in names):
            if (told := _authored(text, span)) and not _heading(text, told[1].start, told[1].quote):
                paper, words = told
                if not (paper in SPOKEN and entity.id in spoken) and not _held(openings, entity, paper, text):
                    yield (paper, entity.id), words


def _authored(text: Text, name: Span) -> tuple[str, Span] | None:
    before = _BY.search(text.content, max(0, name.start - 60), name.start)
    after = _OWN.match(text.content, name.end)
    if before and not after and text.content[name.end : name.end + 1] not in ("'", "’"):
        return before.group(1).casefold(), text.span(before.start(), name.end)
    if after and not before:
        return after.group(1).casefold(), text.span(name.start, after.end())
    return None


def _opening(text: Text) -> frozenset[str]:
    """The words with which a document says what it is, its name among them."""
    return frozenset(re.findall(r"[^\W_]{3,}", f"{text.source.name} {text.content[:OPENING]}".casefold()))


def _held(openings: Mapping[str, frozenset[str]], author: Entity, paper: str, mentioned_in: Text) -> bool:
    """Whether some document opens with the author; the one that speaks of the paper must call itself by it too."""
    names = {part.casefold() for name in (author.name, *author.aliases) for part in re.findall(r"[^\W_]{3,}", name)}
    return any(
        names & opening and (source != mentioned_in.source.id or paper in opening)
        for source, opening in openings.items()
    )


def _unheld(record: Record) -> Iterator[Missing]:
    """Numbers left out between numbered papers that are named: Exhibits 1, 2, 4, 5 and 6, and nowhere the third."""
    named: dict[str, dict[int, Span]] = defaultdict(dict)
    for text in record.texts:
        for found in _NUMBERED.finditer(text.content):
            named[found.group(1)].setdefault(int(found.group(2)), text.span(*found.span()))
    for label, spans in sorted(named.items()):
        if holes := _between(spans):
            around = tuple(spans[n] for n in sorted({m for hole in holes for m in _beside(hole, spans)}))
            yield Missing(f"{label} {_listed(holes)}: numbers beside it are named, and it is not", "number", around)


def _holes(record: Record) -> Iterator[Missing]:
    """Numbers left out by a document that numbers its parts, and by the names of the documents themselves."""
    for text in record.texts:
        items = list(_ITEM.finditer(text.content))
        numbers = [int(item.group(1)) for item in items]
        if numbers != sorted(set(numbers)):
            continue
        spans = {number: text.span(*item.span(1)) for number, item in zip(numbers, items, strict=True)}
        if holes := _between(spans):
            around = tuple(spans[n] for n in sorted({m for hole in holes for m in _beside(hole, spans)}))
            yield Missing(f"no. {_listed(holes)} of the parts numbered in {text.source.name}", "number", around)
    leads = [lead for text in record.texts if (lead := _LEAD.search(text.source.name))]
    numbered = {int(lead.group(1)) for lead in leads}
    if len(leads) == len(numbered) and (holes := _between(numbered)):
        yield Missing(f"no. {_listed(holes)} of the numbered documents", "number", ())


def _between(numbers: Iterable[int]) -> list[int]:
    """The numbers left out of a series; none where the left out are too many for a series."""
    have = sorted(numbers)
    if len(have) < LEAST:
        return []
    holes = sorted(set(range(have[0], have[-1])) - set(have))
    return holes if LEAST * len(holes) <= len(have) else []


def _beside(hole: int, have: Mapping[int, Span]) -> tuple[int, int]:
    return max(n for n in have if n < hole), min(n for n in have if n > hole)


def _heading(text: Text, start: int, words: str) -> bool:
    """Whether the words stand where a document says what it is itself: in a short first paragraph."""
    first = text.content.lstrip().split("\n\n", 1)[0]
    own = len(text.content) - len(text.content.lstrip())
    return start < own + min(len(first), 200) and not words.casefold().startswith("your ")


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))


def _flat(words: str) -> str:
    return " ".join(words.split())
