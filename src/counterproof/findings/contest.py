"""Contest: the statements that contest what a conflict assumes, so that it reads "explained if" with their words.

A statement that merely denies another makes a conflict of its own and explains none. What contests is: a row that a
person tied to a statement of the conflict as a doubt of it, or as another way to take a place or thing in it; a denied
identification that it uses; where it turns on whether a thing existed, that thing's identification with another, and
another thing of the same proper name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from counterproof.checks import Clash
from counterproof.checks.polarity import affirms, denies, withdraws
from counterproof.record import Entity, Entry, Record
from counterproof.record.nouns import names_a
from counterproof.statements.vocabulary import predicates

_OF_IDENTITY = frozenset(("same_as", "complete", "exist", "found", "dissolve", "rename", "distance"))
"""Statements that a conflict takes for granted rather than tests: to deny one is to contest the conflict."""
_ARTICLES = frozenset(("a", "an", "the", "called", "named"))
_NAMED_THINGS = frozenset(("building", "object", "publication", "organization"))


class Contests:
    """The contesting statements of one record."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._kinds = frozenset(entity.kind.casefold() for entity in record.entities.values())
        self._identifying = [e for e in record.entries if e.statement.proposition.predicate == "same_as"]

    def of(self, clash: Clash) -> tuple[str, ...]:
        """Ids of the entries that contest what the clash assumes, sorted."""
        if clash.kind in ("reversed", "undertaking"):
            return ()
        inside = [self._record.entry(one) for one in clash.statements]
        found = {e.id for e in self._tied(inside)} | {e.id for e in self._rivals(clash, inside)}
        if clash.check == "existence":
            found |= {e.id for e in self._namesakes(inside)}
        return tuple(sorted(found - set(clash.statements)))

    def _tied(self, inside: Iterable[Entry]) -> Iterator[Entry]:
        """Rows that a person tied to a statement of the conflict."""
        answered = {entry.id: entry for entry in inside}
        for entry in self._record.entries:
            for one in entry.answers:
                if one in answered and _contests(entry, answered[one]):
                    yield entry

    def _rivals(self, clash: Clash, inside: list[Entry]) -> Iterator[Entry]:
        """Identifications of a place or thing of the conflict, and denials of one that it uses."""
        used = {frozenset(_pair(e)) for e in inside if e.statement.proposition.predicate == "same_as"}
        things = self._things(inside) if clash.check == "existence" else set()
        for entry in self._identifying:
            pair = frozenset(_pair(entry))
            if (denies(entry) and pair in used) or (not denies(entry) and pair not in used and pair & things):
                yield entry

    def _namesakes(self, inside: list[Entry]) -> Iterator[Entry]:
        """Statements of another place or thing of the same proper name: "a cafe of that name stood next door"."""
        things = [self._record.entities[one] for one in sorted(self._things(inside))]
        known = {one.id for one in things}
        others = {
            other.id
            for other in self._record.entities.values()
            if other.id not in known and any(self._namesake(thing, other) for thing in things)
        }
        for entry in self._record.entries:
            if affirms(entry) and others & {entry.place, *(filler for _, filler in entry.roles)}:
                yield entry

    def _namesake(self, thing: Entity, other: Entity) -> bool:
        """Whether two things are of one sort and bear one proper name, the words for what they are left out."""
        if thing.within and other.within and thing.within != other.within:
            return False
        return _sort(thing) == _sort(other) != "" and bool(self._proper(thing) & self._proper(other))

    def _proper(self, entity: Entity) -> set[frozenset[str]]:
        """What is left of each name without articles, kinds and what holds it; no name whose head is a common noun."""
        holder = self._record.entities.get(entity.within)
        held = {word for name in ((holder.name, *holder.aliases) if holder else ()) for word in _words(name)}
        found = set()
        for name in (entity.name, *entity.aliases):
            words = {w for w in _words(name) if not self._is_kind(w.casefold()) and w.casefold() not in _ARTICLES}
            if words and all(word[0].isupper() for word in words):
                found.add(frozenset(word.casefold() for word in words - held))
        return found - {frozenset()}

    def _is_kind(self, word: str) -> bool:
        return word in self._kinds or any(names_a(kind, word) for kind in ("building", "organization"))

    def _things(self, inside: Iterable[Entry]) -> set[str]:
        """The things whose existence a conflict turns on."""
        found = {
            filler
            for entry in inside
            for role in ("thing", "body")
            if predicates()[entry.statement.proposition.predicate].state == "existence"
            for filler in entry.fillers(role)
        }
        entities = self._record.entities
        return {one for one in found if one in entities and entities[one].type in _NAMED_THINGS | {"place"}}


def _contests(entry: Entry, answered: Entry) -> bool:
    """Whether a tied row offers another way to take what it answers. Breaking a promise or denying a deed does not."""
    if answered.statement.stance == "promises" or withdraws(entry):
        return False
    if entry.statement.stance == "doubts":
        return True
    if denies(entry):
        return answered.statement.proposition.predicate in _OF_IDENTITY
    return affirms(entry) and bool(_OF_IDENTITY & {e.statement.proposition.predicate for e in (entry, answered)})


def _pair(entry: Entry) -> tuple[str, ...]:
    return (*entry.fillers("agent"), *entry.fillers("patient"))


def _sort(entity: Entity) -> str:
    """Buildings and places without a location are of one sort; bodies and publications each of their own."""
    if entity.type == "building" or (entity.type == "place" and entity.location is None):
        return "building"
    return entity.type if entity.type in ("organization", "publication") else ""


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name))
