"""Which minutes a thing told of surely lies in, by dates that are marked as approximate."""

from __future__ import annotations

from typing import Any

import pytest

from counterproof.checks.window import Windows
from counterproof.times import BEGINNING, END, parse


@pytest.mark.parametrize(
    ("when", "low", "high"),
    [
        ("before 1936~", BEGINNING, parse("1938").e1),
        ("after 1936~", parse("1934").s0, END),
        ("before 1936", BEGINNING, parse("1935").e1),
        ("after 1936", parse("1937").s0, END),
    ],
)
def test_before_and_after_about_a_year_bind_by_its_far_side(case: Any, when: str, low: int, high: int) -> None:
    """Before about 1936 may be in 1938, and is not surely before 1934."""
    entry = case.says("a", "travel", agent="Anna", when=when)
    window = Windows(case.record()).of(entry)
    assert (window.low, window.high) == (low, high)


def test_taken_at_its_word_it_binds_by_its_near_side(case: Any) -> None:
    """The same words, "about" left aside."""
    entry = case.says("a", "travel", agent="Anna", when="before 1936~")
    assert Windows(case.record()).of(entry, plain=True).high == parse("1935").e1


@pytest.mark.parametrize(("when", "filled"), [("throughout 1936-05", True), ("throughout 1936-05~", False)])
def test_throughout_about_a_month_fills_nothing(case: Any, when: str, filled: bool) -> None:
    """Which days "all through about May" surely holds cannot be told."""
    entry = case.says("a", "lead", agent="Anna", when=when)
    assert (Windows(case.record()).of(entry).core is not None) == filled
