"""WordClass: a list of words of one use - titles, months, prisons - with what it is for and sentences that show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal, cast, get_args

from counterproof.errors import VocabularyError
from counterproof.language.mention import Kind

Shows = Literal[
    "", "date", "circumstance",
    "person", "organization", "place", "building", "publication", "proceeding", "event",
]  # fmt: skip
"""What a word of the class makes of its example: a date, a condition of saying, a name of that Kind; or nothing."""


@dataclass(frozen=True)
class WordClass:
    """One list of a lexicon file, as its table `[about.NAME]` explains it."""

    file: str
    name: str
    words: frozenset[str]
    label: str
    definition: str
    examples: tuple[str, ...]
    shows: Shows = ""

    @property
    def kind(self) -> Kind | None:
        """The kind of name that a word of the class makes, if it makes one."""
        return None if self.shows in ("", "date", "circumstance") else cast("Kind", self.shows)


def word_classes(
    file: str, about: Mapping[str, Mapping[str, Any]], lists: Mapping[str, Iterable[str]]
) -> tuple[WordClass, ...]:
    """The lists of one file. Raises VocabularyError for a list that no table explains, and the like."""
    for name in sorted(lists.keys() - about.keys()):
        raise VocabularyError(f"{file}: {name}: no table explains what the list is for")
    return tuple(_word_class(file, name, about[name], words) for name, words in lists.items())


def _word_class(file: str, name: str, row: Mapping[str, Any], words: Iterable[str]) -> WordClass:
    known = {f.name for f in fields(WordClass)} - {"file", "name", "words"}
    if unknown := sorted(row.keys() - known):
        raise VocabularyError(f"{file}: {name}: unknown field {unknown[0]}")
    for required in ("label", "definition", "examples"):
        if not row.get(required):
            raise VocabularyError(f"{file}: {name}: no {required}")
    if row.get("shows", "") not in get_args(Shows):
        raise VocabularyError(f"{file}: {name}: shows {row['shows']!r} is none of {', '.join(get_args(Shows)[1:])}")
    given = {**row, "examples": tuple(row["examples"])}
    return WordClass(file, name, frozenset(words), **given)
