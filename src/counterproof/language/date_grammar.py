"""The calendar part of the date grammar: days, months, years, seasons, decades, feasts as written, without anchors.

Every function takes the words of a paragraph and an index, and gives the shape read there with the index after it, or
None. None of them looks further than a few dozen words, so reading a paragraph is linear.
"""

from __future__ import annotations

from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from counterproof.language.date_numbers import ordinal, year
from counterproof.language.date_reckonings import in_reign, roman
from counterproof.language.date_shape import DateShape, Ref
from counterproof.language.date_words import Words, at, date_words, touching

Read = tuple[DateShape, int] | None
_JOINS = frozenset({"-", "–", "—", "/", "and", "or", "to", "&"})
_DASHES = frozenset({"-", "–", "—", "/"})
_REFS: dict[str, Ref] = {
    "last": "last", "this": "this", "present": "this", "that": "that", "same": "that", "next": "next",
    "following": "following", "ensuing": "following", "previous": "previous", "preceding": "previous",
}  # fmt: skip


def _day(words: Words, i: int) -> tuple[int, int] | None:
    found = ordinal(words, i)
    word = at(words, i)
    if found is None and word.number is not None and len(word.raw) <= 2:
        found = word.number, i + 1
    return found if found and 1 <= found[0] <= 31 else None


def month(words: Words, i: int) -> tuple[int, int] | None:
    """A month's name or abbreviation, capitalised as names are, with its full stop."""
    word = at(words, i)
    value = date_words().months.get(word.low) or _misread_month(words, i)
    if value is None or not (word.raw[:1].isupper() or word.raw[:1].isdigit()):
        return None
    short = len(word.raw) <= 4 and word.low not in ("may", "june", "july") and at(words, i + 1).raw == "."
    goes_on = at(words, i + 2).number is not None or at(words, i + 2).low == "the"
    return value, i + 2 if short and goes_on else i + 1


def _misread_month(words: Words, i: int) -> int | None:
    """A long month name that a scanner misread by two letters at most, between a day and a year of four digits."""
    word, after = at(words, i), at(words, i + 1)
    if len(word.raw) < 5 or at(words, i - 1).number is None or after.number is None or len(after.raw) != 4:
        return None
    near = [n for name, n in date_words().months.items() if len(name) > 4 and Levenshtein.distance(word.low, name) <= 2]
    return near[0] if len(near) == 1 else None


def weekday(words: Words, i: int) -> tuple[int, int] | None:
    """A week day's name or abbreviation, capitalised, with its full stop or comma."""
    word = at(words, i)
    value = date_words().weekdays.get(word.low)
    if value is None or not word.raw[:1].isupper():
        return None
    short = len(word.raw) < 6
    if short and not (at(words, i + 1).raw in (".", ",") or at(words, i + 1).number is not None):
        return None
    return value, i + 2 if short and at(words, i + 1).raw in (".", ",") else i + 1


def reference(words: Words, i: int) -> tuple[Ref, int] | None:
    """Such as "last", "that", "the same", "this present", "the following", as said before what it picks."""
    j = i + (at(words, i).low in ("the", "this", "that") and at(words, i + 1).low in _REFS)
    found = _REFS.get(at(words, j).low)
    if found is None:
        return None
    if found == "next" and j > i:
        found = "following"
    return found, j + 1


def tail(words: Words, i: int, shape: DateShape) -> tuple[DateShape, int]:
    """The year that follows a day, month, season or feast: ", 1741", "of last year", "in the year of our Lord 1741"."""
    j = i + (at(words, i).raw == ",")
    k = j + (at(words, j).low in ("of", "in", "anno", "anno domini"))
    k += at(words, k).low == "the" and at(words, k + 1).low == "year"
    if at(words, k).low == "year":
        k += 1
        if [at(words, k + n).low for n in range(3)] == ["of", "our", "lord"]:
            k += 3
        k += at(words, k).raw == ","
    found = year(words, k)
    if found and not (k == i and at(words, found[1]).low in date_words().counted):
        return replace(shape, year=found[0]), found[1]
    return in_reign(words, j, shape) or _referred_year(words, i, shape)


def _referred_year(words: Words, i: int, shape: DateShape) -> tuple[DateShape, int]:
    j = i + (at(words, i).raw == ",")
    j += at(words, j).low in ("of", "in")
    if [at(words, j + n).low for n in range(4)] == ["the", "year", "before", "last"]:
        return replace(shape, ref="last", unit="Y", nth=2), j + 4
    ref = reference(words, j)
    if ref and at(words, ref[1]).low == "year":
        return replace(shape, ref=ref[0], unit="Y"), ref[1] + 1
    word = at(words, i)
    if word.low in ("last", "next", "instant", "inst", "ultimo", "ult", "proximo", "prox"):
        if at(words, i + 1).low in ("day", "week", "month"):
            return shape, i
        ref_of: Ref = "next" if word.low in ("next", "proximo", "prox") else "last"
        return replace(shape, ref=ref_of, unit="date"), i + 1
    return shape, i


