"""Numbers that do not fit: sums, totals, lengths of time, ages."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

CHEST = {"whole": "chest", "unit": "crown"}


def counts(case: Any, total: int, *parts: int, complete: bool = True) -> None:
    """A chest with its total and its parts, all in one book."""
    case.entity("chest", "object")
    case.says("total", "count", number=total, part="whole", **CHEST)
    for n, value in enumerate(parts):
        case.says(f"part{n}", "count", number=value, part="part", complete=complete, recipient=f"P{n}", **CHEST)


@pytest.mark.parametrize(("total", "clashes"), [(115, False), (114, True), (116, True)])
def test_parts_said_to_be_all_must_add_up(case: Any, total: int, clashes: bool) -> None:
    """One more or one less is a conflict of all of them."""
    counts(case, total, 60, 30, 25)
    assert [c.statements for c in case.clashes("number")] == ([("part0", "part1", "part2", "total")] if clashes else [])


def test_parts_that_may_not_be_all_are_not_added_up(case: Any) -> None:
    """Nobody says that these are all."""
    counts(case, 115, 60, 30, complete=False)
    assert case.clashes("number") == []


def test_one_part_told_twice_is_not_added_twice(case: Any) -> None:
    """A second book repeats one part; the first book's list adds up."""
    counts(case, 90, 60, 30)
    case.says("again", "count", number=60, part="part", complete=True, recipient="P0", source="other", **CHEST)
    assert case.clashes("number") == []


@pytest.mark.parametrize(("part", "clashes"), [(90, False), (91, True)])
def test_a_part_greater_than_the_whole(case: Any, part: int, clashes: bool) -> None:
    """Whether or not there are other parts."""
    counts(case, 90, part, complete=False)
    assert bool(case.clashes("number")) == clashes


def test_units_are_never_mixed(case: Any) -> None:
    """A hundred crowns and ninety ducats are two numbers of two things."""
    counts(case, 100)
    case.says("other", "count", number=90, part="whole", whole="chest", unit="ducat", by="Berg")
    assert case.clashes("number") == []


@pytest.mark.parametrize(("kind", "clashes"), [("event", True), ("organization", False)])
def test_two_totals_of_what_cannot_change(case: Any, kind: str, clashes: bool) -> None:
    """The dead of one wreck are so many; the members of a club come and go."""
    case.entity("X", kind)
    case.says("a", "count", number=61, part="whole", whole="X", unit="person", by="Anna")
    case.says("b", "count", number=68, part="whole", whole="X", unit="person", by="Berg")
    assert [c.statements for c in case.clashes("number")] == ([("a", "b")] if clashes else [])


@pytest.mark.parametrize(("days", "clashes"), [(732, True), (731, False), (730, False), (729, False), (728, True)])
def test_a_stay_of_so_many_days(case: Any, days: int, clashes: bool) -> None:
    """From one day to another two years on: the first and last day counted or not, and no more."""
    case.says("stay", "detain", patient="Anna", when="from 1767-05-03; until 1769-05-02", event="custody")
    case.says("bill", "count", number=days, unit="day", event="custody", by="Berg")
    assert [c.statements for c in case.clashes("number")] == ([("bill", "stay")] if clashes else [])


@pytest.mark.parametrize(("minutes", "clashes"), [(85, False), (87, True)])
def test_a_length_by_the_clock_from_two_statements(case: Any, minutes: int, clashes: bool) -> None:
    """From ten to four until a quarter past five."""
    case.says("out", "begin", topic="absence", when="1851-05-03T15:50")
    case.says("back", "finish", topic="absence", when="1851-05-03T17:15")
    case.says("length", "count", topic="absence", number=minutes, unit="minute")
    assert [c.statements for c in case.clashes("number")] == ([("back", "length", "out")] if clashes else [])


@pytest.mark.parametrize(("age", "clashes"), [(19, True), (20, False), (21, False), (23, True)])
def test_an_age_against_a_birth(case: Any, age: int, clashes: bool) -> None:
    """Twenty-one in May 1851; one year either way is how people count."""
    case.says("birth", "born", patient="Anna", when="1830-01-01")
    case.says("age", "count", whole="Anna", number=age, unit="year", when="1851-05-03")
    assert [c.statements for c in case.clashes("number")] == ([("age", "birth")] if clashes else [])


@given(parts=st.lists(st.integers(0, 10**12), min_size=2, max_size=6), off=st.integers(-3, 3))
def test_a_sum_clashes_exactly_when_it_fails(new_case: Any, parts: list[int], off: int) -> None:
    """For all whole numbers, however large."""
    case = new_case()
    counts(case, sum(parts) + off, *parts)
    assert bool(case.clashes("number")) == bool(off)


@pytest.mark.parametrize(("what", "clashes"), [("count", True), ("other:lag", False)])
def test_months_that_are_no_length(case: Any, what: str, clashes: bool) -> None:
    """A work begun in 1946 and done in 1955 may at one time have been fourteen months behind, but not taken them."""
    case.says("a", "begin", topic="work", when="1946-03-01")
    case.says("b", "finish", topic="work", when="1955-03-01")
    case.says("c", what, topic="work", number=14, unit="month")
    assert bool(case.clashes("number")) == clashes


@pytest.mark.parametrize(("total", "clashes"), [(89, True), (90, False), (115, False)])
def test_parts_that_already_exceed_the_whole(case: Any, total: int, clashes: bool) -> None:
    """Nobody says that these are all: more would make it worse."""
    counts(case, total, 60, 30, complete=False)
    found = case.clashes("number")
    assert [c.statements for c in found] == ([("part0", "part1", "total")] if clashes else [])
    assert all("none is counted twice" in c.assumptions[0] for c in found)


def test_loose_parts_of_two_voices_are_not_added_up(case: Any) -> None:
    """Two books may each name the same heap."""
    counts(case, 80, 60, complete=False)
    case.says("other", "count", number=30, part="part", recipient="P1", source="other", **CHEST)
    assert case.clashes("number") == []
