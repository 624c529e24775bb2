"""Machine: a disk whose every call is counted, and which stops, fails or is full at the call that it is told to.

It keeps, for each file, what is surely on the disk and what was written since the last sync. It stands below SQLite as
an apsw VFS, and below the files of sources as a `Disk`.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

from counterproof.ledger.disk import Disk

SECTOR = 512


class StoppedError(OSError):
    """The machine has stopped: nothing is done any more."""


@dataclass
class File:
    """One file as the disk has it: what is safe, and what was done since the last sync."""

    safe: bytearray = field(default_factory=bytearray)
    since: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Writes (offset, data) and truncations (size, None), in order."""
    named: bool = False
    """Whether the folder that names it was flushed too."""

    def sync(self) -> None:
        """All that was done is safe now."""
        self.safe = _after(self.safe, self.since)
        self.since, self.named = [], True

    def left(self, way: str, chance: random.Random) -> bytes:
        """What is found of it after the machine stopped."""
        if way == "lost":
            return bytes(self.safe)
        if way == "kept":
            return bytes(_after(self.safe, self.since))
        return bytes(_after(self.safe, [piece for done in self.since for piece in _torn(done, chance)]))


def _torn(done: tuple[int, bytes | None], chance: random.Random) -> Iterator[tuple[int, bytes | None]]:
    """Those sectors of one write that reached the disk."""
    offset, data = done
    if data is None:
        yield from [done] * chance.randint(0, 1)
        return
    for start in range(0, len(data), SECTOR):
        if chance.random() < 0.5:
            yield offset + start, data[start : start + SECTOR]


def _after(content: bytearray, done: list[tuple[int, bytes | None]]) -> bytearray:
    content = bytearray(content)
    for offset, data in done:
        if data is None:
            content = content[:offset]
            continue
        content.extend(bytes(max(0, offset + len(data) - len(content))))
        content[offset : offset + len(data)] = data
    return content


class Machine:
    """The disk of one run, its calls counted; at call `stop` it does what `way` says. Without a way it only counts."""

    def __init__(self) -> None:
        self.start("", 0)

    def start(self, way: str, stop: int, *, deaf: bool = False) -> None:
        """A fresh disk. A deaf one says that it has synced and has not: the control that shows a loss."""
        self.way, self.stop, self.calls, self.deaf = way, stop, 0, deaf
        self.files: dict[str, File] = {}
        self.unlinked: dict[str, File] = {}
        self.stopped = False

    def call(self) -> None:
        """One call that touches the disk. Raises StoppedError, OSError or apsw.FullError when its time has come."""
        if self.stopped:
            raise StoppedError
        self.calls += 1
        if not self.way or self.calls != self.stop:
            return
        if self.way == "eio":
            raise apsw.IOError("input or output failed")
        if self.way == "full":
            raise apsw.FullError("no space is left")
        self.stopped = True
        raise StoppedError

    def file(self, path: str) -> File:
        """The file of that name."""
        return self.files.setdefault(path, File())

    def delete(self, path: str, *, flushed: bool) -> None:
        """Forget a name; until the folder is flushed it may come back."""
        gone = self.files.pop(path, None)
        if gone is not None and not flushed:
            self.unlinked[path] = gone

    def image(self, root: Path, to: Path, chance: random.Random) -> None:
        """What is found on the disk after the machine stopped, written out."""
        found = dict(self.files)
        if self.way in ("lost", "torn"):
            found = {path: f for path, f in found.items() if f.named or (self.way == "torn" and chance.random() < 0.5)}
            back = {p: f for p, f in self.unlinked.items() if f.named and (self.way == "lost" or chance.random() < 0.5)}
            found = {**back, **found}
        for path, file in found.items():
            place = to / Path(path).relative_to(root)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(file.left(self.way, chance))


MACHINE = Machine()


