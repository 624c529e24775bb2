"""What the checks over time could not decide, in words: silence there is not consistency."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.checks.question import Question


def undecided(question: Question) -> tuple[str, ...]:
    """Sentences for the report; none when every question about time was answered."""
    return tuple(_limits(question))


def _limits(question: Question) -> Iterator[str]:
    settings = question.settings
    outcome = question.time.strict.inconsistencies(most=settings.most_conflicts, choices=settings.most_choices)
    if outcome.reached_cap:
        yield (
            f"The dates contradict one another in more than {settings.most_conflicts} ways; the search stopped there, "
            "and further conflicts of time may stand unshown."
        )
    if not outcome.decided:
        yield (
            "A part of the chronology contradicts itself in so many ways that not every question about it was decided; "
            "further conflicts of time may stand unshown."
        )
