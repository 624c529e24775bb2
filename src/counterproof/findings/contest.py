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
from counterproof.statements.vocabulary import predicates

_OF_IDENTITY = frozenset(("same_as", "complete", "exist", "found", "dissolve", "rename", "distance"))
"""Statements that a conflict takes for granted rather than tests: to deny one is to contest the conflict."""
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
        """Whether two things share a proper name, the words for kinds and for where they stand left out."""
        no_town = other.type in _NAMED_THINGS or (other.type == "place" and other.location is None)
        if not no_town or (thing.within and other.within and thing.within != other.within):
            return False
        entities = self._record.entities
        holders = {word for one in (thing.within, other.within) if one in entities for word in _words(entities[one])}
        return bool((_words(thing) & _words(other)) - holders - self._kinds)

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


def _words(entity: Entity) -> set[str]:
    """The capitalised words of an entity's names, folded."""
    names = (entity.name, *entity.aliases)
    return {word.casefold() for name in names for word in re.findall(r"\w+", name) if word[0].isupper()}
