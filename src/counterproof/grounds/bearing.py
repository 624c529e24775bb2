"""Bearing: which entries bear on a charge, and by which identifications where they call the accused otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from counterproof.checks.polarity import affirms
from counterproof.checks.voice import voice
from counterproof.grounds.charged import Charged, charged
from counterproof.record import Entry, Record
from counterproof.statements.vocabulary import predicates


@dataclass(frozen=True)
class Bearing:
    """One entry on which a charge rests. `ways` are sets of further entries, any of which is enough, that tie it to
    the accused: the identifications of the name it uses. A single empty set where it needs none."""

    entry: Entry
    ways: tuple[tuple[str, ...], ...] = ((),)
    tied: bool = False
    """Whether a person tied it to the charge by hand."""


def bearings(record: Record, cases: Mapping[str, Charged] | None = None) -> Mapping[str, tuple[Bearing, ...]]:
    """For each charge by id the entries that bear on it, in the order of the record.

    What the court or the prosecutor says in stating the charge is the charge, and bears on nothing. Where a person has
    tied entries to a charge, those are what it rests on, and what reading would add is not asked.
    """
    cases = charged(record) if cases is None else cases
    tied: dict[str, list[Entry]] = defaultdict(list)
    for entry in record.entries:
        for one in entry.supports:
            tied[one].append(entry)
    return {one: tuple(_bearing(record, case, tied)) for one, case in cases.items()}


def _bearing(record: Record, case: Charged, tied: Mapping[str, list[Entry]]) -> Iterator[Bearing]:
    if by_hand := {e.id: e for one in case.charge.stated_in for e in tied.get(one, ())}:
        yield from (Bearing(entry, _ways(entry, case), tied=True) for entry in by_hand.values())
        return
    if case.charge.answers:
        yield from (Bearing(record.entry(one), _ways(record.entry(one), case)) for one in case.charge.answers)
        return
    silent = _accusers(record, case)
    for entry in record.entries:
        if _is_found_on(entry, case) or (voice(entry) not in silent and _bears(entry, case)):
            yield Bearing(entry, _ways(entry, case))


def _is_found_on(entry: Entry, case: Charged) -> bool:
    """Whether it tells of a thing found on an accused or among what is his. Those who bring the charge say so as well:
    the thing speaks beside them."""
    found = entry.statement.proposition.predicate == "search" and bool(entry.fillers("thing"))
    return found and affirms(entry) and case.names(*entry.fillers("patient")) and entry.id not in case.charge.stated_in


def _accusers(record: Record, case: Charged) -> frozenset[str]:
    """Those who bring the charge: who states it, the prosecutors, judges and court of its proceeding."""
    found = {voice(record.entry(one)) for one in case.charge.stated_in}
    for proceeding in record.proceedings:
        if proceeding.id == case.charge.proceeding:
            found |= {*proceeding.prosecutors, *proceeding.judges, proceeding.court}
    return frozenset(found - case.against)


def _bears(entry: Entry, case: Charged) -> bool:
    if entry.id in case.charge.stated_in or entry in case.acts or not affirms(entry):
        return False
    key = entry.statement.proposition.predicate
    if predicates()[key].position == "guilt":
        return case.names(*entry.fillers("agent")) and _of(entry, case)
    if key == "accuse":
        return case.names(*entry.fillers("patient")) and _of(entry, case)
    return case.told_by(entry) or any(case.names(against) for _, against in entry.blames)


def _of(entry: Entry, case: Charged) -> bool:
    """Whether a confession or an accusation can be of this charge: it names no matter, or one that the charge names."""
    topics = set(entry.fillers("topic"))
    named = case.happenings | {case.charge.proceeding}
    named |= {topic for act in case.acts for topic in act.fillers("topic")}
    return not topics or bool(topics & named)


def _ways(entry: Entry, case: Charged) -> tuple[tuple[str, ...], ...]:
    """How it comes to be about an accused: of itself, or by every name it uses being one with an accused's."""
    people = [filler for _, filler in entry.roles]
    called = [one for one in dict.fromkeys(people) if one in case.called]
    if not called or case.against & set(people):
        return ((),)
    return tuple(
        tuple(dict.fromkeys(e for way in ways for e in way)) for ways in product(*(case.called[one] for one in called))
    )
