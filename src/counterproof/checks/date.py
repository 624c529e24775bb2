"""Date: one happening is given dates that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.checks.clash import Clash
from counterproof.checks.dating import of_one_date
from counterproof.checks.proof import clash
from counterproof.checks.question import Question


def check(question: Question) -> Iterator[Clash]:
    """Conflicts that are made of dates of one happening and of nothing else."""
    for found in question.inconsistencies:
        if of_one_date(found):
            yield clash(question.time, found, "date", verdict="One happening cannot bear all of these dates.", axiom="")
