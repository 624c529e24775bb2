"""Story: what a text has told so far, and which of its dates the next one hangs on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from counterproof.language import DateMention
from counterproof.language.date_shape import DateShape
from counterproof.language.dates import solve
from counterproof.record.dateline import is_future, looks_back, stands_over
from counterproof.record.page import Page
from counterproof.record.said_in_full import said_in_full
from counterproof.times import VagueDate, when
from counterproof.times.calendar import MINUTES_A_DAY, civil

CHAIN = 1
"""Sentences back to which "the next day" surely reaches in its paragraph."""
LOOSE = 4
"""Sentences back to which it may reach, as an anchor that is not sure."""
A_YEAR = 366 * MINUTES_A_DAY
"""Minutes that a date may lie from the one that gave it its year."""
BACK = 31 * MINUTES_A_DAY
"""Minutes that a date without a year may surely lie before the one told just before it."""
MEMORY = 2 * A_YEAR
"""A text that names dates further than this from its own tells of other years: its own year is then no sure one."""
EVENING, NOON = 18 * 60, 12 * 60


@dataclass(frozen=True)
class Told:
    """A date that the text has told: an anchor for those after it."""

    start: int
    id: str
    value: VagueDate
    full: bool = True
    """Its own words say its year."""
    back: bool = False
    """It looks back ("the previous autumn"): the narrative may go on from where it stood before."""
    sure: bool = True


@dataclass(frozen=True)
class Anchor:
    """What a date hangs on, whether surely, and on which side of it the date must lie."""

    told: Told
    sure: bool = True
    side: Literal["", "past", "future", "onward"] = ""
    """`onward` is the future too, but for the last few weeks."""


@dataclass(frozen=True)
class Story:
    """What has been told when a date is solved."""

    page: Page
    told: Sequence[Told]
    full: Sequence[Told]
    """Every date of the text that needs no anchor, those to come included."""
    entry: Told | None
    """The day that heads the entry, letter or session."""
    running: Told | None
    """The entry, or the bare year over entries, that was told last: registers go on from it."""
    document: Told | None
    own: bool
    """The document's date is surely its own."""

    def same(self, start: int) -> list[Told]:
        """What the paragraph has told already."""
        here = self.page.paragraph(start)
        found = []
        for told in reversed(self.told):
            if self.page.paragraph(told.start) != here:
                break
            found.append(told)
        return found[::-1]


def anchor_of(story: Story, mention: DateMention, shape: DateShape) -> Anchor | None:
    """What the date hangs on; None where the text ties it to nothing."""
    start = mention.span.start
    same = story.same(start)
    if mention.needs == "document":
        return None if story.page.quoted(mention.span) else written(story, start)
    if mention.needs == "year":
        return _named(story, mention, shape, same) or _year(story, mention, same)
    if shape.minute is not None and not (shape.day or shape.weekday is not None or shape.offset or shape.ref):
        return _by_the_clock(story, start, shape, same)
    if shape.day is not None and shape.month is None and (not same or shape.weekday is not None):
        return _numbered(story, mention, shape, same)
    return _narrative(story, start, shape, same)


def written(story: Story, start: int) -> Anchor | None:
    """The day on which the words were written or spoken: that of the entry, letter or session, else the document's."""
    side: Literal["past", "future"] = "future" if is_future(story.page, start) else "past"
    if story.entry and (story.document is None or story.entry.start >= story.document.start):
        return Anchor(story.entry, story.entry.sure, side)
    return Anchor(story.document, story.own, side) if story.document else None


def _narrative(story: Story, start: int, shape: DateShape, same: Sequence[Told]) -> Anchor | None:
    """The last date of the paragraph; for "that year" the last whose own words say one."""
    far = 0 if not same else story.page.sentence(start) - story.page.sentence(same[-1].start)
    if not same or far > LOOSE:
        found = written(story, start) if shape.ref == "that" and (shape.month or shape.feast) else None
        return replace(found, sure=False) if found else None
    last = same[-1]
    if shape.unit in ("Y", "season", "feast") and shape.ref:
        said = next((told for told in reversed(same) if told.full), last)
        return Anchor(said, not said.back and all(_year_of(t) == _year_of(said) for t in same[same.index(said) :]))
    return Anchor(last, far <= CHAIN and not last.back and shape.ref != "after" and shape.unit != "whole")


