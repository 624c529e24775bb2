"""The Hebrew and the tabular Islamic calendar, against days that history books give."""

import pytest

from counterproof.times.calendar import civil
from counterproof.times.lunar import in_year_of, islamic_day


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1903, 1, 15, (1903, 4, 12)),
        (1938, 7, 10, (1938, 10, 5)),
        (1943, 7, 1, (1943, 9, 30)),
        (1944, 7, 1, (1944, 9, 18)),
        (1938, 9, 25, (1938, 12, 18)),
        (2024, 12, 14, (2024, 3, 24)),
    ],
)
def test_hebrew_days(year: int, month: int, day: int, expected: tuple[int, int, int]) -> None:
    """Passover, the Day of Atonement, New Year, Hanukkah and Purim of a leap year."""
    assert civil(in_year_of(year, month, day)) == expected


@pytest.mark.parametrize(("year", "expected"), [(1, (622, 7, 19)), (1399, (1978, 12, 2)), (1445, (2023, 7, 19))])
def test_islamic_new_years(year: int, expected: tuple[int, int, int]) -> None:
    """1 Muharram; the first is 16 July 622 of the Julian calendar."""
    assert civil(islamic_day(year, 1, 1)) == expected
