"""Tally: a sum as statements - one for the total and one for each part, all of the very same thing counted."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from counterproof.language import Mention, Token
from counterproof.statements.counts import Count, Sum
from counterproof.statements.lengths import Length
from counterproof.statements.spans import LONGEST, span_of
from counterproof.statements.statement import COUNTED, Proposition, Quantity, Role, Statement, Timing
from counterproof.statements.tree import Tree


@dataclass(frozen=True)
class Teller:
    """Who tells a sum, from the narrator inwards, when, and whether that is surely read."""

    chain: tuple[Mention, ...]
    said: tuple[Timing, ...]
    sure: bool


def clause_head(tree: Tree, index: int) -> Token:
    """The verb over a word, or the root of its sentence."""
    token = tree.tokens[index]
    over = (governor for _, governor in tree.ancestors(token) if governor.pos in ("VERB", "AUX"))
    root = next((governor for _, governor in reversed(list(tree.ancestors(token)))), token)
    return next(over, root)


def numbered(tree: Tree, found: Sum, teller: Teller | None, taken: Set[tuple[int, int]]) -> Iterator[Statement]:
    """The statements of a sum; none where nobody tells it as so. `taken` are the spans of other statements."""
    if teller is None:
        return
    whole = _mention(tree, found.total)
    rows = [(found.words, found.total, "whole")] + [(p.words, p.count, "part") for p in found.parts]
    for words, count, part in rows:
        span = span_of(tree, _free(tree, words, count, taken))
        roles = [Role("whole", whole)] + ([Role("part", _mention(tree, count))] if part == "part" else [])
        quantity = Quantity(
            count.value, found.total.unit, "part" if part == "part" else "whole", part == "part" and found.complete
        )
        yield Statement(
            span, Proposition("count", tuple(roles), quantity=quantity), teller.chain, said=teller.said,
            sure=teller.sure and (found.sure or part == "part"),
        )  # fmt: skip


def timed(tree: Tree, found: Length, teller: Teller | None, taken: Set[tuple[int, int]]) -> Iterator[Statement]:
    """The statements of a length: one for it and one for each of its ends; none where nobody tells it as so."""
    if teller is None:
        return
    whole = _mention(tree, found.stated)
    rows = [(found.words, Quantity(found.stated.value, found.stated.unit, "whole"))]
    rows += [(end.words, Quantity(end.value, found.unit, "part")) for end in found.ends]
    for words, quantity in rows:
        span = span_of(tree, _free(tree, words, found.stated if quantity.part == "whole" else None, taken))
        content = Proposition("count", (Role("whole", whole),), quantity=quantity)
        yield Statement(span, content, teller.chain, said=teller.said, sure=teller.sure)


def _mention(tree: Tree, count: Count) -> Mention:
    """What a number counts, as a phrase that stands for itself at its own place."""
    end = count.last
    following = tree.tokens[end + 1] if end + 1 < len(tree.tokens) else None
    if following is not None and following.lemma.lower() == count.mention.noun:
        end += 1
    span = span_of(tree, (count.first, end))
    return Mention(span, span.quote, "object", "indefinite", head=COUNTED, number="plural")


def _free(tree: Tree, words: tuple[int, int], count: Count | None, taken: Set[tuple[int, int]]) -> tuple[int, int]:
    """The words without what other statements need for their own span: one fewer where the span is another's."""
    first, last = words
    if count is None:
        return (first, last + 1) if (tree.tokens[first].start, tree.tokens[last].end) in taken else words
    while tree.tokens[last].pos == "PUNCT" and last > count.last:
        last -= 1
    while tree.tokens[last].end - tree.tokens[first].start > LONGEST and first < count.first:
        first += 1
    while (tree.tokens[first].start, tree.tokens[last].end) in taken and (last > count.last or first < count.first):
        first, last = (first, last - 1) if last > count.last else (first + 1, last)
    return first, last
