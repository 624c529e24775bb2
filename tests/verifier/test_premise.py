"""Tests of the dates that premises are held against."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterproof.errors import CertificateError
from counterproof.times import BEGINNING, END
from counterproof.verifier.premise import agree, minutes

OPEN = {"id": "d", "edtf": "1970-01-02/..", "earliest": "1970-01-02", "latest": None}
UNKNOWN = {"id": "d", "edtf": "1970-01-02/", "earliest": "1970-01-02", "latest": None}
SINCE_EVER = {"id": "d", "edtf": "../1970-01-02", "earliest": None, "latest": "1970-01-02"}


def accepted(rule: str, values: dict[str, int], date: dict[str, str | None]) -> bool:
    """Whether the premise agrees with the date."""
    constraint = {"id": "c", "rule": rule, "values": {"date": "d", **values}}
    try:
        agree({"constraints": [constraint]}, {"dates": [date]})
    except CertificateError:
        return False
    return True


@given(st.datetimes())
def test_days_agree_with_the_standard_library(moment):
    """Own arithmetic, checked against datetime for years 1 to 9999."""
    at = moment.replace(second=0, microsecond=0, tzinfo=UTC)
    seconds = (at - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()
    assert minutes(at.strftime("%Y").zfill(4) + at.strftime("-%m-%dT%H:%M"), 0) == seconds // 60


def test_years_before_the_first():
    """Year 0 is a leap year of 366 days, year -1 is not."""
    assert minutes("0001-01-01", 0) - minutes("0000-01-01", 0) == 366 * 1440
    assert minutes("0000-01-01", 0) - minutes("-0001-01-01", 0) == 365 * 1440


def test_an_open_end_lets_a_premise_say_that_it_has_not_ended():
    """`/..` has not ended; of an unknown end (`/`) no more may be said than that it is not before the start."""
    assert accepted("dated", {"s0": 1440, "s1": 2879, "e0": END}, OPEN)
    assert not accepted("dated", {"e0": END}, UNKNOWN)
    assert accepted("dated", {"e0": 1440}, UNKNOWN)
    assert not accepted("dated", {"e1": END - 1}, OPEN)


def test_an_open_start_is_the_mirror_of_it():
    """`../` began before anything; an end before the last day is narrower."""
    assert accepted("dated", {"s1": BEGINNING, "e1": 2879}, SINCE_EVER)
    assert not accepted("dated", {"s0": 0}, SINCE_EVER)
    assert not accepted("dated", {"e1": 2878}, SINCE_EVER)


@pytest.mark.parametrize(("first", "last", "holds"), [(1440, 2879, True), (1439, 2879, False), (1440, 2880, False)])
def test_throughout_may_fill_the_date_and_no_more(first, last, holds):
    """Here the longer span claims more."""
    day = {"id": "d", "edtf": "1970-01-02", "earliest": "1970-01-02", "latest": "1970-01-02"}
    assert accepted("throughout", {"first": first, "last": last}, day) is holds
