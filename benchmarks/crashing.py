"""Crashes: the life of a case cut short at every single write, sync, truncate, rename and flush, and looked at after.

A file system of our own stands below SQLite (an apsw VFS) and below the files of sources (`Disk`). It counts every call
that touches the disk and keeps, for each file, what is surely on the disk and what was written since the last sync. At
call number k the machine stops: what was not synced is lost, or all of it is there, or some sectors of it are (torn).
Or the call fails (EIO), or the disk is full, and the program goes on as it may. Then the case is opened again, and
every event that had been acknowledged must be there, and nothing of it may be faulty.

Not modelled: a disk that says it has flushed and has not, and bytes that rot by themselves (`altering` flips those).
"""

from __future__ import annotations

import random
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import apsw

from benchmarks.machine import MACHINE, FaultyDisk, faulty
from counterproof.case import Case, removal
from counterproof.case.removal import Warrant
from counterproof.case.runs import footing, keep_run
from counterproof.case.soundness import soundness
from counterproof.errors import CounterproofError
from counterproof.settings import Settings

WAYS = ("lost", "kept", "torn", "eio", "full")
LETTERS = {f"letter{n}.txt": b"Letter %d: on 3 May 1921 Olga Brandt was in Riga. " % n * n for n in range(1, 5)}
WARRANT = Warrant("asked for", "a court", "2026-11-30")


@dataclass
class Acknowledged:
    """What the life of the case was told to be done, up to where it was cut short."""

    created: bool = False
    events: set[str] = field(default_factory=set)
    letters: set[str] = field(default_factory=set)
    erasing: str = ""
    erased: str = ""


def life(folder: Path, letters: Path, told: Acknowledged) -> None:
    """A case is made, takes in letters, is examined, erases one, is closed, opened, takes in another."""
    disk = FaultyDisk()
    with Case.create(folder, "Riga", disk=disk) as case:
        told.created = True
        for name in sorted(LETTERS)[:3]:
            case.add([str(letters / name)], Settings())
            told.letters.add(name)
            _take_note(case, told)
        keep_run(case, footing(case, {}), b'{"findings": [], "statements": []}')
        _take_note(case, told)
        told.erasing = "letter2.txt"
        removal.erase(case, case.source("letter2.txt"), WARRANT)
        told.letters.discard("letter2.txt")
        told.erased = "letter2.txt"
        _take_note(case, told)
    with Case.open(folder, disk=disk) as case:
        case.add([str(letters / "letter4.txt")], Settings())
        told.letters.add("letter4.txt")
        _take_note(case, told)


def _take_note(case: Case, told: Acknowledged) -> None:
    """What was acknowledged, held outside the case. Its bytes tell what must be there afterwards."""
    told.events |= {entry.event.uid for entry in case.ledger.entries()}


def found_wrong(folder: Path, told: Acknowledged) -> tuple[bool, int]:
    """Whether what is left is corrupt, and how many acknowledged things are lost."""
    if not Case.is_at(folder):
        return False, len(told.events) + len(told.letters) + int(told.created)
    try:
        with Case.open(folder) as case:
            if soundness(case).faults:
                return True, 0
            uids = {entry.event.uid for entry in case.ledger.entries()}
            held = {s.name: case.data(s) for s in case.sources() if s.state == "kept"}
    except CounterproofError:
        return True, 0
    missing = {name for name in told.letters if held.get(name) != LETTERS[name]} - {told.erasing}
    left = [p for p in folder.rglob("*") if told.erased and p.is_file() and LETTERS[told.erased] in p.read_bytes()]
    return bool(left), len(told.events - uids) + len(missing)


def measure(step: int = 1, *, deaf: bool = False) -> tuple[int, int, int]:
    """Points of the life at which it was cut short (every `step`th), in each of the ways; corrupt after; things lost.

    To be called in a process of its own, before any case is opened in it.
    """
    with tempfile.TemporaryDirectory() as root, faulty():
        work = Path(root)
        letters = work / "letters"
        letters.mkdir()
        for name, data in LETTERS.items():
            (letters / name).write_bytes(data)
        total = _calls(work, letters)
        points = [(way, stop) for way in WAYS for stop in range(1, total + 1, step)]
        found = [_cut_short(work, letters, way, stop, deaf=deaf) for way, stop in points]
    return len(points), sum(corrupt for corrupt, _ in found), sum(lost for _, lost in found)


def _calls(work: Path, letters: Path) -> int:
    """How many calls a whole life makes."""
    MACHINE.start("", 0)
    life(work / "whole", letters, Acknowledged())
    calls = MACHINE.calls
    shutil.rmtree(work / "whole")
    return calls


def _cut_short(work: Path, letters: Path, way: str, stop: int, *, deaf: bool) -> tuple[bool, int]:
    """One life, cut short at one call in one way, and what is wrong afterwards."""
    folder, left = work / "case", work / "left"
    told = Acknowledged()
    MACHINE.start(way, stop, deaf=deaf)
    with suppress(CounterproofError, OSError, apsw.Error):
        life(folder, letters, told)
    if way in ("eio", "full"):
        left = folder
    else:
        MACHINE.image(folder, left, random.Random(stop))  # noqa: S311 - a seed, no secret
    MACHINE.start("", 0)
    found = found_wrong(left, told)
    for used in (folder, left):
        shutil.rmtree(used, ignore_errors=True)
    return found
