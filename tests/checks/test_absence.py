"""What a complete register lacks."""

from __future__ import annotations

from typing import Any

import pytest


def register(case: Any) -> None:
    """The harbour book holds every landing of December."""
    case.entity("harbour", "place")
    case.says(
        "claim", "complete", thing="harbour book", topic="landing", place="harbour", when="throughout 1951-12",
        source="harbour book",
    )  # fmt: skip


@pytest.mark.parametrize(("day", "clashes"), [("1951-12-31", True), ("1952-01-01", False), ("1951", False)])
def test_a_landing_that_the_book_lacks(case: Any, day: str, clashes: bool) -> None:
    """Surely within the month it covers, else nothing; the completeness is the first assumption."""
    register(case)
    case.says("told", "other:landing", agent="Ivo", place="harbour", when=day)
    found = case.clashes()
    assert [c.statements for c in found] == ([("claim", "told")] if clashes else [])
    assert not clashes or found[0].assumptions[0] == "harbour book is as complete as it is said to be."


def test_a_landing_that_the_book_holds(case: Any) -> None:
    """An entry of the book that may be this landing leaves nothing absent; another kind of act never was covered."""
    register(case)
    case.says("told", "other:landing", agent="Ivo", place="harbour", when="1951-12-05")
    case.says("meal", "other:meal", agent="Ivo", place="harbour", when="1951-12-06")
    case.says("held", "other:landing", place="harbour", when="1951-12", source="harbour book")
    assert case.told() == []
