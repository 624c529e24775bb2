"""The measures of keeping measure what they say: a sound store comes through, and one that is not is seen to fail."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks import altering, crashing, keeping, killing


def alone(measure: Callable[..., Any], *values: Any, **named: Any) -> Any:
    """A measure in a process of its own: it changes how SQLite reads files, or starts other processes."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(measure, *values, **named).result()


def test_a_life_cut_short_loses_nothing() -> None:
    """A few points of the life of a case, each in every way."""
    points, corrupt, lost = alone(crashing.measure, 37)
    assert points >= 20
    assert (corrupt, lost) == (0, 0)


def test_a_disk_that_does_not_flush_is_seen_to_lose() -> None:
    """The control: where a sync does nothing, the same measure counts what was acknowledged and is gone."""
    _, corrupt, lost = alone(crashing.measure, 37, deaf=True)
    assert corrupt + lost > 0


def test_a_killed_process_loses_nothing() -> None:
    """Three kills of a process at work."""
    assert alone(killing.measure, 3) == (3, 0, 0)


def test_alterations_are_noticed_and_their_absence_too(tmp_path: Path) -> None:
    """A sample of bytes flipped, all tamperings; an untouched case is not complained of, nor is its own head."""
    folder, head = altering.small(tmp_path)
    assert not altering.noticed(folder, head)
    assert altering.flips(folder, 40) == (40, 0)
    assert altering.tamperings(folder, head) == (len(altering.ALONE) + len(altering.WITH_HEAD), 0)


def test_what_only_a_head_shows_is_not_shown_without_it(tmp_path: Path) -> None:
    """The control: a ledger made anew around fewer events is sound in itself, as the program says of itself."""
    folder, _ = altering.small(tmp_path)
    assert not all(altering._tampered(folder, one, None) for one in altering.WITH_HEAD)


def test_times_are_taken_of_a_sound_ledger() -> None:
    """Appending and checking take time, and are told apart from a bare flush and bare hashing."""
    told = keeping.verifying(200)
    assert told["seconds"] > 0
    assert told["to_bare_hashing"] > 1
