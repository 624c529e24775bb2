"""RTF: the words of a Rich Text document, without its pictures, styles and hidden parts."""

from __future__ import annotations

from counterproof.errors import InputError
from counterproof.sources.formats.format import Decoded, Format
from counterproof.sources.formats.packed import limited


def recognises(data: bytes) -> bool:
    """Whether the bytes begin as an RTF document does."""
    return data.startswith(b"{\\rtf")


def decode(name: str, data: bytes, most: int) -> Decoded:
    """The words of the document. Raises InputError for what is damaged or has no words."""
    from striprtf.striprtf import rtf_to_text

    try:
        content = rtf_to_text(data.decode("latin-1"), errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, LookupError):
        raise InputError(name, "is a damaged RTF document") from None
    return Decoded(limited(name, content.strip(), most, "an RTF document") + "\n")


RTF = Format(
    "rtf", 1, "application/rtf", (".rtf",), decode, recognises, apart=True, parsers=("striprtf.striprtf", "encodings.*")
)
