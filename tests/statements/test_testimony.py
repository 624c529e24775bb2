"""Who testifies, and against whom, by the formulas of clerks."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from counterproof.statements import Statement


def told(statements: Iterable[Statement], predicate: str) -> set[tuple[str, str]]:
    """Pairs (agent, patient) of the statements of a predicate; an empty patient where there is none."""
    found = set()
    for statement in statements:
        if statement.proposition.predicate == predicate:
            roles = statement.proposition.roles
            agents = [r.mention.text for r in roles if r.name == "agent"]
            patients = [r.mention.text for r in roles if r.name == "patient"] or [""]
            found |= {(a, p) for a in agents for p in patients}
    return found


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("The deposition of Joan Pell and Robert Orme, aged thirty years, who testify and say that they saw a light.",
         {("Joan Pell", ""), ("Robert Orme", "")}),
        ("Robert Orme of Boxley, aged about 40 years, deposes that he was in the yard.", {("Robert Orme", "")}),
        ("The deposition of Joan Pell, wife of Robert Orme. She saw a light.", {("Joan Pell", "")}),
    ],
)  # fmt: skip
def test_deponents(read, text: str, pairs: set[tuple[str, str]]) -> None:
    """All joint deponents testify; a husband named to tell the wife does not."""
    assert pairs <= told(read(text), "testify")
    husband = "wife of Robert Orme" in text
    assert not husband or all(agent != "Robert Orme" for agent, _ in told(read(text), "testify"))


def test_an_endorsement_names_both(read) -> None:
    """As a line by itself; in a sentence of prose "against" stands for other things as well."""
    assert ("Joan Pell", "Robert Orme") in told(read("Joan Pell against Robert Orme"), "accuse")
    prose = "The ladder stood for years against the wall where Joan Pell and Daniel Hext had left it against all rules."
    assert told(read(prose), "accuse") == set()


def test_a_complaint_names_both(read) -> None:
    """Those by whom it is made, and all against whom."""
    text = "Complaint was made by Joan Pell and Daniel Hext against Robert Orme and Margaret Orme for theft."
    found = told(read(text), "accuse")
    assert {("Joan Pell", "Robert Orme"), ("Daniel Hext", "Margaret Orme")} <= found


def test_a_complaint_made_on_behalf_of_others_names_who_makes_it_and_of_whom(read) -> None:
    """Those hurt, whom the grounds name behind "for", are accused of nothing."""
    text = (
        "Robert Orme and Joan Pell appeared before us and exhibited their complaint on behalf of themselves and many "
        "neighbours against Alice Crane and Giles Holt, for hurting the bodies of Ann Mabb and Ruth Mabb."
    )
    accusers, accused = ("Robert Orme", "Joan Pell"), ("Alice Crane", "Giles Holt")
    assert told(read(text), "accuse") == {(one, other) for one in accusers for other in accused}


def test_an_old_deposition_is_against_the_one_it_is_about(read) -> None:
    """The one named again and again, by what he did; not the neighbour met once."""
    text = (
        "The deposistion of Joane Pell who testifieth and saith that the apparition of Margaret Orme did afflict hir, "
        "and that the said Margaret Orme tould Daniel Hext that shee would hurt hir, and the said Orme hath hurt hir."
    )
    assert ("Joane Pell", "Margaret Orme") in told(read(text), "testify")


def test_a_modern_deposition_is_against_nobody_by_itself(read) -> None:
    """An alibi speaks of the accused as well: only "against" makes it testimony against him."""
    text = "The deposition of Joan Pell, who testifies that Robert Orme was at home. Robert Orme slept."
    assert told(read(text), "testify") == {("Joan Pell", "")}


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The Deposition of margrett orme Aged about 20 yeares who testefieth & saith that shee hath seen Joane Pell. "
         "(Reverse) Margret Orme evidence agst Daniell Hext", ("margrett orme", "Daniell Hext")),
        ("Robert Orme owned to the jury of inquest that the above written evidence is the truth upon his oath. "
         "The apparition of Joane Pell hath bin seen and Joane Pell did afflict hir: jurat",
         ("Robert Orme", "Joane Pell")),
        ("The testimony of Ann Lowe saith that shee hath bin hurt by Goodwife Pell and said Pell did torment hir",
         ("Ann Lowe", "Pell")),
    ],
)  # fmt: skip
def test_an_old_testimony_is_against_whom_its_back_names_or_who_did_harm(
    read, text: str, pair: tuple[str, str]
) -> None:
    """Names in small letters, a surname behind a form of address, an oath owned before the jury."""
    assert pair in told(read(text), "testify")


def test_a_house_or_a_bystander_is_no_aim(read) -> None:
    """Who is only met, or whose house it was, is not testified against."""
    text = (
        "The testimony of Ann Lowe who saith that shee hath bin at the house of Robert Orme and saw a light and doth "
        "not know what it was, and Daniel Hext was there also and tould hir nothing."
    )
    assert ("Ann Lowe", "Robert Orme") not in told(read(text), "testify")
    assert ("Ann Lowe", "Daniel Hext") not in told(read(text), "testify")
