"""Accounts: short lines that each end in a number, with the total that is drawn from them or that announces them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from counterproof.language import Sentence
from counterproof.statements.counts import INEXACT, Count, Part, Sum, counts, one_kind, unread
from counterproof.statements.tree import Tree

_CONCLUDES = frozenset(
    ("total", "altogether", "therefore", "thus", "hence", "whereby", "wherefore", "accordingly", "making", "makes")
) | {"sum", "whole", "fully", "wholly"}
_SHORT = 30
"""Words of the longest line of an account."""


def accounts(tree: Tree) -> Iterator[Sum]:
    """Short lines that each end in a number, before the sentence that draws their total or after one that announces
    them."""
    run: list[Part] = []
    opened: tuple[Count, tuple[int, int]] | None = None
    for sentence in tree.analysis.sentences:
        item = _line(tree, sentence)
        if item is not None and _goes_on(run, item):
            run.append(item)
            continue
        own = list(counts(tree, sentence.first, sentence.last))
        if len(run) > 1 and len(own) == 1 and _draws(tree, sentence) and not _opens(run, own[0]):
            yield Sum(_in_unit(own[0], run), (sentence.first, sentence.last - 1), tuple(run), complete=True)
        elif len(run) > 1 and opened is not None:
            yield Sum(opened[0], opened[1], tuple(run), complete=True)
        run = [item] if item is not None else []
        told = tree.tokens[sentence.last - 1].text == ":" and len(own) == 1
        opened = (own[0], (sentence.first, sentence.last - 1)) if told else None if item is None else opened
    if len(run) > 1 and opened is not None:
        yield Sum(opened[0], opened[1], tuple(run), complete=True)


def _in_unit(total: Count, run: Sequence[Part]) -> Count:
    """The total in the unit of its lines, where it has none of its own."""
    unit = next((part.count.unit for part in run if part.count.unit), "")
    return replace(total, unit=unit) if not total.unit else total


def _goes_on(run: Sequence[Part], item: Part) -> bool:
    return not run or one_kind(run[-1].count.unit, item.count.unit) or not run[-1].count.unit


def _opens(run: Sequence[Part], total: Count) -> bool:
    """Whether a line gives the total itself, or the last lines alone make it: the first ones are then of another."""
    values = [part.count.value for part in run]
    return total.value in values or any(sum(values[k:]) == total.value for k in range(1, len(values) - 1))


def _draws(tree: Tree, sentence: Sentence) -> bool:
    words = [t.text.lower() for t in tree.tokens[sentence.first : sentence.last]]
    pairs = list(pairwise(words))
    return bool(_CONCLUDES & set(words)) or ("in", "all") in pairs or ("all", "told") in pairs


def _line(tree: Tree, sentence: Sentence) -> Part | None:
    """A line "The smith, forty crowns." as a part: one number, at its end, and no clause."""
    last = sentence.last - 1
    while last > sentence.first and tree.tokens[last].pos == "PUNCT":
        last -= 1
    own = list(counts(tree, sentence.first, sentence.last))
    if len(own) != 1 or last - sentence.first > _SHORT:
        return None
    if not any(t.text.isalpha() for t in tree.tokens[sentence.first : own[0].first]):
        return None
    ends = last <= own[0].last + 1 and not unread(tree, sentence.first, sentence.last)
    words = tree.tokens[sentence.first : sentence.last]
    finite = any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in words)
    clause = finite and any(t.dep in ("nsubj", "nsubjpass", "expl") for t in words)
    loose = INEXACT & {t.text.lower() for t in tree.tokens[own[0].first - 1 : own[0].first]}
    return Part(own[0], (sentence.first, last)) if ends and not clause and not loose else None
