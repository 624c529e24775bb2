"""Store: the one SQLite file of a case, through apsw. Events can be added to it and never changed or taken away.

Every page carries a checksum (SQLite's cksumvfs), commits are flushed before they are acknowledged (WAL, synchronous
FULL), and what is deleted - keys, nothing else - is overwritten (secure_delete).
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import apsw
import apsw.sqlite_extra

from counterproof.errors import IntegrityError, UsageError

FORMAT = 1
PAGE = 4096
RESERVED = 8
"""Bytes at the end of each page that hold its checksum."""
CHECKSUMS = "cksmvfs"
WAIT = 30_000
"""Milliseconds to wait for another process that is writing."""

SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE key (handle TEXT PRIMARY KEY, secret BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE ledger (
    number INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, leaf BLOB NOT NULL, hash BLOB NOT NULL, link BLOB NOT NULL
) STRICT;
CREATE TRIGGER ledger_is_not_changed BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_is_not_shortened BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_has_no_gaps BEFORE INSERT ON ledger
    WHEN NEW.number IS NOT (SELECT coalesce(max(number) + 1, 0) FROM ledger)
    BEGIN SELECT RAISE(ABORT, 'the ledger grows by one'); END;
CREATE TRIGGER keys_are_not_changed BEFORE UPDATE ON key
    BEGIN SELECT RAISE(ABORT, 'a key is kept or destroyed'); END;
CREATE TRIGGER lock_is_not_changed BEFORE UPDATE ON meta WHEN OLD.name IN ('format', 'lock')
    BEGIN SELECT RAISE(ABORT, 'format and lock stay'); END;
"""
GUARDS = tuple(f"CREATE TRIGGER {part.strip().removesuffix(';')}" for part in SCHEMA.split("CREATE TRIGGER")[1:])


class Row(NamedTuple):
    """One row of the ledger: the event's uid and canonical JSON, its Merkle leaf hash, and the chain up to it."""

    number: int
    uid: str
    leaf: bytes
    hash: bytes
    link: bytes


