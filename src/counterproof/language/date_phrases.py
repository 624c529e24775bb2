"""The rest of the date grammar: parts of a year, feasts, nights, and dates told from another date or event."""

from __future__ import annotations

from dataclasses import replace

from counterproof.language.date_feasts import feast, ordinal_last, the
from counterproof.language.date_grammar import (
    Read,
    calendar_date,
    month,
    reference,
    tail,
    weekday,
)
from counterproof.language.date_numbers import ordinal, small_number, year
from counterproof.language.date_reckonings import regnal_year, republican
from counterproof.language.date_shape import DateShape, Ref
from counterproof.language.date_spans import century, decade, ends_phrase, named_decade, years
from counterproof.language.date_words import Words, at, date_words, touching

_LENGTHS = {"day": 1, "week": 7, "month": 30.5, "year": 365.25}
"""Days of each, as a stretch counted in them is measured: "the first two months of 1936"."""
_STRETCHES = frozenset(
    {"day", "days", "weeks", "months", "years", "week", "half", "part", "quarter", "third", "decades"}
)
_ENDS = {"last": -1, "latter": -1, "closing": -1, "final": -1, "concluding": -1, "former": 1, "opening": 1}
"""Words that say from which end a stretch is counted: "the closing weeks of 1906"."""
_NIGHTS = frozenset({"night", "evening", "morning", "afternoon", "forenoon", "dawn", "daybreak", "eve"})
_DAY_UNITS = frozenset({"day", "night", "morning", "evening", "afternoon"})


def core(words: Words, i: int) -> Read:
    """The longest date read at i, without hedges, ranges, clock times or appositions."""
    readers = (
        calendar_date,
        _part,
        _season,
        decade,
        named_decade,
        century,
        years,
        feast,
        _reign,
        republican,
        _nth,
        _night,
        _reference,
        _plain,
    )
    found = [read for read in (reader(words, i) for reader in readers) if read]
    return max(found, key=lambda read: read[1], default=None)


def _plain(words: Words, i: int) -> Read:
    """A week day, a day of some month ("the 14th") or a year alone; the caller decides whether it is a date."""
    return _weekday(words, i) or _bare_day(words, i)


def _reign(words: Words, i: int) -> Read:
    """Such as "the fourth year of the reign of King George III", "the 12th year of Henry VIII"."""
    count = ordinal(words, the(words, i))
    return regnal_year(words, count[1] + 1, count[0]) if count and at(words, count[1]).low == "year" else None


def _season(words: Words, i: int) -> Read:
    ref = None if ordinal_last(words, i) else reference(words, i)
    j = ref[1] if ref else the(words, i)
    found = date_words().seasons.get(at(words, j).low)
    if found is None:
        return _season_behind(words, i)
    if ref:
        return tail(words, j + 1, DateShape(season=found, ref=ref[0], unit="season"))
    if at(words, j + 1).low in ("following", "before", "after", "next"):
        after: Ref = "previous" if at(words, j + 1).low == "before" else "following"
        return DateShape(season=found, ref=after, unit="season"), j + 2
    k = j + 1
    if at(words, k).raw in ("-", "–", "/") and at(words, k + 1).number is not None:
        k += 1
    shape, end = tail(words, k, DateShape(season=found))
    return _winter(words, shape, end)


def _season_behind(words: Words, i: int) -> Read:
    """Such as "the 1936 summer"."""
    first = year(words, the(words, i))
    found = date_words().seasons.get(at(words, first[1]).low) if first else None
    return (DateShape(first[0], season=found), first[1] + 1) if first and found else None


def _winter(words: Words, shape: DateShape, i: int) -> Read:
    """One winter under two years: "the winter of 1922-23"."""
    other = at(words, i + 1).number
    if shape.year is None or other is None or at(words, i).raw not in ("-", "–", "/") or not touching(words, i + 1):
        return shape, i
    if shape.season != 24 or other % 100 != (shape.year + 1) % 100:
        return shape, i
    return DateShape(range=(DateShape(shape.year, 12), DateShape(shape.year + 1, 3)), choice="within"), i + 2


