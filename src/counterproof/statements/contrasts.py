"""Contrasts: what a clause denies besides what it tells - "in Oslo but never in Bergen", "and never again".

The words from "not" or "never" on belong to no affirmation: whoever met her in Oslo, not in Bergen, did not meet her in
Bergen. "And never again", "for the last time" and "last saw" deny all time after the one that is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from counterproof.language import Token
from counterproof.statements.phrase import mention
from counterproof.statements.reading import Reading
from counterproof.statements.statement import Proposition, Timing
from counterproof.statements.tree import Tree

LONGEST = 10
"""Words of the longest fragment that denies."""
_JOINTS = frozenset((",", ";", "and", "but", "-", "–", "—"))
_MORE = frozenset(
    ("only", "merely", "just", "even", "so", "least", "without", "because", "until", "till", "long", "far")
)
_AGAIN = frozenset(("again", "since", "afterwards", "thereafter", "more"))


@dataclass(frozen=True)
class Fragment:
    """The first and last word of what stands denied beside a clause."""

    first: int
    last: int

    def holds(self, index: int) -> bool:
        """Whether a word is in it."""
        return self.first <= index <= self.last


def fragment(tree: Tree, head: Token) -> Fragment | None:
    """What stands behind "but not", "and never" in the clause of this verb, where it is no clause of its own."""
    for index in range(head.index + 1, min(tree.last[head.index], len(tree.tokens) - 2) + 1):
        token, before, after = tree.tokens[index], tree.tokens[index - 1], tree.tokens[index + 1]
        denies = token.text.lower() in ("not", "never") and before.text.lower() in _JOINTS
        if denies and after.text.lower() not in _MORE:
            return _ended(tree, index)
    return None


def _ended(tree: Tree, first: int) -> Fragment | None:
    last = first
    for token in tree.tokens[first + 1 : first + 1 + LONGEST]:
        if token.text in (",", ";", ":", ".") or token.text.lower() in ("and", "but", "or", "nor"):
            break
        if token.pos in ("VERB", "AUX", "SCONJ") or token.sentence != tree.tokens[first].sentence:
            return None
        last = token.index
    return Fragment(first, last) if last > first else None


def without(reading: Reading, denied: Fragment) -> Reading:
    """The reading without what the fragment denies."""
    roles = tuple(pair for pair in reading.roles if not denied.holds(pair[1].index))
    return replace(reading, roles=roles, places=tuple(t for t in reading.places if not denied.holds(t.index)))


def parted(tree: Tree, when: tuple[Timing, ...], denied: Fragment) -> tuple[tuple[Timing, ...], tuple[Timing, ...]]:
    """The timings of what is told and those of what is denied."""
    start, end = tree.tokens[denied.first].start, tree.tokens[denied.last].end
    inside = tuple(t for t in when if t.date is not None and start <= t.date.span.start < end)
    return tuple(t for t in when if t not in inside), inside


def beside(
    tree: Tree, reading: Reading, told: Proposition, denied: Fragment, when: tuple[Timing, ...]
) -> Proposition | None:
    """What the fragment denies, with all else as it is told; None where it names no time and no place."""
    words = {tree.tokens[i].text.lower() for i in range(denied.first, denied.last + 1)}
    if words & _AGAIN:
        return _after(told, when)
    place = next((t for t in reading.places if denied.holds(t.index)), None)
    if place is not None:
        roles = tuple(r for r in told.roles if r.name != "within")
        return replace(told, roles=roles, place=mention(tree, place), negated=True, sole=False, quantity=None)
    return replace(told, timings=when, negated=True, sole=False, quantity=None) if when else None


def _after(told: Proposition, when: tuple[Timing, ...]) -> Proposition | None:
    dated = [t for t in told.timings if t.relation == "at" and t.date is not None and t.offset is None]
    if len(told.timings) != 1 or not dated:
        return None
    roles = tuple(r for r in told.roles if r.name != "within")
    after = (Timing("after", date=dated[0].date), *when)
    return replace(told, roles=roles, timings=after, place=None, negated=True, sole=False, quantity=None)


def not_after(tree: Tree, reading: Reading, told: Proposition) -> tuple[Proposition, int] | None:
    """What a last telling denies of all time after it, and the index of the last word that says so; else None."""
    last = next(_last_times(tree, reading.frame.head), None)
    content = _after(told, ()) if last is not None and told.actual and not told.negated else None
    return (content, last) if content is not None and last is not None else None


def _last_times(tree: Tree, head: Token) -> Iterator[int]:
    """The word that makes it the last time of all: "for the last time", "last saw"; not the last before something."""
    words = {tree.tokens[i].text.lower() for i in range(tree.first[head.index], tree.last[head.index] + 1)}
    if words & {"before", "until", "till", "ere"}:
        return
    for prep in tree.children(head.index, "prep"):
        for noun in tree.children(prep.index, "pobj"):
            last = any(t.text.lower() == "last" for t in tree.children(noun.index, "amod"))
            if prep.lemma.lower() == "for" and noun.lemma.lower() == "time" and last:
                yield noun.index
    if head.index and tree.tokens[head.index - 1].text.lower() == "last" and head.tag in ("VBD", "VBN"):
        yield head.index
