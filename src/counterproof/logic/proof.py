"""Proof: why constraints cannot all hold - a round of bounds with a sum below zero, or one for each alternative."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

Step = tuple[str, int, int]
"""One edge: the constraint's id, the index of the branch, the index of the edge in that branch."""


@dataclass(frozen=True)
class Cycle:
    """Edges that chain head to tail back to where they began; their weights add up to `-slack`, below zero."""

    steps: tuple[Step, ...]
    slack: int


@dataclass(frozen=True)
class Split:
    """A proof for every branch of one constraint, in their order; case i may use edges of branch i."""

    constraint: str
    cases: tuple[Proof, ...]


Proof = Cycle | Split


def leaves(proof: Proof) -> Iterator[Cycle]:
    """The cycles of a proof, from left to right."""
    waiting = [proof]
    while waiting:
        match waiting.pop():
            case Split(cases=cases):
                waiting.extend(reversed(cases))
            case Cycle() as cycle:
                yield cycle


def used(proof: Proof) -> frozenset[str]:
    """The ids of all constraints that the proof speaks of."""
    found: set[str] = set()
    waiting = [proof]
    while waiting:
        match waiting.pop():
            case Split(constraint=constraint, cases=cases):
                found.add(constraint)
                waiting.extend(cases)
            case Cycle(steps=steps):
                found.update(constraint for constraint, _, _ in steps)
    return frozenset(found)


def height(proof: Proof) -> int:
    """How many splits stand within each other at most."""
    highest, waiting = 0, [(proof, 0)]
    while waiting:
        current, above = waiting.pop()
        highest = max(highest, above)
        if isinstance(current, Split):
            waiting.extend((case, above + 1) for case in current.cases)
    return highest
