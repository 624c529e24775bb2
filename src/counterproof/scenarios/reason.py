"""Reason: the smallest part of what was withdrawn that already brings a consequence about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

TRIES = 40
"""How often a consequence is worked out again to find its reason; beyond, all of what was withdrawn is named."""


def smallest_part(taken: Sequence[str], brings: Callable[[frozenset[str]], bool]) -> tuple[str, ...]:
    """A part of which nothing can be left out, one statement where one suffices; all where that takes too long."""
    tries = 0
    for one in taken:
        tries += 1
        if tries > TRIES:
            return tuple(taken)
        if brings(frozenset((one,))):
            return (one,)
    kept = list(taken)
    for one in taken:
        tries += 1
        if tries > TRIES:
            return tuple(kept)
        if brings(frozenset(kept) - {one}):
            kept.remove(one)
    return tuple(kept)
