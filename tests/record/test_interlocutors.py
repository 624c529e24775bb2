"""Interlocutors: who is meant by "she" and "the girl" beside a quotation, likely and never surely."""

from __future__ import annotations

import pytest

from counterproof.record import Record

_TWO = "Mrs. Holt met Mr. Lund in Oslo. "


def _speakers(record: Record) -> list[tuple[str, bool]]:
    """Who speaks each quotation, and whether the entry is sure."""
    said = sorted((e for e in record.entries if len(e.declarants) > 1), key=lambda e: e.statement.span.start)
    return [(record.name(e.declarants[-1]), e.sure) for e in said]


@pytest.mark.parametrize(("who", "sure"), [("she", True), ("the woman", False)])
def test_one_who_can_be_a_woman_speaks(read, who: str, sure: bool) -> None:
    """Only she can be "she"; that the noun means her, and nobody new, is likely at most."""
    found = _speakers(read(f"{_TWO}“I saw Carl Berg in Bergen on 3 May 1921,” said {who}."))
    assert found == [("Mrs. Holt", sure)]


def test_a_noun_means_nobody_whose_sex_is_not_known(read) -> None:
    """Of Holt nothing is known: "he" may be Holt, "the man" stands for itself."""
    told = "Holt met Mrs. Lund in Oslo. “I saw Carl Berg in Bergen on 3 May 1921,” said {}."
    assert _speakers(read(told.format("he"))) == [("Holt", False)]
    assert [name for name, _ in _speakers(read(told.format("the man")))] != ["Holt"]


def test_anothers_kin_is_not_taken_for_one_of_the_two(read) -> None:
    """Said of "his wife", it is said of a third woman as well as the one named."""
    found = _speakers(read(f"{_TWO}“I saw Carl Berg in Bergen on 3 May 1921,” said his wife."))
    assert "Mrs. Holt" not in [name for name, _ in found]
