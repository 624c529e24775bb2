"""Anchor: the words that a correction is fastened to, so that they are found again when the text around them moves."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from counterproof.sources import Span, Text


def fingerprint(content: str) -> str:
    """Which version of a text's characters this is: 16 hexadecimal digits of their SHA-256."""
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True)
class Anchor:
    """A place by its words: the exact quote with 32 code points before and after it, and where it stood, half-open.

    After the quote and position selectors of the W3C Web Annotation Data Model. The position counts only in the very
    text in which it was taken (`text` is its fingerprint); `name` is a name of the source, by which the words are
    looked for in a later copy when the source itself is no longer there. Raises ValueError without any words.
    """

    source: str
    quote: str
    prefix: str = ""
    suffix: str = ""
    start: int = -1
    end: int = -1
    text: str = ""
    name: str = ""

    def __post_init__(self) -> None:
        """Refuse what could be found everywhere."""
        if not self.quote.strip():
            raise ValueError("a correction is fastened to words, and here are none")

    @staticmethod
    def of(text: Text, span: Span) -> Anchor:
        """The anchor of a span of a text."""
        return Anchor(
            span.source, span.quote, span.prefix, span.suffix, span.start, span.end,
            fingerprint(text.content), text.source.name,
        )  # fmt: skip

    @staticmethod
    def at(text: Text, start: int, end: int) -> Anchor:
        """The anchor of the place [start, end). Raises ValueError outside the text, or where nothing is written."""
        return Anchor.of(text, text.span(start, end))
