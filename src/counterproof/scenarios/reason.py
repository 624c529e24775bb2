"""Reason: the smallest part of what was withdrawn that already brings a consequence about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

FEW = 24
"""Up to so many statements each is left out in turn; of more only halves are tried."""


def smallest_part(taken: Sequence[str], brings: Callable[[frozenset[str]], bool]) -> tuple[str, ...]:
    """A part that still brings it about: halved as long as a half suffices, so that one that suffices is found
    in few steps; then, of few, all that can be left out is left out."""
    kept = list(taken)
    while len(kept) > 1:
        middle = len(kept) // 2
        half = next((h for h in (kept[:middle], kept[middle:]) if brings(frozenset(h))), None)
        if half is None:
            break
        kept = half
    if 1 < len(kept) <= FEW:
        for one in tuple(kept):
            rest = [other for other in kept if other != one]
            if rest and brings(frozenset(rest)):
                kept = rest
    return tuple(kept)
