"""Kills: a process at work on a case is killed (kill -9) at a random moment, and the case is looked at after.

The process takes in letters and examines the case, as `examine --case` does for hand-written rows, again and again, and
tells through a pipe how many events it was told are kept. Serving a page and importing other programs' files, when they
are there, belong here too.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import tempfile
import time
from pathlib import Path

from counterproof.case import Case
from counterproof.case.runs import keep_run
from counterproof.case.soundness import soundness
from counterproof.errors import CounterproofError
from counterproof.export import dumps
from counterproof.inquiry import examine
from counterproof.settings import Settings

ROWS = 'what,who,where,when\nbe,"Olga Brandt {n}",Riga,1921-05-03\nbe,"Olga Brandt {n}",Tallinn,1921-05-03\n'
LONGEST = 0.25
"""Seconds that a process lives at most."""


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


def kill_one(folder: Path, seconds: float) -> int:
    """Start a process, kill it after so long; how many events it was told are kept."""
    heard, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(heard)
        try:
            work(folder, tell)
        finally:
            os._exit(1)
    os.close(tell)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(heard, "rb") as pipe:
        told = pipe.read().split(b"\n")[:-1]
    return int(told[-1]) if told else 0


def measure(kills: int) -> tuple[int, int, int]:
    """Kills made; cases corrupt after one; acknowledged events lost. One case lives through all of them."""
    chance = random.Random(1936)  # noqa: S311 - a seed, no secret
    corrupt = lost = 0
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root) / "case"
        Case.create(folder, "Riga").close()
        for number in range(kills):
            told = kill_one(folder, chance.uniform(0, LONGEST))
            try:
                with Case.open(folder) as case:
                    corrupt += bool(soundness(case).faults)
                    lost += max(0, told - case.head().size)
            except CounterproofError:
                corrupt += 1
            if number % 10 == 9:  # a case of hundreds of rows would spend its life reading them
                shutil.rmtree(folder)
                Case.create(folder, "Riga").close()
    return kills, corrupt, lost
