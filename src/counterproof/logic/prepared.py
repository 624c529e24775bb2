"""Network: a background of constraints prepared once, so that thousands of questions about it are cheap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterproof.logic.component import components, points
from counterproof.logic.conflict import Enumeration, Outcome
from counterproof.logic.network import Constraint, Edge
from counterproof.logic.potential import Potential
from counterproof.logic.search import Schedule, Search, alternatives, settle
from counterproof.times import BEGINNING, END


class Network:
    """The background, cut into connected parts, with the latest and the earliest schedule of each, made when asked for.

    Raises ValueError where two different constraints have one id.
    """

    def __init__(self, background: Iterable[Constraint]) -> None:
        self._parts = components(_distinct(background))
        self._part_of = {point: i for i, part in enumerate(self._parts) for c in part for point in points(c)}
        self._latest: dict[int, Potential | None] = {}
        self._earliest: dict[int, Potential | None] = {}

    def window(self, point: str) -> tuple[int, int]:
        """The first and last minute at which a point can lie, by all constraints that leave no choice.

        BEGINNING and END where nothing bounds it. Where its part of the network contradicts itself, there is no
        window: the answer is then (BEGINNING, END).
        """
        part = self._part_of.get(point)
        if part is None:
            return BEGINNING, END
        late, early = self._late(part), self._early(part)
        if late is None or early is None:
            return BEGINNING, END
        return max(BEGINNING, -early.at(point)), min(END, late.at(point))

    def conflicts(self, focus: Constraint | Sequence[Constraint], *, most: int, choices: int) -> Outcome:
        """All minimal conflicts of background and focus together that the background without the focus has not.

        Several focus constraints are weighed together: the stays that only together cover a vague act's whole window
        are found as one conflict. `most` caps the conflicts, `choices` the depth of one search (see `search.solve`).
        """
        questions = _distinct([focus] if isinstance(focus, Constraint) else focus)
        if self._surely_harmless(questions):
            return Outcome()
        asked = {c.id for c in questions}
        touched = sorted({self._part_of[p] for c in questions for p in points(c) if p in self._part_of})
        background = [c for part in touched for c in self._parts[part] if c.id not in asked]
        if len(background) == sum(len(self._parts[part]) for part in touched) and self._holds(
            touched, questions, choices
        ):
            return Outcome()
        return _joined(
            Enumeration(
                [c for c in part if c.id not in asked], [c for c in part if c.id in asked], most, choices
            ).outcome()
            for part in components([*background, *questions])
            if any(c.id in asked for c in part)
        )

    def inconsistencies(self, *, most: int, choices: int) -> Outcome:
        """All minimal conflicts of the background itself, at most `most` for each connected part."""
        return _joined(
            Enumeration(part, (), most, choices).outcome()
            for i, part in enumerate(self._parts)
            if not self._holds([i], (), choices)
        )

    def _surely_harmless(self, questions: Sequence[Constraint]) -> bool:
        """Whether one branch of a single focus holds with one part as late, the other as early as can be.

        Only where neither part leaves a choice, and the branch leads from the one to the other.
        """
        if len(questions) != 1:
            return False
        parts = {self._part_of.get(p, -1) for p in points(questions[0])}
        if len(parts) != 2 or -1 in parts or any(len(c.branches) != 1 for part in parts for c in self._parts[part]):
            return False
        return any(self._fits(branch) for branch in questions[0].branches)

    def _fits(self, branch: Sequence[Edge]) -> bool:
        sources = {self._part_of.get(e.source, -1) for e in branch}
        targets = {self._part_of.get(e.target, -1) for e in branch}
        if len(sources) != 1 or len(targets) != 1 or sources == targets or -1 in sources | targets:
            return False
        late, early = self._late(sources.pop()), self._early(targets.pop())
        if late is None or early is None:
            return False
        return all(-early.at(e.target) - late.at(e.source) <= e.weight for e in branch)

    def _holds(self, parts: Sequence[int], questions: Sequence[Constraint], choices: int) -> bool:
        """Whether a schedule for the parts and the questions is found."""
        schedules = [self._late(part) for part in parts]
        if None in schedules:
            return False
        together = Potential.joined(p for p in schedules if p is not None)
        if settle(together, questions):
            return False
        open_ = alternatives([*(c for part in parts for c in self._parts[part]), *questions])
        return isinstance(Search(together, choices).decide(open_), Schedule)

    def _late(self, part: int) -> Potential | None:
        if part not in self._latest:
            self._latest[part] = _schedule(self._parts[part])
        return self._latest[part]

    def _early(self, part: int) -> Potential | None:
        if part not in self._earliest:
            self._earliest[part] = _schedule([_mirrored(c) for c in self._parts[part]])
        return self._earliest[part]


def minimal_conflicts(
    background: Iterable[Constraint], focus: Constraint | Sequence[Constraint] | None = None, *, most: int, choices: int
) -> Outcome:
    """All minimal conflicts; with a focus, only those that need it. For many questions use one Network."""
    network = Network(background)
    if focus is None:
        return network.inconsistencies(most=most, choices=choices)
    return network.conflicts(focus, most=most, choices=choices)


def _schedule(constraints: Sequence[Constraint]) -> Potential | None:
    potential = Potential()
    return None if settle(potential, constraints) else potential


def _mirrored(constraint: Constraint) -> Constraint:
    """The same bounds with time running backwards."""
    branches = tuple(tuple(Edge(e.target, e.source, e.weight) for e in branch) for branch in constraint.branches)
    return Constraint(constraint.id, branches, constraint.statements, constraint.rule, constraint.values)


def _distinct(constraints: Iterable[Constraint]) -> tuple[Constraint, ...]:
    by_id: dict[str, Constraint] = {}
    for constraint in constraints:
        if by_id.setdefault(constraint.id, constraint) != constraint:
            raise ValueError(f"two constraints are both called {constraint.id}")
    return tuple(by_id[name] for name in sorted(by_id))


def _joined(outcomes: Iterable[Outcome]) -> Outcome:
    every = tuple(outcomes)
    conflicts = sorted((c for o in every for c in o.conflicts), key=lambda c: sorted(c.statements))
    return Outcome(tuple(conflicts), all(o.decided for o in every), any(o.reached_cap for o in every))
