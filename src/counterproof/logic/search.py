"""Search: is there any schedule for these constraints? A schedule, or a proof that there is none, or no answer.

Exact for a conjunction of edges. Alternatives are taken by depth-first search: one whose other branches are refuted
is forced; only what the present schedule violates is looked at; a refutation that does not use the alternative just
tried refutes its whole constraint (backjumping). Covers need forced steps only: at each end of a window the stay that
lies over it pushes the act on, until no minute is left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterproof.logic.network import ORIGIN, Constraint
from counterproof.logic.potential import Potential
from counterproof.logic.proof import Cycle, Proof, Split, height, used

DEEPEST = 200
"""Splits within splits; a deeper proof is dropped, since it must be written down as nested JSON."""
SPLITS_PER_CHOICE = 40
"""Branches tried by one search, for each of the `choices` that it is given."""


@dataclass(frozen=True)
class Schedule:
    """A minute for every point, from the origin, that meets all constraints."""

    times: Mapping[str, int]


Answer = Schedule | Proof | None
"""None is "not decided": the limit on choices was reached."""


def solve(constraints: Sequence[Constraint], *, choices: int) -> Answer:
    """A schedule for all constraints, or a proof that none exists. The same for whatever order they come in.

    `choices` limits how many branches may be tried, SPLITS_PER_CHOICE for each; None where that is not enough.
    """
    potential = Potential()
    if cycle := settle(potential, constraints):
        return cycle
    return Search(potential, choices).decide(alternatives(constraints))


def settle(potential: Potential, constraints: Sequence[Constraint]) -> Cycle | None:
    """Add all constraints that leave no choice; return a cycle where they cannot all hold."""
    fixed = sorted((c for c in constraints if len(c.branches) == 1), key=_upper_bounds_first)
    return next((cycle for c in fixed if (cycle := potential.add_branch(c, 0))), None)


def alternatives(constraints: Sequence[Constraint]) -> tuple[Constraint, ...]:
    """The constraints that leave a choice, by id."""
    return tuple(sorted((c for c in constraints if len(c.branches) != 1), key=lambda c: c.id))


def _upper_bounds_first(constraint: Constraint) -> tuple[bool, str]:
    """Dates before orders: points then start near their place and are moved less often."""
    return all(e.source != ORIGIN for e in constraint.branches[0]), constraint.id


class Search:
    """One depth-first search over alternatives, on a potential that holds what leaves no choice."""

    def __init__(self, potential: Potential, choices: int) -> None:
        self._potential = potential
        self._choices = choices
        self._splits = choices * SPLITS_PER_CHOICE

    def decide(self, waiting: Sequence[Constraint], depth: int = 0) -> Answer:
        """Force what is forced, then try the first open choice. Leaves the potential as it found it."""
        mark = self._potential.mark()
        forced: list[tuple[Constraint, list[Cycle | None]]] = []
        answer: Answer = None
        while True:
            found = self._narrowest(waiting)
            if found is None:
                answer = Schedule(self._potential.times())
                break
            constraint, cases = found
            waiting = [c for c in waiting if c is not constraint]
            live = [branch for branch, case in enumerate(cases) if case is None]
            if len(live) != 1:
                answer = self._try(constraint, cases, waiting, depth)
                break
            self._potential.add_branch(constraint, live[0])
            forced.append(found)
        self._potential.undo(mark)
        if not isinstance(answer, Cycle | Split):
            return answer
        proof = _wrap(forced, answer)
        return proof if depth or height(proof) <= DEEPEST else None

    def _narrowest(self, waiting: Sequence[Constraint]) -> tuple[Constraint, list[Cycle | None]] | None:
        """The first violated constraint with at most one branch left, else the first violated one, if any."""
        first = None
        for constraint in waiting:
            if any(self._potential.satisfies(edges) for edges in constraint.branches):
                continue
            cases = [self._refute(constraint, branch) for branch in range(len(constraint.branches))]
            if cases.count(None) < 2:
                return constraint, cases
            first = first or (constraint, cases)
        return first

    def _refute(self, constraint: Constraint, branch: int) -> Cycle | None:
        mark = self._potential.mark()
        cycle = self._potential.add_branch(constraint, branch)
        self._potential.undo(mark)
        return cycle

    def _try(
        self,
        constraint: Constraint,
        cases: Sequence[Cycle | None],
        waiting: Sequence[Constraint],
        depth: int,
    ) -> Answer:
        """Each live branch, that which moves least first; a split when all are refuted, else no answer."""
        proofs: dict[int, Proof] = {branch: cycle for branch, cycle in enumerate(cases) if cycle is not None}
        live = [branch for branch in range(len(cases)) if branch not in proofs]
        for branch in sorted(live, key=lambda b: self._potential.violation(constraint.branches[b])):
            answer = self._assume(constraint, branch, waiting, depth)
            if isinstance(answer, Schedule) or (answer is not None and constraint.id not in used(answer)):
                return answer
            if answer is not None:
                proofs[branch] = answer
        return Split(constraint.id, tuple(proofs[b] for b in range(len(cases)))) if len(proofs) == len(cases) else None

    def _assume(self, constraint: Constraint, branch: int, waiting: Sequence[Constraint], depth: int) -> Answer:
        if depth >= DEEPEST or self._splits <= 0:
            return None
        self._splits -= 1
        mark = self._potential.mark()
        self._potential.add_branch(constraint, branch)
        answer = self.decide(waiting, depth + 1)
        self._potential.undo(mark)
        return answer


def _wrap(forced: Sequence[tuple[Constraint, list[Cycle | None]]], proof: Proof) -> Proof:
    """Put the forced alternatives around a proof, last one innermost; those that it does not use fall away."""
    for constraint, cases in reversed(forced):
        if constraint.id in used(proof):
            proof = Split(constraint.id, tuple(proof if case is None else case for case in cases))
    return proof
