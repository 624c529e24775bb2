"""Disposition: what became of a decision; Queued: what waits for a person to decide. Together they are the Upshot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from counterproof.corrections.correction import Correction
from counterproof.corrections.standing import Standing
from counterproof.sources import Span

State = Literal["applied", "disputed", "orphaned", "superseded", "undone"]
"""applied: it holds, and the record is as it says. disputed: people differ, and it waits. orphaned: its words, or what
was read in them, were not found. superseded: another took its place. undone: it was taken back."""

Waiting = Literal["people differ", "read otherwise", "not read any more", "read as well"]
"""people differ: neither knew of the other's decision. read otherwise: the program now reads something else there than
what was decided on; not read any more: nothing of the kind; read as well: something like what a person added. In these
three the person's word holds meanwhile."""


@dataclass(frozen=True)
class Disposition:
    """What became of one decision. `why` is the reason of an orphan, or the uid of what superseded or undid it."""

    correction: Correction
    state: State
    why: str = ""
    span: Span | None = None
    """Where its words stand now."""
    to: str = ""
    """Id of what it bears on in the record: a date, an entity, a conflict."""


@dataclass(frozen=True)
class Queued:
    """Something that waits for a person: about which decisions (uids), and what was and is read there, in words."""

    what: Waiting
    corrections: tuple[str, ...]
    was: str = ""
    now: str = ""


@dataclass(frozen=True)
class Upshot:
    """What became of every decision of a case, by time and uid, and what waits."""

    dispositions: tuple[Disposition, ...] = ()
    queue: tuple[Queued, ...] = ()
    standing: Standing = field(default_factory=Standing)

    def of(self, *states: State) -> tuple[Disposition, ...]:
        """Those in one of some states."""
        return tuple(one for one in self.dispositions if one.state in states)


@dataclass(frozen=True)
class Borne:
    """What a later stage made of a decision: the id that it bears on, what the program has there by itself, in words
    (None where it was not asked); or why it could not be carried out."""

    uids: tuple[str, ...]
    to: str = ""
    read: str | None = None
    reason: str = ""
