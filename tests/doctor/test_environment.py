"""What the doctor says of the installation."""

from __future__ import annotations

import json
from pathlib import Path

from counterproof.doctor import environment
from counterproof.doctor.check import Check, as_json, as_lines


def test_a_model_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Python, packages and folder are in order; only the missing model is a fault, and nothing is loaded."""
    checks, pipeline = environment("no_such_model", tmp_path)
    assert pipeline is None
    assert [check.about for check in checks if not check.sound] == ["language model"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A report could not be written there."""
    checks, _ = environment("no_such_model", tmp_path / "gone")
    assert [check.about for check in checks if not check.sound] == ["language model", "working folder"]


def test_lines_and_json_say_the_same() -> None:
    """Each fault stands under its check; the sum is said last."""
    checks = (Check("Python", "3.11"), Check("packages", "2 needed, 1 in order", ("spacy is not installed",)))
    assert as_lines(checks) == (
        "ok: Python: 3.11", "FAULT: packages: 2 needed, 1 in order", "- spacy is not installed", "1 thing is wrong",
    )  # fmt: skip
    told = as_json(checks)
    assert json.loads(json.dumps(told)) == told
    assert (told["sound"], told["checks"][1]["faults"]) == (False, ["spacy is not installed"])


def test_the_command_answers_with_its_exit_code(run, tmp_path: Path) -> None:
    """A lexicon that is not there is one fault, in JSON as asked, and exit code 1."""
    ran = run("doctor", "--json", "--lexicon", tmp_path / "none.toml")
    told = json.loads(ran.out)
    assert ran.code == 1
    assert [c["about"] for c in told["checks"] if not c["sound"]] == ["your lexicon"]
