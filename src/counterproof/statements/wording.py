"""Wording: the stretches of text that a source, a word of saying and what is said take, as they stand."""

from __future__ import annotations

from counterproof.language import Token
from counterproof.sources import Span
from counterproof.statements.spans import span_of
from counterproof.statements.tree import Tree

_LISTED = ("conj", "appos", "relcl", "acl", "prep", "det", "amod", "compound", "nummod", "poss", "nmod", "predet")
_AUX = ("aux", "auxpass", "neg", "prt")
LONGEST_CLAUSE = 20
"""Words of a relative clause up to which it belongs to the phrase that names a source."""


def phrase(tree: Tree, head: Token) -> Span:
    """The whole noun phrase: its head with all that hangs on it, a long clause left out."""
    first, last = tree.first[head.index], head.index
    for child in tree.children(head.index, *_LISTED):
        if child.index > head.index and not (child.dep in ("relcl", "acl") and _is_long(tree, child)):
            last = max(last, tree.last[child.index])
    return span_of(tree, (min(first, head.index), last))


def _is_long(tree: Tree, clause: Token) -> bool:
    return clause.pos == "VERB" and tree.last[clause.index] - tree.first[clause.index] > LONGEST_CLAUSE


def cue(tree: Tree, head: Token) -> Span:
    """The word of saying: a verb with auxiliaries, negation and particle where they stand beside it; a noun alone."""
    first = last = head.index
    for child in reversed(list(tree.children(head.index, *_AUX))):
        if child.index == first - 1:
            first = child.index
    for child in tree.children(head.index, "prt"):
        if child.index == last + 1:
            last = child.index
    return span_of(tree, (first, last))


def clause(tree: Tree, head: Token, saying: Token) -> Span:
    """What is said: all words under its head. The saying itself is left out where it stands at an end, with what hangs
    on it; a leading "that" belongs to the saying."""
    under = any(governor.index == head.index for _, governor in tree.ancestors(saying))
    out = set(range(tree.first[saying.index], tree.last[saying.index] + 1)) if under else {saying.index}
    return _edged(tree, [i for i in range(tree.first[head.index], tree.last[head.index] + 1) if i not in out], head)


def matter(tree: Tree, head: Token, last: Token) -> Span:
    """What is said where it is a phrase, or several in a row: from the first word under one head to the last under
    another."""
    return _edged(tree, list(range(tree.first[head.index], tree.last[last.index] + 1)), head)


def _edged(tree: Tree, words: list[int], head: Token) -> Span:
    while words and _is_edge(tree.tokens[words[0]], leading=True):
        words.pop(0)
    while words and _is_edge(tree.tokens[words[-1]], leading=False):
        words.pop()
    return span_of(tree, (words[0], words[-1]) if words else (head.index, head.index))


def _is_edge(token: Token, *, leading: bool) -> bool:
    return token.dep == "punct" or token.text in (",", ":", ".") or (leading and token.text.lower() == "that")