class Store:
    """An open store. Raises IntegrityError where the file is damaged, UsageError where it cannot be opened at all."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        if create == path.exists():
            raise UsageError(f"{path}: {'is there already' if create else 'there is no case here'}")
        self.path = path
        with self.faults_named():
            self.connection = _opened(path, create)
            if create:
                with self.connection:
                    self.connection.execute(SCHEMA)
                    self.connection.execute("INSERT INTO meta VALUES ('format', ?)", (str(FORMAT),))
            elif self.meta("format") != str(FORMAT):
                raise UsageError(f"{path}: was kept by another version of this program")

    def close(self) -> None:
        """Close; the write-ahead log is folded into the file."""
        with self.faults_named():
            self.connection.close()

    @contextmanager
    def faults_named(self) -> Iterator[None]:
        """What SQLite says, in our words: a damaged file, a full disk, a file that another process holds."""
        try:
            yield
        except (apsw.CorruptError, apsw.NotADBError, apsw.IOError, apsw.SQLError, apsw.ConstraintError) as error:
            if isinstance(error, apsw.IOError) and getattr(error, "extendedresult", 0) != apsw.SQLITE_IOERR_DATA:
                raise UsageError(f"{self.path}: cannot be read or written ({error})") from error
            raise IntegrityError(f"{self.path}: is damaged ({error})") from error
        except (apsw.FullError, apsw.BusyError, apsw.ReadOnlyError, apsw.CantOpenError, apsw.PermissionsError) as error:
            raise UsageError(f"{self.path}: cannot be read or written ({error})") from error

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction that no other process can come between: all of it, or nothing."""
        with self.faults_named(), self.connection:
            yield

    def meta(self, name: str) -> str | None:
        """A line of what the file says about itself."""
        found: str | None = self.connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).get
        return found

    def set_meta(self, name: str, value: str) -> None:
        """Write such a line."""
        self.connection.execute(
            "INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", (name, value)
        )

    def append(self, row: Row) -> None:
        """One more row. Raises IntegrityError (inside `writing`) where it is not the next."""
        self.connection.execute("INSERT INTO ledger VALUES (?, ?, ?, ?, ?)", row)

    def rows(self, start: int = 0) -> Iterator[Row]:
        """The rows from a number on, in order."""
        query = "SELECT number, uid, leaf, hash, link FROM ledger WHERE number >= ? ORDER BY number"
        return map(Row._make, self.connection.execute(query, (start,)))

    def size(self) -> int:
        """How many events there are."""
        count: int = self.connection.execute("SELECT coalesce(max(number) + 1, 0) FROM ledger").get
        return count

    def last(self) -> Row | None:
        """The last row; None of an empty ledger."""
        return next(self.rows(self.size() - 1), None)

    def hashes(self, size: int | None = None) -> list[bytes]:
        """The Merkle leaf hashes of the first `size` events."""
        query = "SELECT hash FROM ledger WHERE number < ? ORDER BY number"
        return [leaf for (leaf,) in self.connection.execute(query, (self.size() if size is None else size,))]

    def holds(self, uid: str) -> bool:
        """Whether an event is in the ledger already."""
        found = self.connection.execute("SELECT 1 FROM ledger WHERE uid = ?", (uid,)).get
        return found is not None

    def keys(self) -> Mapping[str, bytes]:
        """The keys as they are stored, by handle."""
        return {
            str(handle): bytes(secret) for handle, secret in self.connection.execute("SELECT handle, secret FROM key")
        }

    def remember(self, name: str, values: list[str]) -> None:
        """Keep a list of things still to be done, so that a crash does not forget them."""
        self.set_meta(name, json.dumps(values))

    def remembered(self, name: str) -> list[str]:
        """The things still to be done."""
        return [str(value) for value in json.loads(self.meta(name) or "[]")]

    def add_key(self, handle: str, secret: bytes) -> None:
        """Keep a key."""
        self.connection.execute("INSERT INTO key VALUES (?, ?)", (handle, secret))

    def destroy_key(self, handle: str) -> None:
        """Take a key away for good; its bytes are overwritten."""
        self.connection.execute("DELETE FROM key WHERE handle = ?", (handle,))

    def scrub(self) -> None:
        """Write the file anew, fold the log into it and cut the log, so that nothing deleted stays behind in them."""
        with self.faults_named():
            self.connection.execute("VACUUM")
        self.fold()

    def fold(self) -> None:
        """Fold the log into the file and cut it to nothing. Raises UsageError where another process holds it."""
        with self.faults_named():
            busy = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()[0][0]
        if busy:
            raise UsageError(f"{self.path}: another process is reading the case; try again when it is done")

    def page_faults(self) -> list[str]:
        """Pages whose checksum does not hold, and what SQLite finds wrong with the file; in plain words."""
        self.fold()
        try:
            with self.faults_named():
                told = self.connection.execute("PRAGMA integrity_check").fetchall()
            found = [f"the file: {line}" for (line,) in told if line != "ok"]
        except IntegrityError:
            found = ["the file: what it says cannot be read through"]
        found += self._unsound_pages()
        guards = self.connection.execute("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        if {sql for (sql,) in guards} != set(GUARDS):
            found.append("the file: its guards against change were taken off")
        return found

    def _unsound_pages(self) -> list[str]:
        """Every page of the file against the checksum at its end."""
        unsound: list[str] = []
        with self.path.open("rb") as file:
            for number in itertools.count(1):
                page = file.read(PAGE)
                if not page:
                    return unsound
                if number == 1 and (page[16:18] != PAGE.to_bytes(2, "big") or page[20] != RESERVED):
                    return ["the file: its header is altered"]
                if len(page) < PAGE or self.connection.execute("SELECT verify_checksum(?)", (page,)).get != 1:
                    unsound.append(f"page {number} of the file does not match its checksum")
        return unsound


def _opened(path: Path, create: bool) -> apsw.Connection:
    _load_checksums()
    flags = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if create else 0)
    connection = apsw.Connection(str(path), flags=flags, vfs=CHECKSUMS)
    connection.set_busy_timeout(WAIT)
    connection.transaction_mode = "IMMEDIATE"
    if create:
        connection.reserve_bytes(reserve=RESERVED)
        connection.pragma("page_size", PAGE)
    for name, value in (("journal_mode", "wal"), ("synchronous", "full"), ("secure_delete", "on")):
        connection.pragma(name, value)
    for name, value in (("temp_store", "memory"), ("trusted_schema", "off")):
        connection.pragma(name, value)
    return connection


def _load_checksums() -> None:
    """Make SQLite's own checksum layer known to it, once for each process."""
    if CHECKSUMS not in apsw.vfs_names():
        with apsw.Connection(":memory:") as passing:
            apsw.sqlite_extra.load(passing, "cksumvfs")
