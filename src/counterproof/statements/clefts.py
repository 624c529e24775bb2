"""Clefts: where a clause takes place, told outside it - "it was at Vardo that", "was seen giving out bills at"."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.language import Token
from counterproof.statements.prepositions import prepositions
from counterproof.statements.tree import Tree

_WATCHED = frozenset(("see", "watch", "hear", "observe", "notice"))


def seen_doing(tree: Tree, verb: Token) -> Iterator[tuple[str, Token]]:
    """Where somebody was seen, and what he was seen doing: "was seen giving out handbills at the gate"."""
    if verb.lemma.lower() in _WATCHED:
        for doing in tree.children(verb.index, "xcomp", "ccomp"):
            if is_bare(doing) and not tree.has(doing.index, "mark", "aux"):
                yield "doing", doing
                yield from (("done", t) for t in tree.children(doing.index, "dobj"))
        for doing in tree.children(verb.index, "xcomp", "ccomp", "advcl"):
            if doing.tag == "VBG" and not tree.has(doing.index, "mark"):
                yield from (pair for pair in prepositions(tree, doing) if pair[0] in ("at", "in", "on", "near"))


def is_bare(verb: Token) -> bool:
    """Whether a verb has no tense: "enter", "entering", and "set" or "put", which look alike in the past."""
    return verb.tag in ("VB", "VBG") or (verb.tag in ("VBD", "VBN", "VBP") and verb.text.lower() == verb.lemma.lower())


def set_in_front(tree: Tree, verb: Token) -> Iterator[tuple[str, Token]]:
    """What "it was ... that" sets before a clause: "it was at Vardo that he met her"."""
    governor = tree.head(verb)
    if (scene := _scene(tree, verb)) is not None:
        yield from (pair for pair in prepositions(tree, scene) if pair[0] in ("at", "in", "on", "near"))
    if is_cleft(tree, verb):
        yield from (pair for pair in prepositions(tree, governor) if tree.dates[pair[1].index] is None)


def _scene(tree: Tree, verb: Token) -> Token | None:
    """The verb of "it was Monday, at Vardo, and it was Adam who": it says where what follows took place."""
    if verb.dep != "relcl" or tree.head(verb).dep != "attr":
        return None
    was = tree.head(tree.head(verb))
    first = tree.head(was)
    its = any(t.text.lower() == "it" for v in (was, first) for t in tree.children(v.index, "nsubj"))
    dated = any(tree.dates[t.index] is not None for t in tree.children(first.index, "attr"))
    return first if was.dep == "conj" and its and dated else None


def is_cleft(tree: Tree, verb: Token) -> bool:
    """Whether a clause stands behind "it was ... that"."""
    governor = tree.head(verb)
    if verb.dep not in ("ccomp", "advcl", "relcl") or governor.lemma.lower() != "be":
        return False
    that = any(t.text.lower() == "that" for t in tree.children(verb.index, "mark", "advmod"))
    return that and any(t.text.lower() == "it" for t in tree.children(governor.index, "nsubj"))
