"""Vague dates in plain English words, and their first and last day as ISO 8601."""

from __future__ import annotations

from counterproof.times.calendar import MINUTES_A_DAY, civil
from counterproof.times.canonical import day_text, minute_text
from counterproof.times.point import Point, parse_point
from counterproof.times.season import season_name
from counterproof.times.vague import BEGINNING, END, VagueDate

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def first_day(v: VagueDate) -> str | None:
    """The earliest day it may start, `YYYY-MM-DD`, with `THH:MM` when it is told by the clock; None without a bound."""
    if v.s0 <= BEGINNING:
        return None
    return minute_text(v.s0) if _by_the_clock(v) else day_text(v.s0)


def last_day(v: VagueDate) -> str | None:
    """The latest day it may end, that day included, as `first_day` writes it; None without a bound."""
    if v.e1 >= END:
        return None
    return minute_text(v.e1) if _by_the_clock(v) else day_text(v.e1)


def describe(v: VagueDate) -> str:
    """The date in plain words: "1 December 1934", "about 1932", "from January 1933, end not known", "44 BC"."""
    if v.extent:
        return _extent(v.edtf)
    return _when(v.edtf)


def _by_the_clock(v: VagueDate) -> bool:
    if v.grain != "span":
        return v.grain in ("minute", "hour")
    starts = [bound for bound in (v.s0, v.e0) if BEGINNING < bound < END]
    ends = [bound + 1 for bound in (v.s1, v.e1) if BEGINNING < bound < END]
    return any(bound % MINUTES_A_DAY for bound in starts + ends)


def _extent(text: str) -> str:
    first, last = (_end(part) if part.strip(".") else part for part in text.split("/"))
    if first in ("", ".."):
        return f"until {last}, start not known"
    if last == "":
        return f"from {first}, end not known"
    if last == "..":
        return f"from {first}, still going on"
    return f"from {first} to {last}"


def _end(text: str) -> str:
    """One end of an extent: an end that is itself a range is said to be some time of it."""
    words = _when(text)
    return f"some time {words}" if words.startswith("between") and ".." in text else words


def _when(text: str) -> str:
    if not text.startswith("["):
        return _point(parse_point(text))
    members = [_member(part) for part in text[1:-1].split(",")]
    return members[0] if len(members) == 1 else f"{', '.join(members[:-1])} or {members[-1]}"


def _member(text: str) -> str:
    first, dots, last = text.partition("..")
    if not dots:
        return _point(parse_point(first))
    if not first:
        return f"{_point(parse_point(last))} or earlier"
    if not last:
        return f"{_point(parse_point(first))} or later"
    return _between(parse_point(first), parse_point(last))


def _between(first: Point, last: Point) -> str:
    """Two dates, with the year, and the month, said once where they share them."""
    words, end = _point(first), _point(last)
    if first.grain == last.grain and not (first.doubted or last.doubted):
        (year, month, _), (other, same_month, _) = _civil(first), _civil(last)
        if year == other and first.grain in ("day", "month"):
            words = words.removesuffix(f" {_year(year)}")
            if first.grain == "day" and month == same_month:
                words = words.removesuffix(f" {MONTHS[month - 1]}")
    return f"between {words} and {end}"


def _point(point: Point) -> str:
    date, _, clock = point.text.translate({ord(mark): None for mark in "?~%"}).partition("T")
    words = _date(point, date)
    if clock:
        words = f"{_clock(clock)} on {words}"
    if point.doubted and point.grain not in point.doubted:
        doubt = " and ".join(("approximate",) * point.approximate + ("uncertain",) * point.uncertain)
        return f"{words} ({' and '.join(point.doubted)} {doubt})"
    if point.approximate:
        words = f"about {words}"
    return f"{words} (uncertain)" if point.uncertain else words


def _date(point: Point, text: str) -> str:
    """A date without clock and marks in words, from its text: a written zone may move the bounds to another day."""
    if point.grain in ("decade", "century"):
        return _masked(point)
    sign, body = ("-", text[1:]) if text.startswith("-") else ("", text)
    if body.startswith("Y-"):
        sign, body = "-", body[2:]
    year, *rest = body.lstrip("Y").split("-")
    name = _year(int(sign + year))
    if not rest or rest[0] == "XX":
        return f"some day in {name}" if rest else name
    if point.grain == "season":
        return f"{season_name(int(rest[0]))} {name}"
    month = f"{MONTHS[int(rest[0]) - 1]} {name}"
    if len(rest) == 1:
        return month
    return f"some day in {month}" if rest[1] == "XX" else f"{int(rest[1])} {month}"


def _masked(point: Point) -> str:
    """A decade as "the 1930s", else "the years 1900 to 1999", so that no reader has to count centuries."""
    first, last = civil(point.low // MINUTES_A_DAY)[0], civil(point.high // MINUTES_A_DAY)[0]
    if point.grain == "decade" and first >= 0:
        return f"the {first}s"
    return f"the years {_year(first).removesuffix(' BC') if last <= 0 else _year(first)} to {_year(last)}"


def _clock(text: str) -> str:
    """A clock time, "16:30" or "between 16:00 and 16:59", with the zone when one is written."""
    for sign in ("Z", "+", "-"):
        clock, found, zone = text.partition(sign)
        if found:
            return f"{_clock(clock)} (UTC{found + zone if found != 'Z' else ''})"
    return text if ":" in text else f"between {text}:00 and {text}:59"


def _civil(point: Point) -> tuple[int, int, int]:
    return civil(point.low // MINUTES_A_DAY)


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"
