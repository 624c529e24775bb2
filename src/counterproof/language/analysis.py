"""Analysis: what one text says on its face - words, sentences, mentions, quotations, turns. Nothing is resolved."""

from __future__ import annotations

from dataclasses import dataclass

from counterproof.language.mention import DateMention, Mention, NumberMention
from counterproof.sources import Span, Text


@dataclass(frozen=True, slots=True)
class Token:
    """One word with its grammar, in the labels of the English ClearNLP scheme. `head` is the index of its governor."""

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: token indices [first, last) and code points [start, end), with the paragraph that holds it."""

    index: int
    first: int
    last: int
    start: int
    end: int
    paragraph: int


@dataclass(frozen=True)
class Quotation:
    """Words between quotation marks (marks excluded), [start, end). `closed` is False where no closing mark came."""

    span: Span
    closed: bool = True


@dataclass(frozen=True)
class Turn:
    """One speaker's turn in a transcript: `Q. ... A. ...` or `PROSECUTOR: ...`. The body excludes the label."""

    label: Span
    body: Span
    speaker: str
    """The label's words without punctuation: "Q", "PRESIDENT", "SMIRNOV"."""


@dataclass(frozen=True)
class Analysis:
    """Everything read from one text by itself: the input of statement extraction, cached by text hash and version."""

    text: Text
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Mention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    numbers: tuple[NumberMention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    turns: tuple[Turn, ...] = ()
    document_date: DateMention | None = None
    """The date the document gives itself (dateline, heading, "Sworn this 21st day of April"), if any."""
    author: Mention | None = None
    """Who the document says wrote or speaks it: signature, byline, deponent; resolves "I" outside quotations."""
