"""Timing as constraints: what one resolved timing demands of the span of time in which a thing happens or holds."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.logic import Constraint, rules
from counterproof.logic.rules import Interval
from counterproof.record import EntryTiming
from counterproof.statements import TimeRelation
from counterproof.times import BEGINNING, END, Offset, VagueDate, shift

DAY = 24 * 60
BRIEF = 3
"""Days within which a fire, a blast or a burial is over."""


def by_date(
    id: str, statements: frozenset[str], span: Interval, timing: EntryTiming, date: VagueDate, *, momentary: bool
) -> Constraint | None:
    """What a date demands, by the bounds given as `date` (the timing's own, or wider); None where it demands nothing.

    A state that is dated by one moment has some minute in its window; `before` and `after` keep clear of all of it.
    """
    start, end = span
    named = timing.date_id
    relation = timing.relation
    if timing.offset and relation in ("at", "before", "after"):
        date, relation, named = shift(date, _away(timing.offset, relation)), "at", ""
    match relation:
        case "at" if date.extent:
            return _bounded(id, statements, start, end, date.s0, date.s1, date.e0, date.e1, named)
        case "at" if momentary:
            return _bounded(id, statements, start, end, date.s0, date.s1, None, None, named)
        case "at":
            return _bounded(id, statements, start, end, None, date.e1, date.s0, None, named)
        case "from":
            return _bounded(id, statements, start, end, date.s0, date.e1, None, None, named)
        case "until":
            return _bounded(id, statements, start, end, None, None, date.s0, date.e1, named)
        case "throughout":
            return _throughout(id, statements, span, date, named)
        case "before":
            return _bounded(id, statements, start, end, None, None, None, date.s0 - 1, "")
        case "after":
            return _bounded(id, statements, start, end, date.e1 + 1, None, None, None, "")


def by_happening(
    id: str, statements: frozenset[str], span: Interval, timing: EntryTiming, other: Interval, *, momentary: bool
) -> Iterator[Constraint]:
    """What another happening demands. Distances run from any minute of it: "a week after the trial" may count from
    its first day or its last."""
    start, end = span
    match timing.relation:
        case "at" | "before" | "after" if timing.offset:
            low, high = _by_the_day(_away(timing.offset, timing.relation))
            yield rules.ordered(f"{id}/low", statements, other[0], start, low, None)
            yield rules.ordered(f"{id}/high", statements, other[1], start, None, high)
        case "at" if momentary:
            yield rules.inside(id, statements, span, other)
        case "at":
            yield rules.meeting(id, statements, span, other)
        case "from":
            yield rules.inside(id, statements, (start, start), other)
        case "until":
            yield rules.inside(id, statements, (end, end), other)
        case "throughout":
            yield rules.inside(id, statements, other, span)
        case "before":
            yield rules.ordered(id, statements, end, other[0], 1)
        case "after":
            yield rules.ordered(id, statements, other[1], start, 1)


def lasts(timing: EntryTiming) -> bool:
    """Whether the timing itself says that the thing lasts."""
    if timing.relation in ("from", "until", "throughout"):
        return True
    return timing.relation == "at" and timing.date is not None and timing.date.extent


def _throughout(id: str, statements: frozenset[str], span: Interval, date: VagueDate, named: str) -> Constraint | None:
    first, last = date.s0, date.e1
    if first <= BEGINNING or last >= END:
        return None
    return rules.throughout(id, statements, *span, first, last, date=named)


def _bounded(
    id: str,
    statements: frozenset[str],
    start: str,
    end: str,
    s0: int | None,
    s1: int | None,
    e0: int | None,
    e1: int | None,
    named: str = "",
) -> Constraint | None:
    made = rules.dated(id, statements, start, end, s0, s1, e0, e1, date=named)
    return made if made.branches[0] else None


def _away(offset: Offset, relation: TimeRelation) -> Offset:
    """The signed distance: `before` points back and `after` forward, however the distance was written."""
    if relation == "at" or (relation == "before") == (offset.high <= 0):
        return offset
    return -offset


def _by_the_day(offset: Offset) -> tuple[int, int]:
    """A distance counted in days or more leaves the time of day open on both sides."""
    return (offset.low, offset.high) if offset.by_the_clock else (offset.low - DAY + 1, offset.high + DAY - 1)
