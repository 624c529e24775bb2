"""Order: effects before their causes, and befores and afters that run in a circle or against their dates."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.checks.clash import Clash
from counterproof.checks.dating import of_one_date
from counterproof.checks.proof import Proven, clash
from counterproof.checks.question import Question

_LONG = 200
"""Days by which the story of one happening may fail that is known by description alone."""


def check(question: Question) -> Iterator[Clash]:
    """What the chronology itself cannot hold together, unless it is one happening with two dates."""
    for found in question.inconsistencies:
        if not of_one_date(found) and not _may_be_another(question, found):
            axiom = "cause" if any("/cause/" in c.id for c in found.conflict.constraints) else ""
            yield clash(
                question.time, found, "order", verdict="These times and this order cannot all be right.", axiom=axiom
            )


def _may_be_another(question: Question, found: Proven) -> bool:
    """Whether the story fails by so much that "the strike" is another one in each statement."""
    entries = [question.record.entry(one) for one in found.statements]
    told = {one for e in entries for one in (*e.fillers("topic"), *(t.happening for t in e.timings))}
    described = any(one in question.record.entities and question.record.entities[one].unnamed for one in told)
    return described and found.days > _LONG
