"""Shifted: prepositions that the parser hung on the object and that belong to the verb."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.language import Token
from counterproof.statements.conditions import is_happening
from counterproof.statements.prepositions import is_time, prepositions
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

_MOVED = frozenset(("over", "across", "through", "from", "to", "in", "at"))
_TAKES = frozenset(("buy", "purchase", "borrow", "take", "have", "receive", "get", "accept", "obtain", "hire"))
_LAYS = frozenset(("lay", "raise", "lift", "put"))
_LIGHT = frozenset(("have", "hold", "make", "pay", "give", "take", "deliver", "undertake", "keep", "receive", "get"))


def of_objects(tree: Tree, verb: Token, objects: list[Token], taken: set[str]) -> Iterator[tuple[str, Token]]:
    """Prepositions that the parser hung on the object: "received a letter from Adam", "gave a lecture in Oslo"."""
    lemma = verb.lemma.lower()
    moved = _MOVED | ({"of"} if lemma in _TAKES else {"on", "upon", "against"} if lemma in _LAYS else set())
    for noun in objects:
        if noun.pos in ("NOUN", "PROPN") and noun.lemma.lower() not in lexicon().sets["happenings"]:
            yield from (pair for pair in prepositions(tree, noun) if pair[0] in moved and pair[0] not in taken)


def of_light_objects(tree: Tree, verb: Token) -> Iterator[tuple[str, Token]]:
    """Prepositions on the noun that makes one act with its verb: "had a talk with Adam in Lund", "passed the night of
    3 May at the inn"."""
    for noun in tree.children(verb.index, "dobj"):
        if noun.pos == "NOUN" and ((verb.lemma.lower() in _LIGHT and is_happening(tree, noun)) or is_time(noun)):
            yield from prepositions(tree, noun)
