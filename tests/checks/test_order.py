"""Effects before causes; befores and afters."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(("day", "clashes"), [("1832-11-13", True), ("1832-11-14", False)])
def test_an_effect_before_its_cause(case: Any, day: str, clashes: bool) -> None:
    """The arrest that a deposition brought about comes before it; on the same day it need not."""
    case.says("deposition", "happen", topic="deposition", event="deposition", when="1832-11-14")
    case.says("arrest", "arrest", patient="Ugo", event="arrest", when=day)
    case.says("because", "cause", topic="deposition", result="arrest")
    assert case.told() == ([("order", "certain", ("arrest", "because", "deposition"))] if clashes else [])


def test_befores_in_a_circle(case: Any) -> None:
    """Three happenings, each told as before the next, the last before the first: no date is needed."""
    case.says("a", "happen", event="fire", when="before @flood")
    case.says("b", "happen", event="flood", when="before @trial")
    case.says("c", "happen", event="trial", when="before @fire")
    assert case.told() == [("order", "certain", ("a", "b", "c"))]


@pytest.mark.parametrize(
    ("day", "clashes"), [("1852-06-08", True), ("1852-06-09", False), ("1852-06-11", False), ("1852-06-12", True)]
)
def test_a_week_after(case: Any, day: str, clashes: bool) -> None:
    """The fair lasted from 2 to 4 June; "a week after" may count from any of its days."""
    case.says("fair", "happen", event="fair", when="1852-06-02/1852-06-04")
    case.says("after", "happen", event="sale", when="P1W @fair")
    case.says("sale", "happen", event="sale", when=day)
    assert case.told() == ([("order", "certain", ("after", "fair", "sale"))] if clashes else [])


def test_a_week_after_a_clock_time_is_not_to_the_minute(case: Any) -> None:
    """A week after ten in the morning may be seven in the evening of that day."""
    case.says("talk", "happen", event="talk", when="1852-06-02T10:00")
    case.says("after", "happen", event="sale", when="P1W @talk")
    case.says("sale", "happen", event="sale", when="1852-06-09T19:00")
    assert case.told() == []


def test_a_beginning_after_the_end(case: Any) -> None:
    """A trial told to end before it begins is out of order, not wrongly dated."""
    case.says("begins", "begin", topic="trial", when="1852-06-09")
    case.says("ends", "finish", topic="trial", when="1852-06-08")
    assert case.told() == [("order", "certain", ("begins", "ends"))]
