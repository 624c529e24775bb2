"""Projection: what the events of a case add up to, as tables. A pure function of the events; never written by hand."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal, cast

import apsw

from counterproof.case import forms
from counterproof.ledger import content_id
from counterproof.ledger.event import Entry, Event
from counterproof.ledger.ledger import Ledger, lay

State = Literal["kept", "withdrawn", "sealed", "erased"]
_OF_SOURCE = ("sha256", "media_type", "bytes", "record", "folder", "how", "from", "by")
_OF_REMOVAL = ("reason", "authority", "date", "by")


@dataclass(frozen=True)
class KeptSource:
    """A source as the case knows it. Of one that is sealed or erased only handle, time and state are left."""

    handle: str
    """Random; names the source in the open part of events, and says nothing of it."""
    number: int
    """The event by which it came."""
    at: str
    state: State
    sha256: str = ""
    names: tuple[str, ...] = ()
    media_type: str = ""
    bytes: int = 0
    record: bool = False
    folder: str = ""
    how: str = ""
    origin: str = ""
    by: str = ""

    @property
    def id(self) -> str:
        """The id under which statements name it; empty where its bytes are gone."""
        return content_id("so", self.sha256) if self.sha256 else ""

    @property
    def name(self) -> str:
        """The first of its names, or its handle."""
        return self.names[0] if self.names else f"source {self.handle}"


class CaseProjector:
    """Events into tables. Every table's first two columns order its rows."""

    version = "1"
    tables: tuple[str, ...] = ("event", "source", "name", "text", "removal", "run", "output", "standing")
    schema: tuple[str, ...] = (
        "CREATE TABLE event (number INTEGER PRIMARY KEY, uid TEXT, type TEXT, at TEXT, keys TEXT)",
        "CREATE TABLE source (handle TEXT PRIMARY KEY, number INTEGER, at TEXT, state TEXT, sha256 TEXT,"
        " media_type TEXT, bytes INTEGER, record INTEGER, folder TEXT, how TEXT, origin TEXT, by TEXT)",
        "CREATE TABLE name (handle TEXT, name TEXT, number INTEGER, PRIMARY KEY (handle, name))",
        "CREATE TABLE text (handle TEXT, number INTEGER, format TEXT, sha256 TEXT, characters INTEGER, reason TEXT,"
        " PRIMARY KEY (handle, number))",
        "CREATE TABLE removal (number INTEGER, handle TEXT, at TEXT, what TEXT, reason TEXT, authority TEXT,"
        " date TEXT, by TEXT, sha256 TEXT, PRIMARY KEY (number, handle))",
        "CREATE TABLE run (number INTEGER PRIMARY KEY, inputs TEXT, result TEXT, size INTEGER, at TEXT, keys TEXT)",
        "CREATE TABLE output (number INTEGER PRIMARY KEY, kind TEXT, name TEXT, sha256 TEXT, head TEXT)",
        "CREATE TABLE standing (what TEXT PRIMARY KEY, value TEXT)",
        "CREATE INDEX source_by_hash ON source (sha256)",
    )
    versions = forms.VERSIONS

    def raised(self, event: Event, body: Any) -> Any:
        """A body of an earlier version as it would be written today."""
        return forms.raised(event.type, event.version, body)

    def project(self, connection: apsw.Connection, entry: Entry) -> None:
        """Take one entry into the tables."""
        event = entry.event
        connection.execute(
            "INSERT INTO event VALUES (?, ?, ?, ?, ?)",
            (entry.number, event.uid, event.type, event.at, " ".join(event.keys)),
        )
        if entry.body is None and event.type == "source":
            values = (event.keys[0], entry.number, event.at)
            connection.execute("INSERT INTO source (handle, number, at, state) VALUES (?, ?, ?, 'erased')", values)
        elif entry.body is not None and event.type in _TAKEN:
            _TAKEN[event.type](connection, entry, entry.body)


def _case(connection: apsw.Connection, entry: Entry, body: Any) -> None:
    _set(connection, "title", body["title"])


def _source(connection: apsw.Connection, entry: Entry, body: Any) -> None:
    handle = entry.event.keys[0]
    connection.execute(
        "INSERT INTO source VALUES (?, ?, ?, 'kept', ?, ?, ?, ?, ?, ?, ?, ?)",
        (handle, entry.number, entry.event.at, *(body[key] for key in _OF_SOURCE)),
    )
    _name(connection, entry, body)


