"""Seasons and parts of the year."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from counterproof.times import parse, readings, within
from counterproof.times.compare import Answer
from counterproof.times.season import season_days, season_readings


@given(st.integers(-9999, 9999), st.integers(21, 41))
def test_every_reading_lies_in_the_window(year: int, code: int) -> None:
    """The window is the hull of the readings: it holds each, and each edge is some reading's."""
    first, last = season_days(year, code)
    found = season_readings(year, code)
    assert {first, last} == {min(low for _, low, _ in found), max(high for _, _, high in found)}
    assert all(first <= low <= high <= last for _, low, high in found)


def test_the_first_of_march_is_spring_for_some_and_the_end_of_february_for_nobody() -> None:
    """The generous window begins with March and ends with the solstice."""
    spring = parse("1936-21")
    assert [within(parse(day), spring) for day in ("1936-02-29", "1936-03-01", "1936-06-21", "1936-06-22")] == [
        Answer.NEVER, Answer.CERTAINLY, Answer.CERTAINLY, Answer.NEVER,
    ]  # fmt: skip


def test_winter_may_begin_or_end_in_its_year() -> None:
    """Four readings: by months or by the sun, begun or ended in the year."""
    dates = [reading.date.edtf for reading in readings(parse("1936-24"))]
    assert dates == [
        "[1936-12..1937-02]", "[1936-12-21..1937-03-21]", "[1935-12..1936-02]", "[1935-12-21..1936-03-21]",
    ]  # fmt: skip


def test_quarters_and_halves_are_exact_and_have_no_readings() -> None:
    """Four quarters, three thirds and two halves each fill the year."""
    for codes in ((33, 34, 35, 36), (37, 38, 39), (40, 41)):
        parts = [parse(f"1936-{code}") for code in codes]
        assert (parts[0].s0, parts[-1].e1) == (parse("1936").s0, parse("1936").e1)
        assert all(one.e1 + 1 == two.s0 for one, two in pairwise(parts))
    assert readings(parse("1936-33")) == ()


def test_southern_seasons_are_half_a_year_away() -> None:
    """Southern spring is northern autumn, and southern summer the winter of both years."""
    assert parse("1936-29").s0 == parse("1936-23").s0
    assert parse("1936-30").e1 == parse("1936-24").e1
