"""Unaccented: a name as it is compared, without accents, case or the accidents of white space."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "’": "'", "ʼ": "'"}
)


def plain(name: str) -> str:
    """A name without accents and case, white space as one blank: "Łódź" and "LODZ" are one."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(bare.casefold().translate(_LETTERS).split())
