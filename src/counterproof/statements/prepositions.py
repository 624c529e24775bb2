"""Prepositions: what hangs on a word by "in", "to", "from", and the places that "where" and "there" stand for."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.language import Token
from counterproof.statements.phrase import is_person, is_place, is_somebody, people
from counterproof.statements.tree import Tree

DEEPEST = 12
"""Steps that the search for a nested preposition or a place to the left may take."""

_NESTED = frozenset(("in", "at", "on", "near", "inside", "outside", "within", "with", "to", "from", "before"))
_TIMES = frozenset(("time", "hour", "moment", "day", "night", "morning", "evening", "afternoon"))


def prepositions(tree: Tree, head: Token) -> Iterator[tuple[str, Token]]:
    """Slot and filler of every preposition under a word, also those that hang on a place or name in between."""
    waiting = [(head, 0)]
    while waiting:
        word, depth = waiting.pop(0)
        away = () if depth else (p for t in tree.children(word.index, "advmod") for p in tree.children(t.index, "prep"))
        for prep in (*tree.children(word.index, "prep", "agent"), *away):
            slot = prep.lemma.lower()
            if depth and slot not in _NESTED and not (slot == "of" and word.lemma.lower() in _TIMES):
                continue
            for noun in _objects_of(tree, prep):
                for one in people(tree, _whose(tree, slot, noun)):
                    yield slot, one
                if depth < DEEPEST and (_passes_on(tree, prep, noun) or tree.dates[noun.index] is not None):
                    waiting.append((noun, depth + 1))


def _whose(tree: Tree, slot: str, noun: Token) -> Token:
    """Whoever gives or takes by hand: Adam in "from the hands of Adam", "from Adam's own lips"."""
    if slot not in ("from", "at", "into") or noun.lemma.lower() not in ("hand", "lip", "mouth"):
        return noun
    owners = [*tree.children(noun.index, "poss")]
    owners += [t for p in tree.children(noun.index, "prep") if p.lemma == "of" for t in tree.children(p.index, "pobj")]
    return owners[0] if len(owners) == 1 else noun


def _passes_on(tree: Tree, prep: Token, noun: Token) -> bool:
    """Whether what hangs on a phrase belongs to the verb: where and when ("at no hour outside the fort"), in which
    quality ("as stoker in the Diana"), with what or whom ("with a stick at the gate", "with her sister in Lund"), and
    by whom ("by her sister in the yard")."""
    if prep.lemma.lower() == "with" and noun.pos in ("NOUN", "PROPN"):
        return True
    if prep.lemma.lower() == "as" or prep.dep == "agent":
        return True
    return is_place(tree, noun) or is_time(noun)


def is_time(noun: Token) -> bool:
    """Whether a noun is a stretch of time by its word: what hangs on it belongs to what filled it."""
    return noun.lemma.lower() in _TIMES


def _objects_of(tree: Tree, prep: Token) -> Iterator[Token]:
    for child in tree.children(prep.index, "pobj", "prep", "advmod"):
        if child.dep == "pobj":
            yield child
        elif child.dep == "prep":
            yield from tree.children(child.index, "pobj")


def where(tree: Tree, verb: Token) -> Iterator[Token]:
    """The place before a clause with "where": the nearest place left of it that the noun it hangs on belongs to."""
    if verb.dep != "relcl" or not any(t.lower() == "where" for t in _texts(tree, verb, "advmod")):
        return
    noun = tree.head(verb)
    for index in range(noun.index, max(tree.first[noun.index] - DEEPEST, -1), -1):
        token = tree.tokens[index]
        if token.sentence != verb.sentence:
            return
        if token.dep in ("pobj", "dobj", "nsubj", "attr", "appos") and is_place(tree, token):
            yield token
            yield from _placed(tree, token)
            return


def _placed(tree: Tree, place: Token) -> Iterator[Token]:
    """The noun that a place stands beside: the camp in "the camp at Berg"."""
    for index in range(place.index - 1, max(place.index - DEEPEST, -1), -1):
        token = tree.tokens[index]
        if token.lemma in ("of", "at", "in") and index and is_place(tree, tree.tokens[index - 1]):
            yield tree.tokens[index - 1]
            return
        if token.dep not in ("det", "compound", "amod", "case"):
            return


def there(tree: Tree, verb: Token) -> Iterator[tuple[str, Token]]:
    """The place that "there" stands for in a verb joined to another: "was put in the gaol and stayed there"."""
    if verb.dep == "conj" and any(t.lower() == "there" for t in _texts(tree, verb, "advmod")):
        before = prepositions(tree, tree.head(verb))
        yield from ((slot, token) for slot, token in before if slot in _NESTED and is_place(tree, token))


def _texts(tree: Tree, head: Token, *deps: str) -> Iterator[str]:
    for child in tree.children(head.index, *deps):
        yield child.text


def witnessed(tree: Tree, noun: Token) -> Iterator[tuple[str, Token]]:
    """Where that was done in whose presence somebody was: "sealed at Lyon in the presence of Adam"."""
    if (verb := done_before(tree, noun)) is not None:
        yield from (pair for pair in prepositions(tree, verb) if is_place(tree, pair[1]))


def done_before(tree: Tree, noun: Token) -> Token | None:
    """The verb of what was done "in the presence of" somebody, told as done."""
    prep = tree.head(noun)
    verb = tree.head(prep)
    if noun.lemma.lower() != "presence" or prep.lemma.lower() != "in" or verb.pos != "VERB":
        return None
    helpers = [t.lemma.lower() for t in tree.children(verb.index, "aux", "auxpass")]
    return verb if not tree.has(verb.index, "neg") and all(lemma in ("be", "have") for lemma in helpers) else None


def said_of_doer(tree: Tree, noun: Token, by: Token) -> bool:
    """Whether "by" and a person, hung on a phrase, say who did it: behind another person, or behind the place."""
    if is_person(tree, noun):
        return True
    return is_place(tree, noun) and any(is_somebody(tree, t) for t in tree.children(by.index, "pobj"))
