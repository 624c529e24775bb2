"""Receiving: one file taken into a case. First its bytes are safe, then an event says when, from where and how."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from counterproof.errors import InputError
from counterproof.ledger.keys import derived, fingerprint
from counterproof.ledger.ledger import Draft, Ledger
from counterproof.ledger.objects import Objects
from counterproof.ledger.pieces import root
from counterproof.settings import Settings
from counterproof.sources import Received, Text, read
from counterproof.sources.formats import choose


@dataclass(frozen=True)
class Origin:
    """How sources came, in the words of whoever hands them in; people and machines are named only when they say so."""

    how: str = ""
    whence: str = ""
    by: str = ""


@dataclass(frozen=True)
class Added:
    """What handing in came to: sources that are new, those that were there already, and what could not be had."""

    new: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    problems: tuple[InputError, ...] = ()


@dataclass(frozen=True)
class Taking:
    """The taking-in of files that are handed in together."""

    ledger: Ledger
    objects: Objects
    settings: Settings
    origin: Origin
    batch: str = field(default_factory=lambda: secrets.token_hex(4))
    """Tells records that lay beside each other from those of another handing-in."""

    def __call__(self, file: Received) -> tuple[bool, InputError | None]:
        """Keep one file: whether it is new, and why nothing could be read of it. It is read before anything is written,
        so that no other process waits for a slow parser."""
        sha256 = fingerprint(file.data)
        found = None if self._known(sha256) else self._read(file)
        with self.ledger.writing():
            handle = self._known(sha256)
            if handle:
                self._name_again(handle, file.name)
                return False, None
            self._keep(file, sha256, found or self._read(file))
        return True, found if isinstance(found, InputError) else None

    def _known(self, sha256: str) -> str:
        """The handle of the source with these bytes; empty where there is none."""
        rows = self.ledger.ask("SELECT handle FROM source WHERE sha256 = ? ORDER BY number", (sha256,))
        return str(rows[0][0]) if rows else ""

    def _read(self, file: Received) -> Text | InputError:
        try:
            return read(file.name, file.data, self.settings)
        except InputError as problem:
            return problem

    def _keep(self, file: Received, sha256: str, found: Text | InputError) -> None:
        handle = self.ledger.new_key()
        self.objects.keep(file.data, self.ledger.keyring.held[handle])
        self.ledger.append(Draft("source", self._body(file, sha256), (handle,)))
        if isinstance(found, InputError):
            self.ledger.append(Draft("unread", {"reason": found.reason}, (handle,)))
        else:
            derive(self.ledger, handle, found)

    def _body(self, file: Received, sha256: str) -> dict[str, object]:
        return {
            "sha256": sha256, "name": file.name, "media_type": _media_type(file), "bytes": len(file.data),
            "record": file.record, "folder": f"{self.batch}/{file.folder}" if file.record else "",
            "how": self.origin.how, "from": self.origin.whence, "by": self.origin.by,
        }  # fmt: skip

    def _name_again(self, handle: str, name: str) -> None:
        if not self.ledger.ask("SELECT 1 FROM name WHERE handle = ? AND name = ?", (handle, name)):
            self.ledger.append(Draft("name", {"name": name}, (handle,)))


def derive(ledger: Ledger, handle: str, text: Text) -> None:
    """Say which characters were read from a source, where they are not those read last; and bind them, word by word."""
    sha256 = fingerprint(text.content.encode())
    query = "SELECT format, sha256 FROM text WHERE handle = ? ORDER BY number DESC LIMIT 1"
    if ledger.ask(query, (handle,)) == [(text.format, sha256)]:
        return
    with ledger.writing():
        body = {"format": text.format, "sha256": sha256, "characters": len(text.content)}
        uid = ledger.append(Draft("text", body, (handle,))).event.uid
        bound = root(text.content, seed(ledger, handle, uid)).hex()
        ledger.append(Draft("pieces", {"text": uid, "root": bound}, (handle,)))


def seed(ledger: Ledger, handle: str, uid: str) -> bytes:
    """From which the salts are made that bind one reading (the uid of its event) of a source. Raises KeyError."""
    return derived(ledger.keyring.held[handle], b"pieces " + uid.encode())


def _media_type(file: Received) -> str:
    """What a file seems to be; bytes that nothing here can read are just bytes."""
    try:
        return choose(file.name, file.data).media_type
    except InputError:
        return "application/octet-stream"
