"""Versions: what one declarant said of one matter, telling by telling, detail by detail.

What a later telling leaves out is shown and is never a conflict; what it changes is a conflict only where a check says
so. Where it is not sure which telling came first, nothing is said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from counterproof.checks.voice import is_named, voice
from counterproof.grounds.between import BEARING, between
from counterproof.grounds.network import said
from counterproof.record import Entry, Record
from counterproof.statements.vocabulary import predicates
from counterproof.times import Answer, VagueDate, before, describe

ROLES = {
    "agent": "who", "patient": "whom", "companion": "with whom", "recipient": "to whom", "topic": "of what",
    "thing": "what", "body": "which body", "origin": "from where",
}  # fmt: skip

How = Literal["kept", "added", "dropped", "changed"]
_NOTHING: frozenset[str] = frozenset()

Details = Mapping[str, Mapping[str, frozenset[str]]]
"""What is told, by kind of act ("meets"): each aspect of it ("where") with its values."""


@dataclass(frozen=True)
class Version:
    """One telling: what was said in one document on one day."""

    source: str
    when: VagueDate
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Change:
    """What became of one detail from a telling to the next; of an act told in one of the two alone, it is one detail.

    `said_before` are statements of others that have what is new here and were surely made before: whoever knew them
    could have known it. None says that nobody in this file said it before.
    """

    act: str
    aspect: str
    """Which part of the act; empty for all of it."""
    was: tuple[str, ...]
    becomes: tuple[str, ...]
    how: How
    said_before: tuple[str, ...] = ()


@dataclass(frozen=True)
class Turn:
    """From one telling to the next: the changes, and what the file puts between the two."""

    changes: tuple[Change, ...]
    between: tuple[str, ...]
    named_no_more: tuple[str, ...] = ()
    """People in the first telling whom the second does not name."""
    named_first: tuple[str, ...] = ()


@dataclass(frozen=True)
class Versions:
    """All tellings of one matter by one declarant, in order of time, and the turns between them."""

    declarant: str
    matter: str
    versions: tuple[Version, ...]
    turns: tuple[Turn, ...]


def versions(record: Record) -> tuple[Versions, ...]:
    """All matters of which somebody tells at least twice, by declarant and matter in the order of the record."""
    told: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    on_matter: dict[str, list[Entry]] = defaultdict(list)
    for entry in record.entries:
        if (matter := _matter(record, entry)) and entry.statement.proposition.actual:
            on_matter[matter].append(entry)
            if is_named(entry) and len(entry.declarants) <= _AT_FIRST_HAND:
                told[voice(entry), matter].append(entry)
    bearing = [e for e in record.entries if e.statement.proposition.predicate in BEARING]
    found = []
    for (declarant, matter), entries in told.items():
        tellings = _tellings(entries)
        if len(tellings) > 1:
            turns = tuple(_turn(record, a, b, on_matter[matter], bearing) for a, b in pairwise(tellings))
            made = tuple(Version(es[0].statement.span.source, when, tuple(e.id for e in es)) for when, es in tellings)
            found.append(Versions(declarant, matter, made, turns))
    return tuple(found)


_AT_FIRST_HAND = 2
"""Declarants of what somebody tells himself: the document and he. What others report of him is no telling of his."""


def _matter(record: Record, entry: Entry) -> str:
    """The happening that an entry tells of or is timed by, where the record knows it by a name."""
    if entry.happening in record.entities:
        return entry.happening
    timed = {t.happening for t in entry.timings if t.relation == "at" and not t.offset and t.sure}
    named = [one for one in timed if one in record.entities and record.entities[one].type == "event"]
    return named[0] if len(named) == 1 else ""


def _tellings(entries: Sequence[Entry]) -> list[tuple[VagueDate, list[Entry]]]:
    """The entries by document and day, in order; nothing where the order of any two is not sure."""
    days: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    dates: dict[str, VagueDate] = {}
    for entry in entries:
        if (when := said(entry)) and entry.sure:
            days[entry.statement.span.source, when.edtf].append(entry)
            dates[when.edtf] = when
    ordered = sorted(((dates[day], told) for (_, day), told in days.items()), key=lambda one: (one[0].s0, one[0].e1))
    sure = all(before(a, b) is Answer.CERTAINLY for (a, _), (b, _) in pairwise(ordered))
    return ordered if sure else []


Telling = tuple[VagueDate, list[Entry]]


def _turn(
    record: Record, first: Telling, second: Telling, of_others: Sequence[Entry], bearing: Sequence[Entry]
) -> Turn:
    was, becomes = _details(record, first[1]), _details(record, second[1])
    people = {voice(entry) for entry in first[1]}
    shown = [entry.id for entry in (*first[1], *second[1])]
    others = [e for e in of_others if voice(e) not in people and _surely_before(e, second[0])]
    lies = between(bearing, people, first[0].s0, second[0].s0, shown)
    names, later = _people(record, first[1]), _people(record, second[1])
    unsure = frozenset(_label(e) for e in (*first[1], *second[1]) if not e.complete)
    return Turn(
        tuple(_changes(was, becomes, unsure, [(e, _details(record, [e])) for e in others])),
        tuple(entry.id for entry in lies),
        tuple(sorted(names - later)),
        tuple(sorted(later - names)),
    )


def _changes(
    was: Details, becomes: Details, unsure: frozenset[str], others: Sequence[tuple[Entry, Details]]
) -> Iterator[Change]:
    """What became of every detail. Of an act some of whose words were tied to nothing, nothing is said to be left out
    or put in."""
    for act in dict.fromkeys((*was, *becomes)):
        old, new = was.get(act, {}), becomes.get(act, {})
        known = [(e.id, told[act]) for e, told in others if act in told]
        if not old or not new:
            how: How = "added" if new else "dropped"
            yield Change(act, "", _all(old), _all(new), how, tuple(one for one, _ in known) if new else ())
            continue
        for aspect in dict.fromkeys((*old, *new)):
            change = _change(act, aspect, old.get(aspect, _NOTHING), new.get(aspect, _NOTHING), known)
            if change.how in ("kept", "changed") or act not in unsure:
                yield change


def _change(
    act: str,
    aspect: str,
    old: frozenset[str],
    new: frozenset[str],
    known: Sequence[tuple[str, Mapping[str, frozenset[str]]]],
) -> Change:
    """One that is told more fully has something added; one told less, something dropped."""
    how: How = "kept" if old == new else "added" if old < new else "dropped" if new < old else "changed"
    fresh = new - old
    before_it = tuple(one for one, told in known if fresh & told.get(aspect, _NOTHING))
    return Change(act, aspect, tuple(sorted(old)), tuple(sorted(new)), how, before_it)


def _all(told: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    return tuple(f"{aspect}: {', '.join(sorted(values))}" for aspect, values in told.items() if aspect)


def _surely_before(entry: Entry, when: VagueDate) -> bool:
    made = said(entry)
    return made is not None and before(made, when) is Answer.CERTAINLY


def _people(record: Record, entries: Sequence[Entry]) -> frozenset[str]:
    named = {one for entry in entries for _, one in entry.roles}
    return frozenset(one for one in named if record.entities[one].type == "person")


def _details(record: Record, entries: Sequence[Entry]) -> Details:
    """What the entries tell, act by act and aspect by aspect, in the names of the record."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for entry in entries:
        for aspect, value in _told(record, entry):
            found[_label(entry)][aspect].add(value)
    return {act: {aspect: frozenset(values) for aspect, values in told.items()} for act, told in found.items()}


def _told(record: Record, entry: Entry) -> Iterator[tuple[str, str]]:
    content = entry.statement.proposition
    yield "said to be so", "no" if content.negated != (entry.statement.stance == "denies") else "yes"
    for role, one in entry.roles:
        if role in ROLES:
            yield ROLES[role], record.name(one)
    if entry.place:
        yield "where", record.name(entry.place)
    for timing in entry.timings:
        if timing.date and timing.relation == "at" and not timing.offset:
            yield "when", describe(timing.date)
    if content.quantity:
        yield "how many", f"{content.quantity.value} {content.quantity.unit}".strip()


def _label(entry: Entry) -> str:
    return predicates()[entry.statement.proposition.predicate].label.replace("_", " ")
