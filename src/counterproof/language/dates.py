"""Dates: mentions of dates, times and feasts in a text, with what their words say; and `solve`, from an anchor.

Precision first: a number is a year only where a date can stand, a month's name is a month only after a preposition or
beside a day or year, a week day or "the 14th" only where no noun follows. Durations ("for two years") are no dates.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from counterproof.errors import DateError
from counterproof.language.analysis import Analysis, Token
from counterproof.language.calendars import calendar_behind, in_calendar
from counterproof.language.date_context import admitted
from counterproof.language.date_expression import expression
from counterproof.language.date_shape import DateShape
from counterproof.language.date_solution import solve_shape
from counterproof.language.date_words import Words, at, date_words, split
from counterproof.language.layout import Paragraph
from counterproof.language.mention import DateMention, Need
from counterproof.sources import Span, Text
from counterproof.times import Offset, VagueDate, parse
from counterproof.times.calendar import day_number, julian_day_number, month_length, week_day

EVENT_WORDS = 8
"""Words taken as the name of the event that a relative date hangs on."""
_RELATIONS = {
    "since": "from", "from": "from", "until": "until", "till": "until", "before": "before", "after": "after",
    "by": "before", "throughout": "throughout", "during": "at", "following": "after", "to": "until",
}  # fmt: skip
_CLAUSE = frozenset(
    {
        "he",
        "she",
        "they",
        "we",
        "i",
        "it",
        "you",
        "and",
        "but",
        "when",
        "which",
        "who",
        "while",
        "where",
        "because",
        "as",
    }
)
"""Words with which the event's name is over: "a week after the trial he fled"."""
_LEAP_YEAR = parse("2000")


def find_dates(text: Text, paragraphs: Sequence[Paragraph], tokens: Sequence[Token] = ()) -> tuple[DateMention, ...]:
    """The dates of one text in order, none overlapping another. With `tokens` the name of an event ends where its noun
    phrase or its verb does; without, at the next word that opens a clause.

    Where a week day beside a full date fits the Julian calendar alone, and none in the text fits the Gregorian alone,
    its feasts and week days are marked `julian`. Values stay as written.
    """
    starts = [token.start for token in tokens]
    pairs = [pair for part in paragraphs for pair in _in_paragraph(text, part)]
    found = [(_trimmed(text, mention, tokens, starts), shape) for mention, shape in pairs]
    if _keeps_old_style([shape for _, shape in found]):
        found = [(old_style(mention, shape), shape) for mention, shape in found]
    return in_calendar(text.content, (mention for mention, _ in found))


def _in_paragraph(text: Text, part: Paragraph) -> Iterator[tuple[DateMention, DateShape]]:
    words = split(text.content, part.start, part.end)
    i = after = 0
    while i < len(words):
        led = 0 < i == after
        read = expression(words, i, led=led) if _may_begin(words, i) else None
        if read and (admitted(words, i, read[1], read[0]) or (led and _digital_time(words, i, read))):
            mention = _mention(text, words, i, read[1], read[0])
            yield mention, read[0]
            while i < len(words) and words[i].start < mention.span.end:
                i += 1
            after = i + 1 if at(words, i).raw == "." else 0
        else:
            i += 1


def _digital_time(words: Words, i: int, read: tuple[DateShape, int]) -> bool:
    """Whether four digits behind a date's full stop are a time, as in "25 November. 03.20 Home"."""
    return read[0].minute is not None and len(at(words, i).raw) == 2 and read[1] == i + 3


def _keeps_old_style(shapes: Sequence[DateShape]) -> bool:
    """Whether week days beside full dates show that the text reckons by the Julian calendar."""
    votes = 0
    for shape in shapes:
        if shape.weekday is None or shape.year is None or not shape.month or not shape.day:
            continue
        if shape.day > month_length(shape.year, shape.month):
            continue
        new = week_day(day_number(shape.year, shape.month, shape.day)) == shape.weekday
        old = week_day(julian_day_number(shape.year, shape.month, shape.day)) == shape.weekday
        if new and not old:
            return False
        votes += old and not new
    return votes > 0


def _reckoned(shape: DateShape) -> bool:
    """Whether the calendar decides which day is meant: a feast, or a week day."""
    inner = (shape.base, *(shape.range or ()))
    return bool(shape.feast) or shape.weekday is not None or any(half and _reckoned(half) for half in inner)


def old_style(mention: DateMention, shape: DateShape) -> DateMention:
    """The date in the Julian calendar, where the calendar decides which day it is; else the same."""
    return _old_style(mention, shape) if _reckoned(shape) else mention


def _old_style(mention: DateMention, shape: DateShape) -> DateMention:
    value = mention.value
    if value is not None:
        value = solve_shape(shape, _LEAP_YEAR if mention.needs == "year" else None, julian=True)
    return replace(mention, calendar="julian", value=value)


@cache
def _triggers() -> frozenset[str]:
    lex = date_words()
    keys = [
        *lex.months,
        *lex.weekdays,
        *lex.seasons,
        *lex.numbers,
        *lex.ordinals,
        *lex.parts,
        *lex.hedges,
        *lex.dayparts,
    ]
    keys += [name[0] for name in lex.feasts]
    keys += ["the", "a", "an", "this", "that", "last", "next", "same", "some", "from", "between", "half", "quarter"]
    keys += ["yesterday", "today", "tomorrow", "tonight", "yesternight", "yestereve", "yestereven", "yestermorn"]
    keys += ["to", "yesterevening", "'", "morrow", *lex.decades]
    keys += ["twelvemonth", "anno", "year", "years", "st", "previous", "following", "latter", "first", "noon", "midday"]
    return frozenset(keys)


