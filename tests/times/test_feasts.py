"""Easter and its train."""

import datetime

import pytest
from dateutil.easter import EASTER_JULIAN, EASTER_ORTHODOX, EASTER_WESTERN
from dateutil.easter import easter as other

from counterproof.times.calendar import civil, julian_civil, week_day
from counterproof.times.feasts import easter, feast, julian_easter

EPOCH = datetime.date(1970, 1, 1).toordinal()


def test_western_easter_agrees_with_dateutil() -> None:
    """Every Gregorian Easter from the reform to 4099."""
    assert all(easter(y) == other(y, EASTER_WESTERN).toordinal() - EPOCH for y in range(1583, 4100))


def test_orthodox_easter_agrees_with_dateutil() -> None:
    """Every Julian Easter, as the Gregorian day it falls on and as its own calendar names it."""
    assert all(julian_easter(y) == other(y, EASTER_ORTHODOX).toordinal() - EPOCH for y in range(1583, 4100))
    for year in range(326, 4100):
        day = other(year, EASTER_JULIAN)
        assert julian_civil(julian_easter(year)) == (day.year, day.month, day.day)


def test_easter_is_a_sunday_before_the_tables_begin() -> None:
    """The Julian rule holds for early centuries, where no library goes."""
    assert {week_day(julian_easter(year)) for year in range(1, 326)} == {6}


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("easter", (1936, 4, 12)), ("good friday", (1936, 4, 10)), ("ash wednesday", (1936, 2, 26)),
        ("ascension", (1936, 5, 21)), ("pentecost", (1936, 5, 31)), ("michaelmas", (1936, 9, 29)),
    ],
)  # fmt: skip
def test_feasts_fall_where_the_calendars_of_1936_put_them(name: str, date: tuple[int, int, int]) -> None:
    """Movable feasts hang on Easter, fixed ones on their day."""
    number = feast(name, 1936)
    assert number is not None
    assert civil(number) == date


def test_old_style_christmas_falls_in_january() -> None:
    """A Julian feast is thirteen days later in the twentieth century; an unknown name has no day."""
    number = feast("christmas", 1917, julian=True)
    assert number is not None
    assert civil(number) == (1918, 1, 7)
    assert feast("towel day", 1936) is None
