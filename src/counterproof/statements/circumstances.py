"""Circumstances: under what conditions a statement was made, each with the words that show it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from counterproof.errors import VocabularyError
from counterproof.language import Token
from counterproof.language.word_class import WordClass, word_classes
from counterproof.statements import vocabulary
from counterproof.statements.statement import CIRCUMSTANCES, Circumstance
from counterproof.statements.tree import Tree

_DENIED = frozenset(("without", "no", "not", "never", "nor", "neither"))
REACH = 6
"""Words back within which a denial cancels what follows: "without any apparent evidence of torture"."""


@cache
def phrases() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """By first word, the runs of words that show a circumstance. Raises VocabularyError for an unknown circumstance."""
    raw = _raw()
    del raw["about"]
    table: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for what, runs in raw.items():
        if what not in CIRCUMSTANCES:
            raise VocabularyError(f"circumstances.toml: {what!r} is none of {', '.join(CIRCUMSTANCES)}")
        for run in runs:
            words = tuple(run.split())
            table.setdefault(words[0], []).append((what, words))
    return {first: tuple(found) for first, found in table.items()}


def circumstance_classes() -> tuple[WordClass, ...]:
    """The lists, as their file explains them. Raises VocabularyError."""
    raw = _raw()
    return word_classes("circumstances.toml", raw.pop("about"), raw)


def _raw() -> dict[str, Any]:
    return tomllib.loads(files(vocabulary).joinpath("circumstances.toml").read_text(encoding="utf-8"))


def around(tree: Tree, clause: tuple[int, int], content: tuple[int, int] | None) -> tuple[Circumstance, ...]:
    """The circumstances told in the clause of a word of saying, outside what was said; both from first to last word."""
    words = [t for t in tree.tokens[clause[0] : clause[1] + 1] if not _within(t, content)]
    found: dict[str, Circumstance] = {}
    for what, first, last in _runs(words):
        found.setdefault(what, Circumstance(what, tree.analysis.text.span(first.start, last.end)))
    return tuple(found[what] for what in CIRCUMSTANCES if what in found)


def _within(token: Token, content: tuple[int, int] | None) -> bool:
    return content is not None and content[0] <= token.index <= content[1]


def _runs(words: list[Token]) -> Iterator[tuple[str, Token, Token]]:
    lower = [t.text.lower() for t in words]
    for place, word in enumerate(lower):
        for what, run in phrases().get(word, ()):
            end = place + len(run)
            if tuple(lower[place:end]) == run and not _DENIED & set(lower[max(0, place - REACH) : place]):
                yield what, words[place], words[end - 1]
