"""Conditions: what the vocabulary asks of a phrase in a slot - a lemma, a set, or a kind such as ":vessel"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from counterproof.language import Token
from counterproof.statements.phrase import enclosed, is_person, is_place, is_somebody, is_thing, name_of, people
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

_UNCOUNTED = frozenset(
    (
        "time",
        "day",
        "week",
        "month",
        "year",
        "hour",
        "minute",
        "mile",
        "kilometre",
        "night",
        "metre",
        "meter",
        "yard",
        "foot",
        "degree",
        "o'clock",
    )
)
_PLURAL = frozenset(("they", "them", "we", "us", "these", "those", "ourselves", "themselves"))


def is_happening(tree: Tree, head: Token) -> bool:
    """Whether the phrase names something that takes place."""
    lemma = head.lemma.lower()
    known = lexicon()
    if lemma in known.sets["happenings"] or lemma in known.sets["proceedings"]:
        return True
    named = tree.names[head.index]
    if named is not None:
        return named.kind in ("event", "proceeding")
    return head.pos == "NOUN" and any(word.predicate for word in known.nouns.get(lemma, ()))


def is_vessel(tree: Tree, head: Token) -> bool:
    """Whether the phrase is a ship: by its word, or a name with "the" that no town or person bears."""
    name = tree.names[head.index]
    if name is None:
        return head.lemma.lower() in lexicon().sets["vessels"]
    article = any(t.text.lower() in ("the", "this", "that", "said") for t in tree.children(head.index, "det"))
    return name.kind in ("unknown", "object") and head.pos == "PROPN" and article


def _meets_named(tree: Tree, head: Token, condition: str) -> bool:
    """Whether a phrase is a vessel, something "called" by a name, a named holder of an office, or somebody's name."""
    if condition == ":vessel":
        return is_vessel(tree, head)
    if condition == ":called":
        called = (head, *tree.children(head.index, "compound"))
        return name_of(tree, head) is not None and any(t.lemma.lower() == "name" for t in called)
    named = name_of(tree, head)
    if condition == ":bearer":
        return named is not None and named.kind in ("person", "unknown") and is_somebody(tree, head)
    return is_somebody(tree, head) and (named is not None or head.tag == "PRP")


def _is_plural(tree: Tree, head: Token) -> bool:
    several = head.pos == "NUM" and head.lemma.lower() != "one"
    return head.tag == "NNS" or several or head.text.lower() in _PLURAL or len(list(people(tree, head))) > 1


def _is_counted(tree: Tree, head: Token) -> bool:
    counted = head.lemma.lower() not in _UNCOUNTED and tree.dates[head.index] is None
    return counted and tree.has(head.index, "nummod") and name_of(tree, head) is None


_KINDS: Mapping[str, Callable[[Tree, Token], bool]] = {
    ":person": is_person,
    ":somebody": is_somebody,
    ":place": is_place,
    ":thing": is_thing,
    ":name": lambda tree, head: name_of(tree, head) is not None or head.pos == "PROPN",
    ":plural": _is_plural,
    ":happening": is_happening,
    ":date": lambda tree, head: tree.dates[head.index] is not None,
    ":number": _is_counted,
    ":any": lambda tree, head: True,
}


def meets(tree: Tree, head: Token, condition: str) -> bool:
    """Whether a phrase fills a slot's condition: a lemma, "@set", or one of the kinds ":person", ":place" and so on."""
    if condition in _KINDS:
        return _KINDS[condition](tree, head)
    if condition in (":vessel", ":called", ":holder", ":bearer"):
        return _meets_named(tree, head, condition)
    if condition.startswith(":"):
        return False
    within = enclosed(tree, head) if condition == "@custody" else head
    return lexicon().within(within.lemma.lower(), condition)
