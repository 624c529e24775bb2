"""Line: one person's stays in the order of their starts, and how far they reach; the room serves all in turn.

Rows of other people in the arrays, beyond `count`, mean nothing.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from counterproof.logic.large.order import Ordered
from counterproof.logic.large.stays import Code, Whole

NEVER = -(2**62)


class Line(NamedTuple):
    """Columns by place in the order. "Widened" is with the longest way that there is from a stay's place."""

    place: Code
    first: Whole
    last: Whole
    reach: Whole
    """The farthest widened `last` of this stay and all before it..."""
    by: Code
    """...the place of that stay..."""
    second: Whole
    """...and the farthest of any other place."""
    before: Code
    """The nearest stay before it that is elsewhere; -1 for none."""


class Roads(NamedTuple):
    """The ways between places, in minutes."""

    travel: Whole
    farthest: Whole
    """From each place."""
    longest: int


def roads(travel: Whole) -> Roads:
    """The table with its greatest values."""
    return Roads(travel, travel.max(axis=1, initial=0), int(travel.max(initial=0)))


@njit(cache=True, nogil=True)
def room(widest: int) -> Line:
    """An empty line for so many stays."""
    return Line(
        np.empty(widest, np.int32), np.empty(widest, np.int64), np.empty(widest, np.int64), np.empty(widest, np.int64),
        np.empty(widest, np.int32), np.empty(widest, np.int64), np.empty(widest, np.int32),
    )  # fmt: skip


@njit(cache=True, nogil=True)
def widest(order: Ordered) -> int:
    """The most stays that one person has."""
    most, begin, bits = 0, 0, order.row_bits + order.time_bits
    for k in range(1, len(order.keys) + 1):
        if k == len(order.keys) or order.keys[k] >> bits != order.keys[begin] >> bits:
            most = max(most, k - begin)
            begin = k
    return most


@njit(cache=True, nogil=True)
def lined(order: Ordered, begin: int, into: Line) -> int:
    """Lay out the stays of the person who begins there; how many."""
    keys, shift = order.keys, order.row_bits + order.time_bits
    rows, times, places = (1 << order.row_bits) - 1, (1 << order.time_bits) - 1, (1 << order.place_bits) - 1
    person, n = keys[begin] >> shift, 0
    while begin + n < len(keys) and keys[begin + n] >> shift == person:
        key = keys[begin + n]
        packed = order.body[key & rows]
        into.place[n] = packed & places
        into.last[n] = packed >> order.place_bits
        into.first[n] = (key >> order.row_bits) & times if order.exact else order.starts[key & rows] - order.low
        n += 1
    return n


@njit(cache=True, nogil=True)
def reached(line: Line, count: int, farthest: Whole) -> None:
    """Work out how far the stays reach."""
    top, top_place, other, nearest = NEVER, -1, NEVER, -1
    for i in range(count):
        place = line.place[i]
        widened = line.last[i] + farthest[place]
        if place == top_place:
            top = max(top, widened)
        elif widened > top:
            other, top, top_place = top, widened, place
        else:
            other = max(other, widened)
        line.reach[i], line.by[i], line.second[i] = top, top_place, other
        if i and place != line.place[i - 1]:
            nearest = i - 1
        line.before[i] = nearest


@njit(cache=True, nogil=True)
def elsewhere(line: Line, k: int, place: int) -> int:
    """How far the stays up to this one reach, leaving out those at the place."""
    return line.second[k] if line.by[k] == place else line.reach[k]  # type: ignore[no-any-return]
