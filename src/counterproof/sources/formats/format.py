"""Format: a way of turning the bytes of a document into its characters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Mark:
    """From this code point on, the characters stand at the place in the document that the label names: `p. 3`."""

    start: int
    label: str


@dataclass(frozen=True)
class Decoded:
    """The characters of a document, and what a reader of them should know: a guessed encoding, a part left out."""

    content: str
    notes: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    """Where its pages begin, in order; none where the format has no pages."""


@dataclass(frozen=True)
class Format:
    """One format: how it is recognised, and how its bytes become characters.

    `decode(name, data, most)` raises InputError, with `name`, for bytes that are not of this format or give more
    than `most` code points. A format with `apart` set is parsed in a separate, limited process: its parser may crash
    or hang on a hostile file, and then only that process ends.
    """

    name: str
    version: int
    media_type: str
    suffixes: tuple[str, ...]
    decode: Callable[[str, bytes, int], Decoded]
    recognises: Callable[[bytes], bool] = lambda data: False
    """Whether the bytes themselves show this format, whatever the file is called."""
    apart: bool = False
    parsers: tuple[str, ...] = ()
    """Modules that the separate process loads before it gives up opening files; `email.*` means all of a package."""

    @property
    def label(self) -> str:
        """Name and version, such as `text/1`."""
        return f"{self.name}/{self.version}"
