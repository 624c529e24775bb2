"""Bounds: more of a thing than the same passage says that there were - "only two could swim ... five swam ashore".

A bound is "only two of them could swim", "none but three could", or "the committee has seven members"; it is held
against a number that the next sentences give of the same: who did what so few could do, members of that committee.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from counterproof.language import Token
from counterproof.statements.counts import Count, Part, Sum, counts, one_kind
from counterproof.statements.tally import clause_head
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

REACH = 3
"""Sentences after the bound in which the larger number may stand."""
_ONLY = (("only",), ("but",), ("none", "but"), ("no", "more", "than"), ("not", "more", "than"), ("at", "most"))
_HOLDS = frozenset(("have", "number", "count", "comprise", "contain"))
_LATER = frozenset(("more", "further", "new", "additional", "later", "afterwards", "now", "next", "another", "besides"))
_EVERYBODY = frozenset(("person", "soul", "people", "man"))


@dataclass(frozen=True)
class _Bound:
    """A number that nothing of the kind exceeds: with the verb that so few could, or the noun of what holds so many."""

    count: Count
    verb: str = ""
    holder: str = ""


def bounds(tree: Tree) -> Iterator[Sum]:
    """Each bound of the text that a number after it exceeds, as a whole and the part that is more than it."""
    sentences = tree.analysis.sentences
    for sentence in sentences:
        for count in counts(tree, sentence.first, sentence.last):
            bound = _bound(tree, count)
            if bound is None or not count.exact:
                continue
            after = [s for s in sentences[sentence.index + 1 : sentence.index + 1 + REACH]
                     if s.paragraph == sentence.paragraph]  # fmt: skip
            found = next((p for s in after for p in _exceeding(tree, bound, s.first, s.last)), None)
            if found is not None:
                yield Sum(count, (sentence.first, sentence.last - 1), (found,), complete=False)


def _bound(tree: Tree, count: Count) -> _Bound | None:
    before = tuple(t.text.lower() for t in tree.tokens[max(0, count.first - 3) : count.first])
    few = any(before[-len(words) :] == words for words in _ONLY)
    head = clause_head(tree, count.first)
    able = any(t.text.lower() in ("could", "can") for t in tree.children(head.index, "aux"))
    if few and able and head.pos == "VERB" and not tree.has(head.index, "neg"):
        return _Bound(count, verb=head.lemma.lower())
    if tree.has(head.index, "neg", "aux") or head.tag not in ("VBD", "VBZ", "VBP") or not count.unit:
        return None
    return _held(tree, count, head)


def _held(tree: Tree, count: Count, head: Token) -> _Bound | None:
    """How many of a thing a body or place holds: "the committee has seven members", "there were three guns in the
    fort"; the number must be of the verb's own object."""
    objects = [t for t in tree.children(head.index, "dobj", "attr") if t.lemma.lower() == count.unit]
    own = any(count.first <= n.index <= count.last for t in objects for n in tree.children(t.index, "nummod"))
    subject = next(tree.children(head.index, "nsubj"), None)
    if not own:
        return None
    if head.lemma.lower() in _HOLDS and subject is not None and subject.pos == "NOUN":
        return _Bound(count, holder=subject.lemma.lower())
    if head.lemma == "be" and tree.has(head.index, "expl"):
        preps = (p for t in (head, *objects) for p in tree.children(t.index, "prep") if p.text.lower() in ("in", "on"))
        inside = next((n for p in preps for n in tree.children(p.index, "pobj") if n.pos == "NOUN"), None)
        return _Bound(count, holder=inside.lemma.lower()) if inside is not None else None
    return None


def _exceeding(tree: Tree, bound: _Bound, first: int, last: int) -> Iterator[Part]:
    words = {t.text.lower() for t in tree.tokens[first:last]}
    if words & _LATER or any(tree.dates[i] is not None for i in range(first, last)):
        return
    for count in counts(tree, first, last):
        head = clause_head(tree, count.first)
        real = not tree.has(head.index, "neg") and not any(t.tag == "MD" for t in tree.children(head.index, "aux"))
        if count.exact and real and count.value > bound.count.value and _of_the_same(tree, bound, count, head):
            yield Part(count, (count.first, max(count.last, head.index)))


def _of_the_same(tree: Tree, bound: _Bound, count: Count, head: Token) -> bool:
    noun = next((t for t in tree.tokens[count.last : count.last + 3] if t.lemma.lower() == count.unit), None)
    phrase = noun if noun is not None else tree.tokens[count.last]
    whole = {t.text.lower() for p in tree.children(phrase.index, "prep") if p.lemma == "of"
             for t in tree.children(p.index, "pobj")}  # fmt: skip
    if bound.holder:
        named = any(tree.tokens[i].lemma.lower() == bound.holder for i in _under(tree, phrase))
        return bound.count.unit == count.unit and bool(whole) and named
    did = {head.lemma.lower()} | {t.lemma.lower() for p in tree.children(head.index, "prep")
                                  for t in tree.children(p.index, "pcomp", "pobj") if p.lemma == "by"}  # fmt: skip
    by = {t.text.lower()[: len(bound.verb)] for t in tree.tokens[head.index : head.index + 5] if t.tag == "VBG"}
    if bound.verb not in did | by:
        return False
    if bool(whole & {"them", "these", "those"}) or not count.unit:
        return True
    return (
        _is_everybody(tree, head) if count.unit in _EVERYBODY else one_kind(bound.count.unit or count.unit, count.unit)
    )


def _under(tree: Tree, token: Token) -> range:
    return range(tree.first[token.index], tree.last[token.index] + 1)


def _is_everybody(tree: Tree, head: Token) -> bool:
    """Whether the sentences before say that there was nobody else of whom it could be told."""
    start = tree.analysis.sentences[max(0, head.sentence - REACH)].first
    words = [t.text.lower() for t in tree.tokens[start : head.index]]
    people = _EVERYBODY | lexicon().sets["people"]
    threes = zip(words, words[1:], words[2:], words[3:], strict=False)
    if any(one == "no" and two == "other" and people & {three, four} for one, two, three, four in threes):
        return True
    return any(pair in (("nobody", "else"), ("none", "else")) for pair in pairwise(words))
