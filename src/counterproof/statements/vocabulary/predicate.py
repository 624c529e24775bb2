"""Predicate: a kind of happening or state, and what it demands of people, places and time; from predicates.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal

from counterproof.errors import VocabularyError

Aspect = Literal["act", "state", "start", "end"]
ROLES = frozenset(
    ("agent", "patient", "companion", "recipient", "topic", "thing", "body", "whole", "part", "result", "place")
) | {"within", "origin"}


@dataclass(frozen=True)
class Predicate:
    """One entry of predicates.toml; the file's header says what each field means."""

    key: str
    label: str
    definition: str = ""
    examples: tuple[str, ...] = ()
    aspect: Aspect = "act"
    state: str = ""
    bearer: str = ""
    present: tuple[str, ...] = ()
    alive: tuple[str, ...] = ()
    exists: tuple[str, ...] = ()
    begun: tuple[str, ...] = ()
    free: bool = False
    once: bool = False
    position: str = ""
    excludes: tuple[str, ...] = ()
    kin: str = ""


class Predicates(Mapping[str, Predicate]):
    """All predicates by key. A key `other:LEMMA` answers with an act that demands nothing, or, for a verb that is done
    on the spot alone, its doer's presence and life."""

    def __init__(self, table: Mapping[str, Predicate]) -> None:
        self._table = MappingProxyType(dict(table))

    def __getitem__(self, key: str) -> Predicate:
        if key.startswith("other:"):
            lemma = key.removeprefix("other:")
            doer = ("agent",) if lemma in bodily() else ()
            return Predicate(key, lemma, present=doer, alive=doer)
        return self._table[key]

    def __iter__(self) -> Any:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)


@cache
def predicates() -> Predicates:
    """The predicates of the vocabulary. Raises VocabularyError where the file names an unknown field or aspect."""
    raw = tomllib.loads(files(__package__).joinpath("predicates.toml").read_text(encoding="utf-8"))
    for key, row in raw.items():
        if unknown := sorted(set(row.get("excludes", ())) - raw.keys()):
            raise VocabularyError(f"predicates.toml: {key}: excludes {unknown[0]!r}, which is no predicate")
    return Predicates({key: _predicate(key, row) for key, row in raw.items()})


@cache
def bodily() -> frozenset[str]:
    """The lemmas of verbs that nobody does but on the spot and alive; bodily.toml."""
    raw = tomllib.loads(files(__package__).joinpath("bodily.toml").read_text(encoding="utf-8"))
    return frozenset(lemma for family in raw.values() for lemma in family)


def _predicate(key: str, row: Mapping[str, Any]) -> Predicate:
    known = {field.name for field in fields(Predicate)} - {"key"}
    if unknown := sorted(row.keys() - known):
        raise VocabularyError(f"predicates.toml: {key}: unknown field {unknown[0]}")
    if row.get("aspect", "act") not in ("act", "state", "start", "end"):
        raise VocabularyError(f"predicates.toml: {key}: aspect {row['aspect']!r} is none of act, state, start, end")
    asked = {role for name in ("present", "alive", "exists", "begun") for role in row.get(name, ())}
    if odd := sorted((asked | {row.get("bearer", "")}) - ROLES - {""}):
        raise VocabularyError(f"predicates.toml: {key}: unknown role {odd[0]!r}")
    given: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in row.items()}
    return Predicate(key, **given)
