"""Tests of the rules: what each demands, to the minute, asked of the engine itself."""

import pytest

from counterproof.logic import ORIGIN, Constraint, Schedule, rules, solve
from counterproof.logic.network import Edge
from counterproof.times import BEGINNING, END


def holds(*constraints: Constraint) -> bool:
    """Whether some schedule meets them."""
    return isinstance(solve(constraints, choices=8), Schedule)


def fixed(name: str, start: int, end: int) -> Constraint:
    """The statement that something lasts exactly so long."""
    return rules.dated(f"fixed {name}", name, f"{name}.start", f"{name}.end", start, start, end, end)


def interval(name: str) -> tuple[str, str]:
    """The variables of a thing."""
    return f"{name}.start", f"{name}.end"


def test_dated_keeps_both_ends_of_each_window():
    """The first and last minute of a window are inside it, their neighbours outside."""
    window = rules.dated("w", "s", "a.start", "a.end", 10, 20, 30, 40)
    assert holds(window, fixed("a", 10, 40))
    assert holds(window, fixed("a", 20, 30))
    for start, end in ((9, 30), (21, 30), (20, 29), (20, 41)):
        assert not holds(window, fixed("a", start, end))


def test_dated_leaves_out_bounds_that_say_nothing():
    """A lower bound at BEGINNING and an upper one at END make no edge; "has not ended" does."""
    nothing = rules.dated("n", "s", "a.start", "a.end", BEGINNING, END, BEGINNING, END)
    open_end = rules.dated("o", "s", "a.start", "a.end", 0, 9, END, END)
    assert nothing.branches == ((),)
    assert open_end.branches[0][-1] == Edge("a.end", ORIGIN, -END)
    assert not holds(open_end, rules.dated("e", "t", "a.start", "a.end", e1=10**9))


def test_dated_names_its_date_in_its_values():
    """The verifier finds the date of the record that the bounds were taken from."""
    assert ("date", "d7") in rules.dated("w", "s", "a.start", "a.end", 1, 2, date="d7").values


def test_throughout_takes_its_last_minute():
    """A span throughout 10 to 19 ends at 20 at the earliest, since ends are half-open."""
    constraint = rules.throughout("t", "s", "a.start", "a.end", 10, 19)
    assert holds(constraint, fixed("a", 10, 20))
    assert not holds(constraint, fixed("a", 10, 19))
    assert not holds(constraint, fixed("a", 11, 20))


def test_span_and_moment_are_axioms():
    """They rest on no statement, so that no conflict can do without them."""
    assert rules.span("s", "a.start", "a.end").statements == frozenset()
    assert not holds(rules.span("s", "a.start", "a.end"), fixed("a", 5, 4))
    assert not holds(rules.moment("m", "a.start", "a.end"), fixed("a", 5, 6))
    assert holds(rules.moment("m", "a.start", "a.end"), fixed("a", 5, 5))


@pytest.mark.parametrize(("gap", "expected"), [(1, False), (2, True), (4, True), (5, False)])
def test_ordered_keeps_both_distances(gap, expected):
    """Distances are closed: exactly `low` and exactly `high` minutes are allowed."""
    constraint = rules.ordered("o", ("s", "t"), "a.end", "b.start", 2, 4)
    assert holds(constraint, fixed("a", 0, 10), fixed("b", 10 + gap, 30)) is expected


def test_ordered_without_a_bound_above():
    """None leaves the distance open."""
    assert holds(rules.ordered("o", "s", "a.end", "b.start"), fixed("a", 0, 10), fixed("b", 10**6, 10**7))


@pytest.mark.parametrize(("start", "end", "expected"), [(10, 20, True), (9, 20, False), (10, 21, False)])
def test_inside_may_share_ends(start, end, expected):
    """A life that lasts as long as the office lies inside it; a minute more does not."""
    constraint = rules.inside("i", "s", interval("a"), interval("b"))
    assert holds(constraint, fixed("a", start, end), fixed("b", 10, 20)) is expected


@pytest.mark.parametrize(("start", "expected"), [(20, True), (21, False)])
def test_meeting_may_touch(start, expected):
    """Spans that touch meet; those with a minute between do not, whichever is named first."""
    facts = fixed("a", 10, 20), fixed("b", start, 30)
    assert holds(rules.meeting("m", "s", interval("a"), interval("b")), *facts) is expected
    assert holds(rules.meeting("m", "s", interval("b"), interval("a")), *facts) is expected


@pytest.mark.parametrize(("start", "expected"), [(25, True), (24, False)])
def test_apart_needs_the_travel_that_lies_between(start, expected):
    """Five minutes there: leaving at 20, one can be there at 25 and not at 24. The way back takes its own time."""
    constraint = rules.apart("x", ("a", "b"), interval("a"), interval("b"), 5, 500)
    assert holds(constraint, fixed("a", 10, 20), fixed("b", start, 30)) is expected
    assert not holds(constraint, fixed("a", 110, 120), fixed("b", 10, 30))


def test_apart_lets_stays_touch_and_moments_take_their_minute():
    """Half-open stays may touch; two places in one minute cannot be, not even for a moment."""
    constraint = rules.apart("x", ("a", "b"), interval("a"), interval("b"))
    assert holds(constraint, fixed("a", 10, 20), fixed("b", 20, 30))
    assert holds(constraint, fixed("a", 20, 20), fixed("b", 10, 20))
    assert not holds(constraint, fixed("a", 10, 10), fixed("b", 10, 10))
    assert not holds(constraint, fixed("a", 10, 10), fixed("b", 10, 20))
    assert holds(constraint, fixed("a", 10, 10), fixed("b", 11, 11))


def test_apart_refuses_travel_in_less_than_no_time():
    """A negative travel time is an error of the caller."""
    with pytest.raises(ValueError, match="-1 minutes"):
        rules.apart("x", "s", interval("a"), interval("b"), -1)


def test_either_asks_for_one_of_its_alternatives():
    """Two windows: the minutes between them are refused; an empty alternative is an error."""
    windows = [[Edge(ORIGIN, "a.start", 5)], [Edge("a.start", ORIGIN, -9)]]
    constraint = rules.either("e", "s", windows)
    assert [holds(constraint, fixed("a", minute, 20)) for minute in (5, 6, 8, 9)] == [True, False, False, True]
    with pytest.raises(ValueError, match="settles nothing"):
        rules.either("e", "s", [[], windows[0]])
