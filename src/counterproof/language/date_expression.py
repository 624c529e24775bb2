"""A whole date expression: hedge, range, clock time and apposition around the dates that the grammar reads."""

from __future__ import annotations

from dataclasses import replace

from counterproof.language.clock import Time, clock, lead, placed_by
from counterproof.language.date_grammar import Read
from counterproof.language.date_offsets import distant
from counterproof.language.date_phrases import bare_day, core
from counterproof.language.date_shape import DateShape
from counterproof.language.date_words import Words, at, date_words, touching

FURTHEST_ZONE = 1400
"""Hours and minutes as four digits: no zone lies further from UTC."""
_TO = frozenset({"to", "until", "till", "through", "unto"})
_DASHES = frozenset({"-", "–", "—", "/"})


def expression(words: Words, i: int, *, led: bool = False) -> Read:
    """The longest date expression at i: "from the 6th to the 11th of May 1950", "about ten at night on 21 April".
    `led`: a date stands before, so that "03.20" is a time."""
    j, hedged = _hedge(words, i)
    found = _between(words, j) or _seasons(words, j) or _timed(words, j, led=led)
    if found is None:
        return None
    shape, end = found
    other = _after_range(words, shape, end)
    if other:
        shape, end = DateShape(range=(shape, other[0])), other[1]
    return replace(shape, approximate=shape.approximate or hedged), end


def _seasons(words: Words, i: int) -> Read:
    """Such as "spring and summer of 1936"."""
    seasons = date_words().seasons
    j = i + (at(words, i).low == "the")
    if at(words, j).low not in seasons or at(words, j + 1).low != "and":
        return None
    second = core(words, j + 2)
    if second is None or not second[0].season or second[0].part or second[0].range:
        return None
    bare = second[0].year is None and not second[0].ref
    return DateShape(range=(DateShape(season=seasons[at(words, j).low]), second[0]), bare=bare), second[1]


def _hedge(words: Words, i: int) -> tuple[int, bool]:
    j = i + 2 if at(words, i).low == "some" and at(words, i + 1).low in ("time", "where") else i
    if at(words, j).low not in date_words().hedges:
        return j if j > i and at(words, j).low in ("in", "during") else i, j > i
    short = at(words, j).low in ("c", "ca")
    if short and at(words, j + 1).raw not in (".", "") and at(words, j + 1).number is None:
        return i, False
    return j + 1 + (short and at(words, j + 1).raw == "."), True


def _between(words: Words, i: int) -> Read:
    """Such as "from A to B" and "between A and B"."""
    word = at(words, i).low
    if word not in ("from", "between"):
        return None
    first = _timed(words, i + 1)
    if first is None or first[0].range:
        return None
    join = at(words, first[1]).low
    if join not in _TO and not (word == "between" and join in ("and", "&")) and join not in _DASHES:
        return None
    struck = [at(words, first[1] + n).low for n in (1, 2, 3)] == ["the", "clock", "struck"]
    second = _timed(words, first[1] + 1 + 3 * struck, led=first[0].minute is not None)
    if second is None or second[0].range or not _rangeable(first[0], second[0]):
        return None
    clocks = first[0].minute is not None and second[0].minute is not None
    return DateShape(range=(first[0], second[0]), choice="within" if clocks and word == "between" else ""), second[1]


def _after_range(words: Words, shape: DateShape, i: int) -> Read:
    """The second half of "August 19 to August 24, 1936", "Monday the 13th to Friday the 17th", "1941 - June 1942"."""
    if (
        shape.range
        or at(words, i).low not in (_TO - {"until", "till"}) | _DASHES
        or shape.offset
        or shape.minute is not None
    ):
        return None
    second = _dated(words, i + 1)
    if second is None or second[0].range or not _rangeable(shape, second[0]):
        return None
    same_grain = (shape.day is None) == (second[0].day is None) and (shape.month is None) == (second[0].month is None)
    return second if same_grain else None


def _rangeable(first: DateShape, second: DateShape) -> bool:
    if first.minute is not None and second.minute is not None:
        return True
    clear = first.dated or first.day is not None or first.weekday is not None
    return clear and (second.dated or second.day is not None or second.weekday is not None or bool(second.unit))