def calendar_date(words: Words, i: int) -> Read:
    """A day of a month, with or without week day and year, or a month: in every order of English."""
    named = weekday(words, i)
    j = named[1] if named else i
    j += named is not None and at(words, j).raw == ","
    found = _numeric(words, j, named is not None) or _day_first(words, j) or _month_first(words, j)
    if found is None and not named:
        found = _year_first(words, i)
    if found is None or (named and found[0].day is None and found[0].range is None):
        return None
    return (replace(found[0], weekday=named[0]), found[1]) if named else found


def _day_first(words: Words, i: int) -> Read:
    j = i + (at(words, i).low in ("the", "this"))
    first = _day(words, j)
    if first is None:
        return None
    j = first[1] + (at(words, first[1]).low == "day")
    second, join = None, ""
    if at(words, j).low in _JOINS:
        k = j + 1 + (at(words, j + 1).low == "the")
        second, join = _day(words, k), at(words, j).low
        j = second[1] if second else j
    j += at(words, j).low == "of"
    ref = reference(words, j)
    if ref and at(words, ref[1]).low == "month":
        j = ref[1] + 1 + (at(words, ref[1] + 1).low == "of")
    named = month(words, j)
    if named is None:
        return None
    shape, end = tail(words, named[1], DateShape(month=named[0], day=first[0]))
    return _two_days(shape, second[0] if second else None, join), end


def _month_first(words: Words, i: int) -> Read:
    named = month(words, i)
    if named is None:
        return None
    j = named[1] + (at(words, named[1]).low == "the" and _day(words, named[1] + 1) is not None)
    first = _day(words, j)
    if first is None or at(words, first[1]).raw in ("%", "°"):
        return tail(words, named[1], DateShape(month=named[0]))
    j, second, join, other = first[1], None, "", named[0]
    if at(words, j).low in _JOINS:
        join, k = at(words, j).low, j + 1
        later = month(words, k)
        k = later[1] if later else k
        second = _day(words, k + (at(words, k).low == "the"))
        if second and (later or join in _DASHES or at(words, k).ordinal or _is_year_next(words, second[1])):
            j, other = second[1], later[0] if later else other
        else:
            second = None
    shape, end = tail(words, j, DateShape(month=named[0], day=first[0]))
    return _two_days(shape, second[0] if second else None, join, other), end


def _is_year_next(words: Words, i: int) -> bool:
    return year(words, i + (at(words, i).raw == ",")) is not None


def _two_days(shape: DateShape, second: int | None, join: str, month_of_second: int | None = None) -> DateShape:
    if second is None:
        return shape
    later = replace(shape, day=second, month=month_of_second or shape.month)
    return DateShape(range=(shape, later), choice="either" if join == "or" else "")


def _year_first(words: Words, i: int) -> Read:
    """Such as "1740, November 14th" and "1723. May 12th", as registers head their entries."""
    j = i + (at(words, i).low == "the" and at(words, i + 1).low == "year")
    found = year(words, j + (at(words, j).low in ("year", "anno")))
    if found is None or at(words, found[1]).raw not in (",", "."):
        return None
    k = found[1] + 1
    rest = _month_first(words, k) or _day_first(words, k + (at(words, k).low == "on"))
    if rest is None or rest[0].year is not None or rest[0].ref:
        return None
    if rest[0].day is None and (i != 0 or at(words, rest[1]).raw not in (".", ":")):
        return None
    return replace(rest[0], year=found[0]), rest[1]


def _numeric(words: Words, i: int, after_weekday: bool) -> Read:
    """Such as "1941-06-22", "21.4.1741", "22/6/1941" and, after a week day, "10.11."; else None."""
    parts, marks = [at(words, i + n) for n in (0, 2, 4)], [at(words, i + n).raw for n in (1, 3)]
    closed = all(touching(words, i + n) for n in (1, 2, 3, 4))
    if closed and marks[0] == marks[1] and marks[0] in (".", "/", "-") and all(p.number is not None for p in parts):
        first, second, third = (part.number or 0 for part in parts)
        if len(parts[0].raw) == 4:
            return _checked(first, second, third, i + 5)
        if len(parts[2].raw) == 4 and marks[0] == "/" and first <= 12 and second <= 12 and first != second:
            days = DateShape(third, second, first), DateShape(third, first, second)
            return DateShape(range=days, choice="either"), i + 5
        if len(parts[2].raw) == 4:
            return _checked(third, second, first, i + 5) or _checked(third, first, second, i + 5)
    named = roman(parts[1].raw)
    if (
        closed
        and 0 < named <= 12
        and marks[0] in (".", "/")
        and len(parts[2].raw) == 4
        and parts[2].number
        and parts[0].number
    ):
        return _checked(parts[2].number, named, parts[0].number, i + 5)
    if after_weekday and marks[0] == "." and parts[1].number and len(parts[1].raw) <= 2 and parts[0].number:
        return _checked(None, parts[1].number, parts[0].number, i + 3 + (marks[1] == "."))
    return None


def _checked(year_of: int | None, month_of: int, day: int, end: int) -> Read:
    return (DateShape(year_of, month_of, day), end) if 1 <= month_of <= 12 and 1 <= day <= 31 else None
