"""Names as written in 1692 mapped to the list of persons, and the measure of pairs."""

from __future__ import annotations

import pytest
from benchmarks.salem import Persons, f1

PERSONS = Persons({"hale_mary": "Mary Hale", "hale_ann_sr": "Ann Hale Sr.", "pyke_thomas": "Thomas Pyke"})


@pytest.mark.parametrize(
    ("written", "person"),
    [("MARY HALE", "hale_mary"), ("Mr. Thomas Pike", "pyke_thomas"), ("Thomass Pykke", "pyke_thomas")],
)
def test_a_name_is_found_under_other_spellings(written: str, person: str) -> None:
    """Case and title, even spelling, nearest spelling."""
    assert PERSONS.find([written]) == person


def test_a_name_that_fits_nobody_or_two_keeps_its_words() -> None:
    """A surname alone and a stranger are nobody on the list."""
    assert PERSONS.find(["Hale"]) == "Hale"
    assert PERSONS.find(["Giles Corwin"]) == "Giles Corwin"


def test_f1_counts_each_pair_once() -> None:
    """One of two found, one of two said is right."""
    assert f1({("d", "a", "b"), ("d", "c", "b")}, {("d", "a", "b"), ("d", "b", "a")}) == (0.5, 0.5, 0.5)
