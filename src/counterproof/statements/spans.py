"""Spans: the smallest stretch of text that says a clause, never the same for two statements of one text."""

from __future__ import annotations

from collections.abc import Set

from counterproof.language import Token
from counterproof.sources import Span
from counterproof.statements.tree import Tree

LONGEST = 600
"""Code points of the longest span that a statement may have."""

_EDGES = frozenset((",", ";", ":", ".", "!", "and", "or", "but", "-", "–", "—", '"', "“", "”", "'", "‘", "’", "(", ")"))


def clause_words(tree: Tree, head: Token, heads: Set[int]) -> tuple[int, int]:
    """First and last word of the clause: what hangs on its head, less the clauses that are statements of their own."""
    first = last = head.index
    waiting = [head.index]
    while waiting:
        index = waiting.pop()
        first, last = min(first, index), max(last, index)
        waiting += [c for c in tree.below[index] if c not in heads and not _joins(tree.tokens[c], head)]
    return _trimmed(tree, first, last, head.index)


def _joins(token: Token, head: Token) -> bool:
    """Whether a word is no part of the clause: punctuation, or a verb joined by "and" or set beside it."""
    if token.dep == "ccomp" and token.index < head.index:
        return True
    return token.dep in ("punct", "cc") or (token.dep in ("conj", "parataxis") and token.pos in ("VERB", "AUX"))


def _trimmed(tree: Tree, first: int, last: int, head: int) -> tuple[int, int]:
    while first < head and tree.tokens[first].text.lower() in _EDGES:
        first += 1
    while last > head and tree.tokens[last].text.lower() in _EDGES:
        last -= 1
    while tree.tokens[last].end - tree.tokens[first].start > LONGEST and (first < head or last > head):
        if last - head >= head - first:
            last -= 1
        else:
            first += 1
    return first, last


def span_of(tree: Tree, words: tuple[int, int]) -> Span:
    """The span from the first to the last word, both included."""
    return tree.analysis.text.span(tree.tokens[words[0]].start, tree.tokens[words[1]].end)
