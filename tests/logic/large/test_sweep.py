"""The sweep against trying all: pairs by their definition, covers by every choice of stays."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterproof.logic.large import people
from counterproof.logic.large.order import ordered
from counterproof.logic.large.stays import Clashes, Stays
from counterproof.logic.large.sweep import clashes

Row = tuple[int, int, int, int]
WAYS = st.lists(st.integers(0, 4), min_size=3, max_size=3)
ROWS = st.lists(st.tuples(*(st.integers(0, n) for n in (1, 2, 14, 14))), max_size=9)


def stays(rows: Sequence[Row], ways: Sequence[int] = (0, 0, 0)) -> Stays:
    """Rows of person, place, first and last minute; the ways between places 0-1, 0-2 and 1-2."""
    a, b, c = ways
    columns = [np.array(column, np.int64) for column in zip(*rows, strict=True)] or [np.empty(0, np.int64)] * 4
    travel = np.array([[0, a, b], [a, 0, c], [b, c, 0]], np.int64)
    return Stays(columns[0].astype(np.int32), columns[1].astype(np.int32), columns[2], columns[3], travel)


def by_trying(told: Stays) -> tuple[set[tuple[int, int]], dict[int, int]]:
    """All clashing pairs; for each act that no single stay covers, the fewest stays that do."""
    together = [
        (a, b) for a, b in combinations(range(len(told)), 2)
        if told.person[a] == told.person[b] and told.place[a] != told.place[b]
    ]  # fmt: skip
    pairs = {(a, b) for a, b in together if _reaches(told, a, b) and _reaches(told, b, a)}
    fewest = {}
    for act in (a for a in range(len(told)) if told.last[a] <= told.first[a]):
        others = [a + b - act for a, b in together if act in (a, b)]
        sizes = (k for k in range(1, len(others) + 1) if any(_covers(told, act, c) for c in combinations(others, k)))
        fewest[act] = next(sizes, 0)
    return pairs, {act: size for act, size in fewest.items() if size > 1}


def _reaches(told: Stays, one: int, other: int) -> bool:
    return bool(told.last[one] + told.travel[told.place[one], told.place[other]] >= told.first[other])


def _covers(told: Stays, act: int, others: Sequence[int]) -> bool:
    ways = {b: told.travel[told.place[act], told.place[b]] for b in others}
    minutes = range(told.last[act], told.first[act] + 1)
    return all(any(told.first[b] - ways[b] <= m <= told.last[b] + ways[b] for b in others) for m in minutes)


def found(swept: Clashes) -> tuple[set[tuple[int, int]], dict[int, int]]:
    """The same two answers from the sweep."""
    return {(a, b) for a, b in swept.pairs.tolist()}, {act: len(cover) for act, cover in swept.covers()}


@settings(max_examples=400, deadline=None)
@given(ROWS, WAYS)
def test_the_sweep_finds_what_trying_all_finds(rows, ways):
    """No pair and no cover more, none less, none of more stays than needed."""
    told = stays(rows, ways)
    assert found(clashes(told)) == by_trying(told)


@settings(max_examples=100, deadline=None)
@given(ROWS.filter(len), WAYS)
def test_starts_too_long_for_a_key_are_put_right(rows, ways):
    """With people numbered up to two thousand million and a row long ago a key cannot hold starts; nothing changes."""
    many = [(2**31 - 1 - person, *rest) for person, *rest in rows]
    told = stays([*many, (0, 0, -(2**36), -(2**36))], ways)
    assert not ordered(told).exact
    assert found(clashes(told)) == by_trying(told)


def test_every_cover_is_one():
    """The stays named leave the act no minute; without any one of them it has one."""
    told = stays([(0, 0, 9, 3), (0, 1, 2, 5), (0, 2, 6, 8), (0, 1, 9, 12), (0, 1, 4, 7)])
    ((act, cover),) = clashes(told).covers()
    assert (act, len(cover)) == (0, 3)
    assert _covers(told, act, cover)
    assert not any(_covers(told, act, [s for s in cover if s != left]) for left in cover)


@pytest.mark.parametrize(("way", "pairs"), [(2, 0), (3, 1)])
def test_the_way_between_two_moments_decides(way, pairs):
    """Two moments three minutes apart: a way of two fits between them, one of three does not."""
    assert len(clashes(stays([(0, 0, 10, 10), (0, 1, 13, 13)], (way, 0, 0))).pairs) == pairs


def test_more_pairs_than_asked_for_are_said_to_be_missing():
    """Ten stays here and ten there at one time: a hundred pairs; with ninety-nine asked for it says that it stopped."""
    told = stays([(0, n % 2, 0, 100) for n in range(20)])
    assert (len(clashes(told, most=100).pairs), clashes(told, most=100).stopped) == (100, False)
    assert (len(clashes(told, most=99).pairs), clashes(told, most=99).stopped) == (99, True)


def test_one_stay_against_a_whole_life_is_no_slower_by_the_square():
    """One stay over the whole life of a person told of 3,000 times clashes with each: the walk takes over."""
    life = [(0, 0, 20 * n, 20 * n + 9) for n in range(3_000)]
    told = stays([(0, 1, -5, 60_001), *life])
    assert people.STEPS * 3_001 < 3_000 * 3_001 / 2
    swept = clashes(told)
    assert len(swept.pairs) == 3_000
    assert swept.undecided == 0


def test_columns_that_do_not_belong_together_are_refused():
    """A place that the table of travel lacks, a table that differs by direction, columns of two lengths."""
    fine = stays([(0, 2, 1, 1)])
    with pytest.raises(ValueError, match="lacks a place"):
        Stays(fine.person, fine.place + 1, fine.first, fine.last, fine.travel)
    with pytest.raises(ValueError, match="not symmetrical"):
        Stays(fine.person, fine.place, fine.first, fine.last, np.triu(np.ones((3, 3), np.int64)))
    with pytest.raises(ValueError, match="different lengths"):
        Stays(fine.person, fine.place[:0], fine.first, fine.last, fine.travel)
