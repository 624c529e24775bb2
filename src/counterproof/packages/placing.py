"""Placing: a package written beside its place, flushed, and put there whole at the end, or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from counterproof.errors import UsageError
from counterproof.ledger.disk import PART, Disk

_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a zip: when a file was touched on the machine that packed it is nobody's business."""
_TOP = "package"
"""The one folder in a zip file (RFC 8493 section 4), called the same whatever the file is called."""


class Sink(Protocol):
    """What a package is written into."""

    def put(self, name: str, data: bytes) -> None:
        """One more file. Raises OSError."""


class _Folder:
    def __init__(self, folder: Path, disk: Disk) -> None:
        self._folder = folder
        self._disk = disk

    def put(self, name: str, data: bytes) -> None:
        place = self._folder / name
        self._disk.folder(place.parent)
        self._disk.put(place, data)


class _Zip:
    def __init__(self, zipped: zipfile.ZipFile) -> None:
        self._zipped = zipped

    def put(self, name: str, data: bytes) -> None:
        info = zipfile.ZipInfo(f"{_TOP}/{name}", _NO_TIME)
        info.external_attr = (stat.S_IFREG | 0o600) << 16
        info.compress_type = zipfile.ZIP_DEFLATED
        self._zipped.writestr(info, data)


@contextmanager
def beside(to: Path, disk: Disk | None = None) -> Iterator[Path]:
    """A place beside `to` that becomes `to` at the end; taken away where anything goes wrong. Raises UsageError."""
    disk = disk or Disk()
    _free(to)
    part = to.parent / f"{to.name}.{secrets.token_hex(4)}{PART}"
    try:
        yield part
        disk.rename(part, to)
        disk.flush_folder(to.parent)
    except OSError as error:
        raise UsageError(f"{to}: cannot be written ({error.strerror or error})") from None
    finally:
        if part.is_dir():
            shutil.rmtree(part)
        part.unlink(missing_ok=True)


@contextmanager
def placed(to: Path) -> Iterator[Sink]:
    """A package that will lie at `to`: a zip file where it is called so, a folder otherwise. Raises UsageError."""
    disk = Disk()
    with beside(to, disk) as part:
        if to.suffix.lower() != ".zip":
            part.mkdir(mode=0o700)
            yield _Folder(part, disk)
            return
        with part.open("xb") as file:
            part.chmod(0o600)
            with zipfile.ZipFile(file, "w") as zipped:
                yield _Zip(zipped)
            file.flush()
            os.fsync(file.fileno())


def _free(to: Path) -> None:
    """Refuse, before any work is done, a place where something is, or that lies in no folder."""
    if not to.parent.is_dir():
        raise UsageError(f"{to}: there is no folder {to.parent}")
    if to.is_symlink() or (to.exists() and not (to.is_dir() and not any(to.iterdir()))):
        raise UsageError(f"{to}: is there already; it is not overwritten")
    if not os.access(to.parent, os.W_OK):
        raise UsageError(f"{to}: may not be written")
