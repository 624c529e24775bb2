"""Disk: writing a file so that after a crash it is there whole, or not at all. The one seam for tests of faults."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

PART = ".part"
"""Ending of a file that is still being written; what a crash leaves is swept away at the next opening."""


class Disk:
    """The calls that touch a disk, each one a method, so that a test can make every one of them fail."""

    def write(self, path: Path, data: bytes) -> None:
        """Write, flush, rename, flush the folder. Raises OSError; the place then holds what it held before."""
        beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}{PART}")
        try:
            self.put(beside, data)
            self.rename(beside, path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
        self.flush_folder(path.parent)

    def put(self, path: Path, data: bytes) -> None:
        """The bytes into a new file, flushed to the disk."""
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def rename(self, path: Path, to: Path) -> None:
        """One name for another, at once."""
        os.replace(path, to)

    def flush_folder(self, folder: Path) -> None:
        """What names a folder holds, flushed; where a system cannot flush a folder, nothing."""
        if os.name == "nt":
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def folder(self, path: Path) -> None:
        """A folder, made where it is not there, and flushed into its own folder."""
        if not path.is_dir():
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.flush_folder(path.parent)

    def remove(self, path: Path) -> None:
        """A file taken away, and its folder flushed."""
        path.unlink(missing_ok=True)
        self.flush_folder(path.parent)
