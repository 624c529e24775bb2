"""Coverage: which sentences of each text became testable statements; and gaps: what the file announces and lacks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from counterproof.record.entry import Entry
from counterproof.record.page import Page
from counterproof.record.record import Gap, SourceCoverage

_ANNOUNCED = re.compile(
    r"\b(?:(?:full|complete) list (?:is|was|of [^.\n:]{1,60}? (?:is|was|are)) as follows"
    r"|(?:are|is|were|was) as follows|the following [a-z-]{2,20} (?:were|was|are|is)[a-z ]{0,30})\s{0,2}:",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s{0,8}(?:[-*•–—]|\(?[0-9]{1,3}[.)]|\(?[a-z][.)]|[A-Z0-9“\"'])")
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_ABSENT = re.compile(
    r"\b(?:see|as shown in|attached as|annexed as|given in|set out in|produced as) "
    r"((?:Exhibit|Annex|Appendix|Enclosure|Schedule|Attachment) [A-Z0-9]{1,4})\b"
)


def coverage(pages: Iterable[Page], entries: Iterable[Entry]) -> tuple[SourceCoverage, ...]:
    """For each text, how many sentences have at least one entry with a resolved participant, and where the rest are."""
    testable: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.roles or entry.place:
            testable[entry.statement.span.source].append(entry)
    return tuple(_covered(page, testable[page.source]) for page in pages)


def _covered(page: Page, entries: Sequence[Entry]) -> SourceCoverage:
    read: set[int] = set()
    for entry in entries:
        span = entry.statement.span
        read.update(range(page.sentence(span.start), page.sentence(span.end - 1) + 1))
    sentences = page.analysis.sentences
    unread = tuple((s.start, s.end) for s in sentences if s.index not in read)
    return SourceCoverage(page.source, len(sentences), len(sentences) - len(unread), unread)


def gaps(pages: Sequence[Page]) -> tuple[Gap, ...]:
    """Lists announced after which no list comes, and exhibits named that no document of the file is or holds."""
    return tuple(gap for page in pages for gap in (*_lists(page), *_exhibits(page, pages)))


def _lists(page: Page) -> Iterator[Gap]:
    for found in _ANNOUNCED.finditer(page.content):
        after = page.after(found.end(), 400)
        rest = after.lstrip(" \t")
        follows = rest.lstrip("\n")
        gone = not follows or (rest.startswith("\n\n") and not _ITEM.match(follows)) or _starts_anew(rest)
        gone = gone or _goes_on(page, found.end() + len(after) - len(rest), rest)
        if gone:
            yield Gap("a list is announced here and does not follow", page.analysis.text.span(*found.span()))


def _starts_anew(rest: str) -> bool:
    """Whether what follows is a paragraph of prose: a long line that ends like a sentence and names no item."""
    if not rest.startswith("\n"):
        return False
    line = rest.lstrip("\n").split("\n", 1)[0]
    return len(line) > 120 and not re.match(r"\s{0,8}(?:[-*•–—]|\(?[0-9a-z]{1,3}[.)])", line)


def _goes_on(page: Page, first: int, rest: str) -> bool:
    """Whether the same line goes on with a sentence that enumerates nothing: a finite verb, and at most one comma."""
    if rest.startswith("\n"):
        return False
    line = rest.split("\n\n", 1)[0]
    stop = re.search(r"[.!?](?=\s|$)", line)
    sentence = line[: stop.end()] if stop else line
    tokens = (t for t in page.analysis.tokens if first <= t.start < first + len(sentence))
    return any(t.tag in _FINITE for t in tokens) and len(re.findall(r"[,;]", sentence)) < 2


def _exhibits(page: Page, pages: Sequence[Page]) -> Iterator[Gap]:
    for found in _ABSENT.finditer(page.content):
        label = found.group(1)
        held = any(
            label.casefold() in other.content[:400].casefold()
            or label.casefold() in other.analysis.text.source.name.casefold()
            for other in pages
            if other.source != page.source
        )
        if not held and page.content.count(label) == 1:
            yield Gap(f"{label} is mentioned and is not in the file", page.analysis.text.span(*found.span(1)))
