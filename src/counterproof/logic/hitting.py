"""Hitting: the fewest things of which every one of some sets holds one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

EXACT = 8
"""Up to so many things the answer is the smallest; beyond, one of which nothing can be left out."""


def smallest_hitting(sets: Sequence[frozenset[str]]) -> tuple[str, ...]:
    """The fewest things that meet every set, sorted; of several the first. Raises ValueError for an empty set."""
    if any(not one for one in sets):
        raise ValueError("nothing meets an empty set")
    for size in range(EXACT + 1):
        if (found := _within(sets, size)) is not None:
            return tuple(sorted(found))
    return tuple(sorted(_greedy(sets)))


def _within(sets: Sequence[frozenset[str]], size: int) -> frozenset[str] | None:
    open_sets = [one for one in sets if one]
    if not open_sets:
        return frozenset()
    if not size:
        return None
    narrowest = min(open_sets, key=lambda one: len(one))
    for one in sorted(narrowest):
        rest = _within([other for other in open_sets if one not in other], size - 1)
        if rest is not None:
            return rest | {one}
    return None


def _greedy(sets: Sequence[frozenset[str]]) -> set[str]:
    chosen: set[str] = set()
    left = list(sets)
    while left:
        counted = Counter(one for s in left for one in s)
        best = min(counted, key=lambda one: (-counted[one], one))
        chosen.add(best)
        left = [s for s in left if best not in s]
    for one in sorted(chosen):
        if all((chosen - {one}) & s for s in sets):
            chosen.discard(one)
    return chosen
