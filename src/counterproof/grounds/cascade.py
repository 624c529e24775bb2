"""Cascade: the arrests and charges before which this file states one person's word and nothing else.

Step      one word, and the arrest that follows it with no other ground stated in this file
Cascade   steps in a row: who was named in one is the one who names in the next
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from counterproof.checks.parties import Parties
from counterproof.checks.polarity import affirms
from counterproof.checks.voice import voice
from counterproof.grounds.network import Edge
from counterproof.grounds.weighing import Grounds
from counterproof.record import Entry, Record
from counterproof.statements.vocabulary import predicates
from counterproof.times import Answer, VagueDate, before

SEIZED = ("arrest", "charge", "try", "detain")
"""What a person's word can lead to, the earliest dated of the first kind that the file tells standing for all."""


@dataclass(frozen=True)
class Step:
    """`by` named `against` in `statements`, and the file states no other ground before `seizure`, an entry's id.

    That it is the only one stated is a fact about this file; whether the arrest was made on it the file may not tell.
    """

    by: str
    against: str
    statements: tuple[str, ...]
    seizure: str
    when: VagueDate
    """When the seizure was."""


@dataclass(frozen=True)
class Cascade:
    """Steps in a row, each person named in one being the one who names in the next, after the arrest."""

    steps: tuple[Step, ...]

    @property
    def people(self) -> tuple[str, ...]:
        """Those it runs through, in order."""
        return (self.steps[0].by, *(step.against for step in self.steps))


def steps(record: Record, edges: Sequence[Edge], weighed: Iterable[Grounds] = ()) -> tuple[Step, ...]:
    """All steps in order of the seizures. Where it is not sure that a word was said before the seizure, or that
    another ground came after it, there is none."""
    parties = Parties(record)
    naming: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        for person in dict.fromkeys((edge.against, *parties.members(edge.against))):
            naming[person].append(edge)
    other = _other_grounds(record, weighed)
    accusing = frozenset(edge.statement for edge in edges)
    found = []
    for person, when, seizure in _seizures(record, parties, naming):
        words = [edge for edge in naming[person] if not _surely(when, edge.when)]
        speakers = {edge.by for edge in words}
        surely_before = [e for e in words if e.when and e.sure and before(e.when, when) is Answer.CERTAINLY]
        rest = [e for e in other[person] if e.id not in accusing and not _surely(when, _moment(e))]
        if len(speakers) == 1 and len(surely_before) == len(words) and not rest:
            statements = tuple(edge.statement for edge in words)
            found.append(Step(words[0].by, person, statements, seizure.id, when))
    return tuple(sorted(found, key=lambda step: (step.when.s0, step.against)))


def cascades(found: Sequence[Step], edges: Iterable[Edge]) -> tuple[Cascade, ...]:
    """The longest rows of two steps or more, in order of their first."""
    said = {edge.statement: edge.when for edge in edges}
    after_it = {step: tuple(_next(step, found, said)) for step in found}
    later = {one for many in after_it.values() for one in many}
    rows = [row for step in found if step not in later for row in _rows((step,), after_it)]
    return tuple(Cascade(row) for row in rows if len(row) > 1)


def _rows(row: tuple[Step, ...], after_it: dict[Step, tuple[Step, ...]]) -> Iterator[tuple[Step, ...]]:
    """Rows that go on from this one to its ends: time runs on from step to step, so none comes back into itself."""
    if not after_it[row[-1]]:
        yield row
    for step in after_it[row[-1]]:
        yield from _rows((*row, step), after_it)


def _next(step: Step, found: Iterable[Step], said: dict[str, VagueDate | None]) -> Iterator[Step]:
    """The steps that rest on the word of the one seized here, said after it."""
    for other in found:
        when = [said[one] for one in other.statements]
        if other.by == step.against and all(one and before(step.when, one) is Answer.CERTAINLY for one in when):
            yield other


def _seizures(record: Record, parties: Parties, people: Collection[str]) -> Iterator[tuple[str, VagueDate, Entry]]:
    """For each of the people the seizure that the file tells, where there is but one date for it."""
    told: dict[tuple[str, str], list[tuple[VagueDate, Entry]]] = defaultdict(list)
    for entry in record.entries:
        kind = entry.statement.proposition.predicate
        if kind not in SEIZED or not affirms(entry) or not entry.sure:
            continue
        for when in _dates(entry):
            for one in entry.fillers("patient"):
                for person in parties.members(one):
                    told[person, kind].append((when, entry))
    for person in people:
        kind = next((kind for kind in SEIZED if (person, kind) in told), "")
        dates = {when.edtf for when, _ in told[person, kind]} if kind else set()
        if len(dates) == 1:
            yield (person, *told[person, kind][0])


def _dates(entry: Entry) -> Iterator[VagueDate]:
    relation = "from" if entry.statement.proposition.predicate == "detain" else "at"
    yield from (t.date for t in entry.timings if t.date and t.relation == relation and not t.offset)


def _other_grounds(record: Record, weighed: Iterable[Grounds]) -> dict[str, list[Entry]]:
    """What else is stated against each: their own confessions, and the grounds of the charges against them."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in record.entries:
        if affirms(entry) and predicates()[entry.statement.proposition.predicate].position == "guilt":
            found[voice(entry)].append(entry)
    against = {charge.id: charge.against for charge in record.charges}
    for grounds in weighed:
        for person in against[grounds.charge]:
            found[person] += [record.entry(one) for one in grounds.rests_on]
    return found


def _moment(entry: Entry) -> VagueDate | None:
    dates = [t.date for timings in (entry.said, entry.timings) for t in timings if t.date and not t.offset]
    return dates[0] if dates else None


def _surely(first: VagueDate, second: VagueDate | None) -> bool:
    """Whether the second surely came after the first; what has no date may have come before."""
    return second is not None and before(first, second) is Answer.CERTAINLY
