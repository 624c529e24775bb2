"""Custody: the report on one source, point by point as the Berkeley Protocol asks for it.

Berkeley Protocol on Digital Open Source Investigations (OHCHR and UC Berkeley, HR/PUB/20/2), chapter VI: what is to be
recorded when an item is collected, and what its preservation has to show: authenticity, availability, identity,
persistence, renderability, understandability, custody, evidentiary and working copy, storage. What the case does not
know is said not to be known; nothing is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from counterproof.case.case import Case
from counterproof.case.projection import KeptSource
from counterproof.errors import IntegrityError

UNKNOWN = "not stated when it was handed in"


@dataclass(frozen=True)
class Point:
    """One point of the protocol, with what the case knows of it."""

    asked: str
    answer: str


@dataclass(frozen=True)
class Custody:
    """The report on one source: the points, then every event that concerns it, in order (time, words)."""

    name: str
    points: tuple[Point, ...]
    events: tuple[tuple[str, str], ...]
    head: str


def custody(case: Case, source: KeptSource) -> Custody:
    """The report on a source. Of one that is erased, what the tombstone says is all there is."""
    return Custody(
        source.name, (*_collected(source), *_preserved(case, source)), _events(case, source), str(case.head())
    )


def _collected(source: KeptSource) -> tuple[Point, ...]:
    gone = "no longer known"
    return (
        Point("Where it was collected (address, archive, person)", source.origin or UNKNOWN),
        Point("How it was collected", source.how or UNKNOWN),
        Point("Collected by", source.by or UNKNOWN),
        Point("Taken in at (UTC, by this machine's clock)", source.at),
        Point("Original file name", ", ".join(source.names) or gone),
        Point("Type and size", f"{source.media_type}, {source.bytes:,} bytes" if source.sha256 else gone),
        Point("Hash value when it was taken in", f"SHA-256 {source.sha256}" if source.sha256 else gone),
    )


def _preserved(case: Case, source: KeptSource) -> tuple[Point, ...]:
    whole = _whole(case, source)
    return (
        Point("Identity", source.id or source.handle),
        Point("Authenticity", whole),
        Point("Availability and persistence", _copy(case, source)),
        Point("Renderability and understandability (working copy)", _working(case, source)),
        Point("Storage", "encrypted" if case.ledger.encrypted else "not encrypted"),
        Point("State", source.state),
    )


def _whole(case: Case, source: KeptSource) -> str:
    """Whether the bytes are still those taken in, checked now."""
    if source.state not in ("kept", "withdrawn"):
        return "cannot be checked: its key is not in the case"
    try:
        case.data(source)
    except IntegrityError as error:
        return str(error)
    return "the bytes still have the hash with which they were taken in"


def _copy(case: Case, source: KeptSource) -> str:
    place = case.place(source)
    if place is not None:
        return f"{place.relative_to(case.folder).as_posix()}, byte for byte" + (
            ", encrypted" if case.ledger.encrypted else ""
        )
    return "encrypted; its key is not in the case" if source.state == "sealed" else "destroyed"


def _working(case: Case, source: KeptSource) -> str:
    query = "SELECT format, sha256, characters, reason FROM text WHERE handle = ? ORDER BY number DESC LIMIT 1"
    rows = case.ledger.ask(query, (source.handle,))
    if not rows:
        return "none was made"
    read_by, sha256, characters, reason = rows[0]
    if reason:
        return f"none could be made: it {reason}"
    return f"{characters:,} characters read by {read_by}, SHA-256 {sha256}"


def _events(case: Case, source: KeptSource) -> tuple[tuple[str, str], ...]:
    found = []
    for entry in case.ledger.entries():
        told = entry.body or {}
        if source.handle in entry.event.keys or source.handle in (told.get("sources") or ()):
            found.append((entry.event.at, _words(entry.event.type, told)))
    return tuple(found)


def _words(what: str, told: dict[str, Any]) -> str:
    """One event in plain words."""
    by = f", by {told['by']}" if told.get("by") else ""
    why = f": {told['reason']}" if told.get("reason") else ""
    on = f", on the authority of {told['authority']}" if told.get("authority") else ""
    return f"{_TYPES.get(what, what)}{on}{by}{why}"


_TYPES = {
    "source": "came in",
    "name": "came in again under one more name",
    "text": "text was read from it",
    "pieces": "its text was bound, word by word, to one hash",
    "unread": "no text could be read from it",
    "withdrawn": "withdrawn from examination",
    "readmitted": "examined again",
    "sealed": "sealed: its key was taken out of the case",
    "unsealed": "unsealed: its key was put back",
    "erased": "erased: its key was destroyed",
    "run": "examined",
    "output": "something made from it was given out",
    "correction": "a reading of it was corrected",
    "undo": "a correction was taken back",
}
