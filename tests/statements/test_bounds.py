"""More of a thing than there were."""

from __future__ import annotations

import pytest


def exceeded(read, text):
    """The bound and the number that exceeds it."""
    told = [s.proposition.quantity for s in read(text) if s.proposition.predicate == "count"]
    kept = sorted((q for q in told if q and q.part in ("whole", "part")), key=lambda q: q.part != "whole")
    return [q.value for q in kept]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Of the nine men in the boat only two could row. Five of them rowed to the shore.", [2, 5]),
        ("None but four of the crew could read. Six of them read the paper.", [4, 6]),
        (
            "She had eleven hands, of whom but three could swim. There was no other soul aboard. Seven persons came "
            "ashore by swimming.",
            [3, 7],
        ),
        ("The committee has seven members. Eleven members of the committee voted for it.", [7, 11]),
        ("There were but three guns in the fort. Five guns of the fort were fired.", [3, 5]),
    ],
)
def test_more_than_there_were(read, text, numbers):
    """Those who did it are more than those who could; those of a body more than the body."""
    assert exceeded(read, text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Of the nine men in the boat only two could swim. Five of them were carried to the shore.",
        "Of the nine men in the boat only two could swim. One of them swam to the shore.",
        "She had eleven hands, of whom none but three could swim. Seven persons came ashore by swimming.",
        "The committee has seven members. Eleven members of the union voted for it.",
        "The committee had seven members. Later eleven members of the committee voted for it.",
        "The committee had seven members. Eleven members of the committee would have voted for it.",
        "The committee had about seven members. Eleven members of the committee voted for it.",
    ],
)
def test_what_may_be_more(read, text):
    """Carried, not swimming; passengers; another body; another time; what was not; a round number."""
    assert exceeded(read, text) == []
