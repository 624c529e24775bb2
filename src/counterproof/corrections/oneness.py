"""Oneness: decisions that names are one's or two's, where together they cannot be.

A is B, and B is C, but A is not C: no two of these answer the same question, and yet not all can hold.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence

from counterproof.corrections.correction import Correction
from counterproof.corrections.target import Pair


def parted(holding: Iterable[Correction]) -> list[tuple[Correction, ...]]:
    """Sets of decisions that cannot all hold: two names kept apart, and the fewest that make them one."""
    pairs = [c for c in holding if c.what == "one"]
    one = [c for c in pairs if c.value]
    found: list[tuple[Correction, ...]] = []
    for apart in (c for c in pairs if not c.value):
        while path := _path(apart, one):
            found.append(tuple(sorted((apart, *path), key=lambda c: (c.at, c.uid))))
            one = [c for c in one if c not in path]
    return _joined(found)


def _joined(found: Sequence[tuple[Correction, ...]]) -> list[tuple[Correction, ...]]:
    """Sets that share a decision, as one."""
    groups: list[dict[str, Correction]] = []
    for together in found:
        group = {c.uid: c for c in together}
        for other in [g for g in groups if g.keys() & group.keys()]:
            group |= other
            groups.remove(other)
        groups.append(group)
    return [tuple(sorted(group.values(), key=lambda c: (c.at, c.uid))) for group in groups]


def _ends(correction: Correction) -> tuple[object, object]:
    target = correction.target
    if not isinstance(target, Pair):
        raise TypeError("only two names can be one's")
    return target.one.anchor or target.one.folded, target.other.anchor or target.other.folded


def _path(apart: Correction, one: Sequence[Correction]) -> list[Correction]:
    """The fewest decisions by which the two names are one; empty where nothing makes them so."""
    beside: dict[object, list[tuple[object, Correction]]] = defaultdict(list)
    for correction in one:
        first, second = _ends(correction)
        beside[first].append((second, correction))
        beside[second].append((first, correction))
    start, goal = _ends(apart)
    come: dict[object, list[Correction]] = {start: []}
    waiting = deque([start])
    while waiting:
        at = waiting.popleft()
        if at == goal:
            return come[at]
        for other, correction in beside[at]:
            if other not in come:
                come[other] = [*come[at], correction]
                waiting.append(other)
    return []
