"""Identities: which entities the record's own statements say are one ("Aristides was the Count"), and by which."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass

from counterproof.checks.chronology import Chronology


@dataclass(frozen=True)
class Identities:
    """Identifications told as fact. Each that a clash uses is a statement of the clash: it can be contested."""

    neighbours: Mapping[str, tuple[tuple[str, str], ...]]
    """Entity to (entity, id of the entry that says they are one), sorted."""

    def one(self, entity: str) -> Mapping[str, tuple[str, ...]]:
        """Everything said to be one with the entity, itself included, each with the fewest entries that say so."""
        found: dict[str, tuple[str, ...]] = {entity: ()}
        waiting = deque([entity])
        while waiting:
            at = waiting.popleft()
            for other, entry in self.neighbours.get(at, ()):
                if other not in found:
                    found[other] = (*found[at], entry)
                    waiting.append(other)
        return found

    def between(self, one: str, other: str) -> tuple[str, ...] | None:
        """The fewest entries that make the two one: none when they are the same; None when nothing does."""
        return () if one == other else self.one(one).get(other)


def identities(time: Chronology) -> Identities:
    """The identifications of a record."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for entry in time.facts:
        if entry.statement.proposition.predicate == "same_as":
            pairs = [(a, b) for a in entry.fillers("agent") for b in entry.fillers("patient") if a != b]
            for a, b in pairs:
                found[a].add((b, entry.id))
                found[b].add((a, entry.id))
    return Identities({entity: tuple(sorted(others)) for entity, others in found.items()})
