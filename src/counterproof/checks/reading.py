"""Reading: what an entry says and what that says as well, as (predicate, roles) that a denial can be held against."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from counterproof.record import Entry
from counterproof.statements.vocabulary import predicates

_SYMMETRIC = frozenset(("meet", "marry", "same_as"))
"""Predicates whose agent and patient can change places."""

Roles = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Reading:
    """One thing that an entry says. `roles` are (role, entity id), those who act together all under `agent`.

    `step` names the rule by which it follows from the entry's own words; empty when it is those words.
    """

    predicate: str
    roles: Roles
    step: str = ""


@dataclass(frozen=True)
class _Rule:
    then: str
    roles: tuple[tuple[str, str], ...]


def own(entry: Entry) -> Reading:
    """What the entry's own words say."""
    key = entry.statement.proposition.predicate
    return Reading(key, frozenset((_pooled(key, role), one) for role, one in entry.roles))


def readings(entry: Entry) -> Iterator[Reading]:
    """What the entry says, itself first, then what follows from it."""
    key = entry.statement.proposition.predicate
    yield own(entry)
    for rule in _rules().get(key, ()):
        renamed = dict(rule.roles)
        roles = frozenset((_pooled(rule.then, renamed[role]), one) for role, one in entry.roles if role in renamed)
        yield Reading(rule.then, roles, f"{key} says {rule.then}")
    if key != "be_at" and entry.place:
        present = frozenset(("agent", one) for role in predicates()[key].present for one in entry.fillers(role))
        if present:
            yield Reading("be_at", present, f"{key} says be_at")


def _pooled(predicate: str, role: str) -> str:
    if role == "companion" or (role == "patient" and predicate in _SYMMETRIC):
        return "agent"
    return role


@cache
def _rules() -> Mapping[str, tuple[_Rule, ...]]:
    raw = tomllib.loads(files(__package__).joinpath("entails.toml").read_text(encoding="utf-8"))
    rules: dict[str, list[_Rule]] = defaultdict(list)
    for row in raw["entails"]:
        rules[row["of"]].append(_Rule(row["then"], tuple(sorted(row["roles"].items()))))
    return MappingProxyType({key: tuple(found) for key, found in rules.items()})
