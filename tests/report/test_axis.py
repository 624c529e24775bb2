"""Marks on the line of time."""

from hypothesis import given
from hypothesis import strategies as st

from counterproof.report.axis import DAY, MOST, ticks
from counterproof.times import day_number

MAY_1741 = day_number(1741, 5, 1) * DAY


def test_hours_are_shown_under_three_days_and_days_from_three_on() -> None:
    """The clock is on the axis while it can be told apart."""
    assert ":" in ticks(MAY_1741, MAY_1741 + 3 * DAY - 1)[0].label
    assert ":" not in ticks(MAY_1741, MAY_1741 + 3 * DAY)[0].label


def test_years_stand_at_their_first_minute() -> None:
    """A mark for a year is its 1 January."""
    found = ticks(day_number(1917, 3, 1) * DAY, day_number(1932, 11, 1) * DAY)
    assert [tick.label for tick in found] == ["1920", "1925", "1930"]
    assert found[0].minute == day_number(1920, 1, 1) * DAY


@given(st.integers(-3000 * 365 * DAY, 3000 * 365 * DAY), st.integers(10, 3000 * 365 * DAY))
def test_there_is_always_a_mark_and_never_a_crowd(low: int, span: int) -> None:
    """At least one mark, at most MOST, all on the line and in order."""
    minutes = [tick.minute for tick in ticks(low, low + span)]
    assert 1 <= len(minutes) <= MOST
    assert minutes == sorted(set(minutes))
    assert low <= minutes[0]
    assert minutes[-1] <= low + span
