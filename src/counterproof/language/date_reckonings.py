"""Dates of other reckonings than month and year: the years of a reign, and the French Republican calendar.

Accessions of the rulers of England are those of Cheney, "A Handbook of Dates" (revised by Jones, 2000); a regnal year
begins on the accession's day. The first days of the Republican years are those that were kept from 1793 to 1805, I the
year reckoned back (Parise, "The Book of Calendars", 1982). Republican days are given as Gregorian ones.
"""

from __future__ import annotations

from dataclasses import replace

from counterproof.language.date_shape import DateShape
from counterproof.language.date_words import Words, at, date_words
from counterproof.times.calendar import civil, day_number

Read = tuple[DateShape, int] | None
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_TITLES = frozenset(
    {"king", "queen", "emperor", "empress", "tsar", "tsarina", "czar", "our", "sovereign", "lord", "lady"}
)
_FIRST_DAYS = (22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23)
"""The day of September on which each Republican year, I to XIV, began."""
_MOST_YEARS = 70


def roman(text: str) -> int:
    """The number of a Roman numeral up to 89; 0 for any other word."""
    values = [_ROMAN.get(letter, 0) for letter in text.lower()]
    if not values or 0 in values or len(text) > 7 or not (text.isupper() or text.islower()):
        return 0
    return sum(-v if v < max(values[k + 1 :], default=0) else v for k, v in enumerate(values))


def regnal_year(words: Words, i: int, count: int) -> Read:
    """The year of a reign behind "the fourth year": "of the reign of King George III"; the index after it."""
    low = [at(words, i + n).low for n in range(4)]
    if low[0] != "of":
        return None
    j = i + (4 if low[1:] == ["the", "reign", "of"] else 3 if low[2:] == ["reign", "of"] else 1)
    while at(words, j).low in _TITLES:
        j += 1
    start = _accession(words, j)
    if start is None or not 0 < count <= _MOST_YEARS:
        return None
    (year, month, day), end = start
    last = civil(day_number(year + count, month, day if (month, day) != (2, 29) else 28) - 1)
    first = DateShape(year + count - 1, month, day)
    return DateShape(range=(first, DateShape(*last)), choice="within"), end


def in_reign(words: Words, i: int, shape: DateShape) -> Read:
    """A day and month with the regnal year behind it: "3 May, 6 Edward VI"."""
    count = at(words, i)
    start = _accession(words, i + 1) if count.number and not count.ordinal and count.number <= _MOST_YEARS else None
    if start is None or shape.month is None or shape.day is None:
        return None
    (year, month, day), end = start
    before = (shape.month, shape.day) < (month, day)
    return replace(shape, year=year + (count.number or 1) - 1 + before), end


def _accession(words: Words, i: int) -> tuple[tuple[int, int, int], int] | None:
    """The first day of the reign of the ruler named at i, and the index after the name and number."""
    name, number = at(words, i), at(words, i + 1)
    if not name.raw[:1].isupper():
        return None
    numbered = f"{name.low} {number.low}" if roman(number.raw) and number.raw.isupper() else ""
    ordinal = date_words().ordinals.get(at(words, i + 2).low) if number.low == "the" else None
    spelled = f"{name.low} {_numeral(ordinal)}" if ordinal else ""
    key, end = (numbered, i + 2) if numbered else (spelled, i + 3) if spelled else (name.low, i + 1)
    found = date_words().reigns.get(key)
    if found is None or at(words, end).low == "of":
        return None
    year, month, day = (int(part) for part in found.split("-"))
    return (year, month, day), end


def _numeral(number: int) -> str:
    return next((text for text in ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii") if roman(text) == number), "")


def republican(words: Words, i: int) -> Read:
    """Such as "9 Thermidor, Year II", "the 18th Brumaire of the year VIII"."""
    j = i + (at(words, i).low == "the")
    day = at(words, j).number
    j += 1 + (at(words, j + 1).low == "of")
    month = date_words().republican.get(at(words, j).low)
    if day is None or month is None or not 1 <= day <= 30:
        return None
    k = j + 1 + (at(words, j + 1).raw == ",")
    k += at(words, k).low in ("of", "in")
    k += at(words, k).low in ("the", "l'", "l")
    if at(words, k).low not in ("year", "an"):
        return None
    year = roman(at(words, k + 1).raw) or at(words, k + 1).number or 0
    if not 1 <= year <= len(_FIRST_DAYS):
        return None
    start = day_number(1791 + year, 9, _FIRST_DAYS[year - 1])
    return DateShape(*civil(start + 30 * (month - 1) + day - 1)), k + 2
