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


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("The siege had begun on 12 June 1644. The siege was raised on 3 June 1644.", ["order"]),
        ("The siege had begun on 3 June 1644. The siege was raised on 12 June 1644.", []),
        ("The strike ended on 3 March 1902. The strike was to begin on 17 March 1902.", []),
        ("The strike of 1902 ended on 3 March 1902. The strike began on 17 March 1912.", []),
        (
            "The explosion happened on 30 April 1890. A week after the explosion, on 3 May 1890, Adam Holt "
            "closed the pit.",
            ["order"],
        ),
    ],
)
def test_happenings_that_a_text_only_describes(tested: Any, content: str, found: list[str]) -> None:
    """A siege ends after it begins; a plan binds nothing, and what fails by years is told of another strike."""
    assert tested(content) == found


_HANGED = "Clara Berg was hanged on 5 May 1650."


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("Anna Berg was executed on 3 May 1650, a week after Clara Berg had been hanged.", ["order"]),
        ("Anna Berg was executed on 12 May 1650, a week after Clara Berg had been hanged.", []),
        ("Anna Berg was executed on 9 May 1650, on the fourth day after Clara Berg was hanged.", []),
        ("Anna Berg was executed on 3 May 1650, on the fourth day after Clara Berg was hanged.", ["order"]),
        ("Anna Berg was executed on 9 May 1650 before Clara Berg was hanged.", ["order"]),
        ("Anna Berg was executed on 9 May 1650 before Clara Berg could be hanged.", []),
        ("Anna Berg was executed on 3 May 1650, long after Clara Berg was hanged.", ["order"]),
    ],
)
def test_what_hangs_on_a_clause(tested: Any, content: str, found: list[str]) -> None:
    """Before, after or a week after what a clause tells; what could have been done was not."""
    assert tested(content, _HANGED) == found


@pytest.mark.parametrize(
    "content",
    [
        "Otto Brandt died on 3 May 1841 before he was tried.",
        "Otto Brandt escaped on 3 May 1841 before the court tried him.",
    ],
)
def test_what_was_forestalled_did_not_happen(tested: Any, content: str) -> None:
    """Who died before he was tried was not tried."""
    assert tested(content) == tested(content, "Otto Brandt was arrested on 2 May 1841.") == []
