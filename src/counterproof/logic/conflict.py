"""Conflict: a minimal set of statements that cannot all hold, with its proof; and how all of them are found.

One conflict: a deletion filter over the statements of a proof. All: the hitting-set tree of Reiter, "A theory of
diagnosis from first principles", Artificial Intelligence 32 (1987), with the correction of Greiner, Smith and
Wilkerson (1989): withdraw one statement of a known conflict and look again. On every path some statement that a
yet unknown conflict can spare is withdrawn, so that each is met in the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counterproof.logic.network import Constraint
from counterproof.logic.proof import Proof, leaves, used
from counterproof.logic.search import Schedule, solve

MOST_SEARCHES = 3_000
"""Searches spent on the conflicts of one connected part; then what was found is returned as not decided."""


@dataclass(frozen=True)
class Conflict:
    """Statements that cannot all hold; leaving any one out dissolves it."""

    statements: frozenset[str]
    """Empty only where axioms contradict each other."""
    constraints: tuple[Constraint, ...]
    """The constraints that the proof uses, by id."""
    proof: Proof

    @property
    def slack(self) -> int:
        """Minutes by which it fails, always above zero: the least among the cycles of the proof."""
        return min(cycle.slack for cycle in leaves(self.proof))


@dataclass(frozen=True)
class Outcome:
    """The conflicts found, sorted by their statements."""

    conflicts: tuple[Conflict, ...] = ()
    decided: bool = True
    """Whether every search ended with an answer. If not, conflicts may be missing or not minimal; all are proven."""
    reached_cap: bool = False
    """Whether the search stopped because it had found as many as were asked for."""


def binding(constraints: Iterable[Constraint], standing: frozenset[str]) -> list[Constraint]:
    """The constraints that bind while exactly these statements stand."""
    return [c for c in constraints if c.statements <= standing]


class Enumeration:
    """One enumeration of the minimal conflicts of a connected part.

    With `focus`, the background alone must hold together; each conflict then needs one of the focus constraints.
    """

    def __init__(
        self, background: Sequence[Constraint], focus: Sequence[Constraint], choices: int, searches: int = MOST_SEARCHES
    ) -> None:
        self._focus = tuple(focus)
        self._all = sorted([*background, *focus], key=lambda c: c.id)
        self._by_id = {c.id: c for c in self._all}
        self._choices = choices
        self._searches = searches
        self._decided = True

    def outcome(self, most: int) -> Outcome:
        """All minimal conflicts, at most `most`."""
        return self.walk(most)[0]

    def walk(self, most: int) -> tuple[Outcome, tuple[frozenset[str], ...]]:
        """Walk the hitting-set tree, depth first: the conflicts, and what may be withdrawn to dissolve them all.

        The withdrawals are the smallest of those met: none holds another.
        """
        everything = frozenset[str]().union(*(c.statements for c in self._all))
        conflicts: dict[frozenset[str], Conflict] = {}
        dissolving: list[frozenset[str]] = []
        seen: set[frozenset[str]] = {frozenset()}
        waiting: list[frozenset[str]] = [frozenset()]
        while waiting and len(conflicts) < most:
            withdrawn = waiting.pop()
            statements = next((known for known in conflicts if known.isdisjoint(withdrawn)), None)
            if statements is None:
                proof = self._refute(everything - withdrawn) if self._concerns_focus(withdrawn) else None
                if proof is None:
                    dissolving.append(withdrawn)
                    continue
                conflict = self._minimal(proof)
                statements = conflict.statements
                conflicts[statements] = conflict
            children = [withdrawn | {statement} for statement in sorted(statements, reverse=True)]
            waiting.extend(child for child in children if child not in seen)
            seen.update(children)
        ordered = sorted(conflicts.values(), key=lambda c: sorted(c.statements))
        return Outcome(tuple(ordered), self._decided, bool(waiting)), _smallest(dissolving)

    def _concerns_focus(self, withdrawn: frozenset[str]) -> bool:
        return not self._focus or any(c.statements.isdisjoint(withdrawn) for c in self._focus)

    def _refute(self, standing: frozenset[str]) -> Proof | None:
        return self._unsatisfiable(binding(self._all, standing))

    def _unsatisfiable(self, constraints: Sequence[Constraint]) -> Proof | None:
        """A proof; or None where there is a schedule, or no answer, which is then on record."""
        if self._searches <= 0:
            self._decided = False
            return None
        self._searches -= 1
        answer = solve(constraints, choices=self._choices)
        if answer is None:
            self._decided = False
        return None if isinstance(answer, Schedule) else answer

    def _minimal(self, proof: Proof) -> Conflict:
        """Leave out one statement after another, by id, as long as the rest still cannot hold."""
        kept = self._statements(proof)
        for statement in sorted(kept):
            if statement in kept and (shorter := self._refute(kept - {statement})):
                proof, kept = shorter, self._statements(shorter)
        again = self._refute(kept)
        proof = again or proof
        return Conflict(kept, tuple(self._by_id[name] for name in sorted(used(proof))), proof)

    def _statements(self, proof: Proof) -> frozenset[str]:
        return frozenset[str]().union(*(self._by_id[name].statements for name in used(proof)))


def _smallest(sets: Iterable[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """Those that hold no other one, the smaller first."""
    kept: list[frozenset[str]] = []
    for candidate in sorted(sets, key=lambda s: (len(s), sorted(s))):
        if not any(smaller <= candidate for smaller in kept):
            kept.append(candidate)
    return tuple(kept)
