"""Finds: things found on somebody or among what is his - "two plates were found in the prisoner's room".

How a thing comes before a court. Nothing is concluded from it: whose the thing was is another question.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterproof.language import Token
from counterproof.statements.phrase import is_person, mention
from counterproof.statements.statement import Proposition, Role
from counterproof.statements.tree import Tree

_FINDING = frozenset(("find", "discover", "seize", "recover", "confiscate", "take"))
_ON = frozenset(("on", "upon"))
_AMONG = frozenset(
    ("in", "inside", "under", "underneath", "beneath", "behind", "among", "amongst", "within", "at", "from")
)
_KEPT_IN = frozenset((
    "possession", "room", "house", "home", "pocket", "desk", "drawer", "table", "writing-table", "bed", "trunk", "box",
    "chest", "bag", "luggage", "lodging", "lodgings", "flat", "apartment", "shop", "cellar", "office", "car", "boot",
    "coat", "cupboard", "paper", "effect", "belonging", "study", "garage", "barn", "garden", "yard", "cell", "suitcase",
    "safe", "locker", "mattress", "floor", "computer", "workshop", "cabin", "wallet", "purse", "hat", "shoe", "attic",
    "stable", "cart", "boat", "wardrobe", "quarters", "rooms", "premises", "farm", "hand", "breast", "linen", "press",
))  # fmt: skip
"""What is somebody's own, so that what lies in it was within his reach."""
_DEEP = 4
"""Phrases within phrases gone into: "in a drawer of the table of Kern"."""


@dataclass(frozen=True)
class Find:
    """One thing found: the verb, the first and last word, and what it says."""

    verb: Token
    first: int
    last: int
    content: Proposition


def finds(tree: Tree) -> Iterator[Find]:
    """Every thing told to have been found on somebody or in what is his, in the order of the text."""
    for verb in tree.tokens:
        if verb.pos != "VERB" or verb.lemma.lower() not in _FINDING or tree.has(verb.index, "neg"):
            continue
        thing = _thing(tree, verb)
        holder = _holder(tree, verb) if thing is not None else None
        if thing is None or holder is None:
            continue
        whose = mention(tree, holder)
        places = (verb, thing, holder, tree.head(holder))
        first, last = min(t.index for t in places), max(t.index for t in places)
        first = min([first, *(tree.first[t.index] for t in (thing, holder))])
        content = Proposition("search", (Role("patient", whose), Role("thing", mention(tree, thing))))
        yield Find(verb, first, last, content)


def _thing(tree: Tree, verb: Token) -> Token | None:
    """What was found: the subject of "was found", behind the verb too, or the object of "found"; nobody, no nothing."""
    if verb.tag == "VBN" and verb.dep in ("acl", "relcl") and not tree.has(verb.index, "auxpass", "nsubj", "dobj"):
        noun = tree.head(verb)  # "two notebooks found in a drawer of his desk"
        return noun if noun.pos in ("NOUN", "PROPN") and not is_person(tree, noun) else None
    passive = tree.has(verb.index, "auxpass")
    told = ("nsubjpass", "attr", "dobj") if passive else ("dobj",)
    if verb.lemma.lower() == "take" and not passive:
        return None
    for token in tree.children(verb.index, *told):
        denied = any(t.text.lower() in ("no", "neither") for t in tree.children(token.index, "det"))
        if token.pos in ("NOUN", "PROPN") and not denied and not is_person(tree, token):
            return token
    return None


def _holder(tree: Tree, verb: Token) -> Token | None:
    """On whom, or in whose own keeping, it was found."""
    preps = [*tree.children(verb.index, "prep")]
    preps += [p for t in tree.children(verb.index, "dobj", "nsubjpass") for p in tree.children(t.index, "prep")]
    for prep in preps:
        low = prep.text.lower()
        for noun in tree.children(prep.index, "pobj"):
            if low in _ON and is_person(tree, noun):
                return noun
            if low in _AMONG | _ON and (owner := _owner(tree, noun)) is not None:
                return owner
    return None


def _owner(tree: Tree, noun: Token) -> Token | None:
    """Whose room, pocket or papers they are, told before them or behind."""
    for _ in range(_DEEP):
        for owner in tree.children(noun.index, "poss"):
            if noun.lemma.lower() in _KEPT_IN and is_person(tree, owner):
                return owner
        inner = [t for p in tree.children(noun.index, "prep") if p.text.lower() == "of" for t in tree.children(p.index)]
        if not inner or noun.lemma.lower() not in _KEPT_IN:
            return None
        if is_person(tree, inner[0]):
            return inner[0]
        noun = inner[0]
    return None
