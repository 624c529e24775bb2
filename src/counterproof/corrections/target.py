"""Target: what a correction is about - words in a text, a statement read there, two names, a conflict."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from counterproof.corrections.anchor import Anchor
from counterproof.corrections.content import content
from counterproof.corrections.folding import fold
from counterproof.statements import Statement


@dataclass(frozen=True)
class Words:
    """A place in a text: a date, a name or pronoun, or words in which a person reads a statement."""

    anchor: Anchor

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """The places that it is found by."""
        return (self.anchor,)

    @property
    def key(self) -> Hashable:
        """What two corrections of the same place have in common as long as nobody has looked for it."""
        return _key(self.anchor)


@dataclass(frozen=True)
class Reading:
    """A statement as the program read it when it was corrected: its place, and what it said."""

    anchor: Anchor
    statement: Statement

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """The place that it is found by."""
        return (self.anchor,)

    @property
    def key(self) -> Hashable:
        """The place, the predicate and who takes part."""
        return (*_key(self.anchor), *content(self.statement).kernel)


@dataclass(frozen=True)
class Named:
    """An entity by a name that it has in the record; where namesakes are about, by one of its mentions too."""

    name: str
    anchor: Anchor | None = None

    @property
    def folded(self) -> str:
        """The name as it is compared."""
        return folded_name(self.name)


def folded_name(name: str) -> str:
    """A name as it is compared: case, runs of blanks and the form of its signs do not matter."""
    return " ".join(fold(name).split()).casefold()


@dataclass(frozen=True)
class Pair:
    """Two names, of which it is said that they are one's or two's. Raises ValueError where they are the same."""

    one: Named
    other: Named

    def __post_init__(self) -> None:
        """Refuse a pair of the same."""
        if not self.one.folded or not self.other.folded or self.one == self.other:
            raise ValueError("two names are needed, and here is one")

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """The mentions by which namesakes are told apart."""
        return tuple(named.anchor for named in (self.one, self.other) if named.anchor)

    @property
    def key(self) -> Hashable:
        """The two in no order."""
        return tuple(sorted(map(_key_of_name, (self.one, self.other)), key=repr))


@dataclass(frozen=True)
class Conflict:
    """A finding, by its id when it was decided on, and by its statements: they find it again when ids have changed."""

    id: str
    check: str
    readings: tuple[Reading, ...]
    says: str = ""
    """What it said then: certainty and summary."""

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """The places of its statements."""
        return tuple(reading.anchor for reading in self.readings)

    @property
    def key(self) -> Hashable:
        """The check and the statements."""
        return (self.check, *sorted((reading.key for reading in self.readings), key=repr))


Target = Words | Reading | Pair | Conflict


def _key(anchor: Anchor) -> tuple[str, ...]:
    return (anchor.source, *(" ".join(fold(words).split()) for words in (anchor.prefix, anchor.quote, anchor.suffix)))


def _key_of_name(named: Named) -> tuple[str, ...]:
    return (named.folded, *(_key(named.anchor) if named.anchor else ()))
