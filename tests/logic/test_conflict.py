"""Tests of the enumeration of minimal conflicts, against trying every minute on small records."""

from random import Random

from benchmarks.small_records import SmallRecord, constraints, minimal_conflicts_by_trying, random_record
from hypothesis import given, settings
from hypothesis import strategies as st

from counterproof.logic import Conflict, Network, minimal_conflicts, rules

records = st.integers(0, 10**9).map(lambda seed: random_record(Random(seed)))  # noqa: S311 - a draw, not a secret
small = settings(max_examples=60, deadline=None)


def all_of(record: SmallRecord) -> tuple[Conflict, ...]:
    """All minimal conflicts of the record."""
    background, elsewhere = constraints(record)
    return minimal_conflicts([*background, *elsewhere], most=1000, choices=24).conflicts


@small
@given(records)
def test_finds_exactly_the_minimal_conflicts(record):
    """Satisfiable exactly where there is no conflict; all that there are, and each minimal."""
    assert {c.statements for c in all_of(record)} == minimal_conflicts_by_trying(record)


@small
@given(records, st.randoms(use_true_random=False))
def test_order_of_input_does_not_matter(record, shuffler):
    """Conflicts, proofs and slack are the same whatever order the constraints come in."""
    background, elsewhere = constraints(record)
    shuffled = [*background, *elsewhere]
    shuffler.shuffle(shuffled)
    assert minimal_conflicts(shuffled, most=1000, choices=24).conflicts == all_of(record)


@small
@given(records)
def test_focus_finds_what_it_adds(record):
    """Of all minimal conflicts, exactly those that the background does not have without the focus."""
    background, elsewhere = constraints(record)
    network = Network(background)
    without = {c.statements for c in network.inconsistencies(most=1000, choices=24).conflicts}
    needing = {c.statements for c in network.conflicts(elsewhere, most=1000, choices=24).conflicts}
    assert needing == {c.statements for c in all_of(record)} - without


@small
@given(records)
def test_a_single_focus_agrees_with_the_whole(record):
    """Asked one after another, each on top of those before, the either-or constraints lose no conflict."""
    background, elsewhere = constraints(record)
    found = {c.statements for c in Network(background).inconsistencies(most=1000, choices=24).conflicts}
    for i, constraint in enumerate(elsewhere):
        asked = Network([*background, *elsewhere[:i]]).conflicts(constraint, most=1000, choices=24)
        found |= {c.statements for c in asked.conflicts}
    assert {s for s in found if not any(t < s for t in found)} == {c.statements for c in all_of(record)}


def test_axioms_that_contradict_each_other():
    """A conflict of no statement at all says that the axioms are at fault."""
    axioms = [rules.ordered("x", (), "a", "b", 1), rules.ordered("y", (), "b", "a", 1)]
    (conflict,) = minimal_conflicts(axioms, most=10, choices=4).conflicts
    assert (conflict.statements, conflict.slack) == (frozenset(), 2)


def test_a_constraint_on_several_statements_falls_with_any_of_them():
    """Two statements that only together order two happenings are both needed."""
    facts = [rules.dated("a", "s1", "a", "a", 9, 9), rules.dated("b", "s2", "b", "b", 1, 1)]
    (conflict,) = minimal_conflicts([*facts, rules.ordered("o", ("s3", "s4"), "a", "b")], most=10, choices=4).conflicts
    assert conflict.statements == {"s1", "s2", "s3", "s4"}
    assert conflict.slack == 8


def test_the_cap_is_told():
    """Three dates of one moment that differ make three conflicts; asked for two, the outcome says that it stopped."""
    dates = [rules.dated(f"d{i}", f"s{i}", "a", "a", i, i) for i in range(3)]
    capped = minimal_conflicts(dates, most=2, choices=4)
    whole = minimal_conflicts(dates, most=3, choices=4)
    assert (len(capped.conflicts), capped.reached_cap) == (2, True)
    assert (len(whole.conflicts), whole.decided) == (3, True)
    assert not minimal_conflicts(dates, most=4, choices=4).reached_cap


def test_repeated_statements_do_not_hide_a_conflict():
    """The same date told by ten people against another one makes ten conflicts of two."""
    told = [rules.dated(f"d{i}", f"s{i}", "a", "a", 5, 5) for i in range(10)]
    found = minimal_conflicts([*told, rules.dated("e", "t", "a", "a", 6, 6)], most=100, choices=4).conflicts
    assert [sorted(c.statements) for c in found] == sorted([f"s{i}", "t"] for i in range(10))
