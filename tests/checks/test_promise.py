"""What was promised, and what then happened to the same people."""

from __future__ import annotations

from typing import Any

import pytest


def kept_or_not(case: Any) -> list[tuple[str, ...]]:
    """The undertakings found, each proven."""
    found = case.clashes("promise")
    assert {c.kind for c in found} <= {"undertaking"}
    return [c.statements for c in found]


@pytest.mark.parametrize(("what", "clashes"), [("execute", True), ("sentence", False), ("spare", False)])
def test_lives_promised(case: Any, what: str, clashes: bool) -> None:
    """Put to death breaks it; sentenced is not yet broken; spared is kept."""
    case.says("vow", "spare", patient="Anna", stance="promises", by="Berg")
    case.says("fate", what, patient="Anna", when="1851-05-03")
    assert kept_or_not(case) == ([("fate", "vow")] if clashes else [])


def test_the_outcome_of_a_group_is_its_members(case: Any) -> None:
    """Promised to Anna; all the accused, Anna among them, were put to death."""
    case.entity("accused", "group", members=("Anna", "Dora"))
    case.says("vow", "spare", patient="Anna", stance="promises", by="Berg")
    case.says("fate", "execute", patient="accused")
    assert kept_or_not(case) == [("fate", "vow")]


def test_somebody_elses_fate_breaks_nothing(case: Any) -> None:
    """Dora was promised nothing."""
    case.says("vow", "spare", patient="Anna", stance="promises", by="Berg")
    case.says("fate", "execute", patient="Dora")
    assert kept_or_not(case) == []


def test_a_condition_that_nobody_says_held(case: Any) -> None:
    """If she is found guilty she will be handed over: nothing follows."""
    case.says("vow", "spare", patient="Anna", stance="promises", by="Berg", modality="conditional")
    case.says("fate", "execute", patient="Anna")
    assert kept_or_not(case) == []


@pytest.mark.parametrize(("year", "clashes"), [("1850", False), ("1851", True)])
def test_what_lies_before_the_promise_breaks_nothing(case: Any, year: str, clashes: bool) -> None:
    """The promise was given in March 1851."""
    case.says("vow", "expel", patient="Anna", stance="promises", negated=True, by="Berg", said="1851-03")
    case.says("fate", "expel", patient="Anna", when=year)
    assert kept_or_not(case) == ([("fate", "vow")] if clashes else [])


def test_promised_and_denied(case: Any) -> None:
    """She will be released; she was not released."""
    case.says("vow", "release", patient="Anna", stance="promises", by="Berg")
    case.says("fate", "release", patient="Anna", negated=True)
    assert kept_or_not(case) == [("fate", "vow")]


def test_one_outcome_for_one_promise(case: Any) -> None:
    """Told in three books, the execution breaks the promise once."""
    case.says("vow", "spare", patient="Anna", stance="promises", by="Berg")
    for source in ("one", "two", "three"):
        case.says(f"fate {source}", "execute", patient="Anna", source=source)
    assert len(kept_or_not(case)) == 1


@pytest.mark.parametrize(("start", "clashes"), [(30, True), (500, False)])
def test_a_promise_that_names_nobody_is_to_those_it_was_given(case: Any, start: int, clashes: bool) -> None:
    """“Berg promised Anna | that lives would be spared”: the words of giving stand right before it."""
    case.says("giving", "promise", agent="Berg", recipient="Anna", start=0, quote="x" * 28)
    case.says("vow", "spare", stance="promises", by="Berg", start=start)
    case.says("fate", "execute", patient="Anna")
    assert kept_or_not(case) == ([("fate", "giving", "vow")] if clashes else [])
