"""Axioms: what every check over time takes for granted, each with a name and a sentence; from axioms.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True)
class Axiom:
    """One thing taken for granted. `sentence` stands among a finding's assumptions; `source` says where it is from."""

    name: str
    sentence: str
    source: str
    brought: tuple[str, ...] = ()
    """For custody: the predicates of acts to which a prisoner is brought under guard, or which make him one."""


@cache
def axioms() -> Mapping[str, Axiom]:
    """The axioms by name."""
    raw = tomllib.loads(files(__package__).joinpath("axioms.toml").read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            name: Axiom(name, row["sentence"], row["source"], tuple(row.get("brought", ())))
            for name, row in sorted(raw.items())
        }
    )
