"""Date: one happening is given dates that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.checks.clash import Clash
from counterproof.checks.dating import axiom_of, of_one_date
from counterproof.checks.proof import Proven, clash, in_two_calendars
from counterproof.checks.question import Question


def check(question: Question) -> Iterator[Clash]:
    """Conflicts that are made of dates of one happening and of nothing else."""
    for found in question.inconsistencies:
        if not of_one_date(found) or _in_one_voice(question, found) or in_two_calendars(question.record, found):
            continue
        axiom, verdict = axiom_of(found), "One happening cannot bear all of these dates."
        yield clash(question.time, found, "date", verdict=verdict, axiom=axiom)


def _in_one_voice(question: Question, found: Proven) -> bool:
    """Whether one voice gives one document's "the meeting" two dates, and nothing says that there was but one: it
    rather speaks of two."""
    entries = [question.record.entry(one) for one in found.statements]
    voices = {(e.statement.span.source, e.declarants) for e in entries}
    topics = [question.record.entities[t] for e in entries for t in e.fillers("topic") if t in question.record.entities]
    described = bool(topics) and all(topic.unnamed for topic in topics)
    return len(voices) == 1 and described and not any(e.statement.proposition.single for e in entries)
