"""NameWords: words that tell what a name stands for (name_words.toml)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from counterproof.language.word_class import WordClass, word_classes


@dataclass(frozen=True)
class NameWords:
    """The lists of the file, as sets of lower-case words."""

    titles_m: frozenset[str]
    titles_f: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    building: frozenset[str]
    building_first: frozenset[str]
    organization: frozenset[str]
    place: frozenset[str]
    place_first: frozenset[str]
    publication: frozenset[str]
    vessel: frozenset[str]
    proceeding: frozenset[str]
    event: frozenset[str]
    short_names: frozenset[str]
    common: frozenset[str]
    demonyms: frozenset[str]
    countries: frozenset[str]
    person_verbs: frozenset[str]
    kin: frozenset[str]
    occupations: frozenset[str]
    given_m: frozenset[str]
    given_f: frozenset[str]

    def is_title(self, word: str) -> bool:
        """Whether the lower-case word, full stop or not, can stand before a person's name."""
        bare = word.rstrip(".")
        return bare in self.titles or bare in self.titles_m or bare in self.titles_f

    def is_head(self, word: str) -> bool:
        """Whether the lower-case word is the common noun at the head of a body's, building's or place's name."""
        groups = (self.building, self.organization, self.place, self.publication, self.proceeding, self.event)
        return any(word in group for group in groups)


@cache
def name_words() -> NameWords:
    """The lists of the package; read once."""
    raw = _raw()
    return NameWords(**{key: frozenset(words) for key, words in raw.items() if key != "about"})


def name_classes() -> tuple[WordClass, ...]:
    """The lists, as their file explains them. Raises VocabularyError."""
    raw = _raw()
    return word_classes("name_words.toml", raw.pop("about"), raw)


def _raw() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("name_words.toml").read_text(encoding="utf-8"))
