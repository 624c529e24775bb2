"""Archive: where a package lies, a folder or a zip file. What is read from one was made by a stranger.

Before a byte of it is looked at, every name in it must be plain and inside, no two may be one on some other system,
nothing may be a link, and sizes must be within limits. Our packages hold no other names, so that nothing is lost.
"""

from __future__ import annotations

import os
import re
import stat
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

from counterproof.errors import IntegrityError, UsageError

_PART = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
"""Names that mean a device on Windows."""
BLOCK = 1 << 20
_ZIPPED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@dataclass(frozen=True)
class Limits:
    """What a package may hold before it is taken for an attack. Sizes are bytes."""

    files: int = 200_000
    depth: int = 6
    one_file: int = 2_000_000_000
    all_files: int = 100_000_000_000
    grown: int = 200
    """How many times larger than its zip file a package may be, above the first 100 million bytes."""


class Archive(Protocol):
    """An open package. Names are relative, with slashes."""

    @property
    def sizes(self) -> Mapping[str, int]:
        """Every file, with the size that the archive states."""

    def blocks(self, name: str) -> Iterator[bytes]:
        """The bytes of a file, block by block, never more than its stated size. Raises IntegrityError."""


@contextmanager
def opened(path: Path, limits: Limits | None = None) -> Iterator[Archive]:
    """The package at a path. Raises UsageError where nothing can be opened, IntegrityError where it is not plain."""
    limits = limits or Limits()
    if path.is_dir() and not path.is_symlink():
        yield _Folder(path, limits)
        return
    try:
        with path.open("rb") as file, zipfile.ZipFile(file) as zipped:
            yield _Zip(zipped, path.stat().st_size, limits)
    except OSError as error:
        raise UsageError(f"{path}: cannot be opened ({error.strerror or error})") from None
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        raise IntegrityError(f"{path}: is no package: neither a folder nor a sound zip file") from None


class _Folder:
    """A package that is a folder."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self._path = path
        self.sizes: Mapping[str, int] = _plain(_files(path, "", limits.depth), limits)

    def blocks(self, name: str) -> Iterator[bytes]:
        handle = os.open(self._path / name, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise IntegrityError(f"{name}: is not a regular file")
            yield from _limited(file, name, self.sizes[name])


class _Zip:
    """A package that is a zip file, with one folder on top or none."""

    def __init__(self, zipped: zipfile.ZipFile, size: int, limits: Limits) -> None:
        self._zipped = zipped
        infos = [info for info in zipped.infolist() if not info.is_dir()]
        for info in infos:
            _check_entry(info)
        top = _top([info.filename for info in infos])
        self._infos = {info.filename.removeprefix(top): info for info in infos}
        if len(self._infos) < len(infos):
            raise IntegrityError("a name stands in the package twice")
        stated = ((name, info.file_size) for name, info in self._infos.items())
        self.sizes: Mapping[str, int] = _plain(stated, limits)
        if sum(self.sizes.values()) > max(100_000_000, limits.grown * size):
            raise IntegrityError("the zip file would grow beyond all measure")

    def blocks(self, name: str) -> Iterator[bytes]:
        with self._zipped.open(self._infos[name]) as file:
            yield from _limited(file, name, self.sizes[name])


def _files(folder: Path, before: str, depth: int) -> Iterator[tuple[str, int]]:
    """Every file below a folder; a link or a device is refused where it stands, and not followed."""
    if depth < 0:
        raise IntegrityError(f"{before}: lies too deep for a package")
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda e: e.name):
            mode = entry.stat(follow_symlinks=False).st_mode
            if stat.S_ISDIR(mode):
                yield from _files(folder / entry.name, f"{before}{entry.name}/", depth - 1)
            elif stat.S_ISREG(mode):
                yield f"{before}{entry.name}", entry.stat(follow_symlinks=False).st_size
            else:
                raise IntegrityError(f"{before}{entry.name!r}: is a link or a device; a package holds none")


def _check_entry(info: zipfile.ZipInfo) -> None:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        raise IntegrityError(f"{info.filename!r}: is a link or a device; a package holds none")
    if info.flag_bits & 1 or info.compress_type not in _ZIPPED:
        raise IntegrityError(f"{info.filename!r}: is packed in a way that no package of ours is")


def _top(names: list[str]) -> str:
    """The one folder in which everything lies (RFC 8493 section 4), with its slash; empty where there is none."""
    if "bagit.txt" in names:
        return ""
    tops = {name.split("/", 1)[0] for name in names}
    return f"{tops.pop()}/" if len(tops) == 1 else ""


def _plain(files: Iterator[tuple[str, int]], limits: Limits) -> dict[str, int]:
    """Names and sizes, all of them plain and within limits."""
    sizes: dict[str, int] = {}
    seen: set[str] = set()
    for name, size in files:
        parts = name.split("/")
        if len(parts) > limits.depth or not all(map(_is_plain, parts)):
            raise IntegrityError(f"{name!r}: is no name that a package may hold")
        if name.lower() in seen:
            raise IntegrityError(f"{name!r}: stands in the package twice")
        if size > limits.one_file:
            raise IntegrityError(f"{name}: is larger than the {limits.one_file:,} bytes allowed")
        seen.add(name.lower())
        sizes[name] = size
        if len(sizes) > limits.files:
            raise IntegrityError(f"the package holds more than the {limits.files:,} files allowed")
    if sum(sizes.values()) > limits.all_files:
        raise IntegrityError(f"the package is larger than the {limits.all_files:,} bytes allowed")
    return sizes


def _is_plain(part: str) -> bool:
    return bool(_PART.fullmatch(part)) and not part.endswith(".") and not _RESERVED.fullmatch(part.lower())


def _limited(file: IO[bytes], name: str, size: int) -> Iterator[bytes]:
    left = size
    try:
        while block := file.read(BLOCK):
            left -= len(block)
            if left < 0:
                break
            yield block
    except (zipfile.BadZipFile, EOFError, OSError, ValueError) as error:
        raise IntegrityError(f"{name}: cannot be read ({error})") from None
    if left:
        raise IntegrityError(f"{name}: is not as long as it was said to be")
