"""Matters: the things somebody is told of in a clause - the seal in "told her that he had found the seal broken"."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.language import Token
from counterproof.statements.tree import Tree

_AFAR = frozenset(
    ("telephone", "phone", "letter", "telegram", "cable", "radio", "wire", "message", "note", "email", "mail", "post")
)
_ANYTHING = frozenset(("nothing", "anything", "something", "word"))
_TOLD = ("nsubj", "nsubjpass", "dobj", "pobj", "attr")
MOST = 6
"""Things of one clause that count as told of."""


def matters(tree: Tree, verb: Token) -> Iterator[Token]:
    """The nouns of the clause that somebody is told, where it was told face to face."""
    if verb.lemma.lower() != "tell" or _from_afar(tree, verb):
        return
    found = [t for clause in _contents(tree, verb) for t in _nouns(tree, clause)]
    for person in tree.children(verb.index, "dobj", "dative"):
        for prep in tree.children(person.index, "prep"):
            if prep.lemma.lower() in ("of", "about") and (person.pos in ("PROPN", "PRON") or person.lemma in _ANYTHING):
                found += list(tree.children(prep.index, "pobj"))
    yield from found[:MOST]


def _contents(tree: Tree, verb: Token) -> Iterator[Token]:
    for clause in tree.children(verb.index, "ccomp", "advcl"):
        marked = [t for t in (clause, *tree.children(clause.index, "aux")) if tree.has(t.index, "mark")]
        that = any(t.text.lower() == "that" for one in marked for t in tree.children(one.index, "mark"))
        if clause.dep == "ccomp" or that:
            yield clause


def _nouns(tree: Tree, clause: Token) -> Iterator[Token]:
    for index in range(tree.first[clause.index], tree.last[clause.index] + 1):
        token = tree.tokens[index]
        plain = token.pos == "NOUN" and tree.dates[index] is None and tree.names[index] is None
        if plain and token.dep in _TOLD:
            yield token


def _from_afar(tree: Tree, verb: Token) -> bool:
    nouns = (t for prep in tree.children(verb.index, "prep", "agent") for t in tree.children(prep.index, "pobj"))
    return any(t.lemma.lower() in _AFAR for t in nouns)
