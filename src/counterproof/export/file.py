"""Writing files whole or not at all: each beside its place first, then all renamed into place."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from counterproof.errors import UsageError


def check(path: Path) -> None:
    """Raises UsageError, before any work is done, where nothing can be written under that name."""
    if os.path.isdir(path):
        raise UsageError(f"{path}: is a folder; name a file to write")
    if not os.path.isdir(path.parent):
        raise UsageError(f"{path}: there is no folder {path.parent}")
    if not os.access(path if _is_device(path) else path.parent, os.W_OK):
        raise UsageError(f"{path}: may not be written")


def write(files: Mapping[Path, str]) -> None:
    """Write every file as UTF-8, or none of them. Raises UsageError with the reason.

    What is no regular file, a terminal or a pipe, is written to as it stands.
    """
    waiting: list[tuple[Path, Path]] = []
    place = next(iter(files), Path())
    try:
        for place, content in files.items():
            if _is_device(place):
                place.write_text(content, encoding="utf-8", newline="\n")
                continue
            beside = place.with_name(f".counterproof-{os.getpid()}-{len(waiting)}.part")
            waiting.append((beside, place))
            beside.write_text(content, encoding="utf-8", newline="\n")
        while waiting:
            beside, place = waiting[0]
            os.replace(beside, place)
            waiting.pop(0)
    except OSError as error:
        raise UsageError(f"{place}: cannot be written ({error.strerror})") from error
    finally:
        for beside, _ in waiting:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _is_device(path: Path) -> bool:
    """Whether something is there that a rename would destroy: a device, a pipe."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False
