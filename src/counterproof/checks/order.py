"""Order: effects before their causes, and befores and afters that run in a circle or against their dates."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.checks.clash import Clash
from counterproof.checks.dating import of_one_date
from counterproof.checks.proof import clash
from counterproof.checks.question import Question


def check(question: Question) -> Iterator[Clash]:
    """What the chronology itself cannot hold together, unless it is one happening with two dates."""
    for found in question.inconsistencies:
        if not of_one_date(found):
            axiom = "cause" if any("/cause/" in c.id for c in found.conflict.constraints) else ""
            yield clash(
                question.time, found, "order", verdict="These times and this order cannot all be right.", axiom=axiom
            )
