"""ODT: headings, paragraphs, list items and table rows of an OpenDocument text, in order; footnotes in their place."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from counterproof.errors import InputError
from counterproof.sources.formats import packed
from counterproof.sources.formats.format import Decoded, Format

_PARAGRAPHS = ("p", "h")
_ROW = "table-row"
_SIGNS = {"tab": "\t", "line-break": "\n"}
_MOST_BLANKS = 1000
"""A run of blanks says how long it is; a longer one is an attack."""


def recognises(data: bytes) -> bool:
    """Whether the bytes are an OpenDocument text: its type stands uncompressed at the start, by its standard."""
    return data.startswith(b"PK\x03\x04") and b"opendocument.text" in data[:200]


def decode(name: str, data: bytes, most: int) -> Decoded:
    """The words of the document. Raises InputError for what is damaged, unpacks too far, or has no words."""
    from odf.opendocument import load

    packed.check(name, data, most)
    try:
        document = load(BytesIO(data))
    except (KeyError, ValueError, AttributeError):
        raise InputError(name, "is called an OpenDocument text and is none, or is damaged") from None
    content = "\n\n".join(block for block in _blocks(document.text) if block.strip())
    return Decoded(packed.limited(name, content, most, "an OpenDocument text") + "\n")


def _blocks(node: Any) -> Iterator[str]:
    """Paragraphs in order; a row of a table is one line. A document may nest deep: no recursion."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        kind = one.qname[1] if getattr(one, "qname", None) else ""
        if kind in _PARAGRAPHS:
            yield _words(one)
        elif kind == _ROW:
            yield "\t".join(" ".join(_words(cell).split()) for cell in one.childNodes)
        else:
            waiting.extend(reversed(one.childNodes))


def _words(node: Any) -> str:
    """All characters below a node; tabs, line breaks and runs of blanks as the standard writes them."""
    found: list[str] = []
    waiting = [node]
    while waiting:
        one = waiting.pop()
        kind = one.qname[1] if getattr(one, "qname", None) else ""
        if not kind:
            found.append(str(getattr(one, "data", "")))
        elif kind == "s":
            found.append(" " * min(int(one.getAttribute("c") or 1), _MOST_BLANKS))
        elif kind in _SIGNS:
            found.append(_SIGNS[kind])
        waiting.extend(reversed(getattr(one, "childNodes", ())))
    return "".join(found)


ODT = Format(
    "odt",
    1,
    "application/vnd.oasis.opendocument.text",
    (".odt",),
    decode,
    recognises,
    apart=True,
    parsers=("odf.opendocument", "odf.load", "xml.sax.expatreader"),
)
