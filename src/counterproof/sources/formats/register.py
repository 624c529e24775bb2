"""The register of formats: the explicit list, what is refused by its first bytes, and the choice between them."""

from __future__ import annotations

from counterproof.errors import InputError
from counterproof.sources.formats.docx import DOCX
from counterproof.sources.formats.encoding import marked
from counterproof.sources.formats.format import Format
from counterproof.sources.formats.html import HTML
from counterproof.sources.formats.mail import EML
from counterproof.sources.formats.odt import ODT
from counterproof.sources.formats.pdf import PDF
from counterproof.sources.formats.rtf import RTF
from counterproof.sources.formats.text import CSV, MARKDOWN, TEXT, TOML
from counterproof.sources.formats.xlsx import XLSX

FORMATS: tuple[Format, ...] = (PDF, DOCX, ODT, XLSX, RTF, EML, HTML, CSV, TOML, MARKDOWN, TEXT)
PACKED = (DOCX, ODT, XLSX)
"""Formats that are zip archives of parts."""
BINARY = (PDF, RTF, *PACKED)
"""Formats whose bytes show what they are: a file that is only called so is refused."""

_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or encrypted Office document"),
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
_ZIP = b"PK\x03\x04"
_ZIPS: tuple[tuple[bytes, str], ...] = (
    (b"ppt/presentation", "a presentation (PPTX)"),
    (b"opendocument.", "an OpenDocument file"),
    (b"application/epub+zip", "an e-book (EPUB)"),
)
"""What a zip archive is, by a name that stands uncompressed in it."""


def choose(name: str, data: bytes) -> Format:
    """The format of a file: by its bytes where they show it, else by its suffix, else plain text.

    Raises InputError for an empty file, for a known format that is not read yet, and for anything binary.
    """
    if not data.strip():
        raise InputError(name, "is empty")
    for known in FORMATS:
        if known.recognises(data):
            return known
    called = next((known for known in PACKED if _suffix(name) in known.suffixes), None)
    if called and data.startswith(_ZIP):
        return called  # a document cut short: its parser says what is wrong
    if kind := _refused(data):
        raise InputError(name, f"is {kind}, which is not read yet")
    if b"\x00" in data and not marked(data):
        raise InputError(name, "is binary, not text (it holds zero bytes)")
    return _by_suffix(name, data)


def _refused(data: bytes) -> str:
    if data.startswith(_ZIP):
        return next((kind for sign, kind in _ZIPS if sign in data), "a zip archive")
    return next((kind for sign, kind in _REFUSED if data.startswith(sign)), "")


def _by_suffix(name: str, data: bytes) -> Format:
    suffix = _suffix(name)
    found = next((known for known in FORMATS if suffix in known.suffixes), TEXT)
    if found in BINARY:
        raise InputError(name, f"is called {suffix} and is none")
    return TEXT if found is HTML and b"<" not in data else found


def _suffix(name: str) -> str:
    last = name.rpartition("/")[2]
    stem, dot, ending = last.rpartition(".")
    return f".{ending.lower()}" if dot and stem else ""
