"""Counts: the numbers of a text with the words that hold them, and whether two can be of one kind of thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterproof.language import NumberMention, Token
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

INEXACT = frozenset((
    "about", "around", "approximately", "roughly", "nearly", "almost", "some", "circa", "upwards", "over", "above",
    "under", "below", "more", "less", "fewer", "least", "most", "perhaps", "maybe", "hardly", "scarcely", "barely",
    "or", "between"
))  # fmt: skip
"""Words before a number after which it is no exact one."""
_NAMED_BY_NUMBER = frozenset((
    "no", "number", "page", "chapter", "article", "section", "paragraph", "room", "cell", "ward", "block",
    "platform", "line", "jar", "box", "case", "exhibit", "item", "volume", "lot", "plate", "figure", "table",
    "grade", "class", "division", "aged", "age", "majority", "degree", "bus", "tram", "route", "flat"
))  # fmt: skip
"""Words after which a number names a thing or a measure of another kind instead of counting."""
_GENERIC = frozenset(("one", "other", "more", "remainder", "rest", "all", "total", "whole"))
_COUNTED_AS = frozenset(("soul", "hand", "head", "life"))
"""Words by which people are counted, though they are no words for people elsewhere."""
_SIGNS = frozenset("£$€¥₤%")


@dataclass(frozen=True)
class Count:
    """A number in its place: the first and last of its words, the noun it counts ("" where none is written)."""

    mention: NumberMention
    first: int
    last: int
    unit: str
    exact: bool

    @property
    def value(self) -> int:
        """The number."""
        return self.mention.value


@dataclass(frozen=True)
class Part:
    """One part with the first and last of the words that tell it."""

    count: Count
    words: tuple[int, int]


@dataclass(frozen=True)
class Sum:
    """A total, its words, and its parts. `complete` where the text says that these are all; not `sure` where the
    number may announce something else than the parts behind it."""

    total: Count
    words: tuple[int, int]
    parts: tuple[Part, ...]
    complete: bool
    sure: bool = True


def counts(tree: Tree, first: int, last: int) -> Iterator[Count]:
    """The numbers among the words [first, last) that count something, in order."""
    index = first
    while index < last:
        found = tree.numbers[index]
        end = index + 1
        if found is not None:
            while end < last and tree.numbers[end] is found:
                end += 1
            if not _names(tree, index, counting=bool(found.noun)):
                yield Count(found, index, end - 1, _unit(tree, found, index, end), _exact(tree, index, end))
        index = end


def one_kind(whole: str, part: str) -> bool:
    """Whether a part so counted can be of a whole so counted: the same noun, none, or people of both."""
    people = lexicon().sets["people"] | _COUNTED_AS
    return whole == part or part in _GENERIC or not part or (whole in people and part in people)


def is_money(unit: str) -> bool:
    """Whether a unit is of money: what was paid to one was not paid to another."""
    return unit in lexicon().sets["money"] or unit in _SIGNS


def unread(tree: Tree, first: int, last: int) -> bool:
    """Whether the words [first, last) hold a quantity that is not read as a number: "several", "half of them"."""
    loose = ("several", "some", "few", "many", "half", "third", "quarter", "another", "others", "both", "remainder")
    words = tree.tokens[first:last]
    return any(
        t.text.lower() in loose
        or (t.pos == "NUM" and tree.numbers[t.index] is None and tree.dates[t.index] is None)
        or (t.text.lower() == "rest" and tree.tokens[max(0, t.index - 1)].text.lower() == "the")
        for t in words
    )


def _unit(tree: Tree, found: NumberMention, first: int, end: int) -> str:
    before = tree.tokens[first - 1].text if first else ""
    after = tree.tokens[end].text if end < len(tree.tokens) else ""
    if before in _SIGNS or after in _SIGNS:
        return before if before in _SIGNS else after
    return "" if found.noun in _GENERIC else found.noun


def _names(tree: Tree, first: int, *, counting: bool) -> bool:
    """Whether the number names a thing: "page 12", "aged 40", "Bus 9"."""
    if not first or tree.tokens[first - 1].sentence != tree.tokens[first].sentence:
        return False
    before: Token = tree.tokens[first - 1]
    if before.text == "." and first > 1:
        before = tree.tokens[first - 2]
    digits = tree.tokens[first].text[:1].isdigit() and not counting
    return before.text.lower().rstrip(".") in _NAMED_BY_NUMBER or (digits and before.pos in ("NOUN", "PROPN"))


def _exact(tree: Tree, first: int, end: int) -> bool:
    before = [t.text.lower() for t in tree.tokens[max(0, first - 3) : first]]
    after = [t.text.lower() for t in tree.tokens[end : end + 3]]
    near = before[-1:] + (before[-3:-1] if before[-1:] in (["than"], ["of"], ["at"], ["a"], ["to"]) else [])
    return not (INEXACT & set(near)) and after[:2] not in (["or", "so"], ["or", "more"]) and after[:1] != ["odd"]
