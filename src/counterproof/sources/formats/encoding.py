"""From bytes to characters: byte order mark, else UTF-8, else a guess that is said to be one."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from counterproof.errors import InputError
from counterproof.sources.formats.format import Decoded

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 stands before UTF-16, whose mark begins like its own."""
SAMPLE = 200_000
"""Bytes from which an unknown encoding is guessed; the whole file must then decode in it."""


def marked(data: bytes) -> str:
    """The encoding that a byte order mark names; empty where there is none."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")


def characters(name: str, data: bytes, most: int, declared: str = "") -> Decoded:
    """The characters of a text file; line ends and every other character stay as they are, a byte order mark goes.

    `declared` is an encoding that the document itself names; it is used where the bytes are not UTF-8. Raises
    InputError for bytes of no encoding, and for more than `most` code points.
    """
    if encoding := marked(data):
        try:
            decoded = Decoded(data.decode(encoding).removeprefix("\ufeff"))
        except UnicodeDecodeError as error:
            reason = f"begins as {encoding} and breaks off from it at byte {error.start}"
            raise InputError(name, reason) from None
    else:
        decoded = _unmarked(name, data, declared)
    if len(decoded.content) > most:
        raise InputError(name, f"holds {len(decoded.content):,} characters, more than the {most:,} allowed")
    return decoded


def _unmarked(name: str, data: bytes, declared: str) -> Decoded:
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if declared:
        try:
            return Decoded(data.decode(declared), (f"read as {declared}, the encoding that the document names",))
        except (LookupError, UnicodeDecodeError):
            pass
    return _guessed(name, data)


def _guessed(name: str, data: bytes) -> Decoded:
    best = from_bytes(data[:SAMPLE]).best()
    if best is None:
        raise InputError(name, "is not text: its bytes are of no known character encoding")
    try:
        content = data.decode(best.encoding)
    except UnicodeDecodeError:
        raise InputError(name, "is not text throughout: no one character encoding fits all of its bytes") from None
    return Decoded(content, (f"not UTF-8: read as {best.encoding}, which is a guess",))
