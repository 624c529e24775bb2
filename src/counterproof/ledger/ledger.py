"""Ledger: events in the order in which they happened, and the projection made from them, always in step.

The projection is what the events add up to, as tables that can be asked. It holds nothing of its own: it can be thrown
away and is rebuilt to the same bytes. In an encrypted case it lives in memory only and is made anew at each opening.
"""

from __future__ import annotations

import copy
import hashlib
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

import apsw

from counterproof.errors import IntegrityError
from counterproof.ledger.event import START, Entry, Event, link
from counterproof.ledger.identity import canonical
from counterproof.ledger.keys import Keyring, Lock, Unlocking
from counterproof.ledger.merkle import Frontier, Head, leaf_hash
from counterproof.ledger.store import Row, Store


def now() -> str:
    """The time of this machine, UTC, to the microsecond."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class Projector(Protocol):
    """What events mean. `version` changes with the tables or with what is written into them."""

    version: str
    tables: tuple[str, ...]
    schema: tuple[str, ...]
    """One statement for each table, `CREATE TABLE name (...)`, in the order of `tables`; then indexes."""
    versions: dict[str, int]
    """The version in which each type of event is written now."""

    def raised(self, event: Event, body: Any) -> Any:
        """A body of an earlier version as it would be written today."""

    def project(self, connection: apsw.Connection, entry: Entry) -> None:
        """Take one entry into the tables; a pure function of the tables and the entry."""


@dataclass(frozen=True)
class Draft:
    """An event to be written: its type, its body, and the handles of what it speaks of (none: of the case alone)."""

    type: str
    body: Any
    keys: tuple[str, ...] = ()


class Ledger:
    """The open ledger of a case. Not to be shared between threads; any number of processes may each open it."""

    def __init__(
        self,
        store: Store,
        projector: Projector,
        keyring: Keyring,
        clock: Callable[[], str] = now,
        *,
        in_memory: bool = False,
    ) -> None:
        self.store = store
        self.in_memory = in_memory or bool(keyring.master)
        """Whether the projection is kept off the disk."""
        self.keyring = keyring
        self.projector = projector
        self._clock = clock
        self._frontier = Frontier()
        self._link = START
        self._seen = -1
        self._projected = 0
        self._catch_up()

    @staticmethod
    def create(path: Path, projector: Projector, unlocking: Unlocking, clock: Callable[[], str] = now) -> Ledger:
        """A new ledger without events. Raises UsageError where there is one already."""
        lock, master = Lock.made(unlocking)
        store = Store(path, create=True)
        with store.writing():
            store.set_meta("lock", lock.as_text())
        return Ledger(store, projector, Keyring(master), clock)

    @staticmethod
    def open(path: Path, projector: Projector, unlocking: Unlocking, clock: Callable[[], str] = now) -> Ledger:
        """The ledger kept there. Raises UsageError where it is not there or stays locked, IntegrityError."""
        with ExitStack() as undo:
            store = Store(path)
            undo.callback(store.close)
            master = Lock.read(store.meta("lock") or "").opened(unlocking)
            ledger = Ledger(store, projector, Keyring(master), clock)
            undo.pop_all()
        return ledger

    @staticmethod
    def locked_by(path: Path) -> str:
        """What opens the ledger kept there: none, a passphrase or a key file."""
        store = Store(path)
        try:
            return Lock.read(store.meta("lock") or "").method
        finally:
            store.close()

    @property
    def encrypted(self) -> bool:
        """Whether nothing of the case lies on the disk in the clear."""
        return bool(self.keyring.master)

    def close(self) -> None:
        """Close the store."""
        self.store.close()

    # what is there

    def head(self, size: int | None = None) -> Head:
        """The head now, or as it was when there were so many events."""
        self._catch_up()
        if size is None or size == self._frontier.size:
            return self._frontier.head()
        earlier = Frontier()
        for leaf in self.store.hashes(size):
            earlier.append(leaf)
        return earlier.head()

    def entries(self, start: int = 0) -> Iterator[Entry]:
        """Every event from a number on, opened as far as its keys still exist, in today's form."""
        self._catch_up()
        for row in self.store.rows(start):
            yield self._entry(row)

    def ask(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        """Rows of the projection."""
        self._catch_up()
        with self.store.faults_named():
            return self.store.connection.execute(query, tuple(values)).fetchall()

    # what is written

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: its events, keys and projection are all there afterwards, or none of them. Inside another
        one it is a part of that."""
        if self.store.connection.in_transaction:
            yield
            return
        with ExitStack() as undo:
            with self.store.writing():
                self._catch_up()
                undo.callback(self._go_back, copy.deepcopy(self._frontier), self._link, self._projected)
                yield
                self._mark_projected()
            undo.pop_all()

    def _go_back(self, frontier: Frontier, link: bytes, projected: int) -> None:
        """Forget what a transaction that failed had taken in."""
        self._frontier, self._link, self._projected = frontier, link, projected
        self._seen = -1

    def new_key(self) -> str:
        """A fresh key; its handle. Inside `writing`."""
        handle, secret = self.keyring.new()
        self.store.add_key(handle, secret)
        return handle

    def append(self, draft: Draft) -> Entry:
        """Write one event, inside `writing`. Without keys it is sealed under the case's own, the first event's."""
        version = self.projector.versions[draft.type]
        keys = draft.keys or (self.case_key(),)
        uid, at = secrets.token_hex(16), self._clock()
        return self.adopt(Event.sealing(uid, draft.type, version, at, draft.body, keys, self.keyring))

    def adopt(self, event: Event) -> Entry:
        """Write an event as it stands: a new one, or one that comes unaltered from another copy of the case."""
        leaf = event.leaf()
        hashed = leaf_hash(leaf)
        row = Row(self._frontier.size, event.uid, leaf, hashed, link(self._link, hashed))
        self.store.append(row)
        self._frontier.append(hashed)
        self._link = row.link
        entry = self._entry(row)
        self.projector.project(self.store.connection, entry)
        self._projected = row.number + 1
        return entry

    def destroy(self, handles: Iterable[str]) -> None:
        """Destroy keys, and make the projection anew without what they opened. Inside `writing`."""
        for handle in handles:
            self.store.destroy_key(handle)
            self.keyring.held.pop(handle, None)
        self.rebuild()

    def take_key(self, handle: str, key: bytes) -> None:
        """Keep a key that comes from elsewhere. Inside `writing`."""
        self.keyring.held[handle] = key
        self.store.add_key(handle, self.keyring.wrapped(handle))

    def case_key(self) -> str:
        """The handle of the key that seals what concerns the case and no source."""
        first = next(self.store.rows(), None)
        if first is None:
            raise IntegrityError(f"{self.store.path}: the ledger has no first event")
        return Event.read(first.leaf).keys[0]

    def agrees(self, head: Head) -> bool:
        """Whether this ledger begins with the very events that a head written down earlier stands for."""
        return head.size <= self.store.size() and self.head(head.size) == head

    # keeping in step

    def _catch_up(self) -> None:
        """Take in what other processes wrote since."""
        with self.store.faults_named():
            seen = self.store.connection.pragma("data_version")
            if seen == self._seen:
                return
            self.keyring.take(self.store.keys())
            for row in self.store.rows(self._frontier.size):
                self._frontier.append(row.hash)
                self._link = row.link
            self._project_missing()
            self._seen = seen

    def _project_missing(self) -> None:
        if self.in_memory:
            if not self._projected:
                lay(self.store.connection, self.projector, "TEMP")
            self._project_from(self._projected)
        elif self.store.meta("projected") != self._mark():
            with self._alone():
                self.rebuild()
                self._mark_projected()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """A transaction, unless one is open already."""
        if self.store.connection.in_transaction:
            yield
        else:
            with self.store.writing():
                yield

    def _project_from(self, start: int) -> None:
        for row in self.store.rows(start):
            self.projector.project(self.store.connection, self._entry(row))
        self._projected = self._frontier.size

    def rebuild(self) -> None:
        """Throw the projection away and make it anew from the events. Inside `writing`."""
        kind = "TEMP" if self.in_memory else ""
        for table in self.projector.tables:
            self.store.connection.execute(f"DROP TABLE IF EXISTS {table}")
        lay(self.store.connection, self.projector, kind)
        self._project_from(0)

    def _mark(self) -> str:
        return f"{self.projector.version} {self._frontier.head()}"

    def _mark_projected(self) -> None:
        if not self.in_memory:
            self.store.set_meta("projected", self._mark())

    def _entry(self, row: Row) -> Entry:
        return self.entry(row.number, Event.read(row.leaf))

    def entry(self, number: int, event: Event) -> Entry:
        """An event at its place, opened as far as its keys exist. Raises IntegrityError where it was altered."""
        body = event.body(self.keyring)
        return Entry(number, event, None if body is None else self.projector.raised(event, body))


def lay(connection: apsw.Connection, projector: Projector, kind: str = "") -> None:
    """Make the projector's empty tables; of the kind TEMP, in memory only."""
    for statement in projector.schema:
        verb, rest = statement.split(" ", 1)
        connection.execute(f"{verb} {kind if rest.startswith('TABLE') else ''} {rest}")


def contents(connection: apsw.Connection, table: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a table in the order of their keys."""
    return connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2")  # noqa: S608 - a name of our own


def digest(connection: apsw.Connection, tables: Sequence[str]) -> str:
    """SHA-256 of all rows of the tables, in the order of their keys: equal projections have equal digests."""
    hashed = hashlib.sha256()
    for table in tables:
        for row in contents(connection, table):
            hashed.update(canonical([table, list(row)]))
    return hashed.hexdigest()
