"""Feast rules: the text behind a feast's name in date_words.toml, worked out for a year.

A rule is one day or a window `first..last` of days:

- `12-25`: a fixed day, in the calendar that the document keeps;
- `E-47`, `E+49`: days from Easter Sunday; `O+0`: from the Orthodox Easter, as a Gregorian day;
- `A+7`: days from Advent Sunday, the fourth before Christmas;
- `11/4/3`: the fourth Thursday (Monday is 0) of November; a negative count is from the month's end;
- `W01-07/0`: the first Monday from 7 January on;
- `H07-10`: day and month (Nisan is 1) of the Hebrew calendar, as `times.lunar` has it;
- `I09-01`: of the tabular Islamic calendar; of two in one year none is told.

Behind a space stand days to move by: `06-24 -1` is the eve; ` week` is the week that begins with the feast, Sunday to
Saturday, or the days on both sides of a feast that is no Sunday.
"""

from __future__ import annotations

from counterproof.times import nth_week_day
from counterproof.times.calendar import day_number, julian_civil, julian_day_number, week_day
from counterproof.times.feasts import easter, julian_easter
from counterproof.times.lunar import in_year_of, islamic_day, islamic_years

SUNDAY = 6
_AROUND = 6


def feast_days(rule: str, year: int, *, julian: bool) -> tuple[int, int] | None:
    """First and last day of a rule in a year, in the document's own calendar; None where the year has none or two."""
    base, _, moved = rule.partition(" ")
    first, _, last = base.partition("..")
    low = _day(first, year, julian)
    high = _day(last, year, julian) if last else low
    if low is None or high is None:
        return None
    if moved == "week":
        return (low, low + 6) if _is_sunday(first, low) else (low - _AROUND, high + _AROUND)
    return low + int(moved or 0), high + int(moved or 0)


def _is_sunday(rule: str, day: int) -> bool:
    """Whether a feast is a Sunday; one told from Easter or Advent is so by its rule, in any calendar."""
    return int(rule[1:]) % 7 == 0 if rule[0] in "EOA" else week_day(day) == SUNDAY


def vague(rule: str) -> bool:
    """Whether the rule gives the feast only roughly: a sighted moon, or a week around a day."""
    return rule.startswith("I") or (rule.endswith(" week") and not rule.startswith(("E", "O", "A")))


def _day(rule: str, year: int, julian: bool) -> int | None:
    kind, rest = rule[0], rule[1:]
    if kind == "E":
        return (_written_easter(year) if julian else easter(year)) + int(rest)
    if kind == "O":
        return (_written_easter(year) if julian else julian_easter(year)) + int(rest)
    if kind == "A":
        return _advent(year, julian) + int(rest)
    if kind == "H":
        return in_year_of(year, int(rest[:2]), int(rest[3:]))
    if kind == "I":
        return _islamic(year, int(rest[:2]), int(rest[3:]))
    if kind == "W":
        start = day_number(year, int(rest[:2]), int(rest[3:5]))
        return start + (int(rest[6:]) - week_day(start)) % 7
    if "/" in rule:
        month, count, weekday = (int(part) for part in rule.split("/"))
        return nth_week_day(year, month, weekday, count)
    return day_number(year, int(rule[:2]), int(rule[3:]))


def _advent(year: int, julian: bool) -> int:
    """The fourth Sunday before Christmas, as a Julian document writes its date where it keeps that calendar."""
    christmas = julian_day_number(year, 12, 25) if julian else day_number(year, 12, 25)
    sunday = christmas - 1 - (week_day(christmas - 1) - SUNDAY) % 7 - 21
    return day_number(*julian_civil(sunday)) if julian else sunday


def _islamic(year: int, month: int, day: int) -> int | None:
    found = [islamic_day(y, month, day) for y in islamic_years(year)]
    held = [d for d in found if day_number(year, 1, 1) <= d <= day_number(year, 12, 31)]
    return held[0] if len(held) == 1 else None


def _written_easter(year: int) -> int:
    """The Julian Easter as a Julian document writes its date, so that it can be compared with its other dates."""
    return day_number(*julian_civil(julian_easter(year)))
