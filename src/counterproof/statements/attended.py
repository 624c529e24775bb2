"""Attended: where and when a happening was, lent to those who were at it and to the noun that names it.

Whoever "was present at the meeting in Bergen on 3 May" was in Bergen then; "his meeting with Holt took place in Bergen"
puts both there. Remembering, planning or preventing a meeting in Bergen puts nobody anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counterproof.language import DateMention, Token
from counterproof.statements.bounding import timing_of
from counterproof.statements.conditions import is_happening
from counterproof.statements.phrase import is_place
from counterproof.statements.prepositions import prepositions
from counterproof.statements.reading import Reading, is_somewhere
from counterproof.statements.statement import Timing
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import predicates

_THERE = ("in", "at")
_ROLES = ("topic", "thing", "recipient")
_HELD = frozenset(("take", "occur", "happen", "hold", "be"))


def place_of(tree: Tree, reading: Reading) -> tuple[Token, ...]:
    """Where the happening was that the reading is of or at; nothing where the reading has a place of its own."""
    if reading.places:
        return ()
    if reading.frame.nominal:
        return tuple(_held_at(tree, reading.frame.head))
    return tuple(place for noun in _at(tree, reading) for place in _spots(tree, noun))


def timings_of(tree: Tree, reading: Reading, dates: Mapping[int, tuple[DateMention, ...]]) -> tuple[Timing, ...]:
    """When the happening was that somebody was at."""
    if reading.frame.nominal:
        return ()
    found = (timing_of(tree, date) for noun in _at(tree, reading) for date in dates.get(noun.index, ()))
    return tuple(t for t in found if t is not None and t.relation == "at")


def _at(tree: Tree, reading: Reading) -> Iterator[Token]:
    """The happenings at which somebody bodily did what the reading tells."""
    if predicates()[reading.word.predicate].present:
        yield from (t for role, t in reading.roles if role in _ROLES and t.pos == "NOUN" and is_happening(tree, t))


def _spots(tree: Tree, noun: Token) -> Iterator[Token]:
    found = (t for slot, t in prepositions(tree, noun) if slot in _THERE)
    yield from (t for t in found if is_place(tree, t) and is_somewhere(tree, t))


def _held_at(tree: Tree, noun: Token) -> Iterator[Token]:
    """The places of the verb that only says that the happening came about: "took place in", "was held at"."""
    verb = tree.head(noun)
    if noun.dep not in ("nsubj", "nsubjpass") or verb.lemma.lower() not in _HELD:
        return
    objects = [t.lemma.lower() for t in tree.children(verb.index, "dobj", "attr", "acomp")]
    took_place = verb.lemma.lower() == "take" and objects == ["place"]
    if took_place or (not objects and (verb.lemma.lower() != "hold" or noun.dep == "nsubjpass")):
        yield from _spots(tree, verb)
