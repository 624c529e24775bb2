"""Quotations: words between quotation marks, paired within a paragraph. Apostrophes are no marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterproof.language.analysis import Quotation
from counterproof.language.layout import Paragraph
from counterproof.sources import Text

_PAIRS = {'"': '"', "“": "”", "„": "“”", "«": "»", "‘": "’", "'": "'", "‹": "›", "``": "''"}
_OPEN = re.compile(r"[\"“„«‹‘']")
_ELISION = re.compile(r"(?:twas|tis|twere|twill|tisn|em|til|till|bout|cause|neath|gainst|\d)\b|\d", re.IGNORECASE)
_BEFORE = frozenset(" \t\n\r\v\f([{—–-,:;\"“„«‘'/\xa0")
SHORTEST = 2
LONGEST_SINGLE = 1_000
"""Code points within which a single quotation mark must be closed; further on it was an apostrophe."""


def find_quotations(text: Text, paragraphs: Sequence[Paragraph]) -> tuple[Quotation, ...]:
    """The outermost quotations of a text in order. One that never closes ends with its paragraph (`closed` False);
    where the next paragraph opens with a mark again it goes on there, as printers do."""
    found = (quotation for part in paragraphs for quotation in _in_paragraph(text, part))
    return tuple(found)


def _in_paragraph(text: Text, part: Paragraph) -> Iterator[Quotation]:
    content, i = text.content, part.start
    while match := _OPEN.search(content, i, part.end):
        i = match.end()
        mark = match.group()
        if not _opens(content, match.start(), part):
            continue
        end = _closing(content, i, part.end, mark)
        if end is None and mark in "‘'":
            continue
        stop = part.end if end is None else end
        if len(content[i:stop].strip()) >= SHORTEST:
            yield Quotation(text.span(i, stop), end is not None)
        i = stop + (end is not None)


def _opens(content: str, at: int, part: Paragraph) -> bool:
    """Whether a mark stands where a quotation can begin: before a word and after a blank, a bracket or a dash."""
    follows = content[at + 1 : at + 2]
    if not follows or follows.isspace() or at + 1 >= part.end:
        return False
    if content[at] in "'’‘" and _ELISION.match(content, at + 1):
        return False
    return at == part.start or content[at - 1] in _BEFORE or content[at] in "“„«‹"


def _closing(content: str, start: int, end: int, mark: str) -> int | None:
    """Where the mark that closes stands; for single marks one behind a word and before no letter, near enough."""
    if mark not in "‘'":
        places = [content.find(close, start, end) for close in _PAIRS[mark]]
        return min((place for place in places if place >= 0), default=None)
    limit = min(end, start + LONGEST_SINGLE)
    place = start
    while (place := content.find(_PAIRS[mark], place, limit)) >= 0:
        after = content[place + 1 : place + 2]
        if not content[place - 1].isspace() and not after.isalnum() and not _possessive(content, place, end):
            return place
        place += 1
    return None


def _possessive(content: str, place: int, end: int) -> bool:
    """Whether the mark only ends a plural's genitive ("the soldiers' pay"): an s before, a word after, and no other
    mark of the same kind would close the quotation later."""
    plural = (
        content[place - 1] == "s" and content[place + 1 : place + 2] == " " and content[place + 2 : place + 3].islower()
    )
    return plural and content.find(content[place], place + 1, min(end, place + LONGEST_SINGLE)) >= 0
