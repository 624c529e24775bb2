"""How many statements it takes to doubt that another was read rightly."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from counterproof.record import Link


def acts(case: Any, number: int, **more: Any) -> None:
    """So many acts of Harro in different years before 1752."""
    for year in range(1740, 1740 + number):
        case.says(f"act{year}", "travel", agent="Harro", when=str(year), **more)


def by_hand(case: Any) -> None:
    """All of the case as a person would have written it."""
    case.entries[:] = [replace(e, statement=replace(e.statement, extractor="hand/1")) for e in case.entries]


@pytest.mark.parametrize(("number", "found"), [(3, ["certain"] * 3), (4, ["possible"])])
def test_a_birth_that_many_acts_exclude(case: Any, number: int, found: list[str]) -> None:
    """Three acts before it contradict a birth; with four the birth itself is doubted, and that is said once."""
    case.says("birth", "born", patient="Harro", when="1752")
    acts(case, number)
    assert [certainty for _, certainty, _ in case.told()] == found


def test_what_a_person_wrote_is_never_taken_for_misread(case: Any) -> None:
    """The same five rows in a hand-written record."""
    case.says("birth", "born", patient="Harro", when="1752")
    acts(case, 4)
    by_hand(case)
    assert [certainty for _, certainty, _ in case.told()] == ["certain"] * 4


@pytest.mark.parametrize("more", [{"by": "Berg"}, {"source": "other"}])
def test_other_voices_against_it_are_a_contradiction(case: Any, more: dict[str, str]) -> None:
    """Four acts that a witness, or another document, tells are four things to explain."""
    case.says("birth", "born", patient="Harro", when="1752")
    acts(case, 4, **more)
    assert [certainty for _, certainty, _ in case.told()] == ["certain"] * 4


@pytest.mark.parametrize(("number", "found"), [(1, ["possible"]), (2, [])])
def test_an_unsure_link_that_two_sure_acts_refute(case: Any, number: int, found: list[str]) -> None:
    """If “he” died in 1738 he is not Harro, who travelled in two years after that."""
    case.says("death", "die", patient="Harro", when="1738", unsure={"Harro": "the nearest subject"})
    acts(case, number)
    assert [certainty for _, certainty, _ in case.told()] == found


@pytest.mark.parametrize(("patient", "found"), [("Harro", ["certain"]), (("Harro", "Anna"), [])])
def test_a_birth_read_of_two_people(case: Any, patient: Any, found: list[str]) -> None:
    """Two births of one man clash; of two people each may have a year of his or her own."""
    case.says("one", "born", patient=patient, when="1752")
    case.says("two", "born", patient=patient, when="1754")
    assert [certainty for _, certainty, _ in case.told()] == found
    by_hand(case)
    assert [certainty for _, certainty, _ in case.told()] == ["certain"]


@pytest.mark.parametrize(("how", "found"), [("pronoun", ["possible"]), ("name", ["certain"] * 4)])
def test_a_pronoun_that_another_document_refutes(case: Any, how: Any, found: list[str]) -> None:
    """If “he” in one document died before four acts told in another, “he” is likely somebody else."""
    death = case.says("death", "die", patient="Harro", when="1738")
    link = Link(death.statement.span, "Harro", how, sure=True, why="told")
    case.entries[0] = replace(death, links=(link,))
    acts(case, 4, source="other")
    assert [certainty for _, certainty, _ in case.told()] == found
