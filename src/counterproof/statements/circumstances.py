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
from counterproof.statements.vocabulary import lexicon

_DENIED = frozenset(("without", "no", "not", "never", "nor", "neither"))
HEAD = 2
"""Paragraphs at the head of a document that may say how it came about."""
LONGEST_MARGIN = 40
"""Words of a paragraph that is no part of the account itself."""
_OF_PAPERS = frozenset(("custody", "torture", "threat", "oath", "anonymous", "translation", "copy"))
_HEARD = frozenset(("statement", "interrogation", "examination", "deposition", "confession", "prisoner", "accused",
                    "defendant", "interview", "evidence", "testimony", "questioning"))  # fmt: skip
_KEEPERS = frozenset(("governor", "gaoler", "jailer", "keeper", "warden", "warder", "turnkey", "chaplain", "matron",
                      "surgeon", "commandant", "inspector", "visitor", "register", "book"))  # fmt: skip
"""Who speaks of a prison without being held in it."""
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


def of_paper(tree: Tree) -> tuple[Circumstance, ...]:
    """The circumstances that the head or the foot of a document gives for all that its author says in it: "given at
    Hull prison", "translated from the Danish", "Sworn before me". Empty where neither author nor date is known."""
    parts = _margins(tree) if tree.analysis.author is not None or tree.analysis.document_date is not None else []
    found: dict[str, Circumstance] = {}
    for words in parts:
        for what, first, last in _runs(words):
            if what in _OF_PAPERS:
                found.setdefault(what, Circumstance(what, tree.analysis.text.span(first.start, last.end)))
        held = next((t for t in words if t.lemma.lower() in lexicon().sets["custody"]), None)
        lemmas = {t.lemma.lower() for t in words}
        if held is not None and tree.analysis.author is not None and lemmas & _HEARD and not lemmas & _KEEPERS:
            found.setdefault("custody", Circumstance("custody", tree.analysis.text.span(held.start, held.end)))
    return tuple(found[what] for what in CIRCUMSTANCES if what in found)


def _margins(tree: Tree) -> list[list[Token]]:
    """The words of the first paragraphs and of the last, where nobody says "I" or tells a story in them."""
    by_paragraph: dict[int, list[Token]] = {}
    for sentence in tree.analysis.sentences:
        by_paragraph.setdefault(sentence.paragraph, []).extend(tree.tokens[sentence.first : sentence.last])
    order = sorted(by_paragraph)
    return [by_paragraph[n] for n in dict.fromkeys((*order[:HEAD], *order[-1:])) if _is_margin(by_paragraph[n])]


def _is_margin(words: list[Token]) -> bool:
    told = any(t.tag == "VBD" and t.dep == "ROOT" for t in words)
    return len(words) <= LONGEST_MARGIN and not told and not any(t.text == "I" for t in words)


def _within(token: Token, content: tuple[int, int] | None) -> bool:
    return content is not None and content[0] <= token.index <= content[1]


def _runs(words: list[Token]) -> Iterator[tuple[str, Token, Token]]:
    lower = [t.text.lower() for t in words]
    for place, word in enumerate(lower):
        for what, run in phrases().get(word, ()):
            end = place + len(run)
            if tuple(lower[place:end]) == run and not _DENIED & set(lower[max(0, place - REACH) : place]):
                yield what, words[place], words[end - 1]
