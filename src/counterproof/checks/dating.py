"""Dating: what the chronology by itself cannot hold together, and which of it is one happening with several dates."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.checks.chronology import Chronology
from counterproof.checks.proof import Proven, proven
from counterproof.logic import Constraint, Network, Outcome
from counterproof.settings import Settings

_DATES = ("dated", "throughout")
_OF_ONE = (*_DATES, "moment", "span")


def enumerated(network: Network, settings: Settings) -> Outcome:
    """What a network cannot hold together, as far as the limits of the run go."""
    return network.inconsistencies(most=settings.most_conflicts, choices=settings.most_choices)


def inconsistencies(time: Chronology, settings: Settings, strict: Outcome) -> Iterator[Proven]:
    """The minimal conflicts of the chronology with at most one choice; none that holds a smaller one already shown.

    `strict` is what its strict network cannot hold, worked out before.
    """
    shown: list[frozenset[str]] = []
    outcomes = (strict, enumerated(time.loose, settings)) if time.choices else (strict,)
    for outcome in outcomes:
        found = (proven(c, dict(time.choices)) for c in outcome.conflicts)
        for conflict in sorted((p for p in found if p), key=lambda p: (len(p.choices), p.statements)):
            statements = frozenset(conflict.statements)
            if not any(one <= statements for one in shown):
                shown.append(statements)
                yield conflict


def axiom_of(found: Proven) -> str:
    """The name of the axiom that a conflict of the chronology rests on; empty where it needs none."""
    names = [c.id for c in found.conflict.constraints]
    return next((axiom for axiom in ("cause", "brief") if any(f"/{axiom}" in name for name in names)), "")


def of_one_date(found: Proven) -> bool:
    """Whether at least two dates of one happening, and nothing else but axioms, make the conflict."""
    constraints = found.conflict.constraints
    names = [c.id for c in constraints]
    if any(c.rule in _DATES and len(c.statements) > 1 for c in constraints):
        return False
    if any("/begin/" in n for n in names) and any("/finish/" in n for n in names):
        return False
    brief = any("/brief" in n for n in names)
    dated = {s for c in constraints if c.rule in _DATES for s in c.statements}
    return len(dated) > 1 and all(c.rule in _OF_ONE or _same(c) or (brief and _is_within(c)) for c in constraints)


def _is_within(constraint: Constraint) -> bool:
    """Whether a constraint says how long a brief happening lasts, or that something came about in it."""
    return "/brief" in constraint.id or constraint.rule == "inside"


def _same(constraint: Constraint) -> bool:
    """Whether a constraint only says that two things are one moment, or that one is part of the other."""
    values = dict(constraint.values)
    equal = constraint.rule == "ordered" and values.get("low") == 0 == values.get("high")
    return equal or (constraint.rule == "inside" and ("/part" in constraint.id or "/happen/" in constraint.id))
