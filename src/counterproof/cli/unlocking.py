"""How a case is opened from the command line: where it lies, and what unlocks it."""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from counterproof.case import Case
from counterproof.cli.app import content
from counterproof.errors import UsageError
from counterproof.ledger.keys import KEY, Unlocking

PASSPHRASE = "COUNTERPROOF_PASSPHRASE"  # noqa: S105 - the name of a variable
IN_THE_CLEAR = "this case is not encrypted: whoever can read its folder can read its sources (--encrypt changes that)"

KeyFile = Annotated[
    str,
    typer.Option(
        "--key-file", metavar="FILE", help=f"Opens an encrypted case. Else ${PASSPHRASE}, or it is asked for."
    ),
]
Encrypt = Annotated[bool, typer.Option("--encrypt", help="Keep a new case encrypted.")]
CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="Folder of a kept case.")]


def opened(folder: Path, key_file: str = "") -> Case:
    """The case in a folder; a passphrase is asked for only where one is needed. Raises UsageError."""
    if key_file:
        return Case.open(folder, Unlocking(key_file=content(key_file)))
    if not Case.needs_unlocking(folder):
        return Case.open(folder)
    return Case.open(folder, Unlocking(os.environ.get(PASSPHRASE) or _asked(confirm=False)))


def unlocking(key_file: str) -> Unlocking:
    """What was brought to open a package, where it needs opening: a key file, or a passphrase from the environment."""
    return Unlocking(key_file=content(key_file)) if key_file else Unlocking(os.environ.get(PASSPHRASE, ""))


@dataclass(frozen=True)
class New:
    """How a case is made that is not there yet."""

    title: str = ""
    encrypt: bool = False
    key_file: str = ""


def opened_or_made(folder: Path, new: New, tell: Callable[[str], None]) -> Case:
    """The case in a folder, made where there is none. Raises UsageError."""
    if Case.is_at(folder):
        if new.encrypt and not Case.needs_unlocking(folder):
            raise UsageError(f"{folder}: is kept in the clear already; --encrypt is for a new case")
        return opened(folder, new.key_file)
    if new.key_file:
        return Case.create(folder, new.title, Unlocking(key_file=_read_or_make(Path(new.key_file))))
    if new.encrypt:
        return Case.create(folder, new.title, Unlocking(os.environ.get(PASSPHRASE) or _asked(confirm=True)))
    tell(f"{folder}: {IN_THE_CLEAR}")
    return Case.create(folder, new.title)


def _asked(*, confirm: bool) -> str:
    if not sys.stdin.isatty():
        raise UsageError(f"a passphrase is needed: set {PASSPHRASE}, name a --key-file, or run this at a terminal")
    words: str = typer.prompt("Passphrase", hide_input=True, confirmation_prompt=confirm, err=True)
    return words


def _read_or_make(path: Path) -> bytes:
    """The bytes of a key file; a new one of random bytes, readable by its owner only, where there is none."""
    if path.exists():
        return content(path)
    store(path, secrets.token_bytes(KEY))
    return content(path)


def store(path: Path, data: bytes) -> None:
    """Write a secret into a new file that only its owner can read, flushed to the disk. Raises UsageError."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from None
