"""Family: clashes that show one thing in several ways, kept together so that the reader meets it once.

A gaol book and a warder each place a man in prison while a witness has him in the street: that is one contention with
two proofs, not two contentions. The proof shown first is the certain one, with the fewest statements, from independent
sources, at the fewest removes, that fails by most, first in its documents. The others stand with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counterproof.checks import Clash
from counterproof.checks.voice import voice
from counterproof.checks.window import Windows
from counterproof.record import Entry, Record
from counterproof.statements.vocabulary import predicates

GATHERED = frozenset({"presence", "custody", "lifespan", "existence", "anachronism", "date", "identity", "denial"})
"""Checks whose clashes are gathered. A sum, an order of events, a change of account and a promise stand each alone."""
_SETTING = frozenset({"happen", "same_as", "distance", "exist", "complete"})
"""Predicates that only set the scene of a clash: sharing one does not make two clashes one matter."""


@dataclass(frozen=True)
class Family:
    """One contention: the clash shown, and the others that show the same, strongest first."""

    clash: Clash
    also: tuple[Clash, ...] = ()


def families(record: Record, clashes: Iterable[Clash]) -> tuple[Family, ...]:
    """The clashes, gathered; in the order of the clashes shown."""
    windows = Windows(record)
    gathered: list[list[Clash]] = []
    for clash in sorted(clashes, key=lambda c: (c.check, c.statements)):
        akin = [group for group in gathered if any(_one_matter(record, windows, clash, other) for other in group)]
        gathered = [group for group in gathered if group not in akin]
        gathered.append([clash, *(other for group in akin for other in group)])
    made = []
    for group in gathered:
        first, *rest = sorted(group, key=lambda c: _strength(record, c))
        made.append(Family(first, tuple(rest)))
    return tuple(sorted(made, key=lambda family: (family.clash.check, family.clash.statements)))


def _strength(record: Record, clash: Clash) -> tuple[object, ...]:
    entries = [record.entry(statement) for statement in clash.statements]
    return (
        clash.certainty != "certain",
        len(entries),
        dependence(entries),
        sum(len(entry.declarants) for entry in entries),
        -int(clash.certificate.get("slack", 0)),
        sorted((entry.statement.span.source, entry.statement.span.start) for entry in entries),
        clash.statements,
    )


def dependence(entries: Sequence[Entry]) -> int:
    """0 where the sides stand in different documents and are told by different voices, 1 where only one differs, 2."""
    sources = {entry.statement.span.source for entry in entries}
    return (len(sources) < 2) + (len({voice(entry) for entry in entries}) < 2)


def _one_matter(record: Record, windows: Windows, one: Clash, other: Clash) -> bool:
    """Whether they share an act of a person and differ in what refutes it, or tell of one claim in two places."""
    if one.check != other.check or one.kind != other.kind or one.check not in GATHERED:
        return False
    shared = [record.entry(s) for s in one.statements if s in other.statements]
    mine = [record.entry(s) for s in one.statements if s not in other.statements]
    theirs = [record.entry(s) for s in other.statements if s not in one.statements]
    if not shared or not _same_people(record, mine, theirs):
        return False
    return any(_is_act(e) for e in shared) or any(_one_claim(windows, a, b) for a in mine for b in theirs)


def _is_act(entry: Entry) -> bool:
    kind = predicates()[entry.statement.proposition.predicate]
    return kind.key not in _SETTING and kind.aspect in ("act", "start")


def _same_people(record: Record, mine: Sequence[Entry], theirs: Sequence[Entry]) -> bool:
    people = [{p for e in side for _, p in e.roles if _is_person(record, p)} for side in (mine, theirs)]
    return not all(people) or bool(people[0] & people[1])


def _is_person(record: Record, entity: str) -> bool:
    return entity in record.entities and record.entities[entity].type == "person"


def _one_claim(windows: Windows, one: Entry, other: Entry) -> bool:
    """Whether both tell of the same kind of act of one person at one place at a time that may be the same."""
    if one.statement.proposition.predicate != other.statement.proposition.predicate or one.place != other.place:
        return False
    first, second = windows.of(one), windows.of(other)
    return bool(set(one.roles) & set(other.roles)) and first.low <= second.high and second.low <= first.high
