"""Component: constraints joined by the points they share. The calendar origin joins nothing, else all were one.

A cycle passes the origin at most once, and is connected without it; so is every conflict.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterproof.logic.network import ORIGIN, Constraint


def points(constraint: Constraint) -> Iterator[str]:
    """The points in time that a constraint speaks of, the origin left out; some more than once."""
    for branch in constraint.branches:
        for edge in branch:
            yield from (point for point in (edge.source, edge.target) if point != ORIGIN)


def components(constraints: Iterable[Constraint]) -> tuple[tuple[Constraint, ...], ...]:
    """The connected parts, each sorted by id, in the order of their first ids; what has no points is left out."""
    parent: dict[str, str] = {}

    def root(point: str) -> str:
        while parent.setdefault(point, point) != point:
            parent[point] = parent[parent[point]]
            point = parent[point]
        return point

    ordered = sorted(constraints, key=lambda c: c.id)
    for constraint in ordered:
        first, *others = [*points(constraint)] or [""]
        for other in others:
            parent[root(other)] = root(first)
    parts: dict[str, list[Constraint]] = {}
    for constraint in ordered:
        point = next(points(constraint), None)
        if point is not None:
            parts.setdefault(root(point), []).append(constraint)
    return tuple(tuple(part) for part in parts.values())
