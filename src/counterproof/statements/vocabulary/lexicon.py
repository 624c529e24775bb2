"""Lexicon: all words by lemma - those of words.toml, and those that a user adds in a file of the same form."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any

from counterproof.errors import VocabularyError
from counterproof.language.word_class import WordClass, word_classes
from counterproof.statements.vocabulary.predicate import predicates
from counterproof.statements.vocabulary.word import Word, word

_FILE = "words.toml"
_TABLES = ("sets", "word")


@dataclass(frozen=True)
class Lexicon:
    """All words by lemma, senses in the order in which they are tried, and the named sets of noun lemmas."""

    words: tuple[Word, ...]
    verbs: Mapping[str, tuple[Word, ...]]
    nouns: Mapping[str, tuple[Word, ...]]
    sets: Mapping[str, frozenset[str]]

    def within(self, lemma: str, condition: str) -> bool:
        """Whether a noun lemma is what the condition names: a lemma or an "@set"."""
        return lemma in self.sets[condition[1:]] if condition.startswith("@") else lemma == condition


_SPOKEN: ContextVar[Lexicon | None] = ContextVar("_SPOKEN", default=None)
"""The lexicon that this run reads with, where it is not the built-in one."""


def lexicon() -> Lexicon:
    """The words that texts are read with now. Raises VocabularyError with the entry and the fault."""
    return _SPOKEN.get() or built_in()


@cache
def built_in() -> Lexicon:
    """The words of the package."""
    raw = _raw()
    return _lexicon(_FILE, raw, (), {})


@contextmanager
def spoken(added: str) -> Iterator[Lexicon]:
    """Read with the built-in words and those of a user's file, until the block ends; an empty name adds nothing."""
    before = _SPOKEN.set(with_added(added) if added else None)
    try:
        yield lexicon()
    finally:
        _SPOKEN.reset(before)


def with_added(file: str) -> Lexicon:
    """The built-in words and, tried before them, those of a user's file; its sets widen those of the same name.

    Raises VocabularyError where the file cannot be read or has a fault.
    """
    try:
        raw = tomllib.loads(Path(file).read_text(encoding="utf-8"))
    except OSError as error:
        raise VocabularyError(f"{file}: {error.strerror}") from error
    except ValueError as error:
        raise VocabularyError(f"{file}: is not TOML in UTF-8 ({error})") from error
    if odd := sorted(raw.keys() - set(_TABLES)):
        raise VocabularyError(f"{file}: unknown table {odd[0]!r}; a lexicon holds [sets] and [[word]]")
    known = built_in()
    return _lexicon(file, raw, known.words, known.sets)


def set_classes() -> tuple[WordClass, ...]:
    """The built-in sets, as sets.toml explains them."""
    about = tomllib.loads(files(__package__).joinpath("sets.toml").read_text(encoding="utf-8"))
    return word_classes("sets.toml", about, _raw()["sets"])


def check_vocabulary() -> int:
    """The number of senses, after reading both vocabulary files whole. Raises VocabularyError."""
    predicates()
    set_classes()
    return len(lexicon().words)


def _raw() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(_FILE).read_text(encoding="utf-8"))


def _lexicon(
    file: str, raw: Mapping[str, Any], known: Iterable[Word], known_sets: Mapping[str, frozenset[str]]
) -> Lexicon:
    rows, own = raw.get("word", []), raw.get("sets", {})
    if not isinstance(rows, list) or not isinstance(own, dict):
        raise VocabularyError(f"{file}: a lexicon holds one table [sets] and a list of tables [[word]]")
    for name, lemmas in own.items():
        if not isinstance(lemmas, list) or not all(isinstance(lemma, str) for lemma in lemmas):
            raise VocabularyError(f"{file}: sets: {name} is no list of words")
    sets = {**known_sets, **{name: frozenset(own[name]) | known_sets.get(name, frozenset()) for name in own}}
    words = (*(word(file, row, sets) for row in rows), *known)
    return Lexicon(
        words,
        _by_lemma((lemma, sense) for sense in words for lemma in sense.verbs),
        _by_lemma((lemma, sense) for sense in words for lemma in sense.nouns),
        MappingProxyType(sets),
    )


def _by_lemma(pairs: Iterable[tuple[str, Word]]) -> Mapping[str, tuple[Word, ...]]:
    table: dict[str, list[Word]] = {}
    for lemma, sense in pairs:
        table.setdefault(lemma, []).append(sense)
    return MappingProxyType({lemma: tuple(senses) for lemma, senses in table.items()})
