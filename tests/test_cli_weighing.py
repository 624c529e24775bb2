"""The commands `weigh` and `what-if`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

CASE = str(Path("cases/case-05-paramito-council").absolute())


def test_weigh_says_what_each_charge_rests_on(run) -> None:
    """In words, without a verdict; exit code 0."""
    ran = run("weigh", CASE, "--extractor", "none")
    assert ran.code == 0
    words = " ".join(ran.out.split())
    assert "Charge against Rosalba Pinto" in words
    assert "rests on the word of an accomplice, and nothing else" in words
    assert "no stated support remains in this file" in words


def test_weigh_as_json_with_support_sets(run) -> None:
    """The ground that is told of another name stands only with an identification."""
    found = json.loads(run("weigh", CASE, "--extractor", "none", "--json", "--support-sets").out)
    charge = next(c for c in found["charges"] if c["against"] == ["Álvaro Quiroga Uribe"])
    assert charge["basis"] == "accomplice_only"
    sets = found["support_sets"][charge["id"]]
    keys = [{found["statements"].get(s, {}).get("key") for s in some} for some in sets["sets"]]
    assert sets["complete"]
    assert {"c-accuse-q"} in keys
    assert any(len(some) == 2 and "c-charge-door" in some for some in keys)


def test_what_if_as_json(run) -> None:
    """Without the one witness none of the three charges that he supports keeps a stated support."""
    ran = run("what-if", CASE, "--extractor", "none", "--without", "declarant:Heliodoro Barajas", "--json")
    (found,) = json.loads(ran.out)["scenarios"]
    fallen = {c["against"][0] for c in found["charges"] if not c["stands"]}
    assert {"Álvaro Quiroga Uribe", "Rosalba Pinto", "Ramiro Duarte"} <= fallen
    assert all(c["reason"] for c in found["charges"] if not c["stands"])
    assert found["gone"]


def test_scenarios_are_saved_and_compared(run, tmp_path: Path) -> None:
    """One saved, another asked beside it."""
    file = tmp_path / "s.json"
    run("what-if", CASE, "--extractor", "none", "--without", "hearsay", "--name", "no hearsay", "--save", file)
    ran = run("what-if", CASE, "--extractor", "none", "--only-as-said", "circumstance:oath", "--scenarios", file)
    assert ran.code == 0
    assert "no hearsay:" in ran.out
    assert "Compared" in ran.out


@pytest.mark.parametrize(
    "arguments",
    [
        (CASE,),
        (CASE, "--without", "everything"),
        ("--without", "hearsay"),
        (CASE, "--without", "hearsay", "--save", "s.json"),
        (CASE, "--scenarios", "missing.json"),
    ],
)
def test_what_if_without_a_question_is_a_usage_error(run, arguments: tuple[str, ...]) -> None:
    """Exit code 2, and a reason in words."""
    ran = run("what-if", *arguments, "--extractor", "none")
    assert ran.code == 2
    assert ran.err
