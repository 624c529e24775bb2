"""Oneness: which tellings are of one and the same happening, and in what words that is taken for granted.

A birth and a death are one for each person. What is said to have come about but once is one: every telling of the kind,
of the same person or thing, tells of it. What was destroyed, and is not told to have been built again, was destroyed
once: two tellings that lie no farther apart than it takes to build are of one destruction.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from counterproof.checks import choice
from counterproof.checks.axioms import axioms
from counterproof.checks.choice import Choice
from counterproof.checks.parties import Parties
from counterproof.checks.timing import BRIEF, DAY
from counterproof.checks.window import Window, Windows
from counterproof.logic import Constraint, rules
from counterproof.logic.rules import Interval
from counterproof.record import Entry, Record
from counterproof.statements.vocabulary import predicates
from counterproof.times.calendar import MINUTES_A_DAY

_UNDERGOES = ("patient", "thing", "topic", "body", "whole")
_DOES = ("agent", "companion", "recipient")
_BUILDING = 300 * MINUTES_A_DAY
"""Minutes within which nothing burnt to the ground is built and burnt again."""
_WAYS = {
    way: re.compile(rf"\b(?:{words})", re.IGNORECASE)
    for way, words in (
        ("fire", "burn|fire|raz|consum|gutt|flame"),
        ("water", "sank|sunk|sink|founder|capsiz|wreck|flood|swept|wash|drown"),
        ("fall", "collaps|fell|fall|cave|blew|blow|explo"),
        ("hand", "demolish|demolition|pull|tore|torn|dismantl|knock|scrap|broken up|liquidat"),
    )
}
"""Words for ways in which a thing ends; others, like "destroyed", leave the way open."""
MOST_TELLINGS = 60
"""Tellings of one kind and of one person or thing that are compared, at most."""


@dataclass(frozen=True)
class Oneness:
    """Two entries that tell of one happening."""

    id: str
    entries: tuple[Entry, Entry]
    sentence: str
    """Why, in words; empty where an axiom says it."""
    doubts: tuple[Choice, ...] = ()

    def constraint(self, spans: Mapping[str, Interval]) -> Constraint:
        """That both begin in one minute."""
        first, second = self.entries
        standing = {first.id, second.id, *(c.mark for c in self.doubts)}
        return rules.ordered(self.id, standing, spans[first.id][0], spans[second.id][0], 0, 0)


def oneness(record: Record, entries: Sequence[Entry]) -> Iterator[Oneness]:
    """All pairs of these entries that tell of one happening and do not already share it."""
    yield from _lives(record, entries)
    yield from _single(record, entries)
    yield from _destroyed(record, entries)


def _lives(record: Record, entries: Sequence[Entry]) -> Iterator[Oneness]:
    """All tellings of one person's birth, and all of one person's death; burials may be two."""
    told: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        kind = predicates()[entry.statement.proposition.predicate]
        if kind.state == "life" and kind.key != "bury":
            people = (p for p in entry.fillers(kind.bearer) if p in record.entities)
            for person in (p for p in people if _is_known(record, p)):
                told[person, kind.aspect].append(entry)
    for (person, _), tellings in sorted(told.items()):
        for one, other in combinations(tellings, 2):
            doubts = [*_of_links(record, one, other, person), *choice.of_names(one, other, person)]
            doubts += [c for e in (one, other) for c in choice.of_sharing(e, *e.fillers(_bearer(e)))]
            yield Oneness(f"{one.id}/once/{other.id}", (one, other), axioms()["once"].sentence, tuple(doubts))


def _bearer(entry: Entry) -> str:
    return predicates()[entry.statement.proposition.predicate].bearer


def _is_known(record: Record, one: str) -> bool:
    """Whether somebody is a person known by more than a description, who is born once and dies once."""
    return record.entities[one].type == "person" and not record.entities[one].unnamed


def _single(record: Record, entries: Sequence[Entry]) -> Iterator[Oneness]:
    """What is said to have come about but once, with every other telling of it."""
    parties = Parties(record)
    told = _by_concern(entries)
    for one in (e for e in entries if e.statement.proposition.single):
        for concern in _concerns(one):
            for other in told.get((_kind(one), concern), ())[:MOST_TELLINGS]:
                if other.id != one.id and _is_covered(record, one, other) and _may_be_one(record, parties, one, other):
                    words = f"“{choice.quoted(one)}” says that it came about but once"
                    doubts = tuple(_of_links(record, one, other, concern))
                    yield Oneness(f"{one.id}/single/{other.id}", (one, other), words, doubts)


def _is_covered(record: Record, one: Entry, other: Entry) -> bool:
    """Whether what came about but once names no doer or place that the other telling leaves open: there it may be of
    another."""
    for role in ("agent", "companion"):
        named = {who for who in one.fillers(role) if who in record.entities and not record.entities[who].unnamed}
        if named and not named & set(other.fillers(role)):
            return False
    return not one.place or bool(other.place)


def _destroyed(record: Record, entries: Sequence[Entry]) -> Iterator[Oneness]:
    """The tellings of two documents that one building or ship was destroyed, within the time it takes to build one."""
    parties, windows = Parties(record), Windows(record)
    begun = {topic: e for e in entries if _kind(e) == "begin" for topic in e.fillers("topic")}
    built = {thing for e in entries if _kind(e) == "found" and e.timings for thing in e.fillers("thing")}
    for (kind, thing), tellings in sorted(_by_concern(entries).items()):
        known = record.entities.get(thing)
        if kind != "dissolve" or known is None or known.type not in ("building", "object", "place") or thing in built:
            continue
        ended = [e for e in tellings if e.statement.proposition.predicate == "dissolve"]
        for one, other in combinations(ended[:MOST_TELLINGS], 2):
            a, b = (_about(windows, begun, e) for e in (one, other))
            apart = one.statement.span.source != other.statement.span.source
            if (
                apart
                and _in_one_way(one, other)
                and max(a.high, b.high) - min(a.low, b.low) < _BUILDING
                and _may_be_one(record, parties, one, other)
            ):
                words = f"{known.name} was destroyed once, not twice within {_BUILDING // MINUTES_A_DAY} days"
                doubts = (*_of_links(record, one, other, thing), *_of_earlier(one), *_of_earlier(other))
                yield Oneness(f"{one.id}/destroyed/{other.id}", (one, other), words, doubts)


def _when(windows: Windows, begun: Mapping[str, Entry], entry: Entry) -> Window:
    """When it came about: by its own dates, or by the beginning of the fire that did it."""
    own = windows.of(entry)
    fires = [begun[t.happening] for t in entry.timings if t.happening in begun]
    if own.bounded or not fires:
        return own
    start = windows.of(fires[0])
    return Window(start.low, start.high + BRIEF * DAY)


def _in_one_way(one: Entry, other: Entry) -> bool:
    """Whether the words leave it open that both ended it in one way: what was burnt may be pulled down after."""
    told = [{way for way, words in _WAYS.items() if words.search(e.statement.span.quote)} for e in (one, other)]
    return not (told[0] and told[1]) or bool(told[0] & told[1])


def _about(windows: Windows, begun: Mapping[str, Entry], entry: Entry) -> Window:
    """When it was; of an undated one, when it was told."""
    return _when(windows, begun, entry) if entry.timings else windows.said(entry)


def _of_earlier(entry: Entry) -> tuple[Choice, ...]:
    """The choice that "it had burnt", told without a date, is no old story; "it has burnt" is news."""
    if entry.timings or entry.statement.tense == "perfect":
        return ()
    return (choice.of_news(entry),)


def _by_concern(entries: Sequence[Entry]) -> Mapping[tuple[str, str], list[Entry]]:
    """The tellings by kind and by each of those concerned."""
    told: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        for one in _concerns(entry):
            told[_kind(entry), one].append(entry)
    return told


def _kind(entry: Entry) -> str:
    """The predicate; one of its kin for all of those whose tellings may be of one happening."""
    key = entry.statement.proposition.predicate
    return predicates()[key].kin or key


def _concerns(entry: Entry) -> tuple[str, ...]:
    """To whom or to what it came about; where it is told of nobody, who did it."""
    undergone = [one for role in _UNDERGOES for one in entry.fillers(role)]
    return tuple(dict.fromkeys(undergone or entry.fillers("agent")))


def _may_be_one(record: Record, parties: Parties, one: Entry, other: Entry) -> bool:
    """Whether nothing that they say of doer, others and place parts them, and they do not share a happening already."""
    if one.happening == other.happening or _elsewhere(record, parties, one.place, other.place):
        return False
    return not any(parties.all_different(one.fillers(role), other.fillers(role)) for role in (*_DOES, *_UNDERGOES))


def _elsewhere(record: Record, parties: Parties, one: str, other: str) -> bool:
    """Whether two places by name may be two: nothing tells that one holds the other."""
    named = all(place and not (place in record.entities and record.entities[place].unnamed) for place in (one, other))
    return named and parties.inside(one, other) is None and parties.inside(other, one) is None


def _of_links(record: Record, one: Entry, other: Entry, concern: str) -> Iterator[Choice]:
    """What is unsure about its being the same person or thing, or about the reading that says so."""
    for entry in (one, other):
        yield from choice.of_links(record, entry, concern)
