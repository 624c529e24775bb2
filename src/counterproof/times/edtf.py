"""EDTF text (ISO 8601-2:2019, a declared subset) to vague dates and back. See docs/reference/vague-dates.md."""

from __future__ import annotations

import re

from counterproof.errors import DateError
from counterproof.times.calendar import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    MINUTES_A_DAY,
    day_number,
    julian_day_number,
    julian_month_length,
)
from counterproof.times.canonical import window_text, year_text
from counterproof.times.point import LONGEST, Point, parse_point
from counterproof.times.vague import BEGINNING, END, VagueDate

_MINUTE = re.compile(r"(T\d\d:\d\d)(?!:)")
_STRETCH = re.compile(r"\[([^.,\[\]]+)\.\.([^.,\[\]]+)\]")


def parse(edtf: str) -> VagueDate:
    """The vague date that an EDTF text stands for.

    Dates, seasons, decades and centuries are whens; `[a,b]` and `[a..b]` ("one of these") are whens whose window is
    the hull of the members - which of them is not known; `a/b` is an extent. Raises DateError for anything that is
    not of the declared subset, or that no calendar has.
    """
    text = edtf.strip()
    if len(text) > LONGEST:
        raise DateError(f"a text of {len(text)} characters is not a date")
    if text.count("/") > 1:
        raise DateError(f"{text!r}: an interval has one slash")
    if "/" in text:
        first, last = text.split("/")
        return _interval(first, last, text)
    if not text:
        raise DateError("an empty text is not a date")
    return _when(text)


def write(v: VagueDate) -> str:
    """The canonical EDTF text: `parse(write(v)) == v` for every date that this package made."""
    return v.edtf


def standard(v: VagueDate) -> str:
    """The date as other programs are shown it: with the seconds that ISO 8601-2 demands of a time of day, and a stretch
    of time that has no name of its own ("mid-November") as the interval that it is. Whether something fills that
    stretch or lies somewhere in it is not the date's to say; our own text `[a..b]` says the latter."""
    stretch = None if v.extent else _STRETCH.fullmatch(v.edtf)
    return _MINUTE.sub(r"\1:00", f"{stretch[1]}/{stretch[2]}" if stretch else v.edtf)


def when(low: int, high: int) -> VagueDate:
    """One unknown moment in the minutes [low, high], both included; BEGINNING and END stand for no bound.

    A bound outside the counted years says no more than that it lies there. Raises DateError without any bound.
    """
    low, high = _low(low), _high(high)
    if low <= BEGINNING and high >= END:
        raise DateError("a time without any bound is no date")
    text, grain = window_text(low, high)
    return VagueDate(low, high, low, high, grain, text)


def lasting(s0: int, s1: int, e0: int, e1: int) -> VagueDate:
    """An extent that starts in [s0, s1] and ends in [e0, e1]; s1 and e0 are drawn in to fit one another."""
    s0, s1, e0, e1 = _low(s0), _high(s1), _low(e0), _high(e1)
    s1, e0 = min(s1, e1), max(e0, s0)
    if s0 > s1 or e0 > e1:
        raise DateError("an extent ends before it begins")
    if s0 <= BEGINNING and e1 >= END:
        raise DateError("an extent without any bound is no date")
    return VagueDate(s0, s1, e0, e1, "span", f"{_start_text(s0, s1, e1)}/{_end_text(s0, e0, e1)}", extent=True)


_FIRST = day_number(EARLIEST_YEAR, 1, 1) * MINUTES_A_DAY
_LAST = day_number(LATEST_YEAR + 1, 1, 1) * MINUTES_A_DAY - 1


def _low(bound: int) -> int:
    """A lower bound within the counted years, weakened where it lies outside them."""
    return BEGINNING if bound < _FIRST else bound if bound == END else min(bound, _LAST)


def _high(bound: int) -> int:
    """An upper bound within the counted years, weakened where it lies outside them."""
    return END if bound > _LAST else bound if bound == BEGINNING else max(bound, _FIRST)


