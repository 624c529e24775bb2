"""Comparisons of vague dates. Each is a named function with three answers; `<` is not defined."""

from __future__ import annotations

from enum import Enum

from counterproof.times.calendar import MINUTES_AN_HOUR
from counterproof.times.offset import between
from counterproof.times.shifting import shift
from counterproof.times.vague import VagueDate
from counterproof.times.widening import widened, zoned


class Answer(Enum):
    """What may be said of two vague dates: it holds however they are filled in, in some way, or in none."""

    CERTAINLY = "certainly"
    POSSIBLY = "possibly"
    NEVER = "never"


def before(a: VagueDate, b: VagueDate) -> Answer:
    """Whether `a` is over before `b` begins, at least in an earlier minute. Marked dates are widened first."""
    a, b = _on_one_clock(a, b)
    return _answer(a.e1 < b.s0, a.e0 < b.s1)


def after(a: VagueDate, b: VagueDate) -> Answer:
    """Whether `a` begins when `b` is over, at least in a later minute."""
    return before(b, a)


def within(a: VagueDate, b: VagueDate) -> Answer:
    """Whether all of `a` lies in `b`. A when as `b` is taken as the whole window it names: within December 1934."""
    a, b = _on_one_clock(a, b)
    s1, e0 = (b.s1, b.e0) if b.extent else (b.s0, b.e1)
    return _answer(a.s0 >= s1 and a.e1 <= e0, a.s1 >= b.s0 and a.e0 <= b.e1)


def overlaps(a: VagueDate, b: VagueDate) -> Answer:
    """Whether some minute belongs to both. A when is its one unknown minute, so two whens overlap as `same` has it."""
    a, b = _on_one_clock(a, b)
    return _answer(a.s1 <= b.e0 and b.s1 <= a.e0, a.s0 <= b.e1 and b.s0 <= a.e1)


def same(a: VagueDate, b: VagueDate) -> Answer:
    """Whether both start in the same minute and end in the same minute."""
    a, b = _on_one_clock(a, b)
    fixed = a.s0 == a.s1 == b.s0 == b.s1 and a.e0 == a.e1 == b.e0 == b.e1
    starts, ends = (max(a.s0, b.s0), min(a.s1, b.s1)), (max(a.e0, b.e0), min(a.e1, b.e1))
    possible = starts[0] <= starts[1] and ends[0] <= ends[1]
    if not (a.extent and b.extent):
        possible = max(starts[0], ends[0]) <= min(starts[1], ends[1])
    return _answer(fixed, possible)


_ANY_ZONE = between(-14 * MINUTES_AN_HOUR, 12 * MINUTES_AN_HOUR)
"""From a local clock to UTC: local clocks run at most 14 hours ahead of it and 12 behind."""


def _on_one_clock(a: VagueDate, b: VagueDate) -> tuple[VagueDate, VagueDate]:
    """Both widened; a local date that meets one with a zone is padded by every zone it may be told in."""
    if zoned(a) == zoned(b):
        return widened(a), widened(b)
    return (widened(a), shift(b, _ANY_ZONE)) if zoned(a) else (shift(a, _ANY_ZONE), widened(b))


def _answer(certain: bool, possible: bool) -> Answer:
    return Answer.CERTAINLY if certain else Answer.POSSIBLY if possible else Answer.NEVER
