"""The synthetic archives: seeded, true but for what is planted, and all of that can be found."""

import numpy as np
import pytest
from benchmarks.archives import KINDS, archive

from counterproof.logic.large.sweep import clashes


@pytest.fixture(scope="module")
def made():
    """An archive of twelve thousand statements with sixty planted acts."""
    return archive(12_000, 3, planted=0.005)


def test_one_seed_makes_one_archive(made):
    """The same seed, the same columns; another seed, others."""
    again, other = archive(12_000, 3, planted=0.005), archive(12_000, 4, planted=0.005)
    assert np.array_equal(made.stays.first, again.stays.first)
    assert made.planted == again.planted
    assert not np.array_equal(made.stays.first, other.stays.first)


def test_every_kind_is_planted_and_found_with_the_stays_it_clashes_with(made):
    """Pairs are found as pairs, covers with no more stays than were planted for them."""
    swept = clashes(made.stays)
    pairs, covers = {tuple(pair) for pair in swept.pairs.tolist()}, dict(swept.covers())
    assert {one.kind for one in made.planted} == set(KINDS)
    for one in made.planted:
        paired = [tuple(sorted((one.act, stay))) in pairs for stay in one.stays]
        assert all(paired) if len(one.stays) == 1 else len(covers.get(one.act, one.stays)) <= len(one.stays)
        assert any(one.act in pair for pair in pairs) or one.act in covers


def test_nothing_clashes_without_a_planted_act(made):
    """What is told of true lives never clashes: each pair holds a wrong act, each cover covers one."""
    swept, wrong = clashes(made.stays), {one.act for one in made.planted}
    assert all(wrong & set(pair) for pair in swept.pairs.tolist())
    assert all(act in wrong for act, _ in swept.covers())
    assert not len(clashes(archive(12_000, 3, planted=0).stays).pairs)


def test_people_are_told_of_by_a_zipf_law(made):
    """The person most told of has a tenth or more of all; half of the people have twenty statements or fewer."""
    told = np.sort(np.bincount(made.stays.person))
    assert made.share_of_first == pytest.approx(told[-1] / len(made.stays), rel=0.05)
    assert told[-1] > len(made.stays) / 10
    assert told[len(told) // 2] < 20
