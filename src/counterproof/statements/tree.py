"""Tree: the words of one text as dependency trees, with the names and dates that cover them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from counterproof.language import Analysis, DateMention, Mention, NumberMention, Token
from counterproof.statements.mending import mended

_M = TypeVar("_M", Mention, DateMention, NumberMention)


@dataclass(frozen=True)
class Tree:
    """One text's words, each with its dependents in order and the span of words that hang on it."""

    analysis: Analysis
    tokens: tuple[Token, ...]
    below: tuple[tuple[int, ...], ...]
    """For each word, its dependents by index, in the order of the text."""
    first: tuple[int, ...]
    last: tuple[int, ...]
    """For each word, the first and last word under it, itself included."""
    names: tuple[Mention | None, ...]
    """For each word, the name that covers it."""
    dates: tuple[DateMention | None, ...]
    """For each word, the date that covers it."""
    numbers: tuple[NumberMention | None, ...]

    def children(self, index: int, *deps: str) -> Iterator[Token]:
        """The dependents of a word, in order; with labels given, those alone that bear one of them."""
        for child in self.below[index]:
            if not deps or self.tokens[child].dep in deps:
                yield self.tokens[child]

    def has(self, index: int, *deps: str) -> bool:
        """Whether a word has a dependent of one of these labels."""
        return any(True for _ in self.children(index, *deps))

    def head(self, token: Token) -> Token:
        """The governor of a word; a root is its own."""
        return self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[tuple[Token, Token]]:
        """Pairs (word, its governor) from this word up to the root."""
        while token.head != token.index:
            governor = self.tokens[token.head]
            yield token, governor
            token = governor


def grow(analysis: Analysis) -> Tree:
    """The trees of one text. Linear in its words."""
    tokens = mended(analysis)
    below: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            below[token.head].append(token.index)
    first, last = _edges(analysis, tokens, below)
    return Tree(
        analysis,
        tokens,
        tuple(tuple(children) for children in below),
        tuple(first),
        tuple(last),
        tuple(_cover(tokens, analysis.names)),
        tuple(_cover(tokens, analysis.dates)),
        tuple(_cover(tokens, analysis.numbers)),
    )


def _edges(analysis: Analysis, tokens: Sequence[Token], below: Sequence[Sequence[int]]) -> tuple[list[int], list[int]]:
    """First and last word under each word, found from the leaves upwards without recursion."""
    first = list(range(len(below)))
    last = list(range(len(below)))
    for sentence in analysis.sentences:
        order = [t.index for t in tokens[sentence.first : sentence.last] if t.head == t.index]
        for index in order:
            order.extend(below[index])
        for index in reversed(order):
            for child in below[index]:
                first[index] = min(first[index], first[child])
                last[index] = max(last[index], last[child])
    return first, last


def _cover(tokens: Sequence[Token], mentions: Sequence[_M]) -> list[_M | None]:
    """For each word, the mention it overlaps. Both are in the order of the text; mentions do not overlap."""
    covered: list[_M | None] = []
    waiting = iter(sorted(mentions, key=lambda m: (m.span.start, m.span.end)))
    current = next(waiting, None)
    for token in tokens:
        while current is not None and _end(current) <= token.start:
            current = next(waiting, None)
        covered.append(current if current is not None and current.span.start < token.end else None)
    return covered


def _end(mention: Mention | DateMention | NumberMention) -> int:
    """Where the mention ends; a date that hangs on an event ends where the words for the event begin."""
    if isinstance(mention, DateMention) and mention.event is not None:
        return min(mention.span.end, max(mention.event.start, mention.span.start + 1))
    return mention.span.end
