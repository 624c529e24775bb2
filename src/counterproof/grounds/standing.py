"""Standing: what of a record still stands, and on what, when statements are taken away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from counterproof.grounds.bearing import Bearing
from counterproof.grounds.ground import mouths
from counterproof.logic import Rule, Support
from counterproof.record import Entry, Record

What = Literal["statement", "declarant", "source"]


@dataclass(frozen=True)
class Decisive:
    """Without it no stated support of the charge remains in this file. `sole` where every ground is, or comes through,
    it; else the others only stand by it."""

    what: What
    id: str
    sole: bool


class Standing:
    """The support of every charge of one record: each ground with what ties it to the accused; what only repeats
    stands with what it repeats, so that a circle of echoes supports nothing."""

    def __init__(self, record: Record, bearings: Mapping[str, Sequence[Bearing]]) -> None:
        self._record = record
        self._bearings = bearings
        ids = [entry.id for entry in record.entries]
        self.support = Support(ids, (*_echoes(record.entries), *_charges(record, bearings)))

    def stands(self, charge: str) -> bool:
        """Whether any stated support of the charge stands in this file."""
        return self.support.stands(charge)

    def fallen(self, taken: Iterable[str]) -> tuple[str, ...]:
        """The charges of which no stated support remains once these statements are withdrawn, in the record's order.
        Only what hangs on the statements is looked at, however large the file."""
        lost = self.support.without(taken)
        return tuple(charge for charge in self._bearings if charge in lost)

    def decisive(self, charge: str) -> tuple[Decisive, ...]:
        """The single statements, declarants and sources whose withdrawal leaves the charge without stated support."""
        if not self.stands(charge):
            return ()
        grounds = [bearing.entry for bearing in self._bearings[charge]]
        near = self._near(charge)
        found = []
        for what, key, ids in _holders(near, self._record.entries):
            if charge in self.support.without(ids):
                found.append(Decisive(what, key, all(g.id in ids for g in grounds)))
        return tuple(found)

    def _near(self, charge: str) -> frozenset[str]:
        """The statements that any proof of the charge can use."""
        used = {part for rule in self.support.rules_for(charge) for part in rule.body}
        return frozenset(used & self.support.facts)


def content(entry: Entry) -> str:
    """What stands for the content of an entry: itself, or, where it repeats others, something that needs them too."""
    return f"content of {entry.id}" if entry.repeats else entry.id


def _echoes(entries: Iterable[Entry]) -> Iterator[Rule]:
    by_id = {entry.id: entry for entry in entries}
    for entry in by_id.values():
        for repeated in entry.repeats:
            if repeated in by_id:
                yield Rule(content(entry), (entry.id, content(by_id[repeated])))


def _charges(record: Record, bearings: Mapping[str, Sequence[Bearing]]) -> Iterator[Rule]:
    for charge, bearing in bearings.items():
        for one in bearing:
            for way in one.ways:
                yield Rule(charge, (content(one.entry), *(content(record.entry(e)) for e in way)))


def _holders(near: frozenset[str], entries: Sequence[Entry]) -> Iterator[tuple[What, str, frozenset[str]]]:
    """Each statement near a charge by itself, then all that each declarant says or relays, then each source whole."""
    by: dict[tuple[What, str], set[str]] = {}
    for entry in entries:
        if entry.id not in near:
            continue
        by[("statement", entry.id)] = {entry.id}
        for declarant in mouths(entry):
            by.setdefault(("declarant", declarant), set()).add(entry.id)
        if entry.statement.span.source:
            by.setdefault(("source", entry.statement.span.source), set()).add(entry.id)
    order: tuple[What, ...] = ("statement", "declarant", "source")
    for (what, key), ids in sorted(by.items(), key=lambda item: (order.index(item[0][0]), item[0][1])):
        yield what, key, frozenset(ids)
