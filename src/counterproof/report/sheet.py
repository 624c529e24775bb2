"""CaseSheet: the case at a glance - proceedings, pleas and their changes, pressure before them, fates, reviews."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import repeat

from counterproof.inquiry import Inquiry
from counterproof.record import Charge, Entry, Outcome, Proceeding, Record
from counterproof.report.exhibit import Exhibit, exhibit
from counterproof.report.people import Course, courses
from counterproof.report.shown import flat, short
from counterproof.report.weighing import GroundLine, Weighed, weighed
from counterproof.statements.vocabulary import predicates
from counterproof.times import VagueDate, describe

PRESSURE = frozenset({"torture", "threaten", "detain"})
"""Predicates that a confession's own history is searched for."""


@dataclass(frozen=True)
class ProceedingLine:
    """One proceeding in words; empty strings for what the file does not tell."""

    name: str
    when: str
    court: str
    accused: str
    judges: str
    prosecutors: str
    outcomes: tuple[OutcomeLine, ...]

    @property
    def bare(self) -> bool:
        """Whether nothing but the name was read."""
        return not (self.when or self.court or self.accused or self.judges or self.prosecutors or self.outcomes)


@dataclass(frozen=True)
class OutcomeLine:
    """One accused in one proceeding."""

    person: str
    pleas: str
    verdict: str
    sentence: str
    fate: str
    reviews: str


@dataclass(frozen=True)
class ChargeLine:
    """One charge with what it rests on, each ground as an exhibit."""

    charge: str
    against: str
    basis: str
    lines: str
    stated: tuple[Exhibit, ...]
    grounds: tuple[Exhibit, ...]
    kinds: tuple[GroundLine, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pressure:
    """A confession or plea of guilty, and what the file records before it of what was done to the one who made it."""

    person: str
    confession: Exhibit
    before: tuple[Exhibit, ...]


@dataclass(frozen=True)
class CaseSheet:
    """Everything the case sheet shows, in words."""

    proceedings: tuple[ProceedingLine, ...]
    charges: tuple[ChargeLine, ...]
    courses: tuple[Course, ...]
    pressures: tuple[Pressure, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing of a court was read in the file."""
        return not (self.proceedings or self.charges or self.courses or self.pressures)


def case_sheet(inquiry: Inquiry) -> CaseSheet:
    """The sheet of an inquiry."""
    record = inquiry.record
    return CaseSheet(
        proceedings=tuple(_proceeding(record, proceeding) for proceeding in _by_date(record)),
        charges=tuple(map(_charge, repeat(inquiry), record.charges, weighed(inquiry))),
        courses=courses(record),
        pressures=tuple(_pressures(record)),
    )


def _by_date(record: Record) -> list[Proceeding]:
    """The proceedings in order of time, those without a date last, by name."""

    def key(proceeding: Proceeding) -> tuple[bool, int, str]:
        when = proceeding.when
        return when is None, when.s0 if when else 0, record.name(proceeding.id).casefold()

    return sorted(record.proceedings, key=key)


def _proceeding(record: Record, proceeding: Proceeding) -> ProceedingLine:
    named = _names(record, proceeding.accused)
    count = "" if proceeding.accused_count is None else f"{proceeding.accused_count} accused"
    return ProceedingLine(
        name=record.name(proceeding.id),
        when=_when(proceeding.when),
        court=_names(record, tuple(filter(None, (proceeding.court, proceeding.venue)))),
        accused=": ".join(filter(None, (count, named))),
        judges=_names(record, proceeding.judges),
        prosecutors=_names(record, proceeding.prosecutors),
        outcomes=tuple(_outcome(record, outcome) for outcome in proceeding.outcomes),
    )


def _outcome(record: Record, outcome: Outcome) -> OutcomeLine:
    return OutcomeLine(
        person=record.name(outcome.person),
        pleas=", then ".join(outcome.pleas),
        verdict=outcome.verdict,
        sentence=outcome.sentence,
        fate=outcome.fate,
        reviews="; ".join(_review(record, review) for review in outcome.reviews),
    )


def _review(record: Record, review: str) -> str:
    """A review in the words that tell of it, with its date."""
    entry = next((e for e in record.entries if e.id == review), None)
    return f"“{short(entry.statement.span.quote)}”" if entry else review


def _charge(inquiry: Inquiry, charge: Charge, words: Weighed) -> ChargeLine:
    record = inquiry.record
    grounds = next((g for g in inquiry.grounds if g.charge == charge.id), None)
    lines = grounds.lines_at_most if grounds else 0
    stated = tuple(exhibit(record, record.entry(one)) for one in charge.stated_in)
    return ChargeLine(
        charge=_in_full(charge.charge, stated),
        against=_names(record, charge.against),
        basis=words.basis,
        lines=f"at most {lines} line{'' if lines == 1 else 's'} of testimony without a shared origin" if lines else "",
        stated=stated,
        grounds=tuple(exhibit(record, record.entry(one)) for one in (grounds.rests_on if grounds else ())),
        kinds=words.grounds,
        notes=words.notes,
    )


def _in_full(charge: str, stated: tuple[Exhibit, ...]) -> str:
    """A charge that is known by its clause alone ("is charged with"), with the rest of its sentence; a question put to
    the accused tells nothing of it."""
    if not stated or flat(stated[0].quote) != flat(charge):
        return charge
    rest = flat(stated[0].after)
    end = _SENTENCE_END.search(rest)
    if end and end.group() == "?":
        return charge
    gap = "" if rest[:1] in (",", ".", ";", ":", ")") else " "
    return f"{charge}{gap}{rest[: end.start()] if end else rest}".rstrip(" .;")


_SENTENCE_END = re.compile(r"[.!?;](?=\s|$)")


def _pressures(record: Record) -> list[Pressure]:
    """Each admission, with what is told of pressure on the same person and is not dated surely after it."""
    table = predicates()
    found = []
    for entry in record.entries:
        proposition = entry.statement.proposition
        if table[proposition.predicate].position != "guilt" or proposition.negated or not proposition.actual:
            continue
        for person in entry.fillers("agent"):
            before = tuple(exhibit(record, e) for e in record.entries if _pressed(e, person) and not _later(e, entry))
            if before:
                found.append(Pressure(record.name(person), exhibit(record, entry), before))
    return found


def _pressed(entry: Entry, person: str) -> bool:
    proposition = entry.statement.proposition
    return (
        proposition.predicate in PRESSURE
        and not proposition.negated
        and proposition.actual
        and person in entry.fillers("patient")
    )


def _later(entry: Entry, than: Entry) -> bool:
    first = min((t.date.s0 for t in entry.timings if t.date), default=None)
    last = max((t.date.e1 for t in than.timings if t.date), default=None)
    return first is not None and last is not None and first > last


def _names(record: Record, ids: tuple[str, ...]) -> str:
    return ", ".join(map(record.name, ids))


def _when(when: VagueDate | None) -> str:
    return describe(when) if when else ""
