"""Days of the Hebrew calendar and of the tabular Islamic one, as day numbers.

Methods: Reingold and Dershowitz, "Calendrical Calculations" (3rd edition, 2008), chapters 6 and 7. Hebrew months are
counted from Nisan; Tishri is 7. A day is given by its daylight: it begins at sunset of the day before. The tabular
Islamic calendar is off by a day, at times two, from the months as they were sighted.
"""

from __future__ import annotations

_HEBREW_EPOCH = -1_373_427 - 719_163
"""Day number of 1 Tishri of year 1, as the sums below count it."""
_ISLAMIC_EPOCH = 227_015 - 719_163
"""Day number of 1 Muharram 1, 16 July 622 of the Julian calendar."""
TISHRI = 7


def hebrew_day(year: int, month: int, day: int) -> int:
    """Day number of a date of the Hebrew year, months counted from Nisan, Adar being the last before it."""
    months = range(TISHRI, _last_month(year) + 1) if month < TISHRI else range(TISHRI, month)
    passed = sum(_month_length(year, m) for m in months)
    if month < TISHRI:
        passed += sum(_month_length(year, m) for m in range(1, month))
    return _new_year(year) + passed + day - 1


def in_year_of(year: int, month: int, day: int) -> int:
    """Day number of a Hebrew date in a Gregorian year: 14 Adar is that of the last month before Nisan."""
    hebrew = year + 3760 + (month >= TISHRI and month < 10)
    return hebrew_day(hebrew, _last_month(hebrew) if month == 12 else month, day)


def _leap(year: int) -> bool:
    return (7 * year + 1) % 19 < 7


def _last_month(year: int) -> int:
    return 13 if _leap(year) else 12


def _elapsed(year: int) -> int:
    """Days from the epoch to the mean new moon of the year, put off where 1 Tishri may not fall."""
    months = (235 * year - 234) // 19
    parts = 12_084 + 13_753 * months
    day = 29 * months + parts // 25_920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


def _new_year(year: int) -> int:
    before, here, after = (_elapsed(year + k) for k in (-1, 0, 1))
    delay = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return _HEBREW_EPOCH + here + delay


def _month_length(year: int, month: int) -> int:
    days = _new_year(year + 1) - _new_year(year)
    short = month in (2, 4, 6, 10, 13) or (month == 12 and not _leap(year))
    short = short or (month == 8 and days not in (355, 385)) or (month == 9 and days in (353, 383))
    return 29 if short else 30


def islamic_day(year: int, month: int, day: int) -> int:
    """Day number of a date of the tabular Islamic calendar."""
    return day + 29 * (month - 1) + month // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + _ISLAMIC_EPOCH - 1


def islamic_years(year: int) -> tuple[int, ...]:
    """The Islamic years that share a day with a Gregorian year, and one on either side."""
    middle = (year - 622) * 33 // 32 + 1
    return tuple(range(middle - 1, middle + 3))
