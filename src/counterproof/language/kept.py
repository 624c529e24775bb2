"""Kept: a folder of parses from earlier runs, so that no text is parsed twice by the same model.

What is kept is the parse alone: it costs nine tenths of the reading, and depends on nothing but the text and the model.
Names, dates and statements are read anew in every run, so a changed lexicon or rule is never answered from the folder.
The folder can be deleted at any time.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from counterproof.errors import UsageError

_ENDING = ".parse"


class Kept:
    """Bytes by key in one folder, each in a file of its own that begins with the hash of the rest.

    A file that was cut short, damaged or put there by somebody else answers as if it were not there, and is written
    anew. Raises UsageError where the folder cannot be made or written in.
    """

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self._folder):
                pass
        except OSError as error:
            raise UsageError(f"{folder}: nothing can be kept there ({error.strerror})") from error

    def get(self, key: str) -> bytes | None:
        """What was put under a key, whole and unchanged; else nothing."""
        try:
            raw = self._place(key).read_bytes()
        except OSError:
            return None
        seal, _, kept = raw.partition(b"\n")
        return kept if seal == _seal(key, kept) else None

    def put(self, key: str, kept: bytes) -> None:
        """Keep bytes under a key: written beside their place, then renamed, so that no reader sees half of them."""
        handle, beside = tempfile.mkstemp(dir=self._folder, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_seal(key, kept) + b"\n" + kept)
            os.replace(beside, self._place(key))
        except OSError as error:
            raise UsageError(f"{self._folder}: nothing more can be kept there ({error.strerror})") from error
        finally:
            with suppress(FileNotFoundError):
                os.unlink(beside)

    def _place(self, key: str) -> Path:
        return self._folder / (hashlib.sha256(key.encode()).hexdigest() + _ENDING)


def _seal(key: str, kept: bytes) -> bytes:
    """The hash of a key and what is kept under it: a file under another file's name is not taken for it."""
    return hashlib.sha256(key.encode() + b"\n" + kept).hexdigest().encode()
