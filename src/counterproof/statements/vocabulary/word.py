"""Word: one sense of the words that express a predicate, and what may stand in its grammatical slots; words.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal, get_args

from counterproof.errors import VocabularyError
from counterproof.statements.vocabulary.predicate import predicates

Content = Literal[
    "", "asserts", "denies", "withdraws", "promises", "doubts", "accuses",
    "planned", "ordered", "attempted", "conditional", "feared", "rumoured", "refused", "failed", "actual",
]  # fmt: skip
"""What becomes of a clause under the word; the header of words.toml says it in full."""

ROLES = frozenset(
    ("agent", "patient", "companion", "recipient", "topic", "thing", "body", "whole", "part", "result", "place")
) | {"within", "origin"}
KINDS = frozenset((":person", ":place", ":thing", ":name", ":clause", ":plural", ":number", ":any", ":happening")) | {
    ":vessel", ":called", ":holder"
}  # fmt: skip


@dataclass(frozen=True)
class Word:
    """One sense: the verbs and nouns that share it, and how its slots are read as roles."""

    label: str
    definition: str
    predicate: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    slots: Mapping[str, str] = field(default_factory=dict)
    noun: Mapping[str, str] = field(default_factory=dict)
    """Slots of the nominalisation where they differ from those of the verb."""
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    beside: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    content: Content = ""
    quantity: bool = False
    negated: bool = False
    under: Content = ""

    def nominal(self) -> Mapping[str, str]:
        """The slots of the noun: its own, else `of` and the possessor read as the verb's object or, without one, its
        subject, and `by` as its subject."""
        if self.noun:
            return self.noun
        done_to = self.slots.get("object") or self.slots.get("subject", "")
        rest = {slot: role for slot, role in self.slots.items() if slot not in ("subject", "object", "dative")}
        return {**rest, "of": done_to, "poss": done_to, "by": self.slots.get("subject", "")}


@dataclass(frozen=True)
class Lexicon:
    """All words by lemma, senses in the order of the file, and the named sets of noun lemmas."""

    words: tuple[Word, ...]
    verbs: Mapping[str, tuple[Word, ...]]
    nouns: Mapping[str, tuple[Word, ...]]
    sets: Mapping[str, frozenset[str]]

    def within(self, lemma: str, condition: str) -> bool:
        """Whether a noun lemma is what the condition names: a lemma or an "@set"."""
        return lemma in self.sets[condition[1:]] if condition.startswith("@") else lemma == condition


@cache
def lexicon() -> Lexicon:
    """The words of the vocabulary. Raises VocabularyError with the entry and the fault."""
    raw = tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))
    sets = {name: frozenset(lemmas) for name, lemmas in raw.get("sets", {}).items()}
    words = tuple(_word(row, sets) for row in raw.get("word", ()))
    return Lexicon(
        words,
        _by_lemma((lemma, word) for word in words for lemma in word.verbs),
        _by_lemma((lemma, word) for word in words for lemma in word.nouns),
        MappingProxyType(sets),
    )


def check_vocabulary() -> int:
    """The number of senses, after reading both vocabulary files whole. Raises VocabularyError."""
    predicates()
    return len(lexicon().words)


def _by_lemma(pairs: Iterable[tuple[str, Word]]) -> Mapping[str, tuple[Word, ...]]:
    table: dict[str, list[Word]] = {}
    for lemma, word in pairs:
        table.setdefault(lemma, []).append(word)
    return MappingProxyType({lemma: tuple(senses) for lemma, senses in table.items()})


def _word(row: Mapping[str, Any], sets: Mapping[str, frozenset[str]]) -> Word:
    name = f"words.toml: {row.get('label', 'a word without label')}"
    if unknown := sorted(row.keys() - {f.name for f in fields(Word)}):
        raise VocabularyError(f"{name}: unknown field {unknown[0]}")
    for required in ("label", "definition", "predicate"):
        if required not in row:
            raise VocabularyError(f"{name}: no {required}")
    if row["predicate"] and row["predicate"] not in predicates():
        raise VocabularyError(f"{name}: no predicate {row['predicate']!r} in predicates.toml")
    if row.get("content", "") not in get_args(Content):
        raise VocabularyError(f"{name}: content {row['content']!r} is none of {', '.join(get_args(Content)[1:])}")
    _check_slots(name, row, sets)
    given = {key: _frozen(value) for key, value in row.items()}
    return Word(**given)


def _check_slots(name: str, row: Mapping[str, Any], sets: Mapping[str, frozenset[str]]) -> None:
    for role in (*row.get("slots", {}).values(), *row.get("noun", {}).values()):
        if role not in ROLES:
            raise VocabularyError(f"{name}: unknown role {role!r}")
    for condition in (c for options in row.get("where", {}).values() for c in options):
        if condition.startswith(":") and condition not in KINDS:
            raise VocabularyError(f"{name}: unknown kind {condition!r}")
        if condition.startswith("@") and condition[1:] not in sets:
            raise VocabularyError(f"{name}: unknown set {condition!r}")


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, dict):
        return MappingProxyType({key: _frozen(inner) for key, inner in value.items()})
    return value
