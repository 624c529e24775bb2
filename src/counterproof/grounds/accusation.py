"""Accusation: who names whom, and through which statement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterproof.checks.parties import Parties
from counterproof.checks.polarity import affirms
from counterproof.checks.voice import is_named, voice
from counterproof.grounds.charged import ACCUSING, COURT, UNLAWFUL, charged
from counterproof.record import Entry, Record

_PEOPLE = frozenset(("person", "group"))


@dataclass(frozen=True)
class Accusation:
    """One person names another as having done something. All three are ids."""

    by: str
    against: str
    statement: str


def accusations(record: Record) -> tuple[Accusation, ...]:
    """All accusations in the order of the record: those told as such, testimony given against somebody, and testimony
    that puts somebody else to an act charged or unlawful. Whoever says one thing of one person several times accuses
    once; a group accused as a group is named as one."""
    parties, cases = Parties(record), tuple(charged(record).values())
    acts = frozenset(happening for case in cases for happening in case.happenings)
    found: dict[tuple[str, str, str], Accusation] = {}
    for entry in record.entries:
        if not affirms(entry):
            continue
        for by, against in _named(entry, acts, told=any(case.told_by(entry) for case in cases)):
            if against != by and by not in parties.members(against) and _is_person(record, by, against):
                found.setdefault((by, against, _matter(entry)), Accusation(by, against, entry.id))
    return tuple(found.values())


def _matter(entry: Entry) -> str:
    """What an accusation is of: a happening told or named, the document of a testimony, else the kind of act."""
    topics = entry.fillers("topic")
    if topics:
        return topics[0]
    if entry.statement.proposition.predicate == "testify":
        return entry.statement.span.source
    return entry.happening if entry.happening != entry.id else entry.statement.proposition.predicate


def _named(entry: Entry, acts: frozenset[str], *, told: bool) -> Iterator[tuple[str, str]]:
    key = entry.statement.proposition.predicate
    if key in ACCUSING or key == "testify":
        accusers = entry.fillers("agent") or ((voice(entry),) if is_named(entry) else ())
        yield from ((by, against) for by in accusers for against in entry.fillers("patient"))
    elif is_named(entry) and key not in COURT and (told or key in UNLAWFUL or entry.happening in acts):
        doers = (*entry.fillers("agent"), *entry.fillers("companion"))
        yield from ((voice(entry), one) for one in doers)


def _is_person(record: Record, *these: str) -> bool:
    return all(one in record.entities and record.entities[one].type in _PEOPLE for one in these)
