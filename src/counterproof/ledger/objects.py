"""Objects: bytes kept under the hash of their content, each a file beside the store.

In a case that is not encrypted a file holds the bytes as they came and its name is their SHA-256, so that anyone can
check it with any tool. In an encrypted case it holds them sealed, under a name that only their key can make.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import time
from collections.abc import Collection, Iterator
from pathlib import Path

from counterproof.errors import IntegrityError
from counterproof.ledger.disk import PART, Disk
from counterproof.ledger.keys import fingerprint, seal, unseal

STALE = 3600
"""Seconds after which a half-written file is taken for a crash's."""


class Objects:
    """The objects of one case, each with the key of what it belongs to; in a case kept in the clear no key is used."""

    def __init__(self, folder: Path, disk: Disk, *, encrypted: bool = False) -> None:
        self.folder = folder
        self._disk = disk
        self._encrypted = encrypted

    def place(self, sha256: str, key: bytes) -> Path:
        """Where the bytes of that hash lie, if they do."""
        name = hmac.new(key, sha256.encode(), hashlib.sha256).hexdigest() if self._encrypted else sha256
        return self.folder / name[:2] / name[2:]

    def keep(self, data: bytes, key: bytes) -> str:
        """Keep bytes; what is there already is not written again. Returns their SHA-256. Raises OSError."""
        sha256 = fingerprint(data)
        place = self.place(sha256, key)
        if not place.exists():
            for folder in (self.folder, place.parent):
                self._disk.folder(folder)
            self._disk.write(place, seal(key, data, sha256.encode()) if self._encrypted else data)
        return sha256

    def read(self, sha256: str, key: bytes) -> bytes:
        """The bytes of that hash. Raises IntegrityError where they are gone or are others."""
        try:
            data = self.place(sha256, key).read_bytes()
        except OSError as error:
            raise IntegrityError(f"the bytes with SHA-256 {sha256[:16]}... are gone ({error.strerror})") from None
        if self._encrypted:
            data = unseal(key, data, sha256.encode())
        if fingerprint(data) != sha256:
            raise IntegrityError(f"the bytes kept under SHA-256 {sha256[:16]}... are no longer those")
        return data

    def drop(self, place: Path) -> None:
        """Take a file away, overwritten first. What a disk or a backup keeps of it is beyond this program."""
        if place.is_file():
            with place.open("r+b") as file:
                file.write(bytes(place.stat().st_size))
                file.flush()
                os.fsync(file.fileno())
            self._disk.remove(place)

    def sealed_place(self, handle: str) -> Path:
        """Where the bytes lie whose key was taken out: under a name that says nothing of them."""
        return self.folder / "sealed" / handle

    def put_sealed(self, handle: str, locked: bytes) -> None:
        """Keep sealed bytes there. Raises OSError."""
        place = self.sealed_place(handle)
        self._disk.folder(place.parent)
        self._disk.write(place, locked)

    def sealed(self, handle: str) -> bytes:
        """The sealed bytes. Raises IntegrityError where they are gone."""
        try:
            return self.sealed_place(handle).read_bytes()
        except OSError as error:
            raise IntegrityError(f"sealed bytes are gone ({error.strerror})") from None

    def strays(self, known: Collection[Path]) -> Iterator[Path]:
        """Files at none of the places known: what a crash left half done, or what somebody put there."""
        for path in sorted(self.folder.rglob("*")) if self.folder.is_dir() else []:
            if path.is_file() and path not in known:
                yield path

    def sweep(self) -> None:
        """Take away what a crash left half written; what is younger than an hour another process may be writing."""
        for path in sorted(self.folder.rglob(f"*{PART}")) if self.folder.is_dir() else []:
            if time.time() - path.stat().st_mtime > STALE:
                self._disk.remove(path)
