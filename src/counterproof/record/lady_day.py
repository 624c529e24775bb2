"""Years that begin on Lady Day: which dates of a register written so belong to the year after the one they name.

Until 1752 English (and, later or earlier, some Italian) years began on 25 March: "1740, February 2nd" stands after
"1740, November 14th". The year is put right only where the register shows it: by the order of its own entries, or in
words ("the year, which begins at Lady Day").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from counterproof.language import DateMention
from counterproof.record.page import Page
from counterproof.times.calendar import MINUTES_A_DAY, civil

LAST_YEAR = 1752
"""The last year that began so in any English register."""
_LADY_DAY = (3, 25)
_SAID = re.compile(
    r"\byears?\b[^.\n]{0,60}\b(?:begins?|beginning|began|reckoned|starts?)\b[^.\n]{0,20}"
    r"\b(?:Lady[ -]Day|Annunciation|25th (?:day )?of March|March 25th)",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|never|no longer)\b[^.\n]{0,40}\Z", re.IGNORECASE)
_BEGINS = re.compile(r"\b(?:begins|beginning of|here is|now is) the (?:new )?year\b", re.IGNORECASE)


def opens(page: Page, mention: DateMention) -> bool:
    """Whether the date opens its passage, as an entry of a register does."""
    return mention.span.start - page.passage_start(mention.span.start) <= 2


def reckons_from_lady_day(page: Page, mentions: Sequence[DateMention]) -> bool:
    """Whether the text says that its years begin on 25 March, or its entries stand in such an order: one of January to
    24 March after a later day of the same year, and none of them at the head of its year."""
    said = _SAID.search(page.content)
    if said and not _DENIED.search(page.before(said.start(), 40)):
        return True
    entries = [_day(m) for m in mentions if opens(page, m) and _full(m)]
    shown = False
    for before, here in pairwise(entries):
        late = before[1:] >= _LADY_DAY
        if before[0] == here[0] <= LAST_YEAR and late and here[1:] < _LADY_DAY:
            shown = True
        if here[0] == before[0] + 1 and late and before[1] > 9 and here[1:] < _LADY_DAY:
            return False
    return shown


def seems_to(page: Page, heading: DateMention, mentions: Sequence[DateMention]) -> bool:
    """Whether entries under a bare year before 1753 run on from March to April over words that begin the next year:
    "Anno 1740. March 2nd ... March 23rd ... Here begins the year 1741. April 13th"."""
    year = _year(heading)
    after = [m for m in mentions if m.span.start > heading.span.end]
    until = next((m for m in after if _year(m) == year + 1), None)
    if until is None or year >= LAST_YEAR or not _BEGINS.search(page.before(until.span.end, 60)):
        return False
    held = [m for m in after if m.span.start < until.span.start and opens(page, m)]
    behind = next((m for m in after if m.span.start > until.span.start and opens(page, m)), None)
    early = [m.value is not None and m.needs == "year" and _day(m)[1:] < _LADY_DAY for m in held]
    return (
        bool(early) and all(early) and behind is not None and behind.value is not None and _day(behind)[1:] >= _LADY_DAY
    )


def belongs_to_next(mention: DateMention) -> bool:
    """Whether it is a day from 1 January to 24 March of one year as written ("1735/6" says both and does not)."""
    return mention.value is not None and "/" not in mention.text and _day(mention)[1:] < _LADY_DAY


def _full(mention: DateMention) -> bool:
    value = mention.value
    return mention.needs == "nothing" and value is not None and value.e1 - value.s0 < MINUTES_A_DAY


def _year(mention: DateMention) -> int:
    """The year that a mention names alone; 0 for any other date."""
    value = mention.value
    return civil(value.s0 // MINUTES_A_DAY)[0] if mention.needs == "nothing" and value and value.grain == "year" else 0


def _day(mention: DateMention) -> tuple[int, int, int]:
    return civil(mention.value.s0 // MINUTES_A_DAY) if mention.value else (0, 12, 31)
