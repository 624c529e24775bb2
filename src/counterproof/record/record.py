"""Record: everything together - a pure function of the analyses, statements and corrections it was built from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from counterproof.corrections import Borne
from counterproof.record.entity import Entity
from counterproof.record.entry import Entry
from counterproof.sources import Span, Text
from counterproof.times import VagueDate


@dataclass(frozen=True)
class RecordDate:
    """A date as written and as solved. `value` is None where no anchor that the text ties to it was found."""

    id: str
    span: Span
    value: VagueDate | None
    anchor: tuple[Literal["date", "event"], str] | None = None
    """What it hangs on: ("date", id of a date) or ("event", id of an entity)."""
    offset: str = ""
    """ISO 8601 duration from the anchor, signed."""


@dataclass(frozen=True)
class Outcome:
    """What became of one accused in one proceeding; every list in order of time."""

    person: str
    pleas: tuple[str, ...] = ()
    verdict: str = ""
    sentence: str = ""
    fate: str = ""
    reviews: tuple[str, ...] = ()


@dataclass(frozen=True)
class Proceeding:
    """A trial, inquest, council or commission, with what the file says of it. `id` is the id of its entity."""

    id: str
    kind: str
    names: tuple[str, ...]
    when: VagueDate | None = None
    venue: str = ""
    court: str = ""
    judges: tuple[str, ...] = ()
    prosecutors: tuple[str, ...] = ()
    accused: tuple[str, ...] = ()
    accused_count: int | None = None
    outcomes: tuple[Outcome, ...] = ()
    statements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Charge:
    """What somebody stands accused of, in the words of the entries that state it."""

    id: str
    charge: str
    against: tuple[str, ...]
    proceeding: str
    stated_in: tuple[str, ...]
    answers: tuple[str, ...] = ()
    """Where the prosecution's question lays it to him: the statements that answer, on which alone it rests."""


@dataclass(frozen=True)
class SourceCoverage:
    """Which sentences of one source became testable statements; the rest is listed: silence is not consistency."""

    source: str
    sentences: int
    read: int
    unread: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Gap:
    """Something the file says there is and which it lacks: a list announced and not given, a document mentioned."""

    what: str
    span: Span


@dataclass(frozen=True)
class Record:
    """The whole case, resolved. Mappings are keyed by id and sorted; entries stand in the order of source and span."""

    texts: tuple[Text, ...]
    entities: Mapping[str, Entity]
    dates: Mapping[str, RecordDate]
    entries: tuple[Entry, ...]
    proceedings: tuple[Proceeding, ...] = ()
    charges: tuple[Charge, ...] = ()
    coverage: tuple[SourceCoverage, ...] = ()
    gaps: tuple[Gap, ...] = ()
    borne: tuple[Borne, ...] = ()
    """What became of people's decisions on names and dates."""

    def entry(self, id: str) -> Entry:
        """The entry of that id. Raises KeyError."""
        return self._by_id[id]

    @cached_property
    def _by_id(self) -> Mapping[str, Entry]:
        return {entry.id: entry for entry in self.entries}

    def name(self, id: str) -> str:
        """The name of an entity, or the id itself where it is `narrator`."""
        return self.entities[id].name if id in self.entities else id
