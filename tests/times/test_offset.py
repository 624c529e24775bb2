"""Distances in time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterproof.errors import DateError
from counterproof.times import Offset, between
from counterproof.times.calendar import month_start
from counterproof.times.offset import _days_in_months

DAY = 1440


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("P1W", 7 * DAY, 7 * DAY), ("-P2D", -2 * DAY, -2 * DAY), ("PT3H", 180, 180), ("PT90M", 90, 90),
        ("P1M", 28 * DAY, 31 * DAY), ("-P1M", -31 * DAY, -28 * DAY), ("P1Y", 365 * DAY, 366 * DAY),
        ("P1Y2M3DT4H", (365 + 59 + 3) * DAY + 240, (366 + 62 + 3) * DAY + 240), ("P0D", 0, 0),
        ("P1W~", 4 * DAY, 10 * DAY), ("-PT2H~", -180, -60), ("+P1D", DAY, DAY),
    ],
)  # fmt: skip
def test_durations_have_bounds(text: str, low: int, high: int) -> None:
    """Weeks and less are exact, months and years are not, and a sign turns both bounds."""
    offset = Offset.parse(text)
    assert (offset.low, offset.high) == (low, high)


@pytest.mark.parametrize("text", ["", "P", "PT", "P1WT", "1W", "P1.5D", "PT30S", "P-1D", "P1D2W", "P9999999Y", "P~"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    """Empty, fractional, reordered and over-long durations."""
    with pytest.raises(DateError, match="distance in time"):
        Offset.parse(text)


@given(st.integers(0, 60), st.integers(0, 24 * 12), st.integers(0, 3))
def test_months_are_never_longer_nor_shorter_than_said(start: int, months: int, century: int) -> None:
    """Real runs of months from any start lie within the bounds, leap years and 1900 included."""
    first = 12 * (1888 + 100 * century) + start
    days = month_start(0, first + months + 1) - month_start(0, first + 1)
    least, most = _days_in_months(months)
    assert least <= days <= most


def test_each_bound_of_up_to_a_year_is_reached() -> None:
    """The bounds of 1 to 12 months are not only safe but tight."""
    for months in range(1, 13):
        runs = {month_start(1999, m + months) - month_start(1999, m) for m in range(1, 60)}
        assert (min(runs), max(runs)) == _days_in_months(months)


durations = st.sampled_from(["P1W", "-P2D", "PT3H", "P1M", "-P1Y", "P10Y~", "P1DT5M"])


@given(durations, durations)
def test_distances_add_up_and_turn_round(one: str, two: str) -> None:
    """Adding is by bounds, turning twice is nothing, and exact texts read back."""
    a, b = Offset.parse(one), Offset.parse(two)
    assert ((a + b).low, (a + b).high) == (a.low + b.low, a.high + b.high)
    turned = -a
    assert -turned == a
    assert Offset.parse(turned.text) == turned


@given(st.integers(-(10**7), 10**7))
def test_an_exact_distance_reads_back(minutes: int) -> None:
    """The text of exact minutes is their duration."""
    assert Offset.parse(between(minutes, minutes).text) == between(minutes, minutes)


def test_a_distance_cannot_be_at_least_more_than_at_most() -> None:
    """Bounds in the wrong order are refused."""
    with pytest.raises(DateError):
        Offset(2, 1, "x")
