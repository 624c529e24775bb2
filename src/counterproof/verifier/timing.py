"""Certificates of kind "time": constraints derived anew, and a proof that walks through them to sums below zero."""

from __future__ import annotations

from typing import Any

from counterproof.errors import CertificateError
from counterproof.verifier.derivation import Branches, Edge, derive
from counterproof.verifier.field import checked, field, texts

DEEPEST = 400
"""Splits within splits; a deeper proof is refused rather than followed."""


def verify(certificate: dict[str, Any]) -> None:
    """Raises CertificateError, naming the step, unless the constraints listed, all of them used, cannot all hold."""
    branches = _constraints(certificate)
    used: set[str] = set()
    slack = _walk(field(certificate, "proof", dict), branches, {}, used)
    if spare := sorted(branches.keys() - used):
        raise CertificateError(f"constraint {spare[0]} is listed and not used")
    if field(certificate, "slack", int) != slack:
        raise CertificateError(f"slack is {certificate['slack']}, the weakest cycle fails by {slack} minutes")


def statements(certificate: dict[str, Any]) -> frozenset[str]:
    """The statements on which the listed constraints rest."""
    return frozenset(s for c in field(certificate, "constraints", list) for s in texts(c, "statements"))


def _constraints(certificate: dict[str, Any]) -> dict[str, Branches]:
    """The branches of each constraint, as the certificate lists them and as its rule and values come to."""
    found: dict[str, Branches] = {}
    for constraint in field(certificate, "constraints", list):
        name = field(constraint, "id", str)
        derived = derive(field(constraint, "rule", str), field(constraint, "values", dict))
        texts(constraint, "statements")
        if field(constraint, "branches", list) != [[list(edge) for edge in branch] for branch in derived]:
            raise CertificateError(f"constraint {name}: its edges do not follow from its rule and values")
        if name in found:
            raise CertificateError(f"constraint {name} is listed twice")
        found[name] = derived
    return found


def _walk(proof: dict[str, Any], constraints: dict[str, Branches], chosen: dict[str, int], used: set[str]) -> int:
    """The least number of minutes by which any cycle below fails; `chosen` are the branches taken on the way here."""
    if proof.keys() == {"cycle"}:
        return _cycle(field(proof, "cycle", list), constraints, chosen, used)
    if proof.keys() != {"split", "cases"}:
        raise CertificateError(f"a step is neither a cycle nor a split: {sorted(map(str, proof))!r:.80}")
    name, cases = field(proof, "split", str), field(proof, "cases", list)
    if name in chosen or len(chosen) >= DEEPEST:
        raise CertificateError(f"split {name}: decided before, or too deep")
    count = len(constraints.get(name, ()))
    if len(cases) != count or count < 2:
        raise CertificateError(f"split {name}: {len(cases)} cases for {count} alternatives")
    used.add(name)
    return min(
        _walk(checked(case, dict, f"split {name}: case {i}"), constraints, {**chosen, name: i}, used)
        for i, case in enumerate(cases)
    )


def _cycle(steps: list[Any], constraints: dict[str, Branches], chosen: dict[str, int], used: set[str]) -> int:
    """The number of minutes by which the edges, which must chain head to tail, fail."""
    edges = [_edge(step, constraints, chosen, used) for step in steps]
    for i, (edge, following) in enumerate(zip(edges, [*edges[1:], *edges[:1]], strict=True)):
        if edge[1] != following[0]:
            raise CertificateError(
                f"cycle {steps!r:.80}: edge {i} ends at {edge[1]}, the next starts at {following[0]}"
            )
    total = sum(edge[2] for edge in edges)
    if total >= 0:
        raise CertificateError(f"cycle {steps!r:.80}: its edges add up to {total}, which can hold")
    return -total


def _edge(step: Any, constraints: dict[str, Branches], chosen: dict[str, int], used: set[str]) -> Edge:
    if not (isinstance(step, list) and len(step) == 3):
        raise CertificateError(f"step {step!r:.80} is not [constraint, branch, edge]")
    name, branch, index = checked(step[0], str, "step"), checked(step[1], int, "step"), checked(step[2], int, "step")
    branches = constraints.get(name, [])
    allowed = 0 if len(branches) == 1 else chosen.get(name)
    if branch != allowed or not 0 <= index < len(branches[branch]):
        raise CertificateError(f"step {step!r:.80}: no such edge here")
    used.add(name)
    return branches[branch][index]
