"""Parties: which people, bodies and places are surely different, which belong to a group, which place holds another."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping

from counterproof.checks.polarity import denies
from counterproof.record import Entity, Record

Steps = tuple[tuple[str, str], ...]
"""(holder, held) pairs: a group and its member, a place and the one within it."""
_DEEPEST = 12


class Parties:
    """The entities of one record, asked about identity, membership and place. Built from the record alone."""

    def __init__(self, record: Record) -> None:
        self._entities = record.entities
        links: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for entry in record.entries:
            if entry.statement.proposition.predicate == "same_as" and not denies(entry):
                for a in entry.fillers("agent"):
                    for b in entry.fillers("patient"):
                        links[a].add((b, entry.id))
                        links[b].add((a, entry.id))
        self._links: Mapping[str, list[tuple[str, str]]] = {one: sorted(others) for one, others in links.items()}

    def members(self, id: str) -> tuple[str, ...]:
        """Those named as belonging to a group; for a person, the person."""
        entity = self._entities.get(id)
        return entity.members if entity and entity.members else (id,)

    def under(self, holder: str, held: str) -> Steps | None:
        """The step that puts one filler under another: none when they are one, membership; None when neither."""
        if holder == held:
            return ()
        entity = self._entities.get(holder)
        return ((holder, held),) if entity and held in entity.members else None

    def identified(self, a: str, b: str, *, without: Iterable[str] = ()) -> tuple[str, ...] | None:
        """The entries by which the file makes two names one, fewest first; None when none do, () when they are one."""
        return self._paths(a, frozenset(without), until=b).get(b)

    def names_of(self, one: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """What else the file calls the same, each with the ways it does: sets of entries, any of which is enough."""
        ways: dict[str, tuple[tuple[str, ...], ...]] = {o: (p,) for o, p in self._paths(one, frozenset()).items() if p}
        for other in ways:
            if direct := tuple((entry,) for to, entry in self._links.get(one, ()) if to == other):
                ways[other] = direct
        return ways

    def _paths(self, a: str, left_out: frozenset[str], until: str = "") -> dict[str, tuple[str, ...]]:
        """From one name to those it is made one with, by the fewest entries; all of them, or as far as `until`."""
        paths: dict[str, tuple[str, ...]] = {a: ()}
        waiting = deque([a])
        while waiting and until not in paths:
            at = waiting.popleft()
            for other, entry in self._links.get(at, ()):
                if other not in paths and entry not in left_out and len(paths[at]) < _DEEPEST:
                    paths[other] = (*paths[at], entry)
                    waiting.append(other)
        return paths

    def inside(self, outer: str, inner: str) -> Steps | None:
        """The chain of places from the inner one out to the outer; () when they are one, None when there is none."""
        steps: list[tuple[str, str]] = []
        at = inner
        while at != outer:
            entity = self._entities.get(at)
            if entity is None or not entity.within or len(steps) == _DEEPEST:
                return None
            steps.append((entity.within, at))
            at = entity.within
        return tuple(steps)

    def different(self, a: str, b: str, *, without: Iterable[str] = ()) -> bool:
        """Whether two ids surely mean two: of one kind, no name of one contained in a name of the other, and nobody
        in the file, but for the entries `without`, identifies them."""
        first, second = self._entities.get(a), self._entities.get(b)
        if a == b or first is None or second is None or first.type != second.type or first.type == "group":
            return False
        if first.unnamed or second.unnamed:
            return False
        if self.identified(a, b, without=without) is not None:
            return False
        full = _by_hand(first) and _by_hand(second)
        return not any(x <= y or y <= x for x in _names(first, full=full) for y in _names(second, full=full))

    def all_different(self, these: Iterable[str], those: Iterable[str]) -> bool:
        """Whether everybody among these surely differs from everybody among those; false when one side is empty."""
        left, right = tuple(these), tuple(those)
        return bool(left and right) and all(self.different(a, b) for a in left for b in right)


def _names(entity: Entity, *, full: bool) -> list[frozenset[str]]:
    """The words of each name. With `full` only the name itself: whoever writes two people down by their full names
    means two, though each be called "Madame" by somebody."""
    names = (entity.name,) if full else (entity.name, *entity.aliases)
    found = [frozenset(re.findall(r"\w+", name.casefold())) for name in names]
    return [words for words in found if words]


def _by_hand(entity: Entity) -> bool:
    """Whether a person wrote the entity down by a name of two words or more."""
    typed = not entity.mentions or any(mention.form == "typed" for mention in entity.mentions)
    return typed and len(entity.name.split()) > 1
