"""Order: rows brought in the order of person and start by sorting one whole number for each.

Person, start and row number are packed into 63 bits, so that numpy's sort of plain integers (vectorised where the
processor can) does all the work. Where the three need more bits, starts are packed coarsely and put right afterwards.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from counterproof.logic.large.stays import Code, Stays, Whole

BITS = 63


class Ordered(NamedTuple):
    """The rows in order. A key holds, from the top, the person, the start and the row's number."""

    keys: Whole
    row_bits: int
    time_bits: int
    starts: Whole
    """By row, not in order."""
    body: Whole
    """By row, not in order: its `last`, counted from `low`, above the `place_bits` of its place."""
    place_bits: int
    low: int
    """The earliest start; the kernels count minutes from it."""
    exact: bool
    """Whether keys hold the whole start, and not only its upper bits."""


def ordered(stays: Stays) -> Ordered:
    """The stays by person, then by start; of equal ones in any order. At least one stay is needed."""
    low, high = _ends(stays.first)
    wanted = (len(stays) - 1, int(stays.person.max()), high - low, len(stays.travel))
    row_bits, person_bits, time_bits, place_bits = (number.bit_length() for number in wanted)
    shift = max(0, row_bits + person_bits + time_bits - BITS)
    if shift > time_bits or time_bits + place_bits > BITS - 2:
        raise ValueError("too many people, rows or minutes to be put in order at once")
    packing = Ordered(stays.first, row_bits, time_bits - shift, stays.first, stays.first, place_bits, low, not shift)
    keys, body = _packed(stays.person, stays.place, stays.last, packing, shift)
    keys.sort()
    if shift:
        _put_right(keys, row_bits, stays.first)
    return packing._replace(keys=keys, body=body)


@njit(cache=True, nogil=True)
def _ends(column: Whole) -> tuple[int, int]:
    low, high = column[0], column[0]
    for value in column:
        low, high = min(low, value), max(high, value)
    return low, high


@njit(cache=True, nogil=True)
def _packed(person: Code, place: Code, last: Whole, into: Ordered, shift: int) -> tuple[Whole, Whole]:
    keys, body = np.empty(len(person), np.int64), np.empty(len(person), np.int64)
    for i in range(len(person)):
        time = (into.starts[i] - into.low) >> shift
        keys[i] = (((np.int64(person[i]) << into.time_bits) | time) << into.row_bits) | i
        body[i] = ((last[i] - into.low) << into.place_bits) | place[i]
    return keys, body


@njit(cache=True, nogil=True)
def _put_right(keys: Whole, row_bits: int, first: Whole) -> None:
    """Sort by their full starts those whose packed starts are the same."""
    begin, count, mask = 0, len(keys), (1 << row_bits) - 1
    while begin < count:
        end = begin + 1
        while end < count and keys[end] >> row_bits == keys[begin] >> row_bits:
            end += 1
        if end - begin > 1:
            keys[begin:end] = keys[begin:end][np.argsort(first[keys[begin:end] & mask])]
        begin = end
