"""Whether words that could be a date are one where they stand: the guard against counts, names and common words."""

from __future__ import annotations

from counterproof.language.date_shape import DateShape
from counterproof.language.date_words import Word, Words, at, date_words, touching

_DAY_LEADS = frozenset(
    {"on", "upon", "until", "till", "by", "from", "to", "of", "since", "before", "after", "and", "between", "for", ","}
)
_SEASON_LEADS = frozenset({"in", "during", "throughout", "since", "until", "till", "by", "of", "through", "all"})
_DETERMINERS = frozenset({"the", "his", "her", "their", "its", "our", "my", "this", "that", "'s", "a"})
_LATER_STILL = frozenset({"week", "fortnight", "sennight", "se'nnight"})
"""Behind a day: "Tuesday week" is a week from Tuesday or before it, as the clause has it."""
_PREPOSITIONS = frozenset(
    {"in", "on", "upon", "at", "since", "until", "till", "by", "during", "before", "after", "from", "to", "about"}
)


def admitted(words: Words, i: int, end: int, shape: DateShape) -> bool:
    """Whether the date read from word i to word end may be taken as one, by the words on either side."""
    if _cut_off(words, i, end, shape):
        return False
    if shape.range or shape.offset or shape.span:
        return not (
            _inside_name(words, i, end) or _of_a_number(words, i, end, shape) or _life_span(words, i, end, shape)
        )
    if shape.minute is not None and not _names_a_day(shape):
        return _clock_alone(words, i, end)
    if shape.day is not None and shape.month is None:
        return shape.weekday is not None or bool(shape.unit) or end - i > 3 or _day_alone(words, i, end)
    if shape.day is not None or shape.nth is not None or shape.minute is not None:
        return shape.year is not None or bool(shape.ref) or not _day_in_name(words, i, end)
    if shape.weekday is not None:
        before = at(words, i - 1)
        titled = before.raw[:1].isupper() and before.low not in _PREPOSITIONS | _DAY_LEADS
        return not titled and not _inside_name(words, i, end)
    if shape.year is not None and not (shape.month or shape.season or shape.feast or shape.part):
        return _year_alone(words, i, end)
    if shape.year is not None or shape.ref:
        return not (shape.unit == "D" and shape.ref == "this" and at(words, i).low == "present")
    return _undated(words, i, end, shape)


def _led(words: Words, i: int, end: int, shape: DateShape) -> bool:
    """Whether a word before leads to a date that is none by itself: "in Lent", "in '71"."""
    before = at(words, i - 1).low
    if shape.short:
        return before in date_words().year_leads
    return before in _SEASON_LEADS | {"after", "before", "for"} and not at(words, end).raw[:1].isupper()


def _cut_off(words: Words, i: int, end: int, shape: DateShape) -> bool:
    """Whether the words read are a piece of something else."""
    if at(words, end - 1).raw.endswith("'"):
        return True
    if at(words, end).low in _LATER_STILL and (shape.weekday is not None or shape.unit == "D"):
        return True
    return shape.bare and not _led(words, i, end, shape)


def _day_in_name(words: Words, i: int, end: int) -> bool:
    """Whether a day of a month names a thing: "the May Fourth Movement", "the 20 July Plot"."""
    after = at(words, end).raw
    names = (
        after[:1].isupper() and len(after) > 1 and not at(words, end - 1).number and after.lower() not in _PREPOSITIONS
    )
    return names and (at(words, i).low == "the" or at(words, i - 1).low == "the")


def _names_a_day(shape: DateShape) -> bool:
    return bool(shape.day or shape.weekday is not None or shape.feast or shape.offset or shape.ref)


def _named_by(word: Word) -> bool:
    """Whether the word before makes a name of a feast: "Operation Ramadan", "White Christmas", "Father Christmas"."""
    return word.raw[:1].isupper() and word.low not in _PREPOSITIONS | _DAY_LEADS | _SEASON_LEADS | {
        "last",
        "next",
        "this",
    }


def _undated(words: Words, i: int, end: int, shape: DateShape) -> bool:
    """A month, season or feast with no year."""
    before = at(words, i - 1).low
    if shape.feast and before in ("in", "of", "the") and at(words, end).raw[:1].isupper() and at(words, end).raw != "I":
        return False
    if shape.feast and _named_by(at(words, i - 1)):
        return False
    if shape.feast:
        return not _inside_name(words, i, end) or (
            before in ("at", "on", "before", "after", "since", "until", "upon")
            and at(words, end).low not in date_words().things
        )
    if shape.season:
        if at(words, end).low == "of":
            return False
        return shape.part != "" or (
            before in _SEASON_LEADS and at(words, i).low in ("the", "spring", "summer", "autumn", "winter")
        )
    if shape.part:
        return True
    heading = i == 0 and (end == len(words) or at(words, end).raw in (".", ",", ":"))
    if _inside_name(words, i, end):
        return False
    if before in ("and", "on") and at(words, end).raw[:1].isalpha():
        return False
    return before in date_words().month_leads or (heading and at(words, i).low != "may")


