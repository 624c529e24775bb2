"""Dates that lie a distance from other dates, and what two dates for one thing leave over."""

from __future__ import annotations

from counterproof.times.calendar import MINUTES_A_DAY
from counterproof.times.edtf import lasting, when
from counterproof.times.offset import Offset
from counterproof.times.vague import BEGINNING, END, VagueDate
from counterproof.times.widening import widened


def shift(v: VagueDate, offset: Offset) -> VagueDate:
    """The vague date that far from `v`: the bounds add up, an extent moves as a whole, no bound stays no bound.

    "A week after 16:30 on Monday" does not mean 16:30: a distance told in days or more gives whole days. A `v` that
    is approximate or uncertain is widened first, since the new text cannot carry its mark.
    """
    v = widened(v)
    low, high = offset.low, offset.high
    s0, s1, e0, e1 = _moved(v.s0, low), _moved(v.s1, high), _moved(v.e0, low), _moved(v.e1, high)
    if not offset.by_the_clock:
        s0, s1, e0, e1 = _day_start(s0), _day_end(s1), _day_start(e0), _day_end(e1)
    return lasting(s0, s1, e0, e1) if v.extent else when(s0, s1)


def narrow(v: VagueDate, by: VagueDate) -> VagueDate | None:
    """What remains of the window of `v` when the same moment also lies in `by`; None when nothing does.

    Both are whens, or extents between whose starts and ends nothing is mixed. Marked dates are widened first.
    """
    v, by = widened(v), widened(by)
    s0, s1, e0, e1 = max(v.s0, by.s0), min(v.s1, by.s1), max(v.e0, by.e0), min(v.e1, by.e1)
    if s0 > s1 or e0 > e1:
        return None
    if v.extent and by.extent:
        return lasting(s0, s1, e0, e1)
    low, high = max(s0, e0), min(s1, e1)
    return when(low, high) if low <= high else None


def _moved(bound: int, by: int) -> int:
    """A bound moved; what has no bound keeps none."""
    return bound if bound in (BEGINNING, END) else bound + by


def _day_start(bound: int) -> int:
    return bound if bound in (BEGINNING, END) else bound - bound % MINUTES_A_DAY


def _day_end(bound: int) -> int:
    return bound if bound in (BEGINNING, END) else bound - bound % MINUTES_A_DAY + MINUTES_A_DAY - 1