class FaultyFile(apsw.VFSFile):
    """A file that does what it is told, tells the machine, and stops when the machine does."""

    def __init__(self, name: Any, flags: list[int]) -> None:
        self._name = name.filename() if isinstance(name, apsw.URIFilename) else name
        super().__init__("unix", name, flags)
        if self._name and self._name not in MACHINE.files and os.path.exists(self._name):
            MACHINE.file(self._name)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - SQLite's names
        """One write."""
        MACHINE.call()
        super().xWrite(data, offset)
        if self._name:
            MACHINE.file(self._name).since.append((offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        """One truncation."""
        MACHINE.call()
        super().xTruncate(newsize)
        if self._name:
            MACHINE.file(self._name).since.append((newsize, None))

    def xSync(self, flags: int) -> None:  # noqa: N802
        """One sync."""
        MACHINE.call()
        super().xSync(flags)
        if self._name and not MACHINE.deaf:
            MACHINE.file(self._name).sync()


class FaultyVFS(apsw.VFS):
    """The default file system of this process, below SQLite's checksums."""

    def __init__(self) -> None:
        super().__init__("faulty", "unix", makedefault=True)

    def xOpen(self, name: Any, flags: list[int]) -> FaultyFile:  # noqa: N802
        """One file."""
        return FaultyFile(name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802
        """One name taken away."""
        MACHINE.call()
        super().xDelete(filename, syncdir)
        MACHINE.delete(filename, flushed=syncdir)


class FaultyDisk(Disk):
    """The files of sources on the same machine."""

    def put(self, path: Path, data: bytes) -> None:
        """A write, then a sync; a stop between them leaves the write unsynced."""
        _as_os_error(MACHINE.call)
        MACHINE.file(str(path)).since.append((0, data))
        super().put(path, data)
        _as_os_error(MACHINE.call)
        file = MACHINE.file(str(path))
        named = file.named
        file.sync()
        file.named = named

    def rename(self, path: Path, to: Path) -> None:
        """The new name is safe when the folder is flushed; until then the file may be found under neither."""
        _as_os_error(MACHINE.call)
        super().rename(path, to)
        old = MACHINE.files.pop(str(path), File())
        replaced = MACHINE.files.get(str(to))
        if replaced is not None:
            MACHINE.unlinked[str(to)] = replaced
        MACHINE.files[str(to)] = File(old.safe, old.since, named=False)

    def flush_folder(self, folder: Path) -> None:
        """All names of a folder are safe."""
        _as_os_error(MACHINE.call)
        super().flush_folder(folder)
        for path, file in MACHINE.files.items():
            if Path(path).parent == folder:
                file.named = True
        for path in [p for p in MACHINE.unlinked if Path(p).parent == folder]:
            del MACHINE.unlinked[path]

    def remove(self, path: Path) -> None:
        """A name taken away, then the folder flushed."""
        _as_os_error(MACHINE.call)
        MACHINE.delete(str(path), flushed=False)
        super().remove(path)


def _as_os_error(call: Any) -> None:
    """What the machine says, as a file system says it to Python."""
    try:
        call()
    except (apsw.IOError, apsw.FullError) as error:
        raise OSError(str(error)) from None


@contextmanager
def faulty() -> Iterator[None]:
    """The file system of this process for the time being; it stays below SQLite's checksums once it was there.

    A connection given up when the machine stopped is closed by Python, and says so once more: that is left out.
    """
    hook, told = _exclusive, sys.excepthook
    system = FaultyVFS()
    apsw.connection_hooks.append(hook)
    sys.excepthook = lambda kind, *rest: None if kind is StoppedError else told(kind, *rest)
    try:
        yield
    finally:
        sys.excepthook = told
        apsw.connection_hooks.remove(hook)
        MACHINE.start("", 0)
        system.unregister()


def _exclusive(connection: apsw.Connection) -> None:
    """A file system written in Python has no shared memory; a log without it needs the file to itself."""
    connection.pragma("locking_mode", "exclusive")
