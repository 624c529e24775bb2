"""Certificate: a conflict of time as plain JSON, for anyone to check with arithmetic alone."""

from __future__ import annotations

from typing import Any

from counterproof.logic.conflict import Conflict
from counterproof.logic.network import Constraint
from counterproof.logic.proof import Cycle, Proof


def certificate(conflict: Conflict) -> dict[str, Any]:
    """The constraints that the proof uses, no others, and the proof; `slack` in minutes.

    {"kind": "time", "constraints": [{"id", "rule", "values": {...}, "statements": [...],
     "branches": [[[source, target, weight], ...], ...]}],
     "proof": {"cycle": [[id, branch, edge], ...]} | {"split": id, "cases": [proof, ...]}, "slack": minutes}
    """
    return {
        "kind": "time",
        "constraints": [_constraint(c) for c in conflict.constraints],
        "proof": _proof(conflict.proof),
        "slack": conflict.slack,
    }


def _constraint(constraint: Constraint) -> dict[str, Any]:
    return {
        "id": constraint.id,
        "rule": constraint.rule,
        "values": dict(constraint.values),
        "statements": sorted(constraint.statements),
        "branches": [[[e.source, e.target, e.weight] for e in branch] for branch in constraint.branches],
    }


def _proof(proof: Proof) -> dict[str, Any]:
    if isinstance(proof, Cycle):
        return {"cycle": [list(step) for step in proof.steps]}
    return {"split": proof.constraint, "cases": [_proof(case) for case in proof.cases]}
