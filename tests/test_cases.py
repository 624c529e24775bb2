"""The worked cases against what their authors wrote down before the program was run on them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from benchmarks.expected import Outcome, compare

from counterproof.export import dumps, result
from counterproof.inquiry import Inquiry, examine
from counterproof.scenarios import Scenario, consequences
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


def test_what_the_charges_of_the_first_trial_rest_on(moscow: Inquiry) -> None:
    """As expected by hand: on the words of the accused, each of his own or of another, as the indictment says; on no
    document, thing or witness from outside the dock."""
    name, weighed = moscow.record.name, {g.charge: g for g in moscow.grounds}
    first = [c for c in moscow.record.charges if "Pyatakov" not in c.charge]
    assert {tuple(sorted(map(name, c.against))): weighed[c.id].basis for c in first} == {
        ("Grigory Zinoviev", "Lev Kamenev"): "confession_and_accomplice",
        ("Ivan Smirnov",): "accomplice_only",
        ("Eduard Holtzman",): "own_confession_only",
    }
    kinds = {ground.kind for charge in first for ground in weighed[charge.id].grounds}
    assert kinds == {"own_confession", "accomplice"}


@pytest.mark.parametrize("way", ["without", "only_as_said"])
def test_what_one_withdrawal_takes_away(moscow: Inquiry, way: str) -> None:
    """Without what Holtzman says nothing stated remains against him. The hotel stays contested, since the indictment
    has it too; without the indictment both conflicts about it go."""
    holtzman, indictment = "declarant:Eduard Holtzman", "source:01-indictment-1936.txt"
    found = consequences(moscow, Scenario("he", **{way: (holtzman,)}), Settings())
    fallen = [_against(moscow, change.charge) for change in found.charges if not change.stands]
    assert [moscow.record.name(one) for one in fallen] == ["Eduard Holtzman"]
    assert not found.gone
    found = consequences(moscow, Scenario("both", **{way: (holtzman, indictment)}), Settings())
    assert {change.finding.clash.check for change in found.gone} >= {"presence", "existence"}
    assert not found.new


def _against(moscow: Inquiry, charge: str) -> str:
    return next(c.against[0] for c in moscow.record.charges if c.id == charge)


def test_every_accusation_of_the_trials_carries_its_terms(moscow: Inquiry) -> None:
    """Each was made by a prisoner in open court, and the result says so."""
    edges = result(moscow)["survey"]["edges"]
    assert edges
    assert all({"custody", "open court"} <= set(edge["circumstances"]) for edge in edges)
