"""Keeping, in figures: what is lost or unnoticed when machines stop, processes are killed and files are altered.

`python -m benchmarks.keeping --json` prints one object; `--quick` a minute's worth of it; `--more` the ratios too.

    crash_points, crash_corrupt, crash_lost     benchmarks.crashing
    kills, kills_corrupt, kills_lost            benchmarks.killing
    bytes_flipped, bytes_undetected             benchmarks.altering; tamperings through SQL are counted with the bytes
    append_ms                                   median of one event appended, flushed to the disk
    verify_s_100k                               100,000 events: pages, chain, keys; each opened and projected anew
    correction_steps, corrections_lost          benchmarks.corrected
    names_guessed                               benchmarks.guessing
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import multiprocessing
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks import altering, crashing, killing
from counterproof.case import Case
from counterproof.ledger.checking import faults
from counterproof.ledger.ledger import Draft

APPENDS = 300
MANY = 100_000
FEW = 10_000
LOOKS = 3
BODY = {"reason": "a few words of the size that most events have", "by": "O.", "number": 0}


def appending() -> dict[str, float]:
    """Median milliseconds of one acknowledged event, and how often that is a bare write and flush of the same bytes."""
    with tempfile.TemporaryDirectory(dir=".") as root:
        with Case.create(Path(root) / "case") as case:
            taken = [_timed(lambda: case.write("locked", BODY)) for _ in range(APPENDS)]
        with (Path(root) / "bare").open("wb") as file:
            bare = [_timed(lambda: _write(file, b"x" * 4096)) for _ in range(APPENDS)]
    median = statistics.median(taken)
    return {"append_ms": round(median * 1000, 3), "append_to_bare_flush": round(median / statistics.median(bare), 1)}


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _write(file: Any, data: bytes) -> None:
    file.write(data)
    file.flush()
    os.fsync(file.fileno())


def verifying(events: int) -> dict[str, float]:
    """Seconds to check a ledger of so many events whole, the least of some looks, for other programs run beside; and by
    how much checking raised the most memory that this process ever took (MB)."""
    with tempfile.TemporaryDirectory() as root, Case.create(Path(root) / "case") as case:
        for start in range(0, events, 10_000):
            with case.writing():
                for number in range(start, min(start + 10_000, events)):
                    case.ledger.append(Draft("locked", {**BODY, "number": number}))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        taken = min(_timed(lambda: _sound(case)) for _ in range(LOOKS))
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        hashed = _timed(lambda: [hashlib.sha256(b"x" * 400).digest() for _ in range(events)])
    return {
        "seconds": round(taken, 4),
        "to_bare_hashing": round(taken / hashed, 1),
        "mb_more": (after - before) // 1024,
    }


def _sound(case: Case) -> None:
    if found := faults(case.ledger):
        raise AssertionError(found[0])


def _beside(module: str, quick: int, whole: int) -> Callable[[bool], Any] | None:
    """The measure of a module that may not be written yet."""
    if importlib.util.find_spec(f"benchmarks.{module}") is None:
        sys.stderr.write(f"benchmarks.{module} is not there yet: its figures are null\n")
        return None
    measure = importlib.import_module(f"benchmarks.{module}").measure
    return lambda short: measure(quick if short else whole) if whole else measure()


def measure(*, quick: bool, more: bool) -> dict[str, Any]:
    """All figures, in two processes at a time; crashes in one of their own, for they change how SQLite reads files."""
    alone = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, alone, max_tasks_per_child=1) as pool:
        crashes = pool.submit(crashing.measure, 13 if quick else 1)
        bytes_ = pool.submit(altering.measure, 2_000 if quick else None)
        kills = pool.submit(killing.measure, 20 if quick else 200)
        crashed, altered, killed = crashes.result(), bytes_.result(), kills.result()
        appended: Future[dict[str, float]] = pool.submit(appending)
        append = appended.result()
        many = pool.submit(verifying, MANY).result()
        few = pool.submit(verifying, FEW).result() if more else {}
    corrected, guessing = _beside("corrected", 1_000, 10_000), _beside("guessing", 0, 0)
    steps, lost = corrected(quick) if corrected else (None, None)
    found = {
        **dict(zip(("crash_points", "crash_corrupt", "crash_lost"), crashed, strict=True)),
        **dict(zip(("kills", "kills_corrupt", "kills_lost"), killed, strict=True)),
        **dict(zip(("bytes_flipped", "bytes_undetected"), altered, strict=True)),
        "append_ms": append["append_ms"],
        "verify_s_100k": many["seconds"],
        "correction_steps": steps,
        "corrections_lost": lost,
        "names_guessed": guessing(quick) if guessing else None,
    }
    return {**found, "more": {"append": append, "verify": {str(MANY): many, str(FEW): few}}} if more else found


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of lines")
    parser.add_argument("--quick", action="store_true", help="a minute's worth")
    parser.add_argument("--more", action="store_true", help="ratios and memory too")
    asked = parser.parse_args()
    found = measure(quick=asked.quick, more=asked.more)
    if asked.json:
        print(json.dumps(found))
    else:
        for key, value in found.items():
            print(f"{key}: {value}")


if __name__ == "__main__":
    main()
