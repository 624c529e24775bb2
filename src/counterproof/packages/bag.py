"""Bag: a package as BagIt 1.0 has it (RFC 8493): payload under `data/`, and two manifests that name every file.

Written here in a few lines rather than through the `bagit` library: that one declares version 0.97, moves files about
in place after changing the working folder of the whole process, passes over links, and knows no limits; it serves in
the tests, where it must find every bag of ours valid.
"""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import counterproof
from counterproof.errors import IntegrityError
from counterproof.packages.archive import Archive
from counterproof.packages.placing import Sink

PAYLOAD = "data/"
HASHES = ("sha256", "sha512")
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
SEAL = "tagmanifest-sha256.txt"
"""The file that names all others that name the rest: its hash stands for the whole package."""
_LARGEST_TAG_FILE = 100_000_000
_LINE = re.compile(r"([0-9a-f]+) {1,2}(\S+)")

Digests = tuple[str, str]
"""SHA-256 and SHA-512 of a file, in hexadecimal digits."""


@dataclass
class Filling:
    """A bag that is being filled."""

    sink: Sink
    digests: dict[str, Digests] = field(default_factory=dict)
    payload: int = 0

    def put(self, name: str, data: bytes) -> None:
        """One file of the payload; names are relative to it."""
        self._put(PAYLOAD + name, data)
        self.payload += len(data)

    def close(self, about: Mapping[str, str]) -> bytes:
        """Write what names the payload, and what is said about the bag; the bytes of `SEAL`."""
        count = len(self.digests)
        oxum = {"Payload-Oxum": f"{self.payload}.{count}", "Bagging-Date": datetime.date.today().isoformat()}
        agent = {"Bag-Software-Agent": f"counterproof {counterproof.__version__}"}
        info = "".join(f"{key}: {value}\n" for key, value in {**about, **oxum, **agent}.items())
        payload = dict(self.digests)
        self._put("bagit.txt", DECLARATION)
        self._put("bag-info.txt", info.encode())
        for kind, lines in _manifests(payload):
            self._put(f"manifest-{kind}.txt", lines)
        tags = {name: found for name, found in self.digests.items() if name not in payload}
        manifests = dict(_manifests(tags))
        for kind, lines in manifests.items():
            self.sink.put(f"tagmanifest-{kind}.txt", lines)
        return manifests[HASHES[0]]

    def _put(self, name: str, data: bytes) -> None:
        self.digests[name] = (hashlib.sha256(data).hexdigest(), hashlib.sha512(data).hexdigest())
        self.sink.put(name, data)


def _manifests(digests: Mapping[str, Digests]) -> list[tuple[str, bytes]]:
    lines = [
        "".join(f"{digests[name][which]}  {name}\n" for name in sorted(digests)).encode()
        for which in range(len(HASHES))
    ]
    return list(zip(HASHES, lines, strict=True))


@dataclass(frozen=True)
class Bag:
    """A bag that was checked from end to end. Whatever is read of it later is held against its hash once more."""

    archive: Archive = field(repr=False)
    payload: Mapping[str, Digests]
    """Every file of the payload, by its name within it."""
    seal: bytes = field(repr=False)

    def read(self, name: str) -> bytes:
        """A file of the payload. Raises IntegrityError where it is not there or no longer what it was."""
        if name not in self.payload:
            raise IntegrityError(f"the package has no {name}")
        data = b"".join(self.archive.blocks(PAYLOAD + name))
        if hashlib.sha256(data).hexdigest() != self.payload[name][0]:
            raise IntegrityError(f"{name}: was altered while it was being read")
        return data


def checked(archive: Archive) -> Bag:
    """The bag in an archive, wholly checked: every file named by both manifests, and nothing else there.

    Raises IntegrityError with the first thing that is wrong.
    """
    payload = {name for name in archive.sizes if name.startswith(PAYLOAD)}
    tags = {"bagit.txt", "bag-info.txt", *(f"manifest-{kind}.txt" for kind in HASHES)}
    seals = {f"tagmanifest-{kind}.txt" for kind in HASHES}
    there = set(archive.sizes) - payload
    if there != tags | seals:
        raise IntegrityError(f"the package is no bag of ours: {_first(there ^ (tags | seals))} is missing or too much")
    if _tag_file(archive, "bagit.txt") != DECLARATION:
        raise IntegrityError("the package is not a bag of version 1.0")
    found = {name: _digests(archive, name) for name in sorted(payload | tags)}
    for prefix, names in (("tagmanifest", tags), ("manifest", payload)):
        for which, kind in enumerate(HASHES):
            _agree(archive, f"{prefix}-{kind}.txt", {name: found[name][which] for name in names})
    inside = {name.removeprefix(PAYLOAD): found[name] for name in payload}
    return Bag(archive, inside, _tag_file(archive, SEAL))


def _agree(archive: Archive, manifest: str, found: Mapping[str, str]) -> None:
    """Whether a manifest names exactly these files, with these hashes."""
    named: dict[str, str] = {}
    for line in _lines(archive, manifest):
        parsed = _LINE.fullmatch(line)
        if parsed is None or parsed[2] in named:
            raise IntegrityError(f"{manifest}: has a line that is none, or names a file twice")
        named[parsed[2]] = parsed[1]
    if missing := named.keys() - found.keys():
        raise IntegrityError(f"{_first(missing)}: is named in {manifest} and is not there")
    if extra := found.keys() - named.keys():
        raise IntegrityError(f"{_first(extra)}: is there and not named in {manifest}")
    if altered := {name for name in found if named[name] != found[name]}:
        raise IntegrityError(f"{_first(altered)}: is not what {manifest} says")


def _lines(archive: Archive, name: str) -> list[str]:
    try:
        return _tag_file(archive, name).decode().removesuffix("\n").split("\n") if archive.sizes[name] else []
    except UnicodeDecodeError:
        raise IntegrityError(f"{name}: is not UTF-8") from None


def _tag_file(archive: Archive, name: str) -> bytes:
    if archive.sizes[name] > _LARGEST_TAG_FILE:
        raise IntegrityError(f"{name}: is larger than any of ours")
    return b"".join(archive.blocks(name))


def _digests(archive: Archive, name: str) -> Digests:
    one, other = hashlib.sha256(), hashlib.sha512()
    for block in archive.blocks(name):
        one.update(block)
        other.update(block)
    return one.hexdigest(), other.hexdigest()


def _first(names: set[str]) -> str:
    return min(names)
