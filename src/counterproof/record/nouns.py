"""Nouns: common nouns for people, buildings, bodies and proceedings, from nouns.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from counterproof.language.word_class import WordClass, word_classes


@cache
def _table() -> Mapping[str, Mapping[str, frozenset[str]]]:
    raw = _raw()
    del raw["about"]
    return MappingProxyType(
        {part: MappingProxyType({k: frozenset(v) for k, v in words.items()}) for part, words in raw.items()}
    )


def gender_of(noun: str) -> str:
    """The gender that a noun for a person tells: m, f, or u for none; empty when it names no person."""
    return next((gender for gender, words in _table()["people"].items() if noun in words), "u" if calling(noun) else "")


def names_a(kind: str, noun: str) -> bool:
    """Whether the noun (lower-case lemma) stands for a thing of the kind: building, organization, proceeding..."""
    return noun in _table()["things"].get(kind, frozenset())


def calling(noun: str) -> frozenset[str]:
    """The nouns that may be said of one who is called so by trade: physician and surgeon for doctor; empty for none."""
    return next((words for words in _table()["callings"].values() if noun in words), frozenset())


def noun_classes() -> tuple[WordClass, ...]:
    """The lists, as their file explains them. Raises VocabularyError."""
    raw = _raw()
    about, callings = raw.pop("about"), raw.pop("callings")
    lists = {name: words for part in raw.values() for name, words in part.items()}
    lists["callings"] = [word for words in callings.values() for word in words]
    return word_classes("nouns.toml", about, lists)


def _raw() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("nouns.toml").read_text(encoding="utf-8"))
