"""Date: one happening is given dates that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.checks.clash import Clash
from counterproof.checks.dating import axiom_of, of_one_date
from counterproof.checks.proof import clash, in_two_calendars
from counterproof.checks.question import Question


def check(question: Question) -> Iterator[Clash]:
    """Conflicts that are made of dates of one happening and of nothing else."""
    for found in question.inconsistencies:
        if of_one_date(found) and not in_two_calendars(question.record, found):
            axiom, verdict = axiom_of(found), "One happening cannot bear all of these dates."
            yield clash(question.time, found, "date", verdict=verdict, axiom=axiom)
