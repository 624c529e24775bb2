"""Question: one record put to the checks, with what several of them need compiled once and shared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from counterproof.checks.chronology import Chronology, chronology
from counterproof.checks.dating import enumerated, inconsistencies
from counterproof.checks.identities import Identities, identities
from counterproof.checks.opposition import Oppositions
from counterproof.checks.proof import Proven
from counterproof.checks.whereabouts import Whereabouts, whereabouts
from counterproof.logic import Outcome
from counterproof.record import Record
from counterproof.settings import Settings


@dataclass(frozen=True)
class Question:
    """What every check is given. All but the record and the settings is a pure function of them, made when first
    asked for."""

    record: Record
    settings: Settings

    @cached_property
    def time(self) -> Chronology:
        """The time of the record."""
        return chronology(self.record)

    @cached_property
    def names(self) -> Identities:
        """Who and what the record says are one."""
        return identities(self.time)

    @cached_property
    def where(self) -> Whereabouts:
        """Where everybody is said to have been."""
        return whereabouts(self.time, self.names)

    @cached_property
    def strict(self) -> Outcome:
        """What the chronology cannot hold together without any choice; also whether all of it was decided."""
        return enumerated(self.time.strict, self.settings)

    @cached_property
    def inconsistencies(self) -> tuple[Proven, ...]:
        """What the chronology by itself cannot hold together."""
        return tuple(inconsistencies(self.time, self.settings, self.strict))

    @cached_property
    def oppositions(self) -> Oppositions:
        """Its affirmations, ready to be met by its denials."""
        return Oppositions(self.record)
