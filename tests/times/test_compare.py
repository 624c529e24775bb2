"""Comparisons against every way of filling in two dates, and at their edges."""

from collections.abc import Callable

import pytest
from hypothesis import given
from vague_strategies import bounds

from counterproof.times import END, Answer, VagueDate, after, before, overlaps, parse, same, within

Pair = tuple[int, int]


def _fillings(v: VagueDate) -> list[Pair]:
    """Every start and end that the bounds allow; what has no end gets one far enough away."""
    far = v.s0 + 40
    ends = sorted({e if e < END else END for e in [*range(v.e0, min(v.e1, far) + 1), v.e1]})
    if not v.extent:
        return [(m, m) for m in range(v.s0, v.s1 + 1)]
    return [(s, e) for s in range(v.s0, v.s1 + 1) for e in ends if s <= e]


def _oracle(a: VagueDate, b: VagueDate, holds: Callable[[Pair, Pair], bool]) -> Answer:
    results = {holds(x, y) for x in _fillings(a) for y in _fillings(b)}
    return Answer.POSSIBLY if len(results) == 2 else Answer.CERTAINLY if results == {True} else Answer.NEVER


@given(bounds(within=6), bounds(within=6))
def test_before_overlaps_and_same_agree_with_every_filling(a: VagueDate, b: VagueDate) -> None:
    """Certainly is all fillings, never is none, possibly is some."""
    assert before(a, b) is _oracle(a, b, lambda x, y: x[1] < y[0])
    assert overlaps(a, b) is _oracle(a, b, lambda x, y: x[0] <= y[1] and y[0] <= x[1])
    assert same(a, b) is _oracle(a, b, lambda x, y: x == y)


@given(bounds(within=6), bounds(within=6))
def test_within_agrees_with_every_filling(a: VagueDate, b: VagueDate) -> None:
    """The container is its whole window when it is a when, else its start to its end."""
    window = [(b.s0, b.e1)] if not b.extent else _fillings(b)
    results = {y[0] <= x[0] and x[1] <= y[1] for x in _fillings(a) for y in window}
    expected = Answer.POSSIBLY if len(results) == 2 else Answer.CERTAINLY if results == {True} else Answer.NEVER
    assert within(a, b) is expected


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("1936-08-24T16:29", "1936-08-24T16:30", Answer.CERTAINLY),
        ("1936-08-24T16:30", "1936-08-24T16:30", Answer.NEVER),
        ("1936-08", "1936-09", Answer.CERTAINLY), ("1936-08", "1936-08-31", Answer.POSSIBLY),
        ("1936-08", "1936-08-01T00:00", Answer.NEVER), ("1936-08-31~", "1936-09-10", Answer.POSSIBLY),
        ("1936-08-31~", "1936-09-11", Answer.CERTAINLY), ("1933/", "1936", Answer.POSSIBLY),
        ("1933/..", "1936", Answer.NEVER), ("/1917", "1918", Answer.CERTAINLY),
    ],
)  # fmt: skip
def test_before_at_its_edges(a: str, b: str, answer: Answer) -> None:
    """The last minute that is before and the first that is not; marks are widened before anything is certain."""
    assert before(parse(a), parse(b)) is answer


@given(bounds(), bounds())
def test_after_is_before_turned_round(a: VagueDate, b: VagueDate) -> None:
    """And overlapping and being the same know no order; two dates that overlap are in neither order."""
    assert after(a, b) is before(b, a)
    assert overlaps(a, b) is overlaps(b, a)
    assert same(a, b) is same(b, a)
    if overlaps(a, b) is Answer.CERTAINLY:
        assert before(a, b) is after(a, b) is Answer.NEVER


def test_a_date_in_a_zone_and_a_local_one_are_at_most_fourteen_hours_apart() -> None:
    """Between UTC and a clock whose zone nobody wrote, certainty begins past the furthest zone."""
    noon = parse("1936-08-24T12:00Z")
    assert before(noon, parse("1936-08-25T02:00")) is Answer.POSSIBLY
    assert before(noon, parse("1936-08-25T02:01")) is Answer.CERTAINLY
    assert after(noon, parse("1936-08-24T00:00")) is Answer.POSSIBLY
    assert after(noon, parse("1936-08-23T23:59")) is Answer.CERTAINLY


def test_a_long_stay_holds_a_short_one() -> None:
    """Prison from January 1933 to August 1936 certainly overlaps, and holds, December 1934."""
    prison, month = parse("1933-01/1936-08"), parse("1934-12")
    assert overlaps(prison, month) is within(month, prison) is Answer.CERTAINLY
    assert within(prison, month) is Answer.NEVER