def _may_begin(words: Words, i: int) -> bool:
    word = at(words, i)
    return word.number is not None or word.low in _triggers() or word.low in ("ad", "a", "s")


def _mention(text: Text, words: Words, i: int, end: int, shape: DateShape) -> DateMention:
    start, stop = words[i].start, words[end - 1].end
    event = _event(text, words, end) if shape.to_event else None
    if event:
        stop = event.end
    need = needs(shape)
    anchor = _LEAP_YEAR if need == "year" else None
    value = solve_shape(shape, anchor) if need in ("nothing", "year") else None
    span = text.span(start, stop)
    calendar = calendar_behind(text.content, stop)
    return DateMention(span, span.quote, need, value, _offset(shape), event, calendar, bool(calendar))


def _offset(shape: DateShape) -> Offset | None:
    try:
        return Offset.parse(shape.offset) if shape.offset else None
    except DateError:
        return None


def _event(text: Text, words: Words, i: int) -> Span | None:
    """The words after "a week after", up to a mark or a few words on."""
    j = i
    while j < len(words) and j - i < EVENT_WORDS and (words[j].raw[0].isalnum() or words[j].raw[0] in "'’-"):
        if j > i and words[j].low in _CLAUSE:
            break
        j += 1
    return text.span(words[i].start, words[j - 1].end) if j > i else None


def _trimmed(text: Text, mention: DateMention, tokens: Sequence[Token], starts: Sequence[int]) -> DateMention:
    """The date with its event cut to the noun phrase ("the trial of the five"), or to the verb it is the subject of."""
    event = mention.event
    if event is None or not tokens:
        return mention
    words = tokens[bisect_left(starts, event.start) : bisect_left(starts, event.end)]
    last = _last_of_phrase(words)
    if last is None or last.end >= event.end:
        return mention
    span = text.span(mention.span.start, last.end)
    return replace(mention, span=span, text=span.quote, event=text.span(event.start, last.end))


def _last_of_phrase(words: Sequence[Token]) -> Token | None:
    nouns = [w for w in words if w.pos in ("NOUN", "PROPN", "PRON")]
    head = next((w for w in nouns if w.dep not in ("compound", "nmod", "amod", "poss")), None)
    if head is None:
        return None
    if head.dep in ("nsubj", "nsubjpass"):
        return next((w for w in words if w.index == head.head and w.index > head.index), head)
    last = head
    for word in words:
        if word.index == last.index + 1 and word.lemma.lower() == "of" and word.head == last.index:
            inner = next((w for w in words if w.head == word.index and w.dep == "pobj"), None)
            last = inner or last
    return last


def needs(shape: DateShape) -> Need:
    """What must be known before the shape is a date."""
    if shape.range:
        return _weightiest([needs(half) for half in shape.range], shape.range)
    if shape.to_event:
        return "event"
    if shape.offset:
        return needs(shape.base) if shape.base else "document" if shape.ref == "ago" else "narrative"
    if shape.year is not None or shape.span:
        return "nothing"
    if shape.ref:
        return "document" if shape.ref in ("last", "this", "next") else "narrative"
    if shape.month or shape.season or shape.feast or shape.short:
        return "year"
    return "document" if shape.weekday is not None and shape.day is None else "narrative"


def _weightiest(halves: list[Need], shapes: tuple[DateShape, DateShape]) -> Need:
    """A first half takes from the second what it lacks: "from the 6th to the 11th of February 1950" needs nothing."""
    second = halves[1]
    if shapes[0].minute is not None and not (shapes[0].dated or shapes[0].day) and (shapes[1].dated or shapes[1].day):
        return second
    borrowed = shapes[0].month is None and shapes[0].day is not None and shapes[1].month is not None
    if borrowed or (halves[0] == "year" and second == "nothing"):
        return second
    order: list[Need] = ["nothing", "year", "narrative", "document", "event"]
    return max(halves, key=order.index)


def solve(mention: DateMention, anchor: VagueDate | None) -> VagueDate | None:
    """The date a mention means, seen from its anchor: the date that the narrative has reached or the document's own,
    as `needs` says; for `event`, the event's. None when it cannot be told. It is never today's date."""
    if mention.needs == "nothing":
        return mention.value
    if anchor is None:
        return None
    if mention.needs == "event" and mention.event is not None and mention.offset is not None:
        stop = mention.event.start - mention.span.start
        shape = _read(mention.text[:stop] + "it")
    else:
        shape = _read(mention.text)
    return solve_shape(shape, anchor, julian=mention.calendar == "julian") if shape else None


def shape_of(mention: DateMention) -> DateShape | None:
    """What the words of a date say, for those who must know how it was said."""
    return _read(mention.text)


def in_year(mention: DateMention, year: int) -> VagueDate | None:
    """The date with another year than its words give, as a register means it whose years begin in March."""
    shape = _read(mention.text)
    return solve_shape(replace(shape, year=year, ref=""), None, julian=mention.calendar == "julian") if shape else None


def _read(text: str) -> DateShape | None:
    words = split(text)
    read = expression(words, 0) or expression(words, 0, led=True)
    return read[0] if read else None


def relation_before(analysis: Analysis, mention: DateMention) -> str:
    """How the words before (or, for ranges, the first word of) a date relate it: "at", "from", "until", "before",
    "after" or "throughout". "by" is before its end; "not ... until" is for the statement to see."""
    words = split(analysis.text.content, max(0, mention.span.start - 40), mention.span.start)
    if mention.value is not None and mention.value.extent:
        return "at"
    skipped = {"about", "around", "some", "time", "the", "early", "late", "sometime", "just", "shortly", "soon", "long"}
    for word in reversed(words[-4:]):
        if word.low in _RELATIONS:
            return _RELATIONS[word.low]
        if word.low not in skipped:
            break
    return "at"
