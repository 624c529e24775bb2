"""Names that are one's and two's at once."""

from __future__ import annotations

from typing import Any

from counterproof.corrections import standing


def test_a_is_b_and_b_is_c_but_a_is_not_c(desk: Any) -> None:
    """No two of the three answer one question, and yet all are in dispute; without the third two hold."""
    desk.decide("one", desk.pair("Anna", "Anni"), value=True, by="Eva")
    desk.decide("one", desk.pair("Anni", "A. L."), value=True, by="Jon")
    assert len(standing(desk.corrections).holds) == 2
    desk.decide("one", desk.pair("A. L.", "Anna"), value=False, by="Ida")
    made = standing(desk.corrections)
    assert (made.holds, [len(d) for d in made.disputes]) == ((), [3])


def test_whoever_knew_of_both_is_followed(desk: Any) -> None:
    """To keep apart what two decisions join, one names both."""
    desk.decide("one", desk.pair("Anna", "Anni"), value=True)
    desk.decide("one", desk.pair("Anni", "A. L."), value=True)
    last = desk.decide("one", desk.pair("A. L.", "Anna"), value=False, supersedes=("u0", "u1"))
    assert [c.uid for c in standing(desk.corrections).holds] == [last]


def test_a_pair_has_no_order(desk: Any) -> None:
    """Anna and Anni, ANNI and anna: one question."""
    desk.decide("one", desk.pair("Anna", "Anni"), value=True)
    desk.decide("one", desk.pair("ANNI", " anna"), value=False)
    assert len(standing(desk.corrections).disputes) == 1
