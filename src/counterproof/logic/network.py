"""Constraints over points in time: difference bounds, alone or as alternatives, each resting on statements or an axiom.

Time network: Dechter, Meiri and Pearl, "Temporal constraint networks", Artificial Intelligence 49 (1991).
"""

from __future__ import annotations

from dataclasses import dataclass

ORIGIN = "origin"
"""The calendar origin: the point in time from which bounds given as dates are counted (minute 0)."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A difference bound: `target - source <= weight`, in whole minutes."""

    source: str
    target: str
    weight: int


@dataclass(frozen=True, slots=True)
class Constraint:
    """What one statement or axiom demands: at least one of `branches` holds; all edges of that branch hold together.

    It binds only while all of `statements` stand; an axiom that rests on no statement has none. `rule` names how the
    edges were derived ("dated", "before", "elsewhere", "lifespan"...), `values` the numbers they were derived from,
    so that a verifier can derive them again.
    """

    id: str
    branches: tuple[tuple[Edge, ...], ...]
    statements: frozenset[str]
    rule: str
    values: tuple[tuple[str, str | int], ...] = ()
