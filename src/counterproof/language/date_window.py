"""The days of a calendar date: [first, last] day numbers of a day, month, season, year, decade or feast."""

from __future__ import annotations

from counterproof.language.date_shape import DateShape
from counterproof.language.feast_rules import feast_days
from counterproof.times import parse
from counterproof.times.calendar import (
    MINUTES_A_DAY,
    civil,
    day_number,
    julian_month_length,
    month_length,
    month_start,
)
from counterproof.times.canonical import year_text

Days = tuple[int, int]
"""First and last day, both included, counted from 1970-01-01."""


def calendar_window(shape: DateShape, year: int | None, julian: bool) -> Days | None:
    """The days of the shape in that year; None when it has no such day. 29 February 1700 exists in the Julian calendar
    alone and is then taken as the day after the 28th."""
    if shape.span:
        return _parsed(shape.span)
    if year is None:
        return None
    if shape.feast:
        return feast_days(shape.feast, year, julian=julian)
    if shape.season:
        return _parsed(f"{year_text(year)}-{shape.season}")
    if shape.month is None:
        return day_number(year, 1, 1), day_number(year, 12, 31)
    start = month_start(year, shape.month)
    if shape.day is None:
        return start, month_start(year, shape.month + 1) - 1
    length = julian_month_length(year, shape.month) if year < 1924 else month_length(year, shape.month)
    return (start + shape.day - 1,) * 2 if shape.day <= length else None


def _parsed(text: str) -> Days:
    found = parse(text)
    return found.s0 // MINUTES_A_DAY, found.e1 // MINUTES_A_DAY


def part_of(days: Days, part: str) -> Days:
    """A third of a season, year or longer time, or ten days of a month; the beginning and the end of more than a month
    are a quarter. "week 2" is the eighth to the fourteenth day, "days 1" the first five, "run14 1" the first fourteen,
    "half 2" the second half; -1 is the last."""
    low, high = days
    whole = high - low + 1
    which, _, exact = part.partition(" ")
    if exact.lstrip("-").isdecimal():
        return _numbered(days, which, int(exact))
    if 28 <= whole <= 31:
        tens = {"early": (low, low + 9), "middle": (low + 10, low + 19)}
        return tens.get(which, (low + 20, high))
    share = 4 if exact and whole > 31 else 3
    size = max(1, whole // share)
    if which == "early":
        return _rounded(low, low + size - 1, whole)
    if which == "late":
        return _rounded(high - size + 1, high, whole)
    return _rounded(low + (whole - size) // 2, low + (whole - size) // 2 + size - 1, whole)


def _numbered(days: Days, which: str, number: int) -> Days:
    low, high = days
    whole = high - low + 1
    if which.startswith("run"):
        size = min(int(which[3:]), whole)
        first = high - size + 1 if number < 0 else low
        return _rounded(first, first + size - 1, whole)
    size = {"day": 1, "week": 7, "days": 5, "half": (whole + 1) // 2, "quarter": (whole + 3) // 4}[which]
    first = high - size + 1 if number < 0 else low + size * (number - 1)
    return _rounded(first, min(first + size - 1, high), whole if which in ("half", "quarter") else 0)


def _rounded(low: int, high: int, whole: int) -> Days:
    """Whole months of a year, whole years of a decade or more; the days as they are in anything shorter."""
    if whole < 300:
        return low, high
    year, month, day = civil(low)
    if whole > 3_000:
        return day_number(year + (month > 6), 1, 1), day_number(civil(high)[0] - (civil(high)[1] <= 6), 12, 31)
    start = month_start(year, month + (day > 15))
    year, month, day = civil(high)
    return start, month_start(year, month + (day > 15)) - 1
