"""Feasts of the Christian year as day numbers: Easter by either reckoning, and the days that old documents date by.

Easter: Meeus, "Astronomical Algorithms" (1991), chapter 8; the Gregorian rule is the anonymous one of Nature 13 (1876).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from counterproof.times.calendar import day_number, julian_day_number

MOVABLE: Mapping[str, int] = MappingProxyType(
    {
        "septuagesima": -63,
        "shrove tuesday": -47,
        "ash wednesday": -46,
        "palm sunday": -7,
        "maundy thursday": -3,
        "good friday": -2,
        "holy saturday": -1,
        "easter": 0,
        "easter monday": 1,
        "low sunday": 7,
        "ascension": 39,
        "pentecost": 49,
        "whitsunday": 49,
        "whit monday": 50,
        "trinity sunday": 56,
        "corpus christi": 60,
    }
)  # fmt: skip
"""Days from Easter Sunday."""

FIXED: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "circumcision": (1, 1),
        "epiphany": (1, 6),
        "candlemas": (2, 2),
        "lady day": (3, 25),
        "saint john": (6, 24),
        "lammas": (8, 1),
        "assumption": (8, 15),
        "michaelmas": (9, 29),
        "all saints": (11, 1),
        "all souls": (11, 2),
        "martinmas": (11, 11),
        "christmas eve": (12, 24),
        "christmas": (12, 25),
        "saint stephen": (12, 26),
    }
)  # fmt: skip
"""Month and day, in whichever calendar the document keeps."""


def easter(year: int) -> int:
    """Day number of Easter Sunday by the Gregorian reckoning, for any year of it (from 1583)."""
    golden, (century, left) = year % 19, divmod(year, 100)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - shift + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (left // 4) - moon - left % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return day_number(year, month, day + 1)


def julian_easter(year: int) -> int:
    """Day number of Easter Sunday by the Julian reckoning: the Western one before 1583, the Orthodox one still."""
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    return julian_day_number(year, month, day + 1)


def feast(name: str, year: int, *, julian: bool = False) -> int | None:
    """Day number of a feast of the two tables in a year, names in lower case; None when the name is in neither.

    With `julian` both Easter and the fixed days are of the Julian calendar, and so is the year.
    """
    if name in MOVABLE:
        return (julian_easter(year) if julian else easter(year)) + MOVABLE[name]
    if name not in FIXED:
        return None
    month, day = FIXED[name]
    return julian_day_number(year, month, day) if julian else day_number(year, month, day)
