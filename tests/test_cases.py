"""The worked cases against what their authors wrote down before the program was run on them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from benchmarks.expected import Outcome, compare

from counterproof.export import dumps, result
from counterproof.inquiry import examine
from counterproof.settings import Settings
from counterproof.verifier import verify_report

MOSCOW = Path("cases/moscow-trials")
BY_HAND = sorted(Path("cases").glob("case-*"))


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    """Our own case, read from its documents alone."""
    return compare(MOSCOW, json.loads(dumps(examine([str(MOSCOW)], Settings()))))


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
