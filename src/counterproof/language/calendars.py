"""Calendars: in which calendar a text says that its dates are - "Old Style", "by the Western calendar throughout"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from counterproof.language.mention import DateMention

Calendar = Literal["", "julian", "gregorian"]
_OLD = r"o\.\s?s\b|old style|(?:old|julian|russian|greek|eastern|orthodox|unreformed) (?:calendar|reckoning|style)"
_NEW = r"n\.\s?s\b|new style|(?:new|gregorian|western|roman|reformed) (?:calendar|reckoning|style)"
_BEHIND = re.compile(
    rf"[\s,(]{{1,3}}(?:(?:by|in|of|after|according to) (?:the )?)?(?:(?P<old>{_OLD})|(?P<new>{_NEW}))", re.IGNORECASE
)
_NAMED = re.compile(rf"\b(?:(?P<old>{_OLD})|(?P<new>{_NEW}))", re.IGNORECASE)
_OF_ALL = re.compile(
    r"\bthroughout\b|\b(?:all|every)(?: (?:of )?(?:the|my|our|these))? dates?\b|\bdates? (?:here|below|above|in this)\b"
    r"|\b(?:I|we) (?:always )?(?:date|reckon|count) (?:always )?(?:by|in|after)\b",
    re.IGNORECASE,
)
"""Words by which a sentence speaks of all dates of its text."""


def calendar_behind(content: str, end: int) -> Calendar:
    """The calendar that the words right behind a date name."""
    return _which(_BEHIND.match(content, end, end + 48))


def in_calendar(content: str, dates: Iterable[DateMention]) -> tuple[DateMention, ...]:
    """The dates, those that name no calendar in the one that the text says all of its dates are in."""
    told = {_which(found) for found in _NAMED.finditer(content) if _OF_ALL.search(_sentence(content, found))}
    if len(told) != 1:
        return tuple(dates)
    calendar = told.pop()
    return tuple(d if d.told_calendar else replace(d, calendar=calendar, told_calendar=True) for d in dates)


def _which(found: re.Match[str] | None) -> Calendar:
    return "" if found is None else "julian" if found["old"] else "gregorian"


def _sentence(content: str, found: re.Match[str]) -> str:
    """The words around, up to a mark that ends a sentence on either side."""
    before = re.split(r"[.;!?]\s|\n", content[max(0, found.start() - 160) : found.start()])[-1]
    after = re.split(r"[.;!?]\s|\n", content[found.end() : found.end() + 80])[0]
    return f"{before}{found.group()}{after}"
