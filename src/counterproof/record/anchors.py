"""Anchors: what a date that does not stand alone hangs on - a date told before, an entry's or the document's own date,
a happening.

A date takes only what its text ties it to, and never today's date. Without such a tie it stays unsolved; where the tie
is a matter of reading it is solved and known to be unsure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from counterproof.corrections import DateChange
from counterproof.language import DateMention
from counterproof.language.date_shape import DateShape
from counterproof.language.dates import in_year, old_style, shape_of, solve
from counterproof.record.dateline import heads, is_heading, own_date, stands_over
from counterproof.record.lady_day import LAST_YEAR, belongs_to_next, opens, reckons_from_lady_day, seems_to
from counterproof.record.page import Page
from counterproof.record.record import RecordDate
from counterproof.record.resolution import Place, date_id
from counterproof.record.story import A_YEAR, BACK, Anchor, Story, Told, anchor_of, written
from counterproof.times import Offset, VagueDate, shift, when
from counterproof.times.calendar import MINUTES_A_DAY, civil, day_number, julian_day_number

_FULL = frozenset({"minute", "hour", "day", "week", "month", "season", "year", "span"})


REFORMED = day_number(1583, 1, 1) * MINUTES_A_DAY
REFORM = day_number(1752, 9, 14) * MINUTES_A_DAY
"""An English text all of whose dates lie before this was written in the Julian calendar: the likelier reading of its
feasts and week days, and no sure one."""
LONGEST_MOVED = 62 * MINUTES_A_DAY
"""Minutes up to which the days between two calendars tell on a date."""


@dataclass(frozen=True)
class Anchored:
    """The dates of a case by id, and the ids of those whose anchor is not sure."""

    dates: Mapping[str, RecordDate]
    unsure: frozenset[str]
    overruled: tuple[tuple[Place, str, str], ...] = ()
    """Each date that a person decided on: where it stands, its id, and what it would be by its words, as EDTF."""


def anchored(
    page: Page,
    mentions: Iterable[DateMention],
    happenings: Mapping[int, tuple[str, VagueDate | None]],
    changes: Mapping[Place, DateChange] = MappingProxyType({}),
) -> Anchored:
    """The dates of one text. `happenings` gives, by the place where its words start, the happening that "a week
    after the trial" names, with its date if the record has one; `changes`, by its place, what a person says a date is.
    """
    ordered = sorted({date_id(m): m for m in mentions}.items(), key=lambda item: (item[1].span.start, item[0]))
    listed = [m for _, m in ordered]
    lady_day = reckons_from_lady_day(page, listed)
    full = [Told(m.span.start, i, v) for i, m in ordered if m.needs == "nothing" and (v := _value(m, changes))]
    document = page.analysis.document_date
    day = _value(document, changes) if document else None
    dated = Told(document.span.start, date_id(document), day) if document and day else None
    story = Story(page, [], full, None, None, dated, document is not None and own_date(page, document))
    early = bool(full) and all(told.value.s0 >= REFORMED and told.value.e1 < REFORM for told in full)
    solved: dict[str, RecordDate] = {}
    unsure: set[str] = set()
    overruled: list[tuple[Place, str, str]] = []
    for own, mention in ordered:
        shape = shape_of(mention)
        read = old_style(mention, shape) if early and shape and not mention.calendar else mention
        found, sure = _solved(story, read, shape, happenings)
        sure = sure and not (read is not mention and _two_calendars(mention, shape, found.value))
        if found.value and opens(page, mention) and belongs_to_next(mention):
            found, sure = _lady_day(story, mention, found, sure, lady_day, listed)
        if (change := changes.get(at := _at(mention))) is not None:
            overruled.append((at, own, found.value.edtf if found.value else ""))
            found, sure = RecordDate(own, mention.span, change.value), change.sure
        solved[own] = found
        if not sure:
            unsure.add(own)
        story = _after(story, mention, shape, found, sure)
    old = _old(ordered, solved) - {own for _, own, _ in overruled}
    return Anchored({**solved, **{o: _in_new_style(solved[o]) for o in old}}, frozenset(unsure), tuple(overruled))


def _at(mention: DateMention) -> Place:
    return mention.span.source, mention.span.start, mention.span.end


def _value(mention: DateMention, changes: Mapping[Place, DateChange]) -> VagueDate | None:
    """What a date says by itself, or a person says that it does."""
    change = changes.get(_at(mention))
    return mention.value if change is None else change.value


def _old(ordered: Sequence[tuple[str, DateMention]], solved: Mapping[str, RecordDate]) -> set[str]:
    """The dates that the text says are in the Julian calendar, and those that take their year or day from one."""
    found = {own for own, m in ordered if m.told_calendar and m.calendar == "julian"}
    for own, mention in ordered:
        anchor = solved[own].anchor
        if not mention.told_calendar and mention.needs != "nothing" and anchor and anchor[1] in found:
            found.add(own)
    return found


def _in_new_style(date: RecordDate) -> RecordDate:
    """A date that its text says is in the Julian calendar, in the Gregorian; years and seasons stay as they are."""
    value = date.value
    if value is None or value.e1 - value.s0 > LONGEST_MOVED:
        return date
    written = civil(value.s0 // MINUTES_A_DAY)
    behind = 24 * (julian_day_number(*written) - day_number(*written))
    return replace(date, value=shift(value, Offset.parse(f"PT{behind}H"))) if behind > 0 else date


def _after(story: Story, mention: DateMention, shape: DateShape | None, found: RecordDate, sure: bool) -> Story:
    """The story with one more date told."""
    value = found.value
    if value is None or value.grain not in _FULL or value.e1 - value.s0 > A_YEAR or story.page.quoted(mention.span):
        return story
    back = shape is not None and (shape.ref in ("previous", "last", "ago") or shape.offset.startswith("-"))
    full = mention.needs == "nothing"
    before = story.same(mention.span.start)[-1:]
    aside = full and any(told.value.s0 - value.e1 > A_YEAR for told in before)
    told = Told(mention.span.start, found.id, value, full, (back and not full) or aside, sure)
    entry = told if heads(story.page, mention, value) else story.entry
    apart = story.entry is None or story.page.paragraph(story.entry.start) != story.page.paragraph(told.start)
    bare = apart and full and value.grain in ("year", "month", "span") and is_heading(story.page, mention.span.end)
    running = told if entry is told or bare else story.running
    return replace(story, told=[*story.told[-40:], told], entry=entry, running=running)


def _lady_day(
    story: Story, mention: DateMention, found: RecordDate, sure: bool, shown: bool, listed: Sequence[DateMention]
) -> tuple[RecordDate, bool]:
    """A register's date moved into the year that it belongs to, if years begin in March there."""
    year = civil(found.value.s0 // MINUTES_A_DAY)[0] if found.value else LAST_YEAR
    if mention.needs == "nothing":
        moved = shown and year <= LAST_YEAR
        return (replace(found, value=in_year(mention, year + 1)), sure) if moved else (found, sure)
    heading = next((m for m in listed if found.anchor and date_id(m) == found.anchor[1]), None)
    if heading is None or heading.needs != "nothing" or not heading.value or heading.value.grain != "year":
        return found, sure
    if shown or seems_to(story.page, heading, listed):
        return replace(found, value=in_year(mention, year + 1)), shown and sure
    return found, sure


def _solved(
    story: Story,
    mention: DateMention,
    shape: DateShape | None,
    happenings: Mapping[int, tuple[str, VagueDate | None]],
) -> tuple[RecordDate, bool]:
    """The date with its anchor, and whether the anchor is sure."""
    if mention.needs == "nothing" or shape is None:
        return _record(mention, mention.value), not _two_calendars(mention, shape, mention.value)
    if mention.needs == "event":
        event = happenings.get(mention.event.start) if mention.event else None
        if event is None:
            return _record(mention, None), True
        return _record(mention, solve(mention, event[1]) if event[1] else None, ("event", event[0])), True
    anchor = anchor_of(story, mention, shape)
    anchor = _whole_year(anchor) if anchor and mention.needs == "year" and not anchor.side else anchor
    value = _on_side(mention, shape, anchor) if anchor else None
    if anchor is None or value is None or _strays(mention, value, anchor.told.value):
        return _record(mention, None), True
    sure = anchor.sure and anchor.told.sure and not _two_calendars(mention, shape, value)
    if mention.needs == "year" and (earlier := _before_written(story, mention, shape, anchor, value)):
        return _record(mention, earlier, ("date", anchor.told.id)), False
    bare = mention.needs == "year" and not shape.ref and shape.weekday is None and not anchor.side
    sure = sure and not (bare and _may_be_later(story, mention, value, anchor.told.value))
    return _record(mention, value, ("date", anchor.told.id)), sure


def _whole_year(anchor: Anchor) -> Anchor:
    """The anchor; its whole year where it is a vague part of one: "late 1949" is the year of the "April" after it."""
    value = anchor.told.value
    first, last = (civil(bound // MINUTES_A_DAY)[0] for bound in (value.s0, value.e1))
    if first != last or value.e1 - value.s0 <= 2 * BACK or value.grain == "season":
        return anchor
    year = when(day_number(first, 1, 1) * MINUTES_A_DAY, day_number(first + 1, 1, 1) * MINUTES_A_DAY - 1)
    return replace(anchor, told=replace(anchor.told, value=year), sure=anchor.sure and value.grain == "year")


def _before_written(
    story: Story, mention: DateMention, shape: DateShape, anchor: Anchor, value: VagueDate
) -> VagueDate | None:
    """The date in the last year before the document's own day, where it came out after it and nothing speaks of what
    is to come: what a letter tells has happened."""
    own = written(story, mention.span.start)
    told = shape.base or shape
    if own is None or not own.sure or own.side != "past" or value.s0 <= own.told.value.e1 or told.year or shape.ref:
        return None
    if (
        own.told.id == anchor.told.id
        or stands_over(story.page, mention)
        or story.page.quoted(mention.span)
        or value.s0 > own.told.value.e1 + A_YEAR
    ):
        return None
    return _on_side(mention, shape, replace(own, side="past"))


def _may_be_later(story: Story, mention: DateMention, value: VagueDate, anchor: VagueDate) -> bool:
    """Whether a date that looks back may as well be that of the next year, for all that the text says."""
    own = written(story, mention.span.start)
    return anchor.s0 - value.e1 > BACK and not (own and own.sure and own.told.value.e1 < value.s0 + A_YEAR)


def _on_side(mention: DateMention, shape: DateShape, anchor: Anchor) -> VagueDate | None:
    """The date on the side of the anchor where it must lie: what a letter tells of lies before its day."""
    at = anchor.told.value
    value = solve(mention, at)
    told = shape.base or (shape.range[1] if shape.range else shape)
    yearless = bool(told.month or told.feast or told.season) and shape.ref in ("", "that") and shape.unit != "Y"
    yearless = yearless and told.weekday is None
    if value is None or not anchor.side or not (yearless or (mention.needs == "document" and not shape.ref)):
        return value
    lag = BACK if anchor.side == "onward" else 0
    aside = value.s0 > at.e1 if anchor.side == "past" else value.e1 < at.s0 - at.s0 % MINUTES_A_DAY - lag
    if yearless:
        half = -A_YEAR // 2 if anchor.side == "past" else A_YEAR // 2
        return solve(mention, when(at.s0 + half, at.e1 + half)) if aside else value
    if anchor.side == "future" and shape.weekday is not None and aside:
        return when(value.s0 + 7 * MINUTES_A_DAY, value.e1 + 7 * MINUTES_A_DAY)
    return value


def _two_calendars(mention: DateMention, shape: DateShape | None, value: VagueDate | None) -> bool:
    """Whether a day told by Easter or by the week could be another in the Julian calendar, which the text may keep."""
    if shape is None or value is None or mention.calendar or value.e1 - value.s0 > A_YEAR:
        return False
    told = shape.base or shape
    moved = told.feast.startswith("E") or (told.weekday is not None and told.day is None)
    return moved and 1582 < civil(value.s0 // MINUTES_A_DAY)[0] <= LAST_YEAR


def _strays(mention: DateMention, value: VagueDate, anchor: VagueDate) -> bool:
    """Whether a date that takes only its year from its anchor came out years away: week day and day disagree."""
    return mention.needs == "year" and max(value.s0 - anchor.e1, anchor.s0 - value.e1) > A_YEAR


def _record(
    mention: DateMention, value: VagueDate | None, anchor: tuple[Literal["date", "event"], str] | None = None
) -> RecordDate:
    offset = mention.offset.text if mention.offset else ""
    return RecordDate(date_id(mention), mention.span, value, anchor, offset)
