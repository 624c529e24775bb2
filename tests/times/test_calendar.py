"""The calendar against the standard library, and where that ends, against itself."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from counterproof.times.calendar import (
    civil,
    day_number,
    julian_civil,
    julian_day_number,
    month_length,
    month_start,
    nth_week_day,
    week_day,
)  # fmt: skip

EPOCH = datetime.date(1970, 1, 1).toordinal()


@given(st.dates())
def test_days_are_counted_as_the_standard_library_does(date: datetime.date) -> None:
    """Day numbers, dates and week days agree with datetime over the years 1 to 9999."""
    number = date.toordinal() - EPOCH
    assert day_number(date.year, date.month, date.day) == number
    assert civil(number) == (date.year, date.month, date.day)
    assert week_day(number) == date.weekday()


@given(st.integers(-60_000_000, 60_000_000))
def test_every_day_number_is_one_date_in_both_calendars(number: int) -> None:
    """Turning a day into a date and back loses nothing, BC included."""
    assert day_number(*civil(number)) == number
    assert julian_day_number(*julian_civil(number)) == number


def test_the_calendar_reform_skips_ten_days_in_1582_and_thirteen_in_1917() -> None:
    """Old Style dates become the Gregorian days that history books give."""
    assert civil(julian_day_number(1582, 10, 5)) == (1582, 10, 15)
    assert civil(julian_day_number(1917, 10, 25)) == (1917, 11, 7)
    assert civil(julian_day_number(-43, 3, 15)) == (-43, 3, 13)


def test_leap_days_stand_at_the_edges() -> None:
    """1900 has no 29 February, 2000 and year 0 have; the Julian 1900 has."""
    assert [month_length(year, 2) for year in (1900, 2000, 0, -1, 1936)] == [28, 29, 29, 28, 29]
    assert julian_civil(julian_day_number(1900, 2, 29)) == (1900, 2, 29)


@given(st.dates(), st.integers(0, 6), st.integers(1, 5))
def test_the_nth_week_day_is_the_nth(date: datetime.date, weekday: int, nth: int) -> None:
    """Counting the days of a month by hand gives the same day, or none."""
    days = [day_number(date.year, date.month, d) for d in range(1, month_length(date.year, date.month) + 1)]
    found = [day for day in days if week_day(day) == weekday]
    assert nth_week_day(date.year, date.month, weekday, nth) == (found[nth - 1] if nth <= len(found) else None)
    assert nth_week_day(date.year, date.month, weekday, -1) == found[-1]


def test_months_run_on_into_other_years() -> None:
    """The thirteenth month is January, month 0 is December of the year before."""
    assert month_start(1936, 13) == day_number(1937, 1, 1)
    assert month_start(1936, 0) == day_number(1935, 12, 1)
