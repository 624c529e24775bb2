"""Firsts: "for the first time", "was first burnt", "which had never before been touched" deny all time before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from counterproof.language import Token
from counterproof.statements.reading import Reading
from counterproof.statements.statement import Proposition, Statement, Timing
from counterproof.statements.tree import Tree

_UNDERGOES = ("patient", "thing", "topic", "body")
_TOUCHED = frozenset(("touch", "attack", "harm", "damage", "disturb", "hurt", "injure", "molest"))
"""What was never touched before was neither burnt nor broken before."""
_LATER = frozenset(("then", "next", "later", "afterwards", "secondly", "again", "lastly", "finally"))


_NAMED_FIRST = re.compile(
    r"\b(?:first|never|not|no (?:one|other|ship|vessel|house|street|town|place|man|person|body))\b[^.;]{0,80}"
    r"(?:\bname\b|\bborne?\b|\bcalled\b|\bbefore\b|\b(?:un)?till? then\b|\bknown\b)"
    r"|\b(?:(?:un)?till? (?:then|that (?:day|time|year))|hitherto|theretofore|formerly|heretofore)\b",
    re.IGNORECASE,
)
"""Words by which a text says that nothing bore the name before."""


def named_first(tree: Tree, reading: Reading, told: Statement) -> Statement:
    """The statement that a name was given, marked where its sentence says that nothing bore the name before."""
    content = told.proposition
    sentence = tree.analysis.sentences[reading.frame.head.sentence]
    words = tree.analysis.text.content[sentence.start : sentence.end]
    if content.predicate != "rename" or not _NAMED_FIRST.search(words):
        return told
    return replace(told, proposition=replace(content, first=True))


def not_before(tree: Tree, reading: Reading, content: Proposition) -> tuple[Proposition, int] | None:
    """What a first telling denies of all time before it, and the index of the last word that says so; else None."""
    roles = tuple(role for role in content.roles if role.name in _UNDERGOES)
    dated = [t for t in content.timings if t.relation == "at" and t.date is not None and t.offset is None]
    if not roles or len(content.timings) != 1 or not dated or content.negated or not content.actual:
        return None
    last = next(_marks(tree, reading), None)
    if last is None:
        return None
    before = (Timing("before", date=dated[0].date),)
    return replace(content, roles=roles, timings=before, place=None, negated=True, sole=False, quantity=None), last


def _marks(tree: Tree, reading: Reading) -> Iterator[int]:
    """The last word of each phrase that makes it the first time of all."""
    head = reading.frame.head
    for prep in tree.children(head.index, "prep"):
        for noun in tree.children(prep.index, "pobj"):
            first = any(t.text.lower() == "first" for t in tree.children(noun.index, "amod"))
            if prep.lemma.lower() == "for" and noun.lemma.lower() == "time" and first and not _limited(tree, noun):
                yield noun.index
    words = {tree.tokens[i].text.lower() for i in range(tree.first[head.index], tree.last[head.index] + 1)}
    if tree.tokens[head.index - 1].text.lower() == "first" and head.index and not words & _LATER:
        yield head.index
    for role, token in reading.roles:
        if role in _UNDERGOES:
            yield from (tree.last[c.index] for c in _clauses(tree, token) if _never_before(tree, head, c))


def _clauses(tree: Tree, noun: Token) -> Iterator[Token]:
    """The relative clauses on a phrase, also where they hang on the place in it: "the gate at Vardo, which ..."."""
    yield from tree.children(noun.index, "relcl")
    for prep in tree.children(noun.index, "prep"):
        yield from (c for place in tree.children(prep.index, "pobj") for c in tree.children(place.index, "relcl"))


def _limited(tree: Tree, time: Token) -> bool:
    """Whether it was the first time only of some span: "for the first time in ten years", "since the war"."""
    after = tree.tokens[time.index + 1 : time.index + 2]
    return bool(after) and after[0].text.lower() in ("in", "since", "that", "this", "after", "for")


def _never_before(tree: Tree, head: Token, clause: Token) -> bool:
    """Whether a clause on what it befell says that the like had never befallen it before."""
    same = clause.lemma.lower() in {head.lemma.lower(), *_TOUCHED}
    span = " ".join(tree.tokens[i].text.lower() for i in range(tree.first[clause.index], tree.last[clause.index] + 1))
    return same and "never" in span and any(w in span for w in ("before", "till then", "until then", "theretofore"))
