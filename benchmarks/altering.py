"""Alterations: every byte of a small closed case flipped in turn, and what somebody with SQL would do to its ledger.

What must notice is `soundness`, which is what `counterproof verify CASE` prints; for a ledger cut at its end, or made
anew around other events, it must notice by the head that was written down before.
"""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import apsw

from counterproof.case import Case
from counterproof.case.runs import footing, keep_run
from counterproof.case.soundness import soundness
from counterproof.errors import CounterproofError
from counterproof.ledger.event import START, link
from counterproof.ledger.merkle import Head, leaf_hash
from counterproof.ledger.store import Store
from counterproof.settings import Settings


def small(root: Path) -> tuple[Path, Head]:
    """A closed case of two letters, examined once, and its head."""
    for name in ("one", "two"):
        (root / f"{name}.txt").write_text(f"On 3 May 1921 Olga Brandt sent letter {name}.", encoding="utf-8")
    with Case.create(root / "case", "Riga") as case:
        case.add([str(root / "one.txt"), str(root / "two.txt")], Settings())
        keep_run(case, footing(case, {}), b'{"findings": [], "statements": []}')
        head = case.head()
    return root / "case", head


def noticed(folder: Path, head: Head | None = None) -> bool:
    """Whether looking at a case shows that something is wrong."""
    try:
        with Case.open(folder) as case:
            return bool(soundness(case, head).faults)
    except CounterproofError:
        return True


def flips(folder: Path, sample: int | None) -> tuple[int, int]:
    """Bytes flipped (all, or a sample of so many), and how many of them nobody noticed."""
    places = [(path, at) for path in sorted(folder.rglob("*")) if path.is_file() for at in range(path.stat().st_size)]
    if sample is not None:
        places = random.Random(1936).sample(places, min(sample, len(places)))  # noqa: S311 - a seed, no secret
    return len(places), sum(not _flip(folder, path, at) for path, at in places)


def _flip(folder: Path, path: Path, at: int) -> bool:
    """Flip one bit of one byte, look, and put the folder back as it was, whatever the look did to it."""
    whole = path.read_bytes()
    with path.open("r+b") as file:
        file.seek(at)
        file.write(bytes([whole[at] ^ (1 << at % 8)]))
    found = noticed(folder)
    path.write_bytes(whole)
    for left in ("case.db-wal", "case.db-shm"):
        (folder / left).unlink(missing_ok=True)
    return found


Tampering = Callable[[apsw.Connection], object]


def _cut(connection: apsw.Connection) -> None:
    connection.execute("DELETE FROM ledger WHERE number = (SELECT max(number) FROM ledger)")


def _drop_and_close_up(connection: apsw.Connection) -> None:
    connection.execute("DELETE FROM ledger WHERE number = 2")
    connection.execute("UPDATE ledger SET number = number - 1 WHERE number > 2")
    _chain_anew(connection)


def _swap(connection: apsw.Connection) -> None:
    for number, to in ((2, -1), (3, 2), (-1, 3)):
        connection.execute("UPDATE ledger SET number = ? WHERE number = ?", (to, number))


def _swap_and_chain(connection: apsw.Connection) -> None:
    _swap(connection)
    _chain_anew(connection)


def _chain_anew(connection: apsw.Connection) -> None:
    """Hashes and links made to fit the rows as they are now, by somebody who knows how."""
    before = START
    for number, leaf in connection.execute("SELECT number, leaf FROM ledger ORDER BY number").fetchall():
        hashed = leaf_hash(leaf)
        before = link(before, hashed)
        connection.execute("UPDATE ledger SET hash = ?, link = ? WHERE number = ?", (hashed, before, number))
    connection.execute("UPDATE meta SET value = '' WHERE name = 'projected'")


ALONE: tuple[Tampering, ...] = (
    _swap,
    lambda c: c.execute("DELETE FROM ledger WHERE number = 2"),
    lambda c: c.execute("UPDATE ledger SET leaf = x'00' WHERE number = 2"),
    lambda c: c.execute("UPDATE source SET media_type = 'text/x' WHERE number = 1"),
    lambda c: c.execute("DELETE FROM name"),
    lambda c: c.execute("DELETE FROM key WHERE handle = (SELECT max(handle) FROM key)"),
    lambda c: c.execute("UPDATE key SET secret = zeroblob(32)"),
)
"""What shows without a head from elsewhere."""
WITH_HEAD: tuple[Tampering, ...] = (_cut, _drop_and_close_up, _swap_and_chain)
"""What shows by it alone, or by it in any case."""


def tamperings(folder: Path, head: Head) -> tuple[int, int]:
    """What was done through SQL, guards taken off and put back; and how much of it nobody noticed."""
    tried = [*((one, None) for one in ALONE), *((one, head) for one in WITH_HEAD)]
    return len(tried), sum(not _tampered(folder, one, known) for one, known in tried)


def _tampered(folder: Path, tampering: Tampering, head: Head | None) -> bool:
    copy = folder.with_name("copy")
    shutil.copytree(folder, copy)
    store = Store(copy / "case.db")
    guards = store.connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        store.connection.execute(f"DROP TRIGGER {name}")
    tampering(store.connection)
    for _, statement in guards:
        store.connection.execute(str(statement))
    store.close()
    found = noticed(copy, head)
    shutil.rmtree(copy)
    return found


def measure(sample: int | None = None) -> tuple[int, int]:
    """Alterations made and not noticed: bytes flipped, all or a sample, and tamperings through SQL."""
    with tempfile.TemporaryDirectory(dir=_memory()) as root:
        folder, head = small(Path(root))
        if noticed(folder, head):
            raise AssertionError("the unaltered case is faulty: the measure means nothing")
        return _sum((flips(folder, sample), tamperings(folder, head)))


def _sum(counted: Iterable[tuple[int, int]]) -> tuple[int, int]:
    pairs = list(counted)
    return sum(tried for tried, _ in pairs), sum(missed for _, missed in pairs)


def _memory() -> str | None:
    """A folder in memory where there is one: a hundred thousand openings wear a disk for nothing."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108
