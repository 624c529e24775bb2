"""Entry: a Statement whose mentions were resolved - to entities, to dates solved by anchors, to happenings."""

from __future__ import annotations

from dataclasses import dataclass

from counterproof.record.entity import Link
from counterproof.statements import Statement, TimeRelation
from counterproof.times import Offset, VagueDate

NARRATOR = "narrator"
"""The declarant of what a document says in its own voice; two documents' narrators are told apart by their source."""


@dataclass(frozen=True)
class EntryTiming:
    """A Timing resolved: by a date (with its id in the record's dates) or by another happening (its id)."""

    relation: TimeRelation
    date: VagueDate | None = None
    date_id: str = ""
    happening: str = ""
    offset: Offset | None = None
    sure: bool = True


@dataclass(frozen=True)
class EntryCircumstance:
    """A circumstance of the saying. `statement` is the id of the entry that shows it, if one does."""

    what: str
    statement: str = ""
    inferred: bool = False


@dataclass(frozen=True)
class Entry:
    """One statement of the record, resolved as far as it surely or unsurely could be. Unresolved roles are left out."""

    id: str
    statement: Statement
    declarants: tuple[str, ...] = (NARRATOR,)
    """From the outermost inwards: `narrator`, then entity ids. The last one answers for the content."""
    roles: tuple[tuple[str, str], ...] = ()
    """(role, entity id), sorted; a role may have several fillers."""
    place: str = ""
    timings: tuple[EntryTiming, ...] = ()
    said: tuple[EntryTiming, ...] = ()
    happening: str = ""
    """The happening it tells of: shared with other entries that tell of the same one; else the entry's own id."""
    links: tuple[Link, ...] = ()
    circumstances: tuple[EntryCircumstance, ...] = ()
    answers: tuple[str, ...] = ()
    """Ids of the entries that it denies, withdraws or fulfils."""
    supports: tuple[str, ...] = ()
    """Ids of the entries that it is brought in support of: a charge above all."""
    repeats: tuple[str, ...] = ()
    """Ids of the entries that it repeats, copies or translates."""
    blames: tuple[tuple[str, str], ...] = ()
    """Who, by it, puts whom to an act, oneself included: pairs of ids."""
    complete: bool = True
    """False when a role or time that the words state could not be resolved: then nothing may be concluded from what
    the entry leaves out."""

    def fillers(self, role: str) -> tuple[str, ...]:
        """The entities in one role."""
        return tuple(entity for name, entity in self.roles if name == role)

    @property
    def sure(self) -> bool:
        """Whether the reading and every link and date of the entry are sure."""
        return (
            self.statement.sure
            and all(link.sure for link in self.links)
            and all(timing.sure for timing in (*self.timings, *self.said))
        )
