"""Verdicts on a clause: "it is not true that", "it is a lie that" - what they make of it."""

from __future__ import annotations

from typing import Literal

from counterproof.language import Token
from counterproof.statements.tree import Tree

_TRUE = frozenset(("true", "correct", "accurate", "so", "right"))
_UNTRUE = frozenset(("untrue", "false", "incorrect", "wrong", "inaccurate"))
_FACTS = frozenset(("case", "truth", "fact"))
_LIES = frozenset(
    ("lie", "falsehood", "untruth", "invention", "fabrication", "fable", "slander", "calumny", "libel", "fiction")
)


def verdict(tree: Tree, word: Token) -> tuple[Token, Literal["true", "untrue"]] | None:
    """The "be" that pronounces on the clause of this word, and what it calls it; None where nothing does."""
    if word.dep not in ("ccomp", "csubj", "acl", "relcl"):
        return None
    if not any(t.text.lower() == "that" and t.dep == "mark" for t in tree.children(word.index)):
        return None
    governor = tree.head(word)
    be = tree.head(governor) if governor.dep == "attr" else governor
    if be.lemma.lower() != "be" or not any(t.text.lower() == "it" for t in tree.children(be.index, "nsubj")):
        return None
    for one in tree.children(be.index, "acomp", "attr", "oprd"):
        lemma = one.lemma.lower()
        if lemma in _TRUE | _FACTS:
            return be, "true"
        if lemma in _UNTRUE | _LIES:
            return be, "untrue"
    return None
