"""What a decision may be, and its JSON form."""

from __future__ import annotations

import json
from typing import Any

import pytest

from counterproof.corrections import Conflict, Correction, Declarants, Undo, Who
from counterproof.errors import DateError, IntegrityError


def every(desk: Any) -> list[Correction]:
    """One decision of each kind."""
    conflict = Conflict("fi-1", "presence", (desk.reading(0), desk.reading(1)), "certain: she was in two places")
    for what, target, value in (
        ("stands", desk.reading(0), False), ("stance", desk.reading(0), "denies"),
        ("declarants", desk.reading(1), Declarants(("the widow",))), ("negated", desk.reading(1), True),
        ("added", desk.words("the ferryman"), desk.statements[0]), ("date", desk.words("9 May 1903"), "1903-05-09?"),
        ("link", desk.words("either of them"), Who("Anna Lind")), ("one", desk.pair("Anna Lind", "A. Lind"), True),
        ("status", conflict, "resolved"),
    ):  # fmt: skip
        desk.decide(what, target, value, reason="as the ledger has it", supersedes=("u0",))
    return list(desk.corrections)


def test_every_decision_survives_its_json_form(desk: Any) -> None:
    """Through text and back, equal in all."""
    for correction in every(desk):
        assert Correction.from_json(json.loads(json.dumps(correction.to_json()))) == correction
    undo = Undo("x", "Eva", "2026-01-01T00:00:00Z", "u0", "a slip")
    assert Undo.from_json(json.loads(json.dumps(undo.to_json()))) == undo


def test_what_was_done_is_told_in_a_word(desk: Any) -> None:
    """As the history and the result show it."""
    kinds = [c.kind for c in every(desk)]
    assert kinds == ["rejected", "stance", "declarants", "negated", "added", "date", "link", "one", "resolved"]


@pytest.mark.parametrize(("what", "value"), [("stance", "shouts"), ("stands", "no"), ("negated", 1), ("mood", True)])
def test_a_decision_that_means_nothing_is_refused(desk: Any, what: str, value: object) -> None:
    """A value that is not of that kind, or a kind that is not known."""
    with pytest.raises(ValueError, match="correct"):
        desk.decide(what, desk.reading(0), value)


def test_a_date_must_be_one(desk: Any) -> None:
    """EDTF, or nothing at all: the words tell no date."""
    desk.decide("date", desk.words("4 May 1903"), "")
    with pytest.raises(DateError):
        desk.decide("date", desk.words("4 May 1903"), "next Tuesday")


@pytest.mark.parametrize("wrong", [{"v": 2}, {"uid": 5}, {"what": ["stands"]}, {"value": "x"}, {"target": {}}])
def test_what_is_no_correction_is_no_crash(desk: Any, wrong: dict[str, Any]) -> None:
    """A body from another copy of a case may hold anything."""
    desk.decide("stands", desk.reading(0), value=False)
    with pytest.raises(IntegrityError):
        Correction.from_json({**desk.corrections[0].to_json(), **wrong})


def test_a_field_of_a_later_version_is_passed_over(desk: Any) -> None:
    """And one that is left out has its default."""
    desk.decide("stands", desk.reading(0), value=False)
    raw = desk.corrections[0].to_json()
    raw["target"]["statement"]["mood"] = "sad"
    assert Correction.from_json(raw) == desk.corrections[0]
