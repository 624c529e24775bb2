"""Promise: what was promised to somebody, and what then happened to the same person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from counterproof.checks.clash import Clash
from counterproof.checks.parties import Parties
from counterproof.checks.polarity import affirms, certainty, denies
from counterproof.checks.reading import own
from counterproof.checks.voice import apart, told
from counterproof.checks.window import Windows
from counterproof.record import Entry, Record
from counterproof.settings import Settings
from counterproof.statements.vocabulary import predicates


def check(record: Record, settings: Settings) -> Iterator[Clash]:
    """Each promise with the outcome that breaks it, one outcome of each kind for a promise.

    A promise under a condition is left out: nothing tells whether the condition held.
    """
    outcomes: dict[str, list[Entry]] = defaultdict(list)
    for entry in record.entries:
        if affirms(entry) or denies(entry):
            outcomes[entry.statement.proposition.predicate].append(entry)
    parties, windows = Parties(record), Windows(record)
    for promise in record.entries:
        content = promise.statement.proposition
        if promise.statement.stance != "promises" or content.modality == "conditional":
            continue
        for key in sorted(_breaking(promise)):
            wanted = affirms if key != content.predicate or content.negated else denies
            broken = [e for e in outcomes[key] if wanted(e) and _meets(promise, e, key, parties, windows)]
            broken.sort(key=lambda e: (not e.sure, promise.id not in e.answers, not _same_source(promise, e)))
            if broken:
                yield from _clash(record, promise, broken[0], parties)


def _breaking(promise: Entry) -> set[str]:
    """The predicates by which the promise is broken: the promised one undone, and those that it excludes."""
    content = promise.statement.proposition
    excluded = () if content.negated else predicates()[content.predicate].excludes
    return {content.predicate, *excluded}


def _meets(promise: Entry, outcome: Entry, key: str, parties: Parties, windows: Windows) -> bool:
    """Whether the outcome befell those who were promised otherwise, in words of its own and not before the promise."""
    if not apart(promise, outcome) or not _common(promise, outcome, parties):
        return False
    if key == promise.statement.proposition.predicate and not _same_roles(promise, outcome):
        return False
    given = windows.said(promise)
    return windows.of(outcome).high >= given.low


def _common(promise: Entry, outcome: Entry, parties: Parties) -> frozenset[str]:
    return _bearers(promise, parties) & _bearers(outcome, parties)


def _bearers(entry: Entry, parties: Parties) -> frozenset[str]:
    """Whom the content is about: its patients, or its agents where it has none; members for groups, and groups."""
    people = entry.fillers("patient") or entry.fillers("agent")
    return frozenset(one for filler in people for one in (filler, *parties.members(filler)))


def _same_roles(promise: Entry, outcome: Entry) -> bool:
    """Whether all else that the promise names is named by the outcome too: the thing, the place, the receiver."""
    people = ("patient", "agent")
    wanted = {pair for pair in own(promise).roles if pair[0] not in people}
    agents = set(promise.fillers("agent")) if promise.fillers("patient") else set()
    return (
        wanted <= own(outcome).roles
        and agents <= set(outcome.fillers("agent"))
        and promise.place in ("", outcome.place)
    )


def _same_source(a: Entry, b: Entry) -> bool:
    return a.statement.span.source == b.statement.span.source


def _clash(record: Record, promise: Entry, outcome: Entry, parties: Parties) -> Iterator[Clash]:
    how_sure = certainty(promise.sure, outcome.sure)
    if how_sure is None:
        return
    common = sorted(_common(promise, outcome, parties))
    people = ", ".join(sorted(record.name(person) for person in common))
    assumed = [f"the outcome came after the promise, which was made to or for {people}"]
    assumed += [f"{people}: named as belonging to {record.name(g)}" for g in _groups(promise, outcome, common)]
    yield Clash(
        "promise",
        "undertaking",
        how_sure,
        tuple(sorted((promise.id, outcome.id))),
        tuple(assumed),
        f"Promised: {told(record, promise)}. What happened: {told(record, outcome)}.",
        {
            "kind": "opposition",
            "how": "promise",
            "affirms": _side(promise),
            "denies": _side(outcome),
            "bearer": common[0],
        },
    )


def _groups(promise: Entry, outcome: Entry, people: list[str]) -> list[str]:
    fillers = {filler for entry in (promise, outcome) for _, filler in entry.roles if _ in ("patient", "agent")}
    named = {filler for entry in (promise, outcome) for filler in entry.fillers("patient") or entry.fillers("agent")}
    return sorted((fillers & named) - set(people))


def _side(entry: Entry) -> dict[str, object]:
    content = entry.statement.proposition
    return {
        "statement": entry.id,
        "predicate": content.predicate,
        "negated": content.negated != (entry.statement.stance == "denies"),
    }
