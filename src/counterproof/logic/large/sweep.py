"""Sweep: all pairs and covers among the stays of many people, in the time of a few sorts.

One sort by person and start (`order`); then each person in turn is put through a sieve that takes out at once what
surely clashes with nothing (`sieve`); what is left is looked at exactly (`scan`, `pairing`).
"""

from __future__ import annotations

import numpy as np

from counterproof.logic.large.line import roads
from counterproof.logic.large.order import ordered
from counterproof.logic.large.people import Found, walked
from counterproof.logic.large.stays import Clashes, Stays


def clashes(stays: Stays, *, most: int = 10_000_000) -> Clashes:
    """All pairs that clash and all covers; `most` pairs at most, and it is said where there are more."""
    if not len(stays):
        none = np.empty(0, np.int64)
        return Clashes(none.reshape(0, 2), none, none)
    order, ways = ordered(stays), roads(stays.travel)
    space = 1024 + len(stays) // 16
    wanted, needed = min(most, space), space
    while True:
        pairs = np.empty((wanted, 2), np.int64)
        out = Found(pairs, np.empty(needed, np.int64), np.empty(needed, np.int64), np.zeros(4, np.int64), most)
        walked(order, ways, out)
        count, covers, size, undecided = out.counts.tolist()
        if (count <= wanted or wanted == most) and size <= needed:
            break
        wanted, needed = min(most, max(wanted, count)), max(needed, size)
    kept = np.sort(pairs[: min(count, wanted)], axis=1)
    kept = kept[np.lexsort((kept[:, 1], kept[:, 0]))]
    return Clashes(kept, out.covering[:size].copy(), out.ends[:covers].copy(), count > most, undecided)
