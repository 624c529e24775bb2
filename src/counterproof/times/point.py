"""One date of EDTF, without interval or set: its window of minutes, its grain and what is doubtful about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from counterproof.errors import DateError
from counterproof.times.calendar import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    MINUTES_A_DAY,
    MINUTES_AN_HOUR,
    day_number,
    month_length,
    month_start,
)
from counterproof.times.season import season_days
from counterproof.times.vague import Grain

_POINT = re.compile(
    r"(?P<left0>[?~%]?)(?P<year>-?[0-9]{4}|-?[0-9]{3}X?|-?[0-9]{2}(?:XX)?|Y-?[0-9]{5,6})(?P<right0>[?~%]?)"
    r"(?:-(?P<left1>[?~%]?)(?P<month>[0-9]{2}|XX)(?P<right1>[?~%]?)"
    r"(?:-(?P<left2>[?~%]?)(?P<day>[0-9]{2}|XX)(?P<right2>[?~%]?)"
    r"(?:T(?P<hour>[0-9]{2})(?::(?P<minute>[0-9]{2})(?P<second>:[0-9]{2})?)?"
    r"(?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?(?P<right3>[?~%]?))?)?)?"
)
LONGEST = 200
"""Characters; a longer text is no date and is refused unread."""


@dataclass(frozen=True)
class Point:
    """One EDTF date: somewhere in the minutes [low, high], both included.

    `doubted` are the grains of the components that carry a qualifier: ("year",) for "1936?-08".
    """

    low: int
    high: int
    grain: Grain
    text: str
    doubted: tuple[Grain, ...] = ()
    approximate: bool = False
    uncertain: bool = False


def parse_point(text: str) -> Point:
    """Read one EDTF date. Raises DateError for anything else, saying what is wrong with it."""
    match = _POINT.fullmatch(text) if len(text) <= LONGEST else None
    if match is None:
        raise DateError(f"{text[:40]!r} is not a date of the EDTF subset, such as 1936, 1936-08-24, 193X or 1936-21")
    found = match.groupdict(default="")
    low, high, grain, year = _window(found, text)
    marks = [(found[f"left{place}"] + found[f"right{place}"], place) for place in range(3)]
    marks.append((found["right3"], 3))
    grains = _grains(found, grain)
    used = "".join(mark for mark, _ in marks)
    return Point(
        low,
        high,
        grain,
        text.replace(found["year"], year, 1) if year != found["year"] else _clean(text, found),
        tuple(grains[place] for mark, place in marks if mark),
        "~" in used or "%" in used,
        "?" in used or "%" in used,
    )


def _clean(text: str, found: dict[str, str]) -> str:
    """The canonical spelling: seconds other than :00 as written, though nothing counts them; zones `Z` or `+hh:mm`."""
    if not found["hour"]:
        return text
    date = text[: text.index("T")]
    second = "" if found["second"] == ":00" else found["second"]
    clock = found["hour"] + (f":{found['minute']}{second}" if found["minute"] else "")
    offset = _zone_minutes(found["zone"], text)
    zone = found["zone"] and ("Z" if offset == 0 else f"{found['zone'][:3]}:{abs(offset) % MINUTES_AN_HOUR:02d}")
    return f"{date}T{clock}{zone}{found['right3']}"


def _grains(found: dict[str, str], grain: Grain) -> tuple[Grain, Grain, Grain, Grain]:
    """The grain of each component: what comes first may be a decade, what comes second a season."""
    first: Grain = grain if not found["month"] else "year"
    second: Grain = "season" if grain == "season" else "month"
    return first, second, "day", grain


def _window(found: dict[str, str], text: str) -> tuple[int, int, Grain, str]:
    """Bounds, grain and canonical year of the matched components."""
    if len(found["year"].lstrip("-")) < 4 or found["year"].endswith("X"):
        if found["month"]:
            raise DateError(f"{text!r}: a decade or century has no months")
        return _masked(found["year"], text)
    year = int(found["year"].lstrip("Y"))
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise DateError(f"{text!r}: years outside {EARLIEST_YEAR} to {LATEST_YEAR} are not counted")
    if found["year"] == "-0000":
        raise DateError(f"{text!r}: the year before 0001 is written 0000")
    if found["year"][0] == "Y" and abs(year) <= 9999:
        raise DateError(f"{text!r}: years of four digits are written without Y")
    first, last, grain = _days(year, found["month"], found["day"], text)
    if found["hour"]:
        return (*_clock(first * MINUTES_A_DAY, found, text), found["year"])
    return first * MINUTES_A_DAY, (last + 1) * MINUTES_A_DAY - 1, grain, found["year"]


def _masked(written: str, text: str) -> tuple[int, int, Grain, str]:
    """Decade or century: `193X`, `193`, `19XX`, `19`; a minus sign counts away from year 0 backwards."""
    sign, digits = ("-", written[1:]) if written[0] == "-" else ("", written)
    digits = digits.rstrip("X")
    size = 10 if len(digits) == 3 else 100
    near = int(digits) * size
    if sign and near == 0:
        raise DateError(f"{text!r}: years before 0000 do not begin with -00; write a set such as [-0009..-0001]")
    first, last = (-near - size + 1, -near) if sign else (near, near + size - 1)
    low, high = day_number(first, 1, 1) * MINUTES_A_DAY, day_number(last + 1, 1, 1) * MINUTES_A_DAY - 1
    return low, high, "decade" if size == 10 else "century", sign + digits + "X" * (4 - len(digits))


def _days(year: int, month: str, day: str, text: str) -> tuple[int, int, Grain]:
    """First and last day number, and grain, of a year, month, season or day."""
    if not month or (month == "XX" and day in ("", "XX")):
        return day_number(year, 1, 1), day_number(year + 1, 1, 1) - 1, "year"
    if month == "XX":
        raise DateError(f"{text!r}: a day of an unknown month is not one window of time; write the year or a set")
    number = int(month)
    if 21 <= number <= 41 and not day:
        return (*season_days(year, number), "season")
    if not 1 <= number <= 12:
        raise DateError(f"{text!r}: there is no month {month}" + ("" if day else " and no season of that number"))
    if day in ("", "XX"):
        return month_start(year, number), month_start(year, number + 1) - 1, "month"
    if not 1 <= int(day) <= month_length(year, number):
        raise DateError(f"{text!r}: that month has no day {day}")
    return day_number(year, number, int(day)), day_number(year, number, int(day)), "day"


def _clock(midnight: int, found: dict[str, str], text: str) -> tuple[int, int, Grain]:
    """First and last minute of an hour or minute of the day; a written zone is taken off, giving UTC."""
    if found["day"] == "XX":
        raise DateError(f"{text!r}: a clock time needs its day")
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if hour > 23 or minute > 59:
        raise DateError(f"{text!r}: there is no such time of day")
    low = midnight + hour * MINUTES_AN_HOUR + minute - _zone_minutes(found["zone"], text)
    return (low, low, "minute") if found["minute"] else (low, low + MINUTES_AN_HOUR - 1, "hour")


def _zone_minutes(zone: str, text: str) -> int:
    """Minutes by which a zone is ahead of UTC; none written counts as 0 (local time)."""
    if zone in ("", "Z"):
        return 0
    hours, minutes = int(zone[1:3]), int(zone[4:].lstrip(":") or 0) if ":" in zone else int(zone[3:] or 0)
    if hours > 14 or minutes > 59:
        raise DateError(f"{text!r}: there is no zone {zone}")
    return (hours * MINUTES_AN_HOUR + minutes) * (-1 if zone[0] == "-" else 1)
