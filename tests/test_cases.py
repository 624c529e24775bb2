"""The worked cases against what their authors wrote down before the program was run on them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from benchmarks.expected import Outcome, compare

from counterproof.export import dumps, result
from counterproof.inquiry import Inquiry, examine
from counterproof.settings import Settings
from counterproof.verifier import verify_report

MOSCOW = Path("cases/moscow-trials")
BY_HAND = sorted(Path("cases").glob("case-*"))


@pytest.fixture(scope="module")
def moscow() -> Inquiry:
    """Our own case, read from its documents and the rows beside them."""
    return examine([str(MOSCOW)], Settings())


@pytest.fixture(scope="module")
def outcome(moscow: Inquiry) -> Outcome:
    """What was found in it, against what its author expected."""
    return compare(MOSCOW, json.loads(dumps(moscow)))


def test_all_that_must_be_found_is_found(outcome: Outcome) -> None:
    """Every conflict that its author names, with its kind and status."""
    assert outcome.missed == ()


def test_nothing_that_must_not_be_found_is_found(outcome: Outcome) -> None:
    """Stages of one life and different trials are no conflict."""
    assert outcome.found
    assert outcome.hit == ()


@pytest.mark.parametrize("case", BY_HAND, ids=lambda case: case.name)
def test_every_certificate_of_a_dossier_holds(case: Path) -> None:
    """What the program claims of the hand-written rows is proven again by arithmetic, and every row is used."""
    inquiry = examine([str(case)], Settings(), extractor="none")
    verified = verify_report(json.loads(json.dumps(result(inquiry))))
    assert verified.count
    assert verified.refused == ()
    assert [str(problem) for problem in inquiry.problems] == []


def test_the_cascade_of_the_three_trials(moscow: Inquiry) -> None:
    """As expected by hand: whose word is the only one stated before whose arrest, and who came from trial to trial.

    Krestinsky was arrested before anybody in the file named him, nobody names Pyatakov before his arrest, and whom
    Kamenev did not name he did not accuse.
    """
    name, survey = moscow.record.name, moscow.survey
    rows = {tuple(map(name, cascade.people)) for cascade in survey.cascades}
    assert rows == {
        ("Lev Kamenev", "Karl Radek", "Nikolai Bukharin"),
        ("Lev Kamenev", "Karl Radek", "Alexei Rykov"),
    }
    assert {name(step.against) for step in survey.steps} == {"Karl Radek", "Nikolai Bukharin", "Alexei Rykov"}
    assert {(name(p.earlier), name(p.later), name(p.person)) for p in survey.network.passages} == {
        ("the first trial", "the second trial", "Karl Radek"),
        ("the second trial", "the third trial", "Nikolai Bukharin"),
        ("the second trial", "the third trial", "Alexei Rykov"),
    }
    assert [set(map(name, circle.people)) for circle in survey.network.circles] == [{"Karl Radek", "Yuri Pyatakov"}]


def test_every_accusation_of_the_trials_carries_its_terms(moscow: Inquiry) -> None:
    """Each was made by a prisoner in open court, and the result says so."""
    edges = result(moscow)["survey"]["edges"]
    assert edges
    assert all({"custody", "open court"} <= set(edge["circumstances"]) for edge in edges)
