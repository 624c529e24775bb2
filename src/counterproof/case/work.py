"""Work product: notes and scenarios of those who work on a case, in a ledger of their own beside it.

No export or package holds it unless it is named, and no head of the case says that there is any: it is another file
with another chain. What is noted about a source is sealed under a key made from the source's own, which is nowhere
stored: with the source sealed or erased the note does not open either, and with the source brought back it does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import apsw

from counterproof.case.case import Case
from counterproof.case.projection import KeptSource
from counterproof.ledger import checking
from counterproof.ledger.event import Entry, Event
from counterproof.ledger.keys import Keyring, derived
from counterproof.ledger.ledger import Draft, Ledger
from counterproof.ledger.store import Store

FILE = "work.db"
KINDS = ("note", "rejected", "scenario")
"""A note in words; a reading looked at and set aside without a decision; a scenario of `what-if`."""


@dataclass(frozen=True)
class Kept:
    """One thing that somebody kept for the work: `about` is the handle of a source, or empty."""

    kind: str
    at: str
    about: str
    body: dict[str, Any]


_VERSIONS = dict.fromkeys(("begun", *KINDS), 1)


class _Projector:
    """Nothing is asked of it but what was kept, in order."""

    version = "1"
    tables: tuple[str, ...] = ("kept",)
    schema: tuple[str, ...] = (
        "CREATE TABLE kept (number INTEGER PRIMARY KEY, kind TEXT, at TEXT, about TEXT, body TEXT)",
    )
    versions = _VERSIONS

    def raised(self, event: Event, body: Any) -> Any:
        """There is one version yet."""
        return body

    def project(self, connection: apsw.Connection, entry: Entry) -> None:
        """One row for each thing that can still be opened."""
        if entry.body is not None and entry.event.type in KINDS:
            values = (entry.number, entry.event.type, entry.event.at, entry.body["about"], json.dumps(entry.body))
            connection.execute("INSERT INTO kept VALUES (?, ?, ?, ?, ?)", values)


class _Borrowed(Keyring):
    """Keys made from those of the case; the work ledger stores none of its own."""

    def take(self, stored: object) -> None:
        """What the store holds, nothing, does not matter."""


@contextmanager
def _opened(case: Case) -> Iterator[Ledger]:
    path = case.folder / FILE
    keys = {handle: derived(key, b"work product") for handle, key in case.ledger.keyring.held.items()}
    new = not path.exists()
    ledger = Ledger(Store(path, create=new), _Projector(), _Borrowed(held=keys), in_memory=True)
    try:
        if not ledger.head().size:
            with ledger.writing():
                ledger.append(Draft("begun", {}, (case.ledger.case_key(),)))
        yield ledger
    finally:
        ledger.close()


def keep(case: Case, kind: str, body: dict[str, Any], about: KeptSource | None = None) -> None:
    """Keep something for the work. Raises KeyError for a source that is sealed or erased."""
    handle = about.handle if about else ""
    with _opened(case) as ledger, ledger.writing():
        ledger.append(Draft(kind, {**body, "about": handle}, (handle or case.ledger.case_key(),)))


def kept(case: Case) -> tuple[Kept, ...]:
    """All that was kept and can still be opened, in the order in which it was."""
    if not (case.folder / FILE).exists():
        return ()
    with _opened(case) as ledger:
        rows = ledger.ask("SELECT kind, at, about, body FROM kept ORDER BY number")
    return tuple(Kept(kind, at, about, json.loads(body)) for kind, at, about, body in rows)


def faults(case: Case) -> list[str]:
    """What is wrong with the ledger of the work, in plain words. Raises IntegrityError where it cannot be opened."""
    if not (case.folder / FILE).exists():
        return []
    with _opened(case) as ledger:
        return [f"{FILE}: {fault}" for fault in checking.faults(ledger)]
