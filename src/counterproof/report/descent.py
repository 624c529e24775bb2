"""Descent: the cascade as a picture - under each name those who were arrested with nothing but that word stated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterproof.grounds.cascade import Step
from counterproof.grounds.network import Edge
from counterproof.grounds.survey import Survey
from counterproof.record import Record
from counterproof.report.accusing import followed, seizure, terms
from counterproof.report.shown import short
from counterproof.times import describe

INDENT = 36
ROW = 46
TOP = 22
MOST = 40
"""Names in one picture; beyond, the list alone is shown."""


@dataclass(frozen=True)
class Node:
    """One name in the tree with what is under it. `line` is the way from the name above; empty at a root."""

    name: str
    x: int
    y: int
    word: str
    line: str


@dataclass(frozen=True)
class Descent:
    """The picture, with every step in a sentence for those who do not see it."""

    nodes: tuple[Node, ...]
    height: int
    description: str


def descent(record: Record, survey: Survey) -> Descent | None:
    """The picture of all steps; None where there is none, or too many."""
    edges = {edge.statement: edge for edge in survey.network.edges}
    under = _under(survey)
    roots = [step for step in survey.steps if not any(step in many for many in under.values())]
    nodes: list[Node] = []
    for person in dict.fromkeys(step.by for step in roots):
        nodes.append(Node(short(record.name(person)), 8, TOP + ROW * len(nodes), "", ""))
        for step in (s for s in roots if s.by == person):
            nodes.extend(_branch(record, step, under, edges, (1, len(nodes), len(nodes) - 1)))
    if not 2 <= len(nodes) <= MOST:
        return None
    words = " ".join(followed(record, step, edges) for step in survey.steps)
    return Descent(tuple(nodes), TOP + ROW * len(nodes), f"Arrests before which one word alone is stated. {words}")


def _under(survey: Survey) -> Mapping[Step, Sequence[Step]]:
    """The steps that go on from each step."""
    found: dict[Step, list[Step]] = {step: [] for step in survey.steps}
    for cascade in survey.cascades:
        for earlier, later in zip(cascade.steps, cascade.steps[1:], strict=False):
            if later not in found[earlier]:
                found[earlier].append(later)
    return found


def _branch(
    record: Record,
    step: Step,
    under: Mapping[Step, Sequence[Step]],
    edges: Mapping[str, Edge],
    at: tuple[int, int, int],
) -> Iterator[Node]:
    """The names of one step and of all under it. `at`: how deep, in which row, and in which row the one above is."""
    depth, row, above = at
    x, y, top = 8 + INDENT * depth, TOP + ROW * row, TOP + ROW * above
    first = edges[step.statements[0]]
    word = f"named {describe(first.when) if first.when else ''}{terms(first)}; {seizure(record, step)}"
    line = f"M {x - INDENT + 8} {top + 22} V {y - 4} H {x - 4}"
    yield Node(short(record.name(step.against)), x, y, short(word, 90), line)
    used = 1
    for later in under[step]:
        for node in _branch(record, later, under, edges, (depth + 1, row + used, row)):
            yield node
            used += 1
