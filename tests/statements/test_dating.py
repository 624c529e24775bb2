"""Dating: sentences that only say when."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("content", "dated"),
    [
        ("The mob burnt the gate. That was on 3 May 1843.", True),
        ("The mob burnt the gate. This happened on the third of May 1843, in a thick fog.", True),
        ("The mob burnt the gate. That was the law of 1843.", False),
        ("The mob burnt the gate. Holt left on 3 May 1843.", False),
        ("The mob burnt the gate. That was not on 3 May 1843.", False),
    ],
)
def test_that_was_on_such_a_day(read, content: str, dated: bool) -> None:
    """It dates what the sentence before tells, and nothing else does."""
    (burnt,) = [s for s in read(content) if s.proposition.predicate == "attack"]
    assert bool(burnt.proposition.timings) == dated
