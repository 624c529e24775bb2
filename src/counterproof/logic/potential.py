"""Potential: one schedule that satisfies all edges so far, mended as edges are added; or the cycle that forbids it.

Method: Cotton and Maler, "Fast and flexible difference constraint propagation for DPLL(T)", SAT 2006: with a feasible
schedule at hand, an added edge is repaired by a search that settles each point once, on non-negative reduced weights.
Every point starts as late as can be and only moves earlier, by no more than it must, so that the schedule is always
the latest one.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable

from counterproof.logic.network import ORIGIN, Constraint, Edge
from counterproof.logic.proof import Cycle, Step
from counterproof.times import END

FAR = 2 * END
"""Where a point stands that nothing bounds from above."""


class Potential:
    """A schedule under construction. Edges are added and taken back in the order of a stack."""

    def __init__(self) -> None:
        self._at: dict[str, int] = {ORIGIN: 0}
        self._out: dict[str, list[tuple[str, int, Step]]] = {}
        self._trail: list[tuple[str, list[tuple[str, int]]]] = []

    @classmethod
    def joined(cls, parts: Iterable[Potential]) -> Potential:
        """One schedule for parts that share no point but the origin. The parts stay as they are."""
        whole = cls()
        for part in parts:
            shift = part._at[ORIGIN]
            whole._at.update((name, at - shift) for name, at in part._at.items())
            for name, edges in part._out.items():
                whole._out[name] = whole._out.get(name, []) + edges
        return whole

    def at(self, point: str) -> int:
        """The minute at which the schedule puts a point, from the origin."""
        return self._at.get(point, FAR) - self._at[ORIGIN]

    def times(self) -> dict[str, int]:
        """The whole schedule, from the origin."""
        return {name: self.at(name) for name in sorted(self._at)}

    def satisfies(self, edges: Iterable[Edge]) -> bool:
        """Whether the schedule, as it stands, meets all these bounds."""
        at = self._at
        return all(at.get(e.target, FAR) - at.get(e.source, FAR) <= e.weight for e in edges)

    def violation(self, edges: Iterable[Edge]) -> int:
        """By how many minutes the schedule, as it stands, misses the bound that it misses most."""
        return max((self.at(e.target) - self.at(e.source) - e.weight for e in edges), default=0)

    def mark(self) -> int:
        """A place to go back to with `undo`."""
        return len(self._trail)

    def undo(self, mark: int) -> None:
        """Take back all edges added since the mark, and what they moved."""
        while len(self._trail) > mark:
            source, moved = self._trail.pop()
            self._out[source].pop()
            for name, before in moved:
                self._at[name] = before

    def add_branch(self, constraint: Constraint, branch: int) -> Cycle | None:
        """Add all edges of one branch; where they cannot hold, add none and return the cycle that shows it."""
        mark = self.mark()
        for index, edge in enumerate(constraint.branches[branch]):
            if cycle := self.add(edge, (constraint.id, branch, index)):
                self.undo(mark)
                return cycle
        return None

    def add(self, edge: Edge, step: Step) -> Cycle | None:
        """Add one edge; where it cannot hold, leave all as it was and return the worst cycle through it."""
        gain = self._at.setdefault(edge.source, FAR) + edge.weight - self._at.setdefault(edge.target, FAR)
        moved: list[tuple[str, int]] = []
        if gain < 0:
            cycle = self._mend(edge, step, gain, moved)
            if cycle is not None:
                for name, before in moved:
                    self._at[name] = before
                return cycle
        self._out.setdefault(edge.source, []).append((edge.target, edge.weight, step))
        self._trail.append((edge.source, moved))
        return None

    def _mend(self, edge: Edge, step: Step, gain: int, moved: list[tuple[str, int]]) -> Cycle | None:
        """Move points earlier, those with most to move first, until the edge holds or its source would have to move."""
        at = self._at
        best = {edge.target: gain}
        came: dict[str, tuple[str, Step]] = {edge.target: (edge.source, step)}
        settled: set[str] = set()
        queue = [(gain, edge.target)]
        while queue:
            gain, point = heapq.heappop(queue)
            if point in settled:
                continue
            if point == edge.source:
                return Cycle(_steps_to(edge, came), -gain)
            settled.add(point)
            moved.append((point, at[point]))
            at[point] += gain
            for target, weight, through in self._out.get(point, ()):
                more = at[point] + weight - at[target]
                if target not in settled and more < best.get(target, 0):
                    best[target] = more
                    came[target] = (point, through)
                    heapq.heappush(queue, (more, target))
        return None


def _steps_to(edge: Edge, came: dict[str, tuple[str, Step]]) -> tuple[Step, ...]:
    """The way from the edge's source over the edge back to its source."""
    steps: list[Step] = []
    point = edge.source
    while True:
        point, step = came[point]
        steps.append(step)
        if point == edge.source:
            return tuple(reversed(steps))
