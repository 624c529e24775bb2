"""Promise: what was promised to somebody, and what then happened to the same person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from counterproof.checks.clash import Clash
from counterproof.checks.parties import Parties
from counterproof.checks.polarity import affirms, certainty, denies
from counterproof.checks.question import Question
from counterproof.checks.reading import own
from counterproof.checks.voice import apart, told
from counterproof.checks.window import Windows
from counterproof.record import Entry, Record
from counterproof.statements.vocabulary import predicates


def check(question: Question) -> Iterator[Clash]:
    """Each promise with the outcome that breaks it, one outcome of each kind for a promise.

    A promise under a condition is left out: nothing tells whether the condition held.
    """
    record = question.record
    outcomes: dict[str, list[Entry]] = defaultdict(list)
    for entry in record.entries:
        if affirms(entry) or denies(entry):
            outcomes[entry.statement.proposition.predicate].append(entry)
    parties, windows, given = Parties(record), Windows(record), _Given(record)
    for promise in record.entries:
        content = promise.statement.proposition
        if promise.statement.stance != "promises" or content.modality == "conditional":
            continue
        for key in sorted(_breaking(promise)):
            wanted = affirms if key != content.predicate or content.negated else denies
            giving = None if _people(promise) else given.of(promise)
            about = _members(giving.fillers("recipient") if giving else _people(promise), parties)
            broken = [e for e in outcomes[key] if wanted(e) and _meets(promise, about, e, key, parties, windows)]
            broken.sort(key=lambda e: (not e.sure, promise.id not in e.answers, not _same_source(promise, e)))
            if broken:
                common = sorted(about & _members(_people(broken[0]), parties))
                yield from _clash(record, promise, broken[0], common, giving)


def _breaking(promise: Entry) -> set[str]:
    """The predicates by which the promise is broken: the promised one undone, and those that it excludes."""
    content = promise.statement.proposition
    excluded = () if content.negated else predicates()[content.predicate].excludes
    return {content.predicate, *excluded}


class _Given:
    """To whom a promise was given, where its content names nobody: "promised them that lives would be spared"."""

    def __init__(self, record: Record) -> None:
        self._giving = [
            (e, frozenset(e.fillers("agent")))
            for e in record.entries
            if e.statement.proposition.predicate == "promise" and e.fillers("recipient") and affirms(e)
        ]

    def of(self, promise: Entry) -> Entry | None:
        """The words of giving by the same giver that stand right before the content; None when there are none."""
        span = promise.statement.span
        for giving, givers in self._giving:
            before = giving.statement.span
            near = before.source == span.source and before.start <= span.start <= before.end + _NEAR
            if near and before.source and promise.declarants[-1] in givers:
                return giving
        return None


_NEAR = 60
"""Characters between the words of giving and what was promised: "..., on behalf of the council, their lives"."""


def _meets(promise: Entry, about: frozenset[str], outcome: Entry, key: str, parties: Parties, windows: Windows) -> bool:
    """Whether the outcome befell those who were promised otherwise, in words of its own and not before the promise."""
    if not apart(promise, outcome) or not about & _members(_people(outcome), parties):
        return False
    if key == promise.statement.proposition.predicate and not _same_roles(promise, outcome):
        return False
    given = windows.said(promise)
    return windows.of(outcome).high >= given.low


def _people(entry: Entry) -> tuple[str, ...]:
    """Whom the content is about: its patients, or its agents where it has none."""
    return entry.fillers("patient") or entry.fillers("agent")


def _members(people: tuple[str, ...], parties: Parties) -> frozenset[str]:
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


def _clash(record: Record, promise: Entry, outcome: Entry, common: list[str], giving: Entry | None) -> Iterator[Clash]:
    also = [giving] if giving else []
    how_sure = certainty(promise.sure, outcome.sure, *(entry.sure for entry in also))
    if how_sure is None:
        return
    people = ", ".join(sorted(record.name(person) for person in common))
    assumed = [f"the outcome came after the promise, which was made to or for {people}"]
    assumed += [f"{people}: named as belonging to {record.name(g)}" for g in _groups(promise, outcome, common)]
    yield Clash(
        "promise",
        "undertaking",
        how_sure,
        tuple(sorted((promise.id, outcome.id, *(entry.id for entry in also)))),
        tuple(assumed),
        f"Promised: {told(record, promise)}. What happened: {told(record, outcome)}.",
        {
            "kind": "opposition",
            "how": "promise",
            "affirms": _side(promise),
            "denies": _side(outcome),
            "bearer": common[0],
            "also": [entry.id for entry in also],
        },
    )


def _groups(promise: Entry, outcome: Entry, people: list[str]) -> list[str]:
    return sorted({*_people(promise), *_people(outcome)} - set(people))


def _side(entry: Entry) -> dict[str, object]:
    content = entry.statement.proposition
    return {
        "statement": entry.id,
        "predicate": content.predicate,
        "negated": content.negated != (entry.statement.stance == "denies"),
    }
