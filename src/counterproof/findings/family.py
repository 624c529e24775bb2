"""Family: clashes that show one thing in several ways, kept together so that the reader meets it once.

A gaol book and a warder each place a man in prison while a witness has him in the street: that is one contention with
two proofs, not two contentions. The proof shown first is the certain one, with the fewest statements, from independent
sources, at the fewest removes, that fails by most, first in its documents. The others stand with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counterproof.checks import Clash
from counterproof.checks.voice import voice
from counterproof.findings.claim import Claims
from counterproof.record import Entry, Record
from counterproof.statements.vocabulary import predicates

GATHERED = frozenset({"presence", "custody", "lifespan", "existence", "anachronism", "date", "identity", "denial"})
"""Checks whose clashes are gathered where they share an act, or one claim told twice. A sum and a promise stand each
alone; the steps of a change of account do too, unless one of them is told twice; an order of events goes with a date or
an order that it shares a telling of the same happening with, and so does who was where at that happening."""
_DATED = frozenset({"date", "order"})
_SETTING = frozenset({"happen", "same_as", "distance", "exist", "complete"})
"""Predicates that only set the scene of a clash: sharing one does not make two clashes one matter."""


@dataclass(frozen=True)
class Family:
    """One contention: the clash shown, and the others that show the same, strongest first."""

    clash: Clash
    also: tuple[Clash, ...] = ()


def families(record: Record, clashes: Iterable[Clash]) -> tuple[Family, ...]:
    """The clashes, gathered; in the order of the clashes shown."""
    claims = Claims(record)
    gathered: list[list[Clash]] = []
    for clash in sorted(clashes, key=lambda c: (c.check, c.statements)):
        akin = [group for group in gathered if any(_one_matter(record, claims, clash, other) for other in group)]
        gathered = [group for group in gathered if group not in akin]
        gathered.append([clash, *(other for group in akin for other in group)])
    made = []
    for group in gathered:
        first, *rest = sorted(group, key=lambda c: _strength(record, claims, c))
        made.append(Family(first, tuple(rest)))
    return tuple(sorted(made, key=lambda family: (family.clash.check, family.clash.statements)))


def _strength(record: Record, claims: Claims, clash: Clash) -> tuple[object, ...]:
    entries = [record.entry(statement) for statement in clash.statements]
    return (
        clash.certainty != "certain",
        sum(claims.copied(entry) for entry in entries),
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


def _one_matter(record: Record, claims: Claims, one: Clash, other: Clash) -> bool:
    """Whether they share an act of a person and differ in what refutes it, tell of one claim in two places, or share a
    telling of the happening whose time both are about."""
    shared = [record.entry(s) for s in one.statements if s in other.statements]
    if not shared or one.kind != other.kind:
        return False
    checks = {one.check, other.check}
    if (
        checks & _DATED
        and checks <= _DATED | {"presence"}
        and _happenings(record, one) & _happenings(record, other) & _told(shared)
    ):
        return True
    if one.check != other.check or one.check not in GATHERED | {"retraction"}:
        return False
    mine = [record.entry(s) for s in one.statements if s not in other.statements]
    theirs = [record.entry(s) for s in other.statements if s not in one.statements]
    if not _same_people(record, mine, theirs):
        return False
    by_act = one.check in GATHERED and any(_is_act(e) for e in shared)
    return by_act or any(claims.one(a, b) for a in mine for b in theirs)


def _happenings(record: Record, clash: Clash) -> set[str]:
    """The happenings that two or more of its statements tell of, or put themselves at: whose time it is about."""
    told: Counter[str] = Counter()
    for entry in (record.entry(statement) for statement in clash.statements):
        told.update({entry.happening, *(t.happening for t in entry.timings if t.relation == "at" and not t.offset)})
    return {happening for happening, times in told.items() if times > 1 and happening}


def _told(entries: Iterable[Entry]) -> set[str]:
    return {entry.happening for entry in entries}


def _is_act(entry: Entry) -> bool:
    kind = predicates()[entry.statement.proposition.predicate]
    return kind.key not in _SETTING and kind.aspect in ("act", "start")


def _same_people(record: Record, mine: Sequence[Entry], theirs: Sequence[Entry]) -> bool:
    people = [{p for e in side for _, p in e.roles if _is_person(record, p)} for side in (mine, theirs)]
    return not all(people) or bool(people[0] & people[1])


def _is_person(record: Record, entity: str) -> bool:
    return entity in record.entities and record.entities[entity].type == "person"