def _dated(words: Words, i: int) -> Read:
    found = [read for read in (core(words, i), distant(words, i)) if read]
    best = max(found, key=lambda read: read[1], default=None)
    if best is None:
        return None
    shape, end = best
    if at(words, end).raw == ",":
        shape, end = _apposed(words, shape, end)
    return shape, end


def _apposed(words: Words, shape: DateShape, i: int) -> tuple[DateShape, int]:
    """Such as "the next day, the 15th", "Thursday evening, the tenth"."""
    day = bare_day(words, i + 1)
    if day is None or shape.dated or shape.day is not None or at(words, i + 1).low != "the":
        return shape, i
    weekday = shape.weekday
    return replace(day[0], weekday=weekday), day[1]


def _timed(words: Words, i: int, *, led: bool = False) -> Read:
    """A date with its clock time before or behind it, or either alone."""
    time = clock(words, i, led=led or lead(words, i - 1)) if not _dated(words, i) else None
    if time:
        return _zoned(words, *_time_first(words, time))
    found = _dated(words, i)
    if found is None:
        return None
    shape, end = found
    j = end + (at(words, end).raw in (",", ";"))
    j += at(words, j).low in ("at", "about", "towards", "toward", "by")
    j += at(words, j).low == "about"
    single = (
        shape.range is None
        and not shape.unit.startswith(("Y",))
        and (shape.day or shape.offset or shape.weekday is not None or shape.feast)
    )
    time = clock(words, j, led=True) if single and _leads_to_clock(words, end, j) else None
    if time is None:
        return shape, end
    return _zoned(words, _with_time(words, shape, placed_by(words, i, end, time)), time[1])


def _zoned(words: Words, shape: DateShape, i: int) -> tuple[DateShape, int]:
    """The time with "GMT", "UTC" or a distance from it ("+0100") behind it; any other zone is that of the place, which
    the document keeps."""
    first = i - 1 if at(words, i - 1).raw in ("GMT", "UTC") else i
    if at(words, first).raw in ("GMT", "UTC"):
        return replace(shape, zone="Z"), first + 1
    return _offset_zone(words, shape, i)


def _offset_zone(words: Words, shape: DateShape, i: int) -> tuple[DateShape, int]:
    """The time with a zone as mail headers write it (RFC 5322, 3.3): a sign, then two digits each of hours, minutes."""
    sign, digits = at(words, i), at(words, i + 1)
    written = sign.raw in ("+", "-") and touching(words, i + 1) and not touching(words, i)
    if not written or len(digits.raw) != 4 or digits.number is None or digits.number > FURTHEST_ZONE:
        return shape, i
    zone = f"{sign.raw}{digits.raw[:2]}:{digits.raw[2:]}" if digits.number else "Z"
    return replace(shape, zone=zone), i + 2


def _with_time(words: Words, shape: DateShape, time: Time) -> DateShape:
    seconds = at(words, time[1] - 1) if at(words, time[1] - 2).raw == at(words, time[1] - 4).raw == ":" else None
    return replace(shape, minute=time[0], second=seconds.raw if seconds else "", half=time[2], night=False)


def _leads_to_clock(words: Words, end: int, j: int) -> bool:
    """After a bare date only "at" or digits with a mark make a time: "12 November. Three men" is none."""
    if j > end and at(words, j - 1).low in ("at", "about", "towards", "toward", "by"):
        return True
    digits = at(words, j).number is not None and at(words, j + 2).number is not None
    return digits and at(words, j + 1).raw in (":", ".") and at(words, end).raw != "."


def _time_first(words: Words, time: Time) -> tuple[DateShape, int]:
    end = time[1]
    j = end + (at(words, end).raw == ",")
    joined = at(words, j).low in ("on", "upon", "of")
    found = _dated(words, j + joined)
    if found and found[0].range is None and (joined or found[0].offset or found[0].ref or found[0].weekday is not None):
        return _with_time(words, found[0], placed_by(words, end, found[1], time)), found[1]
    return _with_time(words, DateShape(), time), end
