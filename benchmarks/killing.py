"""Kills: a process at work on a case is killed (kill -9) at a random moment, and the case is looked at after.

The process takes in letters, examines the case, as `examine --case` does for hand-written rows, decides something as
the page does, and packs the case, again and again; it tells through a pipe how many events it was told are kept. Or it
unpacks a package again and again: whatever lies at the place of a case after that must be the whole case.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from counterproof.case import Case
from counterproof.case.decided import decide, new_uid
from counterproof.case.runs import keep_run
from counterproof.case.soundness import soundness
from counterproof.corrections import Correction, Named, Pair
from counterproof.errors import CounterproofError
from counterproof.export import dumps
from counterproof.inquiry import examine
from counterproof.ledger.disk import PART
from counterproof.ledger.ledger import now
from counterproof.packages import pack, unpack
from counterproof.settings import Settings

ROWS = 'what,who,where,when\nbe,"Olga Brandt {n}",Riga,1921-05-03\nbe,"Olga Brandt {n}",Tallinn,1921-05-03\n'
LONGEST = 0.25
"""Seconds that a process lives at most."""
UNPACKED = "unpacked-"


def work(folder: Path, tell: int) -> None:
    """Take in and examine until killed; after each step, tell how many events are kept."""
    number = 0
    with Case.open(folder) as case:
        while True:
            number += 1
            rows = folder.parent / f"rows{number}.csv"
            rows.write_text(ROWS.format(n=number), encoding="utf-8")
            case.add([str(rows)], Settings())
            os.write(tell, b"%d\n" % case.head().size)
            inquiry = examine((), Settings(), case=case, extractor="none")
            if inquiry.footing is not None:
                keep_run(case, inquiry.footing, dumps(inquiry).encode())
            os.write(tell, b"%d\n" % case.head().size)
            decide(case, Correction(new_uid(), "", now(), "one", Pair(Named(f"A{number}"), Named("B")), value=True))
            os.write(tell, b"%d\n" % case.head().size)
            pack(case, folder.parent / f"{new_uid()}.zip")
            os.write(tell, b"%d\n" % case.head().size)


def unpacking(folder: Path, tell: int) -> None:
    """Unpack a package of the case until killed; after each, tell how many cases are there."""
    with Case.open(folder) as case:
        pack(case, folder.parent / "packed.zip")
    number = 0
    while True:
        unpack(folder.parent / "packed.zip", folder.parent / f"{UNPACKED}{number}")
        number += 1
        os.write(tell, b"%d\n" % number)


def kill_one(folder: Path, seconds: float, work: Callable[[Path, int], None] = work) -> int:
    """Start a process, kill it after so long; the last number that it told: events kept, or cases made."""
    heard, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(heard)
        try:
            work(folder, tell)
        finally:
            traceback.print_exc()
            os._exit(1)
    os.close(tell)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise AssertionError("the process ended by itself before it was killed")
    with os.fdopen(heard, "rb") as pipe:
        told = pipe.read().split(b"\n")[:-1]
    return int(told[-1]) if told else 0


def measure(kills: int) -> tuple[int, int, int]:
    """Kills made; cases corrupt after one; acknowledged events or cases lost. One case lives through ten kills at work,
    then is unpacked, with a kill, ten times."""
    chance = random.Random(1936)  # noqa: S311 - a seed, no secret
    corrupt = lost = 0
    for first in range(0, kills, 20):
        with tempfile.TemporaryDirectory() as root:
            folder = Path(root) / "case"
            Case.create(folder, "Riga").close()
            for number in range(first, min(first + 20, kills)):
                look = _worked if number - first < 10 else _unpacked
                found = look(folder, chance.uniform(0, LONGEST))
                corrupt, lost = corrupt + found[0], lost + found[1]
    return kills, corrupt, lost


def _worked(folder: Path, seconds: float) -> tuple[int, int]:
    """Kill a process at work; cases corrupt, and events lost."""
    told = kill_one(folder, seconds)
    size = _sound(folder)
    return (1, 0) if size is None else (0, max(0, told - size))


def _unpacked(folder: Path, seconds: float) -> tuple[int, int]:
    """Kill a process that unpacks; cases corrupt, and cases lost. All are taken away after."""
    told = kill_one(folder, seconds, unpacking)
    made = [path for path in folder.parent.glob(f"{UNPACKED}*") if path.suffix != PART]
    corrupt = sum(_sound(path) is None for path in made)
    for path in folder.parent.glob(f"{UNPACKED}*"):
        shutil.rmtree(path)
    (folder.parent / "packed.zip").unlink(missing_ok=True)
    return corrupt, max(0, told - len(made))


def _sound(folder: Path) -> int | None:
    """How many events a sound case holds; None for any other."""
    try:
        with Case.open(folder) as case:
            return None if soundness(case).faults else case.head().size
    except CounterproofError:
        return None