def from_day(year: int, month: int, day: int) -> VagueDate:
    """A day of the Gregorian calendar; year 0 is 1 BC. Raises DateError when there is no such day."""
    return parse(f"{year_text(year)}-{month:02d}-{day:02d}")


def from_julian(year: int, month: int, day: int) -> VagueDate:
    """A day given in the Julian calendar ("Old Style"), as the Gregorian day it was; the year begins on 1 January.

    Raises DateError when the Julian calendar has no such day.
    """
    if not (1 <= month <= 12 and 1 <= day <= julian_month_length(year, month)):
        raise DateError(f"the Julian calendar has no day {year_text(year)}-{month:02d}-{day:02d}")
    low = julian_day_number(year, month, day) * MINUTES_A_DAY
    return when(low, low + MINUTES_A_DAY - 1)


def _when(text: str) -> VagueDate:
    if text[0] in "[{":
        return _set(text)
    point = parse_point(text)
    low, high, approximate, uncertain = point.low, point.high, point.approximate, point.uncertain
    return VagueDate(low, high, low, high, point.grain, point.text, approximate=approximate, uncertain=uncertain)


def _set(text: str) -> VagueDate:
    """One of several dates. The hull of the members bounds it."""
    if text[0] == "{":
        raise DateError(f"{text!r}: 'all of' several dates is several dates; write each by itself")
    if text[-1] != "]" or len(text) < 4:
        raise DateError(f"{text!r}: a set is written [1934,1936] or [1934..1936]")
    members = [_member(part.strip(), text) for part in text[1:-1].split(",")]
    low, high = min(low for low, _, _, _ in members), max(high for _, high, _, _ in members)
    points = [point for _, _, _, ends in members for point in ends]
    canonical = f"[{','.join(written for _, _, written, _ in members)}]"
    return VagueDate(
        low, high, low, high, "span", canonical,
        approximate=any(point.approximate for point in points), uncertain=any(point.uncertain for point in points),
    )  # fmt: skip


def _member(part: str, text: str) -> tuple[int, int, str, tuple[Point, ...]]:
    """Bounds, canonical text and dates of one member: a date, `a..b`, `..b` or `a..`."""
    first, dots, last = part.partition("..")
    ends = tuple(parse_point(end) for end in (first, last) if end)
    if not ends:
        raise DateError(f"{text!r}: a set needs dates")
    if not dots:
        return ends[0].low, ends[0].high, ends[0].text, ends
    low, high = ends[0].low if first else BEGINNING, ends[-1].high if last else END
    if len(ends) == 2 and ends[0].low > ends[1].high:
        raise DateError(f"{text!r}: the range runs backwards")
    return low, high, f"{ends[0].text if first else ''}..{ends[-1].text if last else ''}", ends


def _interval(first: str, last: str, text: str) -> VagueDate:
    """An extent. An empty end is not known, nor is a start `..`; an end `..` means that it has not ended."""
    if first in ("", "..") and last in ("", ".."):
        raise DateError(f"{text!r}: an interval needs at least one date")
    start = None if first in ("", "..") else _when(first)
    end = None if last in ("", "..") else _when(last)
    s0, s1 = (start.s0, start.s1) if start else (BEGINNING, END)
    e0, e1 = (end.s0, end.s1) if end else (END if last == ".." else s0, END)
    if s0 > e1:
        raise DateError(f"{text!r}: the interval ends before it begins")
    ends = [end for end in (start, end) if end]
    return VagueDate(
        s0, min(s1, e1), max(e0, s0), e1, "span",
        f"{start.edtf if start else first}/{end.edtf if end else last}", extent=True,
        approximate=any(end.approximate for end in ends), uncertain=any(end.uncertain for end in ends),
    )  # fmt: skip


def _start_text(s0: int, s1: int, e1: int) -> str:
    return "" if s0 <= BEGINNING and s1 >= e1 else window_text(s0, s1)[0]


def _end_text(s0: int, e0: int, e1: int) -> str:
    if e0 >= END:
        return ".."
    return "" if e1 >= END and e0 <= s0 else window_text(e0, e1)[0]