def _part(words: Words, i: int) -> Read:
    """Such as "early in 1947", "mid-November", "the end of 1938", "the first days of", "the latter part of"."""
    j = the(words, i)
    word, k = at(words, j), j + 1
    part = date_words().parts.get(word.low, "")
    exact = word.low in ("end", "close", "beginning", "start", "opening")
    if not part and (stretch := _stretch(words, j)):
        part, k = stretch
        exact = part in ("early", "late") and at(words, k - 1).low not in ("part", "third")
    elif not part:
        return None
    elif at(words, k).low == "part":
        k += 1
    k += at(words, k).raw == "-"
    k += at(words, k).low in ("of", "in")
    inner = calendar_date(words, k) or _season(words, k) or decade(words, k) or century(words, k) or years(words, k)
    inner = inner or named_decade(words, k) or feast(words, k) or _reference(words, k) or _unit_of(words, k)
    if inner is None or inner[0].day is not None or inner[0].range or inner[0].part or inner[0].offset:
        return None
    shape = replace(inner[0], part=f"{part} end" if exact and part in ("early", "late") else part)
    return replace(shape, approximate=not part.startswith("day ")), inner[1]


def _stretch(words: Words, i: int) -> tuple[str, int] | None:
    """Such as "first days", "second week", "last few months", "latter part": which part of what follows is meant."""
    word = at(words, i).low
    number = _ENDS.get(word) or (ordinal(words, i) or (0, 0))[0]
    if not -1 <= number <= 5 or number == 0:
        return None
    j = i + 1
    count = small_number(words, j)
    few = at(words, j).low == "few" or count is not None
    j = count[1] if count else j + few
    unit = at(words, j).low
    if count and unit.removesuffix("s") in _LENGTHS and number in (1, -1):
        return f"run{round(count[0] * _LENGTHS[unit.removesuffix('s')])} {number}", j + 1
    if unit not in _STRETCHES or (unit == "day" and number != -1):
        return None
    if unit == "day":
        return "day -1", j + 1
    if unit in ("week", "half", "quarter") and not few:
        return f"{unit} {-1 if number == 2 and unit == 'half' else number}", j + 1
    if unit == "days" and abs(number) == 1:
        return f"days {number}", j + 1
    if number not in (-1, 1, 2) or unit == "week":
        return None
    return "early" if number == 1 else "late", j + 1


def _unit_of(words: Words, i: int) -> Read:
    if at(words, i).low in ("the", "this") and at(words, i + 1).low in ("year", "month"):
        return DateShape(ref="that", unit=date_words().units[at(words, i + 1).low]), i + 2
    return None


def _nth(words: Words, i: int) -> Read:
    """Such as "the first Monday of July", "the last Sunday in May 1890"."""
    j = the(words, i)
    count = (-1, j + 1) if at(words, j).low == "last" else ordinal(words, j)
    named = weekday(words, count[1]) if count else None
    if count is None or named is None or at(words, named[1]).low not in ("of", "in") or count[0] > 5:
        return None
    inner = month(words, named[1] + 1)
    if inner is None:
        return None
    return tail(words, inner[1], DateShape(month=inner[0], weekday=named[0], nth=count[0]))


def _night(words: Words, i: int) -> Read:
    """Such as "the night of the 27th of February", "the evening of the 17th", "dawn on 7 August"."""
    j = the(words, i)
    word = at(words, j)
    j += word.low in ("early", "late")
    word = at(words, j)
    if word.low not in _NIGHTS or at(words, j + 1).low not in ("of", "on"):
        return None
    inner = calendar_date(words, j + 2) or feast(words, j + 2) or _bare_day(words, j + 2)
    if inner is None or (inner[0].day is None and not inner[0].feast and not inner[0].range):
        return None
    shape = inner[0]
    if word.low == "night":
        shape = replace(shape, choice="within") if shape.range else replace(shape, night=True)
    return shape, inner[1]


