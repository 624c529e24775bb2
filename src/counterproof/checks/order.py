"""Order: effects before their causes, and befores and afters that run in a circle or against their dates."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.checks.clash import Clash
from counterproof.checks.dating import axiom_of, of_one_date
from counterproof.checks.proof import Proven, clash, in_two_calendars
from counterproof.checks.question import Question

_LONG = 200
"""Days by which the story of one happening may fail that is known by description alone."""


def check(question: Question) -> Iterator[Clash]:
    """What the chronology itself cannot hold together, unless it is one happening with two dates."""
    for found in question.inconsistencies:
        if of_one_date(found) or _may_be_another(question, found) or in_two_calendars(question.record, found):
            continue
        axiom, verdict = axiom_of(found), "These times and this order cannot all be right."
        yield clash(question.time, found, "order", verdict=verdict, axiom=axiom)


def _may_be_another(question: Question, found: Proven) -> bool:
    """Whether the story fails by so much that "the strike" is another one in each statement."""
    entries = [question.record.entry(one) for one in found.statements]
    told = {one for e in entries for one in (*e.fillers("topic"), *(t.happening for t in e.timings))}
    described = any(one in question.record.entities and question.record.entities[one].unnamed for one in told)
    return described and found.days > _LONG
