"""Grounds: the statements on which a charge rests, as far as this file goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from counterproof.checks.polarity import affirms
from counterproof.checks.voice import is_named, voice
from counterproof.grounds.charged import ACCUSING, COURT, Charged, charged
from counterproof.record import Entry, Record
from counterproof.statements.vocabulary import predicates

Basis = Literal[
    "own_confession_only", "accomplice_only", "confession_and_accomplice", "nothing_stated", "other"
]  # fmt: skip
"""A confession and an accomplice's word are two things in law: they are never merged."""


_LOOKING_ON = frozenset(("be_at", "see", "hear", "know", "learn", "mention", "speak", "write", "travel", "leave"))
"""What a bystander does as well."""


@dataclass(frozen=True)
class Grounds:
    """What one charge rests on. `charge` is its id, `rests_on` are ids of entries in the order of the record."""

    charge: str
    rests_on: tuple[str, ...]
    basis: Basis
    lines_at_most: int
    """An upper bound on lines of testimony with no shared origin: one for each voice, copies of a text left out."""


def weigh(record: Record) -> tuple[Grounds, ...]:
    """The grounds of each charge, in the order of the charges.

    What the court or the prosecutor says in stating the charge is the charge, and no ground of it.
    """
    cases = charged(record)
    accused = frozenset(person for case in cases.values() for person in case.against)
    return tuple(_weigh(record, cases[charge.id], accused) for charge in record.charges)


def _weigh(record: Record, case: Charged, accused: frozenset[str]) -> Grounds:
    silent = _accusers(record, case)
    proceeding = next((p for p in record.proceedings if p.id == case.charge.proceeding), None)
    accomplices = accused | frozenset(proceeding.accused if proceeding else ()) | _took_part(record, case)
    rests = [e for e in record.entries if _is_ground(e, case) and voice(e) not in silent]
    kinds = {_kind(e, case, accomplices) for e in rests}
    return Grounds(case.charge.id, tuple(e.id for e in rests), _basis(kinds), _lines(rests))


def _accusers(record: Record, case: Charged) -> frozenset[str]:
    """Those who bring the charge: who states it, the prosecutors, judges and court of its proceeding."""
    found = {voice(record.entry(one)) for one in case.charge.stated_in}
    for proceeding in record.proceedings:
        if proceeding.id == case.charge.proceeding:
            found |= {*proceeding.prosecutors, *proceeding.judges, proceeding.court}
    return frozenset(found - case.against)


def _took_part(record: Record, case: Charged) -> frozenset[str]:
    """Those who say of themselves that they did something in the act charged, though nobody charged them. To have been
    there, or to have seen it, is not to have taken part."""
    return frozenset(
        voice(entry)
        for entry in record.entries
        if is_named(entry)
        and affirms(entry)
        and voice(entry) in (*entry.fillers("agent"), *entry.fillers("companion"))
        and entry.statement.proposition.predicate not in ACCUSING | COURT | _LOOKING_ON
        and case.happenings & {entry.happening, *(t.happening for t in entry.timings if t.relation == "at")}
    )


def _is_ground(entry: Entry, case: Charged) -> bool:
    if entry.id in case.charge.stated_in or entry in case.acts or not affirms(entry):
        return False
    key = entry.statement.proposition.predicate
    if predicates()[key].position == "guilt":
        return bool(case.against & set(entry.fillers("agent"))) and _of(entry, case)
    if key == "accuse":
        return bool(case.against & set(entry.fillers("patient"))) and _of(entry, case)
    return case.told_by(entry)


def _of(entry: Entry, case: Charged) -> bool:
    """Whether a confession or an accusation can be of this charge: it names no matter, or one that the charge names."""
    topics = set(entry.fillers("topic"))
    named = case.happenings | {case.charge.proceeding}
    named |= {topic for act in case.acts for topic in act.fillers("topic")}
    return not topics or bool(topics & named)


def _speaker(entry: Entry) -> str:
    """Whose word a ground is: for an accusation that a document reports, the accuser's."""
    agents = entry.fillers("agent")
    told = not is_named(entry) and entry.statement.proposition.predicate == "accuse" and len(agents) == 1
    return agents[0] if told else voice(entry)


def _kind(entry: Entry, case: Charged, accomplices: frozenset[str]) -> str:
    speaker = _speaker(entry)
    if speaker in case.against and speaker in {*entry.fillers("agent"), *entry.fillers("companion")}:
        return "confession"
    return "accomplice" if speaker in accomplices else "other"


def _basis(kinds: set[str]) -> Basis:
    if not kinds:
        return "nothing_stated"
    if "other" in kinds:
        return "other"
    if len(kinds) == 2:
        return "confession_and_accomplice"
    return "own_confession_only" if "confession" in kinds else "accomplice_only"


def _lines(rests: list[Entry]) -> int:
    """The voices, with documents that print the same words taken as one."""
    words: dict[str, str] = {}
    voices = set()
    for entry in rests:
        speaker = _speaker(entry)
        if speaker == voice(entry) and not is_named(entry):
            speaker = words.setdefault(" ".join(entry.statement.span.quote.casefold().split()), speaker)
        voices.add(speaker)
    return len(voices)
