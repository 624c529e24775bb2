"""What a vague date may be at all."""

import doctest
import operator

import pytest
from hypothesis import given
from vague_strategies import dates

import counterproof.times
from counterproof.errors import DateError
from counterproof.times import VagueDate, parse


@pytest.mark.parametrize("bounds", [(2, 1, 2, 1), (0, 5, 0, 4), (3, 4, 2, 9), (0, 10**11 + 1, 0, 10**11 + 1)])
def test_bounds_out_of_order_are_refused(bounds: tuple[int, int, int, int]) -> None:
    """A start after its end, an end before any start, a bound beyond the counted years."""
    with pytest.raises(DateError, match="bounds out of order"):
        VagueDate(*bounds, "span", "?", extent=True)


def test_a_moment_cannot_last() -> None:
    """The same bounds are an extent's, but no when's."""
    assert VagueDate(0, 1, 0, 2, "span", "x", extent=True).e1 == 2
    with pytest.raises(DateError, match="moment"):
        VagueDate(0, 1, 0, 2, "span", "x")


@pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge])
def test_less_than_is_not_defined(compare: object) -> None:
    """Vague dates have no order; only named comparisons answer."""
    with pytest.raises(TypeError):
        compare(parse("1934"), parse("1935"))  # type: ignore[operator]


@given(dates())
def test_bounds_are_normalised(v: VagueDate) -> None:
    """Whatever makes a date, it can start before it ends."""
    assert v.s0 <= v.s1 <= v.e1
    assert v.s0 <= v.e0 <= v.e1
    assert hash(v) == hash(parse(v.edtf))


def test_the_examples_of_the_package_run() -> None:
    """What the package docstring shows is what happens."""
    results = doctest.testmod(counterproof.times)
    assert results.attempted >= 3
    assert results.failed == 0
