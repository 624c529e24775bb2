"""Layout: where the paragraphs of a text begin and end, whether its lines are hard-wrapped or stand for themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass

WIDEST_WRAP = 120
"""A text whose long lines exceed this many characters is taken not to be hard-wrapped: each line is a paragraph."""
LONGEST = 4_000
"""Code points of the longest stretch that is parsed at once; a longer one is cut at a sentence's or word's end."""

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_LABEL = re.compile(r"(?:[-*•·–—]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s|[A-Z][A-Z .'’-]{0,40}:|[QA][.:]\s|#|>|\|)")
_DATED = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?\s)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}\b|[A-Z][a-z]{2,8}\s\d{1,2}(?:st|nd|rd|th)?[.,]|\d{1,2}[.:]\d{2}\.|\d{4}\.)"
)
"""A date or hour that opens a line, as in registers and logs."""
_STOP = re.compile(r"[.!?][\"'”’)\]]?\s")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of text [start, end) in code points that no sentence crosses. `heading` when it has no full stop."""

    start: int
    end: int
    heading: bool = False


def paragraphs(content: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text in order, blank ones left out. Line breaks inside a hard-wrapped one stay inside."""
    lines = [(m.start(), m.end()) for m in _LINE.finditer(content) if not m.group().isspace()]
    width = _wrap_width(content, lines)
    blocks: list[tuple[int, int]] = []
    for start, end in lines:
        if blocks and _continues(content, blocks[-1], _line_start(content, blocks[-1][1]), start, end, width):
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
    trimmed = [_trim(content, start, end) for start, end in blocks]
    return tuple(Paragraph(start, end, _is_heading(content, start, end)) for start, end in trimmed)


def _line_start(content: str, end: int) -> int:
    """Where the line begins that ends at `end`."""
    return max(content.rfind("\n", 0, end), content.rfind("\r", 0, end)) + 1


def _wrap_width(content: str, lines: list[tuple[int, int]]) -> int:
    """The width at which lines were wrapped, or 0. Nineteen of twenty lines must stay below the limit."""
    lengths = sorted(len(content[start:end].strip()) for start, end in lines)
    if len(lengths) < 3:
        return 0
    width = lengths[(len(lengths) * 19) // 20 if len(lengths) >= 20 else -1]
    return width if 40 <= width <= WIDEST_WRAP else 0


def _continues(content: str, block: tuple[int, int], last: int, start: int, end: int, width: int) -> bool:
    """Whether the line [start, end) goes on with the block: its first word would not have fitted on the line before."""
    between = content[block[1] : start]
    if between.count("\n") > 1 or between.count("\r") > between.count("\n") + 1 or not width:
        return False
    line = content[start:end].strip()
    before = content[last : block[1]].strip()
    if _LABEL.match(line) or (_DATED.match(line) and before.endswith(".")):
        return False
    if line[:1].islower() and not before.endswith((".", "!", "?", ":")):
        return True
    return len(before) + 1 + len(line.split(maxsplit=1)[0]) > width - 2


def _trim(content: str, start: int, end: int) -> tuple[int, int]:
    words = content[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _is_heading(content: str, start: int, end: int) -> bool:
    return end - start <= 100 and content[end - 1] not in ".!?;,:\"'”’)" and "\n" not in content[start:end]


def pieces(content: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The paragraph [start, end) in stretches of at most LONGEST code points, cut where a sentence or a word ends."""
    found = []
    while end - start > LONGEST:
        cut = _cut(content, start, start + LONGEST)
        found.append((start, cut))
        start = cut
    return (*found, (start, end))


def _cut(content: str, start: int, limit: int) -> int:
    """A place in the last fifth of [start, limit) where a sentence ends, else a word, else the limit itself."""
    tail = limit - LONGEST // 5
    stops = [m.end() for m in _STOP.finditer(content, tail, limit)]
    if stops:
        return stops[-1]
    space = content.rfind(" ", tail, limit)
    return space + 1 if space > start else limit
