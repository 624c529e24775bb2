"""Seasons, quarters and halves of a year: the EDTF codes 21 to 41, as windows of days.

A season has two common readings, by the meteorologist's whole months and by the astronomer's equinoxes and solstices,
and "winter 1936" may begin or end in 1936. The window of a season holds every reading; `readings` names each.
"""

from __future__ import annotations

from counterproof.times.calendar import day_number, month_start

_NORTH = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_SOUTH = {"spring": 9, "summer": 12, "autumn": 3, "winter": 6}
_TURNING = {3: 20, 6: 20, 9: 22, 12: 21}
"""Month to the earliest usual day on which the sun turns in it (equinox or solstice, any modern year)."""
_TURNED = {3: 21, 6: 21, 9: 23, 12: 22}
"""Month to the latest usual such day."""
_NAMES = tuple(_NORTH)


def season_name(code: int) -> str:
    """The English words of a code: "spring", "summer (southern)", "second quarter", "first half"."""
    if code <= 32:
        return _NAMES[(code - 21) % 4] + (" (southern)" if code >= 29 else "")
    if code <= 36:
        return f"{('first', 'second', 'third', 'fourth')[code - 33]} quarter"
    if code <= 39:
        return f"{('first', 'second', 'last')[code - 37]} third"
    return f"{('first', 'second')[code - 40]} half"


def season_days(year: int, code: int) -> tuple[int, int]:
    """First and last day number of the window that holds every reading of a season, both included."""
    found = season_readings(year, code)
    return min(first for _, first, _ in found), max(last for _, _, last in found)


def season_readings(year: int, code: int) -> tuple[tuple[str, int, int], ...]:
    """Each reading of a season: what it is called, its first and last day number. Quarters and halves have one."""
    if code > 32:
        return (_part_of_year(year, code),)
    name = _NAMES[(code - 21) % 4]
    month = (_SOUTH if code >= 29 else _NORTH)[name]
    if month != 12:
        return (_whole_months(year, month, ""), _by_the_sun(year, month, ""))
    return tuple(
        reading(year - back, 12, words)
        for back, words in ((0, f" begun in {year}"), (1, f" ended in {year}"))
        for reading in (_whole_months, _by_the_sun)
    )


def _whole_months(year: int, month: int, words: str) -> tuple[str, int, int]:
    return f"by whole months{words}", month_start(year, month), month_start(year, month + 3) - 1


def _by_the_sun(year: int, month: int, words: str) -> tuple[str, int, int]:
    years, index = divmod(month + 2, 12)
    last = day_number(year + years, index + 1, _TURNED[index + 1])
    return f"by the sun{words}", day_number(year, month, _TURNING[month]), last


def _part_of_year(year: int, code: int) -> tuple[str, int, int]:
    """Quarters 33-36, thirds 37-39, halves 40-41: exact parts of the year."""
    base, months = (33, 3) if code <= 36 else (37, 4) if code <= 39 else (40, 6)
    first = 1 + (code - base) * months
    return season_name(code), month_start(year, first), month_start(year, first + months) - 1
