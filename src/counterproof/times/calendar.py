"""The civil calendar as whole numbers: day numbers, month lengths, week days, and the Julian calendar.

A *day number* counts days from 1970-01-01 (day 0), negative before it. Years are ISO 8601's: year 0 is 1 BC, year -43
is 44 BC. The Gregorian rules reach back for ever (proleptic), as ISO 8601 has it. The arithmetic counts years from
March, so that the leap day is the last of its year: Hatcher, "Simple formulae for Julian day numbers and calendar
dates", Quarterly Journal of the Royal Astronomical Society 25 (1984).
"""

from __future__ import annotations

MINUTES_A_DAY = 1440
MINUTES_AN_HOUR = 60
EARLIEST_YEAR = -180_000
LATEST_YEAR = 180_000
"""Years outside these cannot be told from "no bound known"; they are refused."""

_MARCH_1_OF_YEAR_0 = -719_468
_JULIAN_MARCH_1_OF_YEAR_0 = _MARCH_1_OF_YEAR_0 - 2
_DAYS_IN_400_YEARS = 146_097
_DAYS_IN_4_JULIAN_YEARS = 1_461


def is_leap(year: int) -> bool:
    """Whether the Gregorian year has 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Days in a Gregorian month, 1 to 12."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def day_number(year: int, month: int, day: int) -> int:
    """The day number of a Gregorian date. The date must exist; nothing is checked here."""
    shifted = year - (month <= 2)
    return _MARCH_1_OF_YEAR_0 + 365 * shifted + shifted // 4 - shifted // 100 + shifted // 400 + _day_of(month, day)


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number, Gregorian."""
    cycle, left = divmod(number - _MARCH_1_OF_YEAR_0, _DAYS_IN_400_YEARS)
    year = (left - left // 1_460 + left // 36_524 - left // 146_096) // 365
    left -= 365 * year + year // 4 - year // 100
    return _from_march(400 * cycle + year, left)


def julian_day_number(year: int, month: int, day: int) -> int:
    """The day number of a date of the Julian calendar ("Old Style"), year 0 being 1 BC here too."""
    shifted = year - (month <= 2)
    return _JULIAN_MARCH_1_OF_YEAR_0 + 365 * shifted + shifted // 4 + _day_of(month, day)


def julian_civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number in the Julian calendar."""
    cycle, left = divmod(number - _JULIAN_MARCH_1_OF_YEAR_0, _DAYS_IN_4_JULIAN_YEARS)
    year = (left - left // 1_460) // 365
    return _from_march(4 * cycle + year, left - 365 * year)


def julian_month_length(year: int, month: int) -> int:
    """Days in a month of the Julian calendar: every fourth year is a leap year."""
    return 29 if month == 2 and year % 4 == 0 else month_length(1, month)


def week_day(number: int) -> int:
    """The day of the week of a day number: 0 is Monday, 6 is Sunday."""
    return (number + 3) % 7


def nth_week_day(year: int, month: int, weekday: int, nth: int) -> int | None:
    """The day number of, say, the second Tuesday of a month; `nth` -1 is the last; None when it has none."""
    first, length = day_number(year, month, 1), month_length(year, month)
    day = (weekday - week_day(first)) % 7 + 7 * (nth - 1)
    if nth < 0:
        last = first + length - 1
        day = length - 1 - (week_day(last) - weekday) % 7 + 7 * (nth + 1)
    return first + day if nth != 0 and 0 <= day < length else None


def month_start(year: int, month: int) -> int:
    """Day number of the first of a month; `month` may run past 12 or below 1 into other years."""
    years, index = divmod(month - 1, 12)
    return day_number(year + years, index + 1, 1)


def _day_of(month: int, day: int) -> int:
    """Days from 1 March to a day of the year that begins in March."""
    return (153 * ((month - 3) % 12) + 2) // 5 + day - 1


def _from_march(year: int, days: int) -> tuple[int, int, int]:
    """Year, month and day of the day that lies `days` after 1 March of `year`."""
    index = (5 * days + 2) // 153
    month = (index + 2) % 12 + 1
    return year + (month <= 2), month, days - (153 * index + 2) // 5 + 1
