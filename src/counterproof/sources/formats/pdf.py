"""PDF: the text of each page as PDFium orders it, lines as they are printed; where each page begins is marked.

Words broken at a line's end are joined again where the document itself marks the break; a page without text, a scan
above all, is named in a note: nothing of it was read.
"""

from __future__ import annotations

import re

from counterproof.errors import InputError
from counterproof.sources.formats.format import Decoded, Format, Mark
from counterproof.sources.formats.packed import limited

MOST_PAGES = 20_000
_BROKEN = re.compile("[\u0002\ufffe](?:\r?\n)?")
"""PDFium's sign for a hyphen that only breaks a word at the end of a line."""
_LINES = re.compile(r"\r\n?")
_HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
_SHOWN = 12
"""Pages without text that a note names one by one."""


def recognises(data: bytes) -> bool:
    """Whether the bytes begin as a PDF document does."""
    return data[:1024].lstrip().startswith(b"%PDF-")


def decode(name: str, data: bytes, most: int) -> Decoded:
    """All pages, blank lines between them. Raises InputError for an encrypted or damaged file, or one of no words."""
    import pypdfium2  # only the limited process pays for this parser

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise InputError(name, f"is a PDF document that cannot be opened ({_why(str(error))})") from None
    if len(document) > MOST_PAGES:
        raise InputError(name, f"has {len(document):,} pages, more than the {MOST_PAGES:,} allowed")
    parts: list[str] = []
    marks: list[Mark] = []
    empty: list[str] = []
    size = 0
    for number in range(len(document)):
        page = _page(document, number)
        if not page:
            empty.append(str(number + 1))
            continue
        marks.append(Mark(size, f"p. {number + 1}"))
        parts.append(page)
        size += len(page) + 2
        limited(name, page, max(0, most - size), "a PDF page")
    content = limited(name, "\n\n".join(parts), most, "a PDF document (a scan?)")
    return Decoded(content + "\n", _notes(empty, len(document)), tuple(marks))


def _page(document: object, number: int) -> str:
    """The words of one page; a page that cannot be read has none."""
    import pypdfium2

    try:
        text = document[number].get_textpage().get_text_range()  # type: ignore[index]
    except pypdfium2.PdfiumError:
        return ""
    joined = _BROKEN.sub("", text)
    return _HIDDEN.sub("", _LINES.sub("\n", joined)).strip("\n ")


def _notes(empty: list[str], pages: int) -> tuple[str, ...]:
    if not empty:
        return ()
    named = ", ".join(empty[:_SHOWN]) + (" and more" if len(empty) > _SHOWN else "")
    return (f"no text on {len(empty)} of {pages} pages (scans or pictures?): {named}",)


def _why(error: str) -> str:
    if "password" in error.lower():
        return "it is encrypted and needs a password"
    return "it is damaged"


PDF = Format(
    "pdf", 1, "application/pdf", (".pdf",), decode, recognises, apart=True, parsers=("pypdfium2", "encodings.utf_16_le")
)
