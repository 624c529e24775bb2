"""From paths to files: what a path, a folder or a case holds, and which of its files are records."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterproof.errors import InputError, UsageError

STANDARD_INPUT = "-"
RECORDS = ("record.toml", "columns.toml")
"""TOML files that are records wherever they stand in a folder; a TOML file handed in by itself always is."""
TABLES = (".csv", ".tsv", ".xlsx")
NEVER = ("expected.toml",)
"""What a case wants found is no evidence."""


@dataclass(frozen=True)
class Handed:
    """One file to be read: its name inside what was handed in (never a path of this machine), and where it lies.

    `path` is None for standard input. `folder` is equal for files that stand beside each other.
    """

    name: str
    path: Path | None
    record: bool = False
    folder: str = ""


@dataclass(frozen=True)
class Found:
    """The files that paths lead to, in no particular order, and what could not be entered."""

    files: tuple[Handed, ...]
    problems: tuple[InputError, ...] = ()


def find(paths: Sequence[str]) -> Found:
    """All files that the paths lead to. Raises UsageError for a path that is not there and for an empty folder."""
    files: list[Handed] = []
    problems: list[InputError] = []
    if sum(path == STANDARD_INPUT for path in paths) > 1:
        raise UsageError("standard input (-) can be read only once")
    for number, path in enumerate(paths):
        if path == STANDARD_INPUT:
            files.append(Handed("standard input", None))
        elif not os.path.exists(path):
            raise UsageError(f"{path}: there is no such file or folder")
        elif os.path.isdir(path):
            files += _folder(path, str(number), problems)
        else:
            files.append(_single(Path(path)))
    return Found(tuple(files), tuple(problems))


def _single(path: Path) -> Handed:
    return Handed(_plain(path.name), path, record=path.suffix.lower() in (".toml", *TABLES))


def _folder(given: str, label: str, problems: list[InputError]) -> list[Handed]:
    """The files of a folder; where it is a case, only its documents and its records."""
    root = Path(given)
    is_case = (root / "docs").is_dir()
    files = []
    for path in _walk(root, problems):
        inside = path.relative_to(root)
        document = is_case and inside.parts[0] == "docs"
        record = not document and (inside.name in RECORDS or inside.suffix.lower() in TABLES)
        beside = len(inside.parts) == 1
        if inside.name in NEVER or (is_case and not document and not (record and beside)):
            continue
        files.append(Handed(_plain(inside.as_posix()), path, record, f"{label}/{inside.parent.as_posix()}"))
    if not files and not problems:
        held = (
            "its docs/ is empty and it has no record"
            if is_case
            else "the folder holds no file (hidden ones are skipped)"
        )
        raise UsageError(f"{given}: {held}")
    return files


def _walk(root: Path, problems: list[InputError]) -> Iterator[Path]:
    """All regular files under a folder, sorted; hidden ones are skipped, links are not followed out of the folder."""
    real = root.resolve()
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            problems.append(InputError(_inside(folder, root), error.strerror or "cannot be opened"))
            continue
        for entry in entries:
            path = Path(entry.path)
            if entry.name.startswith("."):
                continue
            if entry.is_symlink() and (reason := _astray(path, real)):
                problems.append(InputError(_inside(path, root), reason))
            elif entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif entry.is_file():
                yield path
            elif not entry.is_dir():
                problems.append(InputError(_inside(path, root), "is not a regular file"))


def _astray(link: Path, root: Path) -> str:
    """Why a link is not followed; empty where it leads to something inside the folder."""
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return "is a link that leads nowhere"
    return "" if target.is_relative_to(root) else "is a link that leads out of the folder, and is not followed"


def _inside(path: Path, root: Path) -> str:
    return _plain(path.relative_to(root).as_posix() if path != root else root.name)


def _plain(name: str) -> str:
    """A file name as Unicode text: bytes of a name that are no text become replacement characters."""
    return os.fsencode(name).decode("utf-8", "replace")
