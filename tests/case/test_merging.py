"""Merging: two copies that went on apart, and what each of them knew."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from counterproof.case import Case, removal
from counterproof.case.merging import merge
from counterproof.case.removal import Warrant
from counterproof.case.soundness import soundness
from counterproof.errors import UsageError
from counterproof.ledger.keys import Unlocking
from counterproof.settings import Settings

KEY_FILE = Unlocking(key_file=bytes(range(32)))
LAW = Warrant("asked for", "a court", "2026-11-30")


@pytest.fixture(params=["plain", "encrypted"])
def pair(request: pytest.FixtureRequest, tmp_path: Path):
    """Two copies of a case with one letter, to each of which its own letter and one that both got were added."""
    unlocking = KEY_FILE if request.param == "encrypted" else Unlocking()
    for name in ("first", "mine", "theirs", "both"):
        (tmp_path / f"{name}.txt").write_text(f"The {name} letter.")
    with Case.create(tmp_path / "a", "", unlocking) as case:
        case.add([str(tmp_path / "first.txt")], Settings())
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    with Case.open(tmp_path / "a", unlocking) as a, Case.open(tmp_path / "b", unlocking) as b:
        a.add([str(tmp_path / "mine.txt"), str(tmp_path / "both.txt")], Settings())
        b.add([str(tmp_path / "both.txt"), str(tmp_path / "theirs.txt")], Settings())
        yield a, b


def names(case: Case) -> set[str]:
    """The names of all sources that can be read."""
    return {text.source.name for text in case.loaded(Settings()).texts}


def test_neither_side_loses_an_event(pair) -> None:
    """Every event of both is in the merged ledger, unaltered, once; merged again, nothing is written."""
    a, b = pair
    mine, theirs = a.head(), {entry.event for entry in b.ledger.entries()}
    merged = merge(a, b)
    assert {entry.event for entry in a.ledger.entries()} >= theirs
    assert (names(a), a.ledger.agrees(mine)) == ({"first.txt", "mine.txt", "both.txt", "theirs.txt"}, True)
    assert (merged.events, merged.problems, soundness(a).faults) == (6, (), ())
    after = a.head()
    assert (merge(a, b).events, a.head()) == (0, after)


def test_merging_either_way_round_comes_to_the_same_sources(pair) -> None:
    """A into B holds what B into A holds; the other copy is not altered by being read."""
    a, b = pair
    before = b.head()
    merge(a, b)
    assert b.head() == before
    merge(b, a)
    assert names(a) == names(b)
    assert soundness(b).faults == ()


@pytest.mark.parametrize("erased_here", [True, False])
def test_what_either_side_erased_stays_erased(pair, erased_here: bool) -> None:
    """A source erased in one copy is gone from the merged one, bytes and words, whichever copy it was."""
    a, b = pair
    at = a if erased_here else b
    removal.erase(at, at.source("first.txt"), LAW)
    merge(a, b)
    assert names(a) == {"mine.txt", "both.txt", "theirs.txt"}
    assert not [p for p in a.folder.rglob("*") if p.is_file() and b"The first letter" in p.read_bytes()]
    assert soundness(a).faults == ()


def test_a_source_that_both_took_in_is_erased_once_for_both(pair) -> None:
    """The same bytes, taken in by both copies under two keys, go together; the name finds them without a question."""
    a, b = pair
    merge(a, b)
    assert len(a.twins(a.source("both.txt"))) == 2
    removal.erase(a, a.source("both.txt"), LAW)
    assert [s.state for s in a.sources()].count("erased") == 2
    assert soundness(a).faults == ()


def test_a_sealed_source_comes_over_sealed(pair) -> None:
    """What one copy sealed away is sealed in the merged one, and its key opens it there."""
    a, b = pair
    source = b.source("theirs.txt")
    key = removal.key_of(b, source)
    removal.seal_away(b, source, Warrant("for now"))
    merge(a, b)
    assert (names(a), soundness(a).faults) == ({"first.txt", "mine.txt", "both.txt"}, ())
    removal.bring_back(a, key, Warrant("now"))
    assert "theirs.txt" in names(a)


def test_another_case_is_not_merged(pair, tmp_path: Path) -> None:
    """A case that did not begin as this one is refused, and nothing is taken in."""
    a, _ = pair
    head = a.head()
    with Case.create(tmp_path / "other") as other, pytest.raises(UsageError, match="not a copy of this case"):
        merge(a, other)
    assert a.head() == head
