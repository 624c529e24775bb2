"""Accusation: who names whom, and through which statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterproof.checks.parties import Parties
from counterproof.checks.polarity import affirms
from counterproof.checks.voice import is_named, voice
from counterproof.grounds.charged import ACCUSING, COURT, UNLAWFUL, Charged, charged
from counterproof.record import Entity, Entry, Record

_PEOPLE = frozenset(("person", "group"))


@dataclass(frozen=True)
class Accusation:
    """One person names another as having done something. All are ids; `statements` has one for each matter, the first,
    in the order of the record."""

    by: str
    against: str
    statements: tuple[str, ...]

    @property
    def statement(self) -> str:
        """The first of the statements."""
        return self.statements[0]


def accusations(record: Record) -> tuple[Accusation, ...]:
    """All accusations in the order of the record, one for each two people: those told as such, testimony given against
    somebody, and testimony that puts somebody else to an act charged or unlawful. A group accused as a group is named
    as one. Who accuses somebody under a name that he himself says is another's accuses that one.

    What merely reports a formal charge is the charge's, and a band that is only described is nobody named.
    """
    parties, cases = Parties(record), tuple(charged(record).values())
    acts = frozenset(happening for case in cases for happening in case.happenings)
    known = _identified(record)
    found: dict[tuple[str, str], dict[str, str]] = {}
    for entry in record.entries:
        told = any(case.told_by(entry) for case in cases)
        for by, named in _named(entry, acts, cases, told=told) if affirms(entry) or entry.supports else ():
            against = known.get((by, named), named)
            if against != by and by not in parties.members(against) and _are_people(record, by, against):
                found.setdefault((by, against), {}).setdefault(_matter(entry), entry.id)
    return tuple(Accusation(by, against, tuple(told.values())) for (by, against), told in found.items())


def _matter(entry: Entry) -> str:
    """What an accusation is of: a happening told or named, the document of a testimony, else the kind of act."""
    topics = entry.fillers("topic")
    if topics:
        return topics[0]
    if entry.statement.proposition.predicate == "testify":
        return entry.statement.span.source
    return entry.happening if entry.happening != entry.id else entry.statement.proposition.predicate


def _named(entry: Entry, acts: frozenset[str], cases: tuple[Charged, ...], *, told: bool) -> Iterator[tuple[str, str]]:
    key = entry.statement.proposition.predicate
    yield from entry.blames
    if key in ACCUSING or key == "testify":
        speaker = (voice(entry),) if is_named(entry) and key != "charge" else ()
        yield from ((by, against) for by in entry.fillers("agent") or speaker for against in entry.fillers("patient"))
    elif is_named(entry) and key not in COURT and not any(entry in case.acts for case in cases):
        if affirms(entry) and (told or key in UNLAWFUL or entry.happening in acts):
            yield from ((voice(entry), one) for one in (*entry.fillers("agent"), *entry.fillers("companion")))
        for case in cases:
            if set(entry.supports) & set(case.charge.stated_in):
                yield from ((voice(entry), one) for one in _accused_in(entry, case))


def _accused_in(entry: Entry, case: Charged) -> tuple[str, ...]:
    """The accused whom an entry tied to the charge names, by whatever name."""
    people = [one for _, one in entry.roles]
    if len(case.against) == 1 and case.names(*people):
        return tuple(case.against)
    return tuple(one for one in people if one in case.against)


def _identified(record: Record) -> dict[tuple[str, str], str]:
    """Whom each speaker says that a name stands for: the one of the two who is called by more names."""
    found: dict[tuple[str, str], str] = {}
    for entry in record.entries:
        if entry.statement.proposition.predicate == "same_as" and affirms(entry) and is_named(entry):
            for name in entry.fillers("agent"):
                for person in entry.fillers("patient"):
                    found[voice(entry), name] = person
    return found


def _are_people(record: Record, *these: str) -> bool:
    return all(one in record.entities and _is_person(record.entities[one]) for one in these)


def _is_person(entity: Entity) -> bool:
    """Whether it is somebody: a person, or a group that has members or a name of its own."""
    if entity.type == "group":
        words = entity.name.removeprefix("The ").split()
        return bool(entity.members) or any(word[:1].isupper() for word in words)
    return entity.type in _PEOPLE