def _year_of(told: Told) -> int:
    return civil(told.value.s0 // MINUTES_A_DAY)[0]


def _by_the_clock(story: Story, start: int, shape: DateShape, same: Sequence[Told]) -> Anchor | None:
    """The day of a clock time: the one told last, or the next where the hands have passed midnight."""
    days = [told for told in same if told.value.e1 - told.value.s0 < 2 * MINUTES_A_DAY]
    if not days or shape.minute is None:
        return Anchor(story.entry, sure=False) if story.entry else None
    last = days[-1]
    heading = story.entry is not None and story.entry in same
    near = story.page.sentence(start) - story.page.sentence(last.start) <= (LOOSE if heading else CHAIN)
    day, was = divmod(last.value.s0, MINUTES_A_DAY)
    if last.value.grain == "minute" and was >= EVENING and shape.minute < NOON and not shape.half:
        day, near = day + 1, False
    if last.value.e1 - last.value.s0 >= MINUTES_A_DAY:
        near = False
    value = when(day * MINUTES_A_DAY, (day + 1) * MINUTES_A_DAY - 1)
    return Anchor(replace(last, value=value), near)


def _numbered(story: Story, mention: DateMention, shape: DateShape, same: Sequence[Told]) -> Anchor | None:
    """What gives "Wednesday the 12th" its month: the date told last, or that of the words themselves."""
    near = [Anchor(told) for told in (*same[-1:], *story.told[-1:])]
    ahead = next(iter(story.full[bisect_right(story.full, mention.span.start, key=lambda f: f.start) :]), None)
    if ahead and not same and story.page.sentence(ahead.start) == story.page.sentence(mention.span.start):
        near = [Anchor(ahead)]
    own = written(story, mention.span.start)
    fitting = (_fits(mention, shape, found) for found in (*near, *([own] if own else [])))
    return next((found for found in fitting if found), None)


def _fits(mention: DateMention, shape: DateShape, found: Anchor) -> Anchor | None:
    """The anchor, where it gives a day within a month; sure where the week day agrees."""
    value = solve(mention, found.told.value)
    if value is None or max(value.s0 - found.told.value.e1, found.told.value.s0 - value.e1) > BACK:
        return None
    return replace(found, sure=found.sure and shape.weekday is not None, side="")


def _named(story: Story, mention: DateMention, shape: DateShape, same: Sequence[Told]) -> Anchor | None:
    """The same day said in full elsewhere in the text; not where the paragraph or a heading gives the year."""
    if stands_over(story.page, mention) or any(told.full and not told.back for told in same):
        return None
    index = said_in_full([told.value for told in story.full], shape)
    if index is None:
        return None
    named = story.full[index]
    apart = max((abs(told.value.s0 - named.value.s0) for told in _reached(story)), default=0)
    return Anchor(named, apart < A_YEAR // 2) if apart < (A_YEAR if same else MEMORY) else None


def _reached(story: Story) -> list[Told]:
    """The date at which the narrative stands, if it has told one."""
    return [told for told in story.told if not told.back][-1:]


def _only_year(story: Story) -> Anchor | None:
    """The one year that a text names, be it later; a guess."""
    years = {_year_of(told) for told in story.full}
    return Anchor(story.full[0], sure=False) if len(years) == 1 else None


def _year(story: Story, mention: DateMention, same: Sequence[Told]) -> Anchor | None:
    """The date that gives the year: in the paragraph, later in the sentence, in the line above, or the document's."""
    start = mention.span.start
    if same:
        ahead = [told for told in same if not told.back]
        apart = story.page.sentence(same[-1].start) < story.page.sentence(start)
        if apart and looks_back(story.page, start):
            return Anchor((ahead or same)[-1], sure=False, side="past")
        here = [told for told in same if story.page.sentence(told.start) == story.page.sentence(start)]
        if len({_year_of(told) for told in here}) > 1:
            return Anchor((ahead or same)[-1], sure=False)
        beside = [told for told in here if told.full and told.value.grain != "year"]
        if beside:
            return Anchor(beside[-1], sure=all(told is beside[-1] or not told.back for told in here))
        told = ahead[-1] if ahead else same[-1]
        return Anchor(told, sure=not same[-1].back and not _leaps(story, told))
    after = next(iter(story.full[bisect_right(story.full, start, key=lambda f: f.start) :]), None)
    if after and story.page.sentence(after.start) == story.page.sentence(start):
        return Anchor(after, side="past")
    last = next(iter(_reached(story)), None)
    running = story.running or last
    if running and stands_over(story.page, mention):
        return _running(mention, running)
    own = written(story, start)
    if own and (last is None or abs(last.value.s0 - own.told.value.s0) < A_YEAR):
        near = all(abs(told.value.s0 - own.told.value.s0) < MEMORY for told in story.full)
        return replace(own, sure=own.sure and near)
    return Anchor(last, sure=False, side="onward" if own else "") if last else _only_year(story)


def _leaps(story: Story, told: Told) -> bool:
    """Whether a bare year leaves the years told before it: "declassified in 2005" may be a side remark."""
    before = [t for t in story.told if t.start < told.start][-1:]
    return told.value.grain == "year" and any(abs(t.value.s0 - told.value.s0) > A_YEAR for t in before)


def _running(mention: DateMention, running: Told) -> Anchor:
    """The entry above, from which a register goes on in time; one that seems to go back far begins the next year."""
    value = solve(mention, running.value)
    back = 0 if value is None else running.value.s0 - value.e1
    if back <= BACK:
        return Anchor(running, running.sure)
    return Anchor(running, sure=False, side="onward" if back > 3 * BACK else "")