def _weekday(words: Words, i: int) -> Read:
    """A week day with what says which: "last Friday", "the following Tuesday", "Friday last", "that Thursday"."""
    ref = reference(words, i)
    first = ref[1] if ref else i + (at(words, i).low == "the")
    named = weekday(words, first)
    short = at(words, first + 1).raw == "." and at(words, first + 2).number is not None
    if (
        named is None
        or named[1] - first > 1 + short
        or (not ref and at(words, i - 1).low in ("a", "an", "one", "every", "each"))
    ):
        return None
    j = named[1] + (at(words, named[1]).low in _NIGHTS)
    after = at(words, j).low
    picked: Ref = ref[0] if ref else ""
    if not ref and after in ("last", "next", "following", "before", "after") and ends_phrase(words, j + 1):
        forms: dict[str, Ref] = {"last": "last", "next": "next", "before": "previous"}
        picked, j = forms.get(after, "following"), j + 1
    picked = picked or ("after" if at(words, i).low == "the" else "")
    shape = DateShape(weekday=named[0], ref=picked, unit="weekday")
    apposed = _bare_day(words, j + (at(words, j).raw == ","))
    if apposed and (at(words, j).raw == "," or at(words, j).low == "the"):
        return replace(shape, day=apposed[0].day, ref=apposed[0].ref, unit=apposed[0].unit), apposed[1]
    number = at(words, named[1]).number
    if i == 0 and number and number <= 31 and len(at(words, i).raw) < 6 and at(words, named[1] + 1).raw in (".", ""):
        return DateShape(weekday=named[0], day=number), named[1] + 1
    return shape, j


def bare_day(words: Words, i: int) -> Read:
    """Such as "the 14th", "the fifth of the month": a day whose month is said elsewhere."""
    return _bare_day(words, i)


def _bare_day(words: Words, i: int) -> Read:
    j = i + (at(words, i).low == "the")
    found = ordinal(words, j)
    if found is None or not 1 <= found[0] <= 31 or (j == i and not at(words, j).ordinal):
        return None
    k = found[1]
    if [at(words, k + n).low for n in range(3)] == ["of", "the", "month"]:
        return DateShape(day=found[0], ref="that", unit="M"), k + 3
    ref = reference(words, k + 1) if at(words, k).low == "of" else None
    if ref and at(words, ref[1]).low == "month":
        return DateShape(day=found[0], ref=ref[0], unit="M"), ref[1] + 1
    if at(words, k).low in ("instant", "inst", "current"):
        return DateShape(day=found[0], ref="this", unit="M"), k + 1
    if at(words, k).low in ("ultimo", "ult"):
        return DateShape(day=found[0], ref="last", unit="M"), k + 1
    if at(words, k).low in ("proximo", "prox"):
        return DateShape(day=found[0], ref="next", unit="M"), k + 1
    return (DateShape(day=found[0]), k) if ends_phrase(words, k) and at(words, k).raw not in ("-", "/") else None


def _reference(words: Words, i: int) -> Read:
    """Such as "the next day", "that year", "last month", "the same evening", "that very night"."""
    ref = reference(words, i)
    if ref is None or ordinal_last(words, i):
        return None
    j = ref[1] + (at(words, ref[1]).low in ("very", "same"))
    word = at(words, j).low
    unit = date_words().units.get(word)
    if unit is None or unit.startswith("T") or len(unit) > 1 or (at(words, i).raw == "Last" and word == "day"):
        return None
    named = month(words, j + 2) if unit == "M" and at(words, j + 1).low == "of" else None
    if named:
        return DateShape(month=named[0], ref=ref[0], unit="date"), named[1]
    if [at(words, i).low, at(words, i + 2).low, at(words, i + 3).low] == ["the", "before", "last"]:
        return None
    shape = DateShape(ref=ref[0], unit=unit, night=word == "night" and ref[0] == "last")
    if word in _DAY_UNITS and ref[0] in ("following", "previous", "next"):
        shape = DateShape(offset="P1D" if ref[0] != "previous" else "-P1D")
    return shape, j + 1
