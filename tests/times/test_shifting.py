"""Dates told by their distance from others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vague_strategies import bounds, dates

from counterproof.times import BEGINNING, END, Offset, VagueDate, narrow, parse, shift


@pytest.mark.parametrize(
    ("date", "by", "result"),
    [
        ("1936-08-24", "P1W", "1936-08-31"), ("1936-08-24", "-P2D", "1936-08-22"), ("1936-02-28", "P1D", "1936-02-29"),
        ("1936-08-24", "P1M", "[1936-09-21..1936-09-24]"), ("1936-08-24T16:30", "PT3H", "1936-08-24T19:30"),
        ("1936-08-24T16:30", "P1W", "1936-08-31"), ("1936-08-24T23", "PT1H", "1936-08-25T00"),
        ("1933-01-05/", "P1D", "1933-01-06/"), ("1933-01-05/..", "P1D", "1933-01-06/.."),
        ("1936-08-24~", "P1D", "[1936-08-15..1936-09-04]"), ("-0001-12-31", "P1D", "0000-01-01"),
    ],
)  # fmt: skip
def test_dates_move(date: str, by: str, result: str) -> None:
    """Days stay days, months make the day vague, a week from an hour is a day, unknown ends stay unknown."""
    assert shift(parse(date), Offset.parse(by)).edtf == result


@given(dates(), st.sampled_from(["P1W", "-P2D", "PT3H", "P1M", "-P1Y2M"]))
def test_going_there_and_back_holds_the_start(v: VagueDate, by: str) -> None:
    """Shifting forth and back never loses a possible minute; by an exact clock distance it loses nothing."""
    offset = Offset.parse(by)
    back = shift(shift(v, offset), -offset)
    assert back.s0 <= v.s0 <= v.s1 <= back.s1
    assert back.e0 <= v.e0 <= v.e1 <= back.e1
    if by == "PT3H":
        assert back == v


def test_no_bound_stays_no_bound() -> None:
    """What is unknown does not become known by moving it."""
    assert shift(parse("[..1934]"), Offset.parse("P1W")).s0 == BEGINNING
    assert shift(parse("1934/"), Offset.parse("-P1W")).e1 == END
    assert shift(parse("Y180000"), Offset.parse("P20000Y")).e1 == END


@given(bounds(), bounds())
def test_what_two_dates_leave_is_in_both(a: VagueDate, b: VagueDate) -> None:
    """The rest of two windows lies in each, and nothing is left only when they share no minute."""
    rest = narrow(a, b)
    if rest is not None:
        assert all(v.s0 <= rest.s0 <= rest.s1 <= v.s1 and v.e0 <= rest.e0 <= rest.e1 <= v.e1 for v in (a, b))
    elif not a.extent and not b.extent:
        assert a.s1 < b.s0 or b.s1 < a.s0


def test_a_day_and_its_month_leave_the_day() -> None:
    """The boundary pair: the last day of the month is left, the day after it leaves nothing."""
    assert narrow(parse("1936-08"), parse("1936-08-31")) == parse("1936-08-31")
    assert narrow(parse("1936-08"), parse("1936-09-01")) is None
