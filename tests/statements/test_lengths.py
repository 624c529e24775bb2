"""A stated length beside the two times of the same text."""

from __future__ import annotations

import pytest


def timed(read, text):
    """The numbers of a length: (value, unit), the length itself first."""
    told = [s.proposition.quantity for s in read(text) if s.proposition.predicate == "count"]
    kept = [q for q in told if q and (q.part == "whole" or q.unit in ("date", "clock", "dial"))]
    return [(q.value, q.unit) for q in sorted(kept, key=lambda q: q.part != "whole")]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "They left at ten minutes past two and came at twenty minutes to three, an absence of four hours.",
            [(4, "hour"), (130, "dial"), (160, "dial")],
        ),
        (
            "The train left York at 14.15 and reached Leeds at 15.40, a journey of three hours.",
            [(3, "hour"), (855, "clock"), (940, "clock")],
        ),
        (
            "The meeting began at seven in the evening and ended at nine at night. It lasted six hours.",
            [(6, "hour"), (1140, "clock"), (1260, "clock")],
        ),
    ],
)  # fmt: skip
def test_two_times_of_the_clock(read, text, numbers):
    """Minutes of the day, or of half a day where the text leaves open which half."""
    assert timed(read, text) == numbers


def test_two_dates(read):
    """Days of the calendar, so that months need no counting."""
    text = "The packet sailed on 3 May 1768 and reached Lisbon on 20 May 1768. The passage took forty days."
    (length, begin, end) = timed(read, text)
    assert (length, end[0] - begin[0]) == ((40, "day"), 17)


@pytest.mark.parametrize(
    "text",
    [
        "The jury retired at two and returned at three. An absence of four hours had been looked for.",
        "The packet sailed on 3 May 1768 and reached Lisbon on 20 May 1768. The passage home took forty days.",
        "The jury retired at two and the judge returned at three. Their absence of four hours was noted.",
        "The jury retired at two and returned at three. Their absence of about four hours was noted.",
        "The jury retired at two and was to return at three. Their absence of four hours was noted.",
        "The train left York at 14.15 and reached Leeds at 15.40, a journey of three hours and a half.",
        "The train left York at 14.15 and reached Leeds at 15.40 with thirty hours of mail.",
    ],
)
def test_lengths_of_other_things(read, text):
    """Another's absence, another passage, a round number, what was only to be."""
    assert timed(read, text) == []
