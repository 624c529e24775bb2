"""Travel times that a text states, between which places, and whether nobody is said to be quicker."""

from __future__ import annotations

import pytest

from counterproof.statements import Statement


def _ways(found: tuple[Statement, ...]) -> list[tuple[str, str, int, bool]]:
    """Both ends, minutes, and whether it is the least time."""
    told = [s for s in found if s.proposition.predicate == "distance"]
    return [
        (*(r.mention.text for r in s.proposition.roles), s.proposition.quantity.value, s.sure)
        for s in told
        if s.proposition.quantity
    ]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("The fastest coach from Elster to Graben takes five hours.", ("Elster", "Graben", 300, True)),
        (
            "The packet sails from Ostende to Dover. No passage between the two ports took less than nine hours.",
            ("Ostende", "Dover", 540, True),
        ),
        ("No horseman can go from Lyme to Stowe in under six hours.", ("Lyme", "Stowe", 360, True)),
        ("The quickest means from Lyme to Stowe came to four hours and a half.", ("Lyme", "Stowe", 270, True)),
        ("Waybill, Lyme to Stowe, one bus a day, five hours by timetable.", ("Lyme", "Stowe", 300, False)),
        ("It is a journey of two days from Lyme to Stowe by the coast road.", ("Lyme", "Stowe", 1800, False)),
    ],
)
def test_a_travel_time_has_two_ends(read, text, way):
    """In hours, or in days from the first morning to the last evening; the usual time is not surely the least."""
    assert _ways(read(text)) == [way]


@pytest.mark.parametrize(
    "text",
    [
        "The coach from Lyme to Stowe was three hours late.",
        "He rode from Lyme to Stowe in five hours on his horse.",
        "If the road were mended, the coach from Lyme to Stowe would take five hours.",
        "The coach from Lyme to Stowe waits five hours for the mail after noon.",
        "Does the coach from Lyme to Stowe take five hours?",
    ],
)
def test_no_travel_time(read, text):
    """Delays, one man's ride, what is unreal or asked states no travel time."""
    assert _ways(read(text)) == []
