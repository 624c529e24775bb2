"""Packed documents: formats that are a zip archive of parts; what unpacks too far is refused before it is unpacked."""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from counterproof.errors import InputError

MOST_PARTS = 10_000
UNPACKED = 20
"""A document may unpack to this many bytes for each code point that its text may have."""


def check(name: str, data: bytes, most: int) -> None:
    """Raises InputError for an archive that is damaged or unpacks to more than is allowed."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except BadZipFile:
        raise InputError(name, "could not be parsed: the file is damaged (no whole archive)") from None
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > UNPACKED * most:
        raise InputError(name, f"unpacks to {unpacked:,} bytes in {len(parts):,} parts: more than is allowed")


def limited(name: str, content: str, most: int, what: str) -> str:
    """The content, if it has words and not too many. Raises InputError."""
    if not content.strip():
        raise InputError(name, f"is {what} without any words")
    if len(content) > most:
        raise InputError(name, f"holds {len(content):,} characters, more than the {most:,} allowed")
    return content