def _name(connection: apsw.Connection, entry: Entry, body: Any) -> None:
    values = (entry.event.keys[0], body["name"], entry.number)
    connection.execute("INSERT OR IGNORE INTO name VALUES (?, ?, ?)", values)


def _text(connection: apsw.Connection, entry: Entry, body: Any) -> None:
    values = (entry.event.keys[0], entry.number, body["format"], body["sha256"], body["characters"], "")
    connection.execute("INSERT INTO text VALUES (?, ?, ?, ?, ?, ?)", values)


def _unread(connection: apsw.Connection, entry: Entry, body: Any) -> None:
    values = (entry.event.keys[0], entry.number, "", "", 0, body["reason"])
    connection.execute("INSERT INTO text VALUES (?, ?, ?, ?, ?, ?)", values)


def _removal(state: State) -> Callable[[apsw.Connection, Entry, Any], None]:
    def taken(connection: apsw.Connection, entry: Entry, body: Any) -> None:
        told = [body.get(key, "") for key in _OF_REMOVAL]
        for handle in body["sources"]:
            sha256 = (body.get("sha256") or {}).get(handle, "")
            if state in ("sealed", "erased"):
                connection.execute("DELETE FROM run WHERE instr(keys, ?)", (handle,))
            # What is erased stays erased, whatever another copy of the case went on to say of it.
            connection.execute(
                "UPDATE source SET state = ? WHERE handle = ? AND NOT EXISTS"
                " (SELECT 1 FROM removal WHERE removal.handle = source.handle AND what = 'erased')",
                (state, handle),
            )
            connection.execute(
                "INSERT INTO removal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (entry.number, handle, entry.event.at, entry.event.type, *told, sha256),
            )

    return taken


def _run(connection: apsw.Connection, entry: Entry, body: Any) -> None:
    values = (entry.number, body["inputs"], body["result"], body["size"], entry.event.at, " ".join(entry.event.keys))
    connection.execute("INSERT INTO run VALUES (?, ?, ?, ?, ?, ?)", values)


def _output(connection: apsw.Connection, entry: Entry, body: Any) -> None:
    values = (entry.number, body["kind"], body["name"], body["sha256"], body["head"])
    connection.execute("INSERT INTO output VALUES (?, ?, ?, ?, ?)", values)


def _locked(connection: apsw.Connection, entry: Entry, body: Any) -> None:
    _set(connection, "locked", "yes" if entry.event.type == "locked" else "")


def _set(connection: apsw.Connection, what: str, value: str) -> None:
    connection.execute("INSERT OR REPLACE INTO standing VALUES (?, ?)", (what, value))


_TAKEN: dict[str, Callable[[apsw.Connection, Entry, Any], None]] = {
    "case": _case,
    "source": _source,
    "name": _name,
    "text": _text,
    "unread": _unread,
    "withdrawn": _removal("withdrawn"),
    "readmitted": _removal("kept"),
    "sealed": _removal("sealed"),
    "unsealed": _removal("kept"),
    "erased": _removal("erased"),
    "locked": _locked,
    "unlocked": _locked,
    "run": _run,
    "output": _output,
}


Ask = Callable[[str], Iterable[Any]]


def kept(ledger: Ledger, size: int | None = None) -> tuple[KeptSource, ...]:
    """All sources that ever came in, in the order in which they did; with a size, as the first so many events say."""
    if size is None:
        return _kept_by(ledger.ask)
    with contextlib.closing(apsw.Connection(":memory:")) as then:
        lay(then, ledger.projector)
        for entry in ledger.entries():
            if entry.number < size:
                ledger.projector.project(then, entry)
        return _kept_by(lambda query: then.execute(query).fetchall())


def _kept_by(ask: Ask) -> tuple[KeptSource, ...]:
    names: dict[str, list[str]] = {}
    for handle, name in ask("SELECT handle, name FROM name ORDER BY handle, name"):
        names.setdefault(handle, []).append(name)
    query = (
        "SELECT handle, number, at, state, sha256, media_type, bytes, record, folder, how, origin, by"
        " FROM source ORDER BY number"
    )
    return tuple(_kept(row, tuple(names.get(row[0], ()))) for row in ask(query))


def _kept(row: tuple[Any, ...], names: tuple[str, ...]) -> KeptSource:
    handle, number, at, state, sha256, media_type, size, record, folder, how, origin, by = row
    if sha256 is None:
        return KeptSource(handle, number, at, cast("State", state))
    return KeptSource(handle, number, at, state, sha256, names, media_type, size, bool(record), folder, how, origin, by)
