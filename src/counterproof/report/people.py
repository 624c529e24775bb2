"""People: what the file tells became of each person before a court - custody, pleas, sentence, fate, reviews, dated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counterproof.checks.parties import Parties
from counterproof.checks.telling import when
from counterproof.grounds.between import moment
from counterproof.record import Entry, Record
from counterproof.report.exhibit import speakers
from counterproof.statements.vocabulary import Predicate, predicates

CUSTODY = frozenset({"arrest", "detain", "release"})
VERDICTS = frozenset({"convict", "acquit", "sentence"})
FATES = frozenset({"execute", "spare", "kill", "die"})
REVIEWS = frozenset({"rehabilitate", "review"})
_COLUMNS = ("custody", "pleas", "verdicts", "fates", "reviews")
_AT_COURT = ("pleas", "verdicts", "reviews")
"""What makes a person one of the case sheet's."""


@dataclass(frozen=True)
class Event:
    """One thing told of a person: in words, when, and by whom."""

    words: str
    when: str
    told_by: str


@dataclass(frozen=True)
class Course:
    """One person's course, each column in order of time. Nothing in it says which telling is right."""

    person: str
    custody: tuple[Event, ...] = ()
    pleas: tuple[Event, ...] = ()
    verdicts: tuple[Event, ...] = ()
    fates: tuple[Event, ...] = ()
    reviews: tuple[Event, ...] = ()


def courses(record: Record) -> tuple[Course, ...]:
    """The courses of all who are told to have pleaded, confessed, been judged or cleared; by name."""
    parties = Parties(record)
    told: dict[str, dict[str, list[Entry]]] = {}
    for entry in record.entries:
        column, people = _column(entry)
        for person in dict.fromkeys(member for one in people for member in (one, *parties.members(one))):
            if person in record.entities and record.entities[person].type == "person":
                told.setdefault(person, {}).setdefault(column, []).append(entry)
    named = [(record.name(person), columns) for person, columns in told.items() if any(c in columns for c in _AT_COURT)]
    return tuple(
        Course(name, **{column: _events(record, columns.get(column, ())) for column in _COLUMNS})
        for name, columns in sorted(named, key=lambda found: found[0].casefold())
    )


def _column(entry: Entry) -> tuple[str, tuple[str, ...]]:
    """The column that an entry belongs to and whom it is about; nobody where it tells nothing of this kind as fact."""
    content = entry.statement.proposition
    kind = predicates()[content.predicate]
    if content.negated or not content.actual or entry.statement.stance != "asserts":
        return "", ()
    if kind.position:
        return "pleas", entry.fillers("agent")
    for column, keys in (("custody", CUSTODY), ("verdicts", VERDICTS), ("fates", FATES), ("reviews", REVIEWS)):
        if kind.key in keys:
            return column, entry.fillers("patient")
    return "", ()


def _events(record: Record, entries: Iterable[Entry]) -> tuple[Event, ...]:
    """The entries in order of time as events; the same words of the same time once, with all who tell it."""
    found: dict[tuple[str, str], list[str]] = {}
    dated = [(moment(entry), entry) for entry in entries]
    for _, entry in sorted(dated, key=lambda one: (one[0] is None, one[0] or 0)):
        times = ", ".join(when(record, timing) for timing in (entry.timings or entry.said))
        tellers = found.setdefault((_words(record, entry), times), [])
        tellers.append(speakers(record, entry))
    return tuple(Event(words, times, "; ".join(dict.fromkeys(by))) for (words, times), by in found.items())


def _words(record: Record, entry: Entry) -> str:
    kind: Predicate = predicates()[entry.statement.proposition.predicate]
    things = [record.name(one) for role in ("thing", "topic") for one in entry.fillers(role)]
    return kind.label + (f" ({', '.join(dict.fromkeys(things))})" if things else "")
