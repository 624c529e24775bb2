"""Parsed: what the grammar model says of one text, and its form as bytes that can be kept between runs."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass
from typing import Any

from counterproof.language.analysis import Sentence, Token
from counterproof.language.names import Label


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the model says of one text: our own words and sentences, and its guesses at names."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    labels: tuple[Label, ...]


_TOKEN = (int, int, int, str, str, str, str, str, int, int)
_SENTENCE = (int, int, int, int, int, int)
_LABEL = (int, int, str)
"""The kinds of the fields of Token, Sentence and Label, in their order."""


def dumped(parsed: Parsed) -> bytes:
    """The parse as JSON."""
    parts = (parsed.tokens, parsed.sentences, parsed.labels)
    rows = [[list(astuple(one)) for one in part] for part in parts]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def loaded(kept: bytes, content: str) -> Parsed:
    """A parse of this text as `dumped` wrote it. Raises ValueError for anything else: no row is taken on trust."""
    parts = json.loads(kept)
    if not isinstance(parts, list) or len(parts) != 3:
        raise ValueError("is no parse")
    tokens = tuple(Token(*_row(row, _TOKEN)) for row in parts[0])
    sentences = tuple(Sentence(*_row(row, _SENTENCE)) for row in parts[1])
    labels = tuple(Label(*_row(row, _LABEL)) for row in parts[2])
    if not all(_stands(token, place, len(tokens), len(sentences), content) for place, token in enumerate(tokens)):
        raise ValueError("has a word that is not in the text")
    if not all(s.index == k and 0 <= s.first < s.last <= len(tokens) for k, s in enumerate(sentences)):
        raise ValueError("has a sentence without words")
    if not all(0 <= label.start < label.end <= len(content) for label in labels):
        raise ValueError("has a name that is not in the text")
    return Parsed(tokens, sentences, labels)


def _row(row: Any, kinds: tuple[type, ...]) -> list[Any]:
    if not isinstance(row, list) or [type(value) for value in row] != list(kinds):
        raise ValueError("has a row of another form")
    return row


def _stands(token: Token, place: int, tokens: int, sentences: int, content: str) -> bool:
    """Whether a word is where it says and hangs on a word that there is."""
    inside = token.index == place and 0 <= token.head < tokens and 0 <= token.sentence < sentences
    return inside and 0 <= token.start < token.end and content[token.start : token.end] == token.text
