"""Openings: by what entry a house came into being - "Café Adria, first licence 1 October 1911, until then a smithy"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from counterproof.language import DateMention, Mention, Token
from counterproof.statements.spans import span_of
from counterproof.statements.statement import Proposition, Role, Statement, Timing
from counterproof.statements.tree import Tree

_OPENED = frozenset(("licence", "license", "licensed", "licenced", "opened", "registered", "let"))
_BEFORE_IT = (("until", "then"), ("till", "then"), ("before", "that"), ("before", "then"))
_FORMERLY = frozenset(("formerly", "previously", "heretofore", "late"))
_NEAR = 4
"""Words from "first" to its date."""


def openings(tree: Tree) -> Iterator[Statement]:
    """A house named at the head of an entry, with the day of its first licence. What the premises were until then makes
    it sure that there was no such house before."""
    for sentence in tree.analysis.sentences:
        words = tree.tokens[sentence.first : sentence.last]
        house, opened = _house(tree, words), _opened(tree, words)
        if house is None or opened is None or house.span.start > opened[0].start:
            continue
        verbs = [t for t in words if t.tag in ("VBD", "VBZ", "VBP") and t.text.lower() not in _OPENED]
        if any(tree.has(t.index, "nsubj", "nsubjpass") for t in verbs):
            continue
        last = next(t for t in reversed(words) if t.start < opened[1].span.end)
        content = Proposition("found", (Role("thing", house),), (Timing("at", date=opened[1]),))
        yield Statement(span_of(tree, (words[0].index, last.index)), content, sure=_was_another(words))


def _house(tree: Tree, words: tuple[Token, ...]) -> Mention | None:
    """The house, body or ship whose name opens the entry."""
    names = (tree.names[t.index] for t in words[:2])
    found = next((n for n in names if n is not None), None)
    return found if found is not None and found.kind in ("building", "organization", "object") else None


def _opened(tree: Tree, words: tuple[Token, ...]) -> tuple[Token, DateMention] | None:
    """The word "first" before a licence or opening, and the date behind it."""
    for at, word in enumerate(words):
        after = words[at + 1 : at + 1 + _NEAR]
        if word.text.lower() == "first" and after and after[0].text.lower() in _OPENED:
            date = next((d for d in (tree.dates[t.index] for t in after) if d is not None), None)
            return (word, date) if date is not None else None
    return None


def _was_another(words: tuple[Token, ...]) -> bool:
    told = [t.text.lower() for t in words]
    pairs = set(pairwise(told))
    return bool(pairs & set(_BEFORE_IT)) or bool(set(told) & _FORMERLY)
