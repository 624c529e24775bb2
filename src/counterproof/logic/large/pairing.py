"""Pairing: the walk along one person's time that meets every two stays in different places that clash.

For people of whom so much clashes that looking back from each suspect would take too long. Those still going on stand
in one linked list for each place, in the order of their start. Whoever arrives is compared with the lists of other
places; what is over, even with the longest way from there, leaves its list for good; a list is left where its stays
begin too late to matter. So almost every comparison is a clash.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from counterproof.logic.large.line import Line, Roads
from counterproof.logic.large.stays import Whole


class Lists(NamedTuple):
    """One linked list for each place: its first, its last, and for each member the next; -1 for none."""

    head: Whole
    tail: Whole
    after: Whole


@njit(cache=True, nogil=True)
def paired(line: Line, count: int, roads: Roads, pairs: Whole, found: int, most: int) -> int:
    """Write the pairs of one person after those `found`, as far as there is room; return how many there are now, at
    most one more than `most`."""
    places, used = len(roads.travel), 0
    lists = Lists(np.full(places, -1, np.int64), np.full(places, -1, np.int64), np.empty(count, np.int64))
    live = np.empty(places, np.int64)
    for new in range(count):
        at = 0
        while at < used:
            where = live[at]
            if where != line.place[new]:
                found = _met(lists, line, roads, where, new, pairs, found, most)
                if found > most:
                    return found
                if lists.head[where] < 0:
                    used -= 1
                    live[at] = live[used]
                    continue
            at += 1
        if lists.head[line.place[new]] < 0:
            live[used] = line.place[new]
            used += 1
        _added(lists, line.place[new], new)
    return found


@njit(cache=True, nogil=True)
def _met(lists: Lists, line: Line, roads: Roads, where: int, new: int, pairs: Whole, found: int, most: int) -> int:
    """Compare one that arrives with the list of another place."""
    way, farthest = roads.travel[where, line.place[new]], roads.farthest[where]
    before, old = -1, lists.head[where]
    while old >= 0 and line.first[old] <= line.last[new] + way and found <= most:
        if line.last[old] + farthest < line.first[new]:
            old = _left(lists, where, before, old)
            continue
        if line.last[old] + way >= line.first[new]:
            if found < len(pairs):
                pairs[found, 0], pairs[found, 1] = old, new
            found += 1
        before, old = old, lists.after[old]
    return found


@njit(cache=True, nogil=True)
def _left(lists: Lists, where: int, before: int, old: int) -> int:
    """Take one out of its list; the one after it."""
    following = lists.after[old]
    if before < 0:
        lists.head[where] = following
    else:
        lists.after[before] = following
    if following < 0:
        lists.tail[where] = before
    return following  # type: ignore[no-any-return]


@njit(cache=True, nogil=True)
def _added(lists: Lists, where: int, new: int) -> None:
    lists.after[new] = -1
    if lists.head[where] < 0:
        lists.head[where] = new
    else:
        lists.after[lists.tail[where]] = new
    lists.tail[where] = new
