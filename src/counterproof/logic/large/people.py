"""People: one after the other put through the sieve, and what stays in it looked at exactly."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from counterproof.logic.large.line import NEVER, Line, Roads, lined, reached, room, widest
from counterproof.logic.large.order import Ordered
from counterproof.logic.large.pairing import paired
from counterproof.logic.large.scan import cover, met
from counterproof.logic.large.sieve import suspects
from counterproof.logic.large.stays import Whole

STEPS = 256
"""Steps of looking back for each stay of one person; then pairs are met by the walk, and what covers are left is
not decided."""
PAIRS, COVERS, NEEDED, UNDECIDED = range(4)
"""What is counted: pairs, at most one more than were asked for; covers; the room that these need; acts left open."""


class Found(NamedTuple):
    """Room for what is found, and the counts, which go on where there is no more room."""

    pairs: Whole
    covering: Whole
    ends: Whole
    counts: Whole
    most: int


@njit(cache=True, nogil=True)
def walked(order: Ordered, roads: Roads, out: Found) -> None:
    """All pairs and covers, written as rows."""
    wide, rows, begin = widest(order), (1 << order.row_bits) - 1, 0
    line, found, chosen = room(wide), np.empty(wide, np.int64), np.empty(wide, np.int64)
    alone = np.full(len(roads.travel), NEVER)
    while begin < len(order.keys) and out.counts[PAIRS] <= out.most:
        count = lined(order, begin, line)
        if count > 1:
            reached(line, count, roads.farthest)
            suspected = suspects(line, count, roads.longest, alone, found)
            if suspected:
                pairs, needed = out.counts[PAIRS], out.counts[NEEDED]
                _examined(found[:suspected], line, count, roads, chosen, out)
                for k in range(pairs, min(out.counts[PAIRS], len(out.pairs))):
                    for side in range(2):
                        out.pairs[k, side] = order.keys[begin + out.pairs[k, side]] & rows
                for k in range(needed, min(out.counts[NEEDED], len(out.covering))):
                    out.covering[k] = order.keys[begin + out.covering[k]] & rows
        begin += count


@njit(cache=True, nogil=True)
def _examined(found: Whole, line: Line, count: int, roads: Roads, chosen: Whole, out: Found) -> None:
    """The pairs and covers of one person, written as places in the order."""
    counts, budget, walk = out.counts, STEPS * count, False
    before = counts[PAIRS]
    for one in found:
        alone = counts[PAIRS]
        if not walk:
            counts[PAIRS], steps = met(one, line, count, roads, out.pairs, counts[PAIRS])
            budget -= steps
            if budget < 0 or counts[PAIRS] > out.most:
                counts[PAIRS], alone, walk = before, before, True
        if line.last[one] <= line.first[one] and counts[PAIRS] == alone:
            size, steps = cover(one, line, count, roads, chosen, budget)
            budget -= steps
            counts[UNDECIDED] += size < 0
            if size > 1:
                _noted(one, chosen[:size], out)
    if walk:
        counts[PAIRS] = paired(line, count, roads, out.pairs, before, out.most)


@njit(cache=True, nogil=True)
def _noted(act: int, cover: Whole, out: Found) -> None:
    """Write one cover, or, where there is no room, zeros, and count the room it needs."""
    begin, end = out.counts[NEEDED], out.counts[NEEDED] + 1 + len(cover)
    if end <= len(out.covering) and out.counts[COVERS] < len(out.ends):
        out.covering[begin], out.covering[begin + 1 : end] = act, cover
        out.ends[out.counts[COVERS]] = end
    else:
        out.covering[begin:end] = 0
    out.counts[NEEDED] = end
    out.counts[COVERS] += 1