def _inside_name(words: Words, i: int, end: int) -> bool:
    """Whether the words go on as a name: "October Hall", "Good Friday Agreement", "Sunday Times"."""
    following, last = at(words, end), at(words, end - 1)
    if following.raw[:1].isupper() and following.low in date_words().things:
        return True
    if not following.raw[:1].isupper() or not last.raw[:1].isupper() or following.raw == "I":
        return False
    return at(words, i - 1).low not in _PREPOSITIONS


def _of_a_number(words: Words, i: int, end: int, shape: DateShape) -> bool:
    """A range of bare numbers is one of years only where years stand: "pages 1940-42" is none."""
    if shape.range is None or shape.range[0].month or shape.range[0].day or shape.range[1].month:
        return False
    return (
        at(words, i - 1).low in ("pp", "p", "pages", "page", "nos", "no", "numbers")
        or at(words, end).low in date_words().counted
    )


def _life_span(words: Words, i: int, end: int, shape: DateShape) -> bool:
    """Whether two years stand behind a name of two words, in brackets or between marks, as those of a life do: they
    time no act."""
    first, last = shape.range or (shape, shape)
    if first.year is None or last.year is None or first.month or last.month or not 15 <= last.year - first.year <= 110:
        return False
    opened, closed = at(words, i - 1).raw, at(words, end).raw
    marked = (opened in ("(", "[") and closed in (")", "]")) or (opened == "," and closed in (",", ".", ";", ""))
    name = [at(words, i - 2), at(words, i - 3 - (at(words, i - 3).raw == "."))]
    return marked and all(word.raw[:1].isupper() and word.raw.isalpha() for word in name)


def _year_alone(words: Words, i: int, end: int) -> bool:
    """A bare number is a year after a preposition, in brackets, between commas, before a noun it sorts, or alone."""
    before, after, low = at(words, i - 1), at(words, end), at(words, i).low
    if at(words, end).low in date_words().counted or (after.raw in ("-", "%", "/") and touching(words, end)):
        return False
    if before.raw in ("-", "/", ".", "£", "$", "#") and touching(words, i) and i > 0:
        return False
    if low in ("year", "years", "anno", "the", "ad", "a") and low != at(words, end - 1).low:
        return True
    if before.low in ("no", "number", "page", "p", "pp", "act", "section", "room", "article"):
        return False
    if before.low in date_words().year_leads or before.low in date_words().hedges:
        return not (
            before.low in ("of", "to", "than", "for", "and", "from", "by", "about", "around", "as") and _counts(after)
        )
    if before.raw in ("(", "[") or after.raw in (")", "]"):
        return True
    if i == 0:
        return end == len(words) or after.raw in (".", ",", ":", ";")
    if before.raw == "," and after.raw in (",", ".", ")", ";"):
        return True
    return before.low in _DETERMINERS and after.raw[:1].isalpha()


def _counts(after: object) -> bool:
    """Whether a lower-case plural follows, so that the number may count it."""
    low = getattr(after, "raw", "")
    return (
        low.islower()
        and low.endswith("s")
        and low not in ("was", "is", "has", "as", "its", "this", "his", "us", "thus")
    )


def _day_alone(words: Words, i: int, end: int) -> bool:
    """A day of the month by itself: digits after a preposition ("by the 14th"), words only at the end of a phrase."""
    before = at(words, i - 1).low
    if any(word.ordinal for word in words[i:end]):
        if end - i == 1 and at(words, i - 1).raw in (".", "") and at(words, end).raw in (".", ":", "—"):
            return True
        return before in _DAY_LEADS - {","}
    closed = end >= len(words) or not at(words, end).raw[:1].isalnum()
    return closed and before in _PREPOSITIONS - {"in", "at", "about", "from", "to"}


def _clock_alone(words: Words, i: int, end: int) -> bool:
    if not _bare_number(words, i, end):
        return True
    closed = not (at(words, end).raw or ".")[:1].isalpha()
    return closed and at(words, i - 1).low in ("at", "by", "until", "till", "towards", "toward")


def _bare_number(words: Words, i: int, end: int) -> bool:
    hedged = at(words, i).low in date_words().hedges
    return end - i == 1 + hedged and at(words, end - 1).low not in ("noon", "midday", "midnight")
