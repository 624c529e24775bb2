"""Things, bodies, buildings and names before they are and after they were."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(("day", "clashes"), [("1831-06-30", True), ("1831-07-01", False), ("1831", False)])
def test_joining_a_body_before_it_is_founded(case: Any, day: str, clashes: bool) -> None:
    """The first day of its foundation is the first that does not clash."""
    case.says("founded", "found", thing="League", when="1831-07")
    case.says("oath", "join", agent="Pio", body="League", when=day)
    assert case.told() == ([("existence", "certain", ("founded", "oath"))] if clashes else [])


@pytest.mark.parametrize(("day", "clashes"), [("1917-03-05", False), ("1917-03-06", True)])
def test_a_meeting_in_a_building_after_its_demolition(case: Any, day: str, clashes: bool) -> None:
    """The room lies in the hotel, and what holds a place must be there too."""
    case.entity("hotel", "building")
    case.entity("room", "building", within="hotel")
    case.says("gone", "dissolve", thing="hotel", when="1917-03-05")
    case.says("met", "meet", agent="Pio", place="room", when=day)
    assert case.told() == ([("existence", "certain", ("gone", "met"))] if clashes else [])


@pytest.mark.parametrize(("year", "clashes"), [("1910", False), ("1930", True), ("1937", False)])
def test_a_building_built_again(case: Any, year: str, clashes: bool) -> None:
    """Gone in 1917 and built again in 1936: only between is there none; but its first end is then no bound, so that
    nothing is said of 1930 unless nobody tells of the second building."""
    case.says("gone", "dissolve", thing="hotel", when="1917")
    case.says("met", "meet", agent="Pio", place="hotel", when=year)
    assert bool(case.told()) == (clashes or year == "1937")
    case.says("again", "found", thing="hotel", when="1936")
    assert case.told() == []


def test_building_and_opening_are_no_clash(case: Any) -> None:
    """“Founded” is said of building and of opening; only the first bounds what can be told."""
    case.says("built", "found", thing="hotel", when="1900")
    case.says("opened", "found", thing="hotel", when="1904")
    case.says("met", "meet", agent="Pio", place="hotel", when="1902")
    assert case.told() == []
    case.says("early", "meet", agent="Pio", place="hotel", when="1899")
    assert case.told() == [("existence", "certain", ("built", "early"))]


def test_a_name_used_before_it_was_adopted(case: Any) -> None:
    """A sheet with the new name is written before the name is."""
    case.says("renamed", "rename", thing="New Name", when="2005-07-01")
    case.says("sheet", "write", agent="Pio", thing="New Name", when="2005-02-14")
    assert case.told() == [("existence", "certain", ("renamed", "sheet"))]


def test_a_span_of_existence_bounds_both_ways(case: Any) -> None:
    """Existed from 1900 to 1910; nothing before, nothing after."""
    case.says("span", "exist", thing="paper", when="from 1900; until 1910")
    case.says("before", "read", agent="Pio", thing="paper", when="1899-12-31")
    case.says("within", "read", agent="Pio", thing="paper", when="1905")
    case.says("after", "read", agent="Pio", thing="paper", when="1911-01-01")
    assert [c.statements for c in case.clashes()] == [("after", "span"), ("before", "span")]


@pytest.mark.parametrize(("type", "clashes"), [("organization", True), ("group", False)])
def test_whatever_a_body_does_it_has_to_be(case: Any, type: str, clashes: bool) -> None:
    """A league protests in a verb of one's own before its foundation; a loose group may have met before."""
    case.entity("League", type)
    case.says("founded", "found", thing="League", when="1831-07")
    case.says("act", "other:protest", agent="League", when="1831-06")
    assert bool(case.clashes("existence")) == clashes


@pytest.mark.parametrize(("year", "clashes"), [("1831", True), ("1835", False)])
def test_dues_go_to_no_body_before_it_is_founded(case: Any, year: str, clashes: bool) -> None:
    """What is paid to the Combers is paid to the League that is called so; in later years it was there."""
    case.entity("League", "organization")
    case.says("founded", "found", thing="League", when="1834-06-07")
    case.says("called", "same_as", agent="League", patient="Combers")
    case.says("paid", "pay", agent="Pio", recipient="Combers", when=year)
    assert [c.statements for c in case.clashes("existence")] == ([("called", "founded", "paid")] if clashes else [])
