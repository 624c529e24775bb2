"""What the checks over time could not decide, in words: silence there is not consistency."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.checks.question import Question


def undecided(question: Question) -> tuple[str, ...]:
    """Sentences for the report; none when every question about time was answered."""
    return tuple(_limits(question))


def _limits(question: Question) -> Iterator[str]:
    if question.strict.reached_cap:
        yield (
            f"The dates contradict one another in more than {question.settings.most_conflicts} ways; the search "
            "stopped there, and further conflicts of time may stand unshown."
        )
    if not question.strict.decided:
        yield (
            "A part of the chronology contradicts itself in so many ways that not every question about it was decided; "
            "further conflicts of time may stand unshown."
        )
