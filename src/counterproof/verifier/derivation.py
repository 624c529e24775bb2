"""Derivation: the edges that a rule and its values come to, worked out anew. Whole minutes from the calendar origin.

An edge (source, target, weight) says target - source <= weight. A span is half-open
and takes at least its first minute.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterproof.errors import CertificateError
from counterproof.verifier.field import field

Edge = tuple[str, str, int]
Branches = list[list[Edge]]
FIELDS: Mapping[str, tuple[str, str]] = {
    "dated": ("", "start end s0 s1 e0 e1 date"),
    "throughout": ("start end first last", "date"),
    "span": ("start end", ""),
    "moment": ("start end", ""),
    "ordered": ("earlier later", "low high"),
    "inside": ("inner_start inner_end outer_start outer_end", ""),
    "meeting": ("one_start one_end other_start other_end", ""),
    "apart": ("one_start one_end other_start other_end there back", ""),
}
"""For each rule the values that it must have, and those that it may have."""
NUMBERS = frozenset(("s0", "s1", "e0", "e1", "first", "last", "low", "high", "there", "back"))


def derive(rule: str, values: Mapping[str, Any]) -> Branches:
    """The branches of edges that follow. Raises CertificateError for an unknown rule, a missing or a foreign value."""
    if rule == "either":
        return _either(values)
    if rule not in FIELDS:
        raise CertificateError(f"unknown rule {rule!r:.80}")
    must, may = (frozenset(names.split()) for names in FIELDS[rule])
    if foreign := sorted(values.keys() - must - may):
        raise CertificateError(f"rule {rule} knows no value {foreign[0]!r:.80}")
    if missing := sorted(must - values.keys()):
        raise CertificateError(f"rule {rule} lacks its value {missing[0]}")
    v: dict[str, Any] = {name: field(values, name, int if name in NUMBERS else str) for name in values}
    branches = [[edge for edge in branch if edge[2] is not None] for branch in _edges(rule, v)]
    bounded = {point for branch in branches for edge in branch for point in edge[:2]}
    if None in bounded:
        raise CertificateError(f"rule {rule} bounds a point that it does not name")
    if idle := sorted(name for name in v if name not in NUMBERS | {"date"} and v[name] not in bounded):
        raise CertificateError(f"rule {rule}: nothing bounds its {idle[0]}")
    return branches


def _edges(rule: str, v: Mapping[str, Any]) -> list[list[tuple[Any, Any, Any]]]:
    match rule:
        case "dated":
            return [[
                (v.get("start"), "origin", _minus(v.get("s0"))), ("origin", v.get("start"), v.get("s1")),
                (v.get("end"), "origin", _minus(v.get("e0"))), ("origin", v.get("end"), v.get("e1")),
            ]]  # fmt: skip
        case "throughout":
            return [[("origin", v["start"], v["first"]), (v["end"], "origin", -v["last"] - 1)]]
        case "span":
            return [[(v["end"], v["start"], 0)]]
        case "moment":
            return [[(v["end"], v["start"], 0), (v["start"], v["end"], 0)]]
        case "ordered":
            return [[(v["later"], v["earlier"], _minus(v.get("low"))), (v["earlier"], v["later"], v.get("high"))]]
        case "inside":
            return [[(v["inner_start"], v["outer_start"], 0), (v["outer_end"], v["inner_end"], 0)]]
        case "meeting":
            return [[(v["other_end"], v["one_start"], 0), (v["one_end"], v["other_start"], 0)]]
    if min(v["there"], v["back"]) < 0:
        raise CertificateError("travel takes less than no time")
    return [
        [(v["other_start"], v["one_end"], -v["there"]), (v["other_start"], v["one_start"], -v["there"] - 1)],
        [(v["one_start"], v["other_end"], -v["back"]), (v["one_start"], v["other_start"], -v["back"] - 1)],
    ]


def _minus(bound: int | None) -> int | None:
    return None if bound is None else -bound


def _either(values: Mapping[str, Any]) -> Branches:
    """Edges written out one by one: values `BRANCH.EDGE.source`, `.target`, `.weight`, both counted from 0."""
    branches: Branches = []
    left = len(values)
    while left > 0:
        edges: list[Edge] = []
        while f"{len(branches)}.{len(edges)}.source" in values:
            at = f"{len(branches)}.{len(edges)}."
            ends = field(values, at + "source", str), field(values, at + "target", str)
            edges.append((*ends, field(values, at + "weight", int)))
        if not edges:
            raise CertificateError("an alternative is empty, or a value is foreign")
        left -= 3 * len(edges)
        branches.append(edges)
    return branches
