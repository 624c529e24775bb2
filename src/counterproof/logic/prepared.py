"""Network: a background of constraints prepared once, so that thousands of questions about it are cheap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from counterproof.logic.component import components, points
from counterproof.logic.conflict import Enumeration, Outcome
from counterproof.logic.network import Constraint, Edge
from counterproof.logic.potential import Potential
from counterproof.logic.search import Schedule, Search, alternatives, settle
from counterproof.times import BEGINNING, END

MOST_CORNERS = 256
"""Ways to dissolve the contradictions of one connected part that are looked at; beyond, the outcome is not decided."""


@dataclass(frozen=True)
class Corner:
    """A connected part as it stands once one smallest choice of statements is withdrawn so that it holds together."""

    withdrawn: frozenset[str]
    constraints: tuple[Constraint, ...]
    alternatives: tuple[Constraint, ...]
    """Those of the constraints that leave a choice."""
    potential: Potential
    """A schedule for those that leave none; whoever adds to it takes back what was added."""


class Network:
    """The background, cut into connected parts; what questions need of a part is worked out once, when first asked.

    A part that contradicts itself is asked as it stands with the contradiction dissolved, in every smallest way: what
    holds in all of these holds for every set of statements that is itself free of contradiction.
    Raises ValueError where two different constraints have one id.
    """

    def __init__(self, background: Iterable[Constraint]) -> None:
        self._parts = components(_distinct(background))
        self._part_of = {point: i for i, part in enumerate(self._parts) for c in part for point in points(c)}
        self._ids = frozenset(c.id for part in self._parts for c in part)
        self._latest: dict[int, Potential | None] = {}
        self._earliest: dict[int, Potential | None] = {}
        self._known_corners: dict[tuple[int, int], tuple[tuple[Corner, ...], bool]] = {}

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
        asked = frozenset(c.id for c in questions)
        if asked & self._ids:
            rest = Network(c for part in self._parts for c in part if c.id not in asked)
            return rest.conflicts(questions, most=most, choices=choices)
        if self._surely_harmless(questions):
            return Outcome()
        touched = sorted({self._part_of[p] for c in questions for p in points(c) if p in self._part_of})
        corners = [self._corners(part, choices) for part in touched]
        outcomes = [_asked(chosen, questions, most, choices) for chosen in product(*(found for found, _ in corners))]
        return _joined([*outcomes, Outcome(decided=all(whole for _, whole in corners))], most)

    def inconsistencies(self, *, most: int, choices: int) -> Outcome:
        """All minimal conflicts of the background itself, at most `most` for each connected part."""
        return _joined(Enumeration(part, (), choices).outcome(most) for part in self._parts)

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

    def _corners(self, part: int, choices: int) -> tuple[tuple[Corner, ...], bool]:
        """The part in all its corners, one if it holds together; and whether these are surely all."""
        if (part, choices) not in self._known_corners:
            constraints = self._parts[part]
            outcome, dissolving = Enumeration(constraints, (), choices).walk(MOST_CORNERS)
            found = []
            for withdrawn in dissolving[:MOST_CORNERS]:
                left = tuple(c for c in constraints if c.statements.isdisjoint(withdrawn))
                potential = _schedule(left)
                if potential is not None:
                    found.append(Corner(withdrawn, left, alternatives(left), potential))
            whole = outcome.decided and not outcome.reached_cap and len(dissolving) <= MOST_CORNERS
            self._known_corners[part, choices] = tuple(found), whole
        return self._known_corners[part, choices]

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


def _asked(corners: Sequence[Corner], questions: Sequence[Constraint], most: int, choices: int) -> Outcome:
    """The conflicts of the questions with parts that hold together: none at once where a schedule is found."""
    withdrawn = frozenset[str]().union(*(corner.withdrawn for corner in corners))
    questions = [question for question in questions if question.statements.isdisjoint(withdrawn)]
    if not questions or _hold(corners, questions, choices):
        return Outcome()
    background = [c for corner in corners for c in corner.constraints]
    asked = frozenset(c.id for c in questions)
    return _joined(
        Enumeration([c for c in part if c.id not in asked], [c for c in part if c.id in asked], choices).outcome(most)
        for part in components([*background, *questions])
        if any(c.id in asked for c in part)
    )


def _hold(corners: Sequence[Corner], questions: Sequence[Constraint], choices: int) -> bool:
    """Whether a schedule for the parts and the questions is found; often the one at hand will do."""
    together = corners[0].potential if len(corners) == 1 else Potential.joined(c.potential for c in corners)
    open_ = [c for corner in corners for c in corner.alternatives]
    if not open_ and all(any(together.satisfies(branch) for branch in q.branches) for q in questions):
        return True
    mark = together.mark()
    held = settle(together, questions) is None and isinstance(
        Search(together, choices).decide(alternatives([*open_, *questions])), Schedule
    )
    together.undo(mark)
    return held


def _joined(outcomes: Iterable[Outcome], most: int | None = None) -> Outcome:
    """All together, each conflict once, at most `most`."""
    every = tuple(outcomes)
    distinct = {c.statements: c for o in reversed(every) for c in o.conflicts}
    conflicts = sorted(distinct.values(), key=lambda c: sorted(c.statements))
    capped = any(o.reached_cap for o in every) or (most is not None and len(conflicts) > most)
    return Outcome(tuple(conflicts[:most]), all(o.decided for o in every), capped)
