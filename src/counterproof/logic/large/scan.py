"""Scan: what clashes with one suspect, by looking back along the person's time for as long as anything reaches."""

from __future__ import annotations

import numpy as np
from numba import njit

from counterproof.logic.large.line import Line, Roads, elsewhere
from counterproof.logic.large.stays import Whole


@njit(cache=True, nogil=True)
def met(one: int, line: Line, count: int, roads: Roads, pairs: Whole, found: int) -> tuple[int, int]:
    """Write the pairs of one suspect, each pair for one of its two only; how many are found now, in how many steps.

    A stay meets the stays before it; an act meets all stays, and the acts before it.
    """
    first, last, where = line.first, line.last, line.place[one]
    act = last[one] <= first[one]
    k, steps = _starting(line, count, last[one] + roads.longest) if act else one - 1, 0
    while k >= 0 and elsewhere(line, k, where) >= first[one]:
        steps += 1
        if line.place[k] == where:
            k = line.before[k]
            continue
        if last[k] > first[k] or (act and k < one):
            way = roads.travel[where, line.place[k]]
            if last[k] + way >= first[one] and first[k] <= last[one] + way:
                if found < len(pairs):
                    pairs[found, 0], pairs[found, 1] = k, one
                found += 1
        k -= 1
    return found, steps


@njit(cache=True, nogil=True)
def cover(act: int, line: Line, count: int, roads: Roads, chosen: Whole, most_steps: int) -> tuple[int, int]:
    """The fewest stays elsewhere that leave the act no minute, into `chosen`: how many, in how many steps.

    From the first minute of the window on, of all that leave no room there the one that reaches farthest is taken.
    0 where they leave the act a minute, -1 where the steps did not suffice to say.
    """
    first, last, where = line.first, line.last, line.place[act]
    low, size, steps = last[act], 0, 0
    while low <= first[act]:
        best, farthest = -1, low - 1
        k = _starting(line, count, low + roads.longest)
        while k >= 0 and elsewhere(line, k, where) > farthest:
            steps += 1
            if steps > most_steps:
                return -1, steps
            if line.place[k] == where:
                k = line.before[k]
                continue
            way = roads.travel[where, line.place[k]]
            if first[k] - way <= low and last[k] + way > farthest:
                best, farthest = k, last[k] + way
            k -= 1
        if best < 0:
            return 0, steps
        chosen[size] = best
        size, low = size + 1, farthest + 1
    return size, steps


@njit(cache=True, nogil=True)
def _starting(line: Line, count: int, until: int) -> int:
    """The last of the stays that start until that minute; -1 for none."""
    return np.searchsorted(line.first[:count], until, side="right") - 1  # type: ignore[return-value]
