"""Utterance: a stretch of text that somebody speaks - a quotation or a turn of a transcript."""

from __future__ import annotations

from dataclasses import dataclass

from counterproof.language import Mention, Token
from counterproof.sources import Span


@dataclass(frozen=True)
class Utterance:
    """A stretch of text that somebody speaks. `verb` is the word that says so, None in a transcript's turn."""

    start: int
    end: int
    speaker: Mention | None
    verb: Token | None = None
    question: bool = False
    """The turn of one who asks: it asserts nothing."""
    oath: Span | None = None
    """Where the text says that the speaker was sworn."""
    sure: bool = True
    """False where the words around leave it to guess who speaks."""
