"""DOCX: paragraphs and tables in the order of the document, then its footnotes and comments, each said to be one.

Page breaks of a Word document depend on the printer and are not known; text that a tracked change deleted is left
out, and a note says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from counterproof.errors import InputError
from counterproof.sources.formats import packed
from counterproof.sources.formats.format import Decoded, Format

_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def recognises(data: bytes) -> bool:
    """Whether the bytes are a zip archive that names a Word document; names stand uncompressed in it."""
    return data.startswith(b"PK\x03\x04") and b"word/document" in data


def decode(name: str, data: bytes, most: int) -> Decoded:
    """The words of the document. Raises InputError for what is damaged, unpacks too far, or has no words."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    packed.check(name, data, most)
    try:
        document = docx.Document(BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError):
        raise InputError(name, "is called a Word document and is none, or is damaged") from None
    paragraphs = [*_blocks(document), *_footnotes(document), *_comments(document)]
    content = packed.limited(name, "\n\n".join(p for p in paragraphs if p.strip()), most, "a Word document")
    return Decoded(content + "\n", _notes(document))


def _blocks(container: Any) -> Iterator[str]:
    """Paragraphs; a table is one line for each row, tabs between its cells."""
    for block in container.iter_inner_content():
        if hasattr(block, "rows"):
            yield "\n".join("\t".join(_cells(row)) for row in block.rows)
        else:
            yield block.text


def _cells(row: Any) -> Iterator[str]:
    """The cells of a row, one that spans several columns once."""
    before = None
    for cell in row.cells:
        if cell._tc is not before:
            yield " ".join(cell.text.split())
        before = cell._tc


def _footnotes(document: Any) -> Iterator[str]:
    """Footnotes and endnotes, from parts that python-docx keeps as they are."""
    from docx.oxml import parse_xml

    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind not in ("footnotes", "endnotes") or relation.is_external:
            continue
        for note in parse_xml(relation.target_part.blob).iter(f"{_WORDS}{kind[:-1]}"):
            if note.get(f"{_WORDS}type") is None:
                words = "".join(piece.text or "" for piece in note.iter(f"{_WORDS}t"))
                yield f"{kind[:-1].capitalize()} {note.get(f'{_WORDS}id')}: {words.strip()}"


def _comments(document: Any) -> Iterator[str]:
    for comment in document.comments:
        yield f"Comment by {comment.author or 'nobody named'}: {comment.text.strip()}"


def _notes(document: Any) -> tuple[str, ...]:
    deleted = sum(1 for _ in document.element.iter(f"{_WORDS}del"))
    return (f"{deleted} tracked deletion{'' if deleted == 1 else 's'} left out",) if deleted else ()


DOCX = Format(
    "docx",
    1,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    (".docx",),
    decode,
    recognises,
    apart=True,
    parsers=("docx", "docx.oxml", "docx.opc.exceptions"),
)
