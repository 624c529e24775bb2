"""Runs: when the case was examined, with what, and what came of it; and what was given out. The same run twice is one.

A result names the head of the ledger as it was when the run was first made, so that the same run gives the same bytes
for ever, whatever else the case has taken in that the run does not look at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counterproof.case.case import Case
from counterproof.case.projection import KeptSource
from counterproof.ledger import canonical
from counterproof.ledger.keys import fingerprint


@dataclass(frozen=True)
class Withheld:
    """A source that came in and was not examined: its handle (or name), what was done with it, when, and why."""

    source: str
    state: str
    at: str
    reason: str


@dataclass(frozen=True)
class Footing:
    """What an examination stands on: the ledger's head, a digest of all that went in, and what was withheld."""

    head: str
    size: int
    inputs: str
    sources: tuple[str, ...]
    """Handles of the sources examined."""
    withheld: tuple[Withheld, ...] = ()


def footing(case: Case, choices: Mapping[str, Any]) -> Footing:
    """What an examination of the case as it is now would stand on; `choices` are the version and options of the run."""
    sources = case.sources()
    used = [s for s in sources if s.state == "kept"]
    inputs = fingerprint(
        canonical(
            {
                "sources": sorted([s.sha256, list(s.names), s.record, s.folder] for s in used),
                "withheld": sorted([s.handle, s.state] for s in sources if s.state != "kept"),
                "corrections": [list(row) for row in case.decisions()],
                "choices": dict(choices),
            }
        )
    )
    rows = case.ledger.ask("SELECT size FROM run WHERE inputs = ? ORDER BY number LIMIT 1", (inputs,))
    size = int(rows[0][0]) if rows else case.head().size
    return Footing(str(case.head(size)), size, inputs, tuple(s.handle for s in used), withheld(case, sources))


def withheld(case: Case, sources: tuple[KeptSource, ...]) -> tuple[Withheld, ...]:
    """Every source that is not examined, with the last word on it."""
    found = []
    for source in sources:
        if source.state == "kept":
            continue
        query = "SELECT at, reason FROM removal WHERE handle = ? ORDER BY number DESC LIMIT 1"
        at, reason = (case.ledger.ask(query, (source.handle,)) or [("", "no event says why")])[0]
        found.append(Withheld(source.name, source.state, at, reason))
    return tuple(found)


def keep_run(case: Case, footing: Footing, result: bytes) -> bool:
    """Keep what an examination came to. False where the same had come of the same before, and nothing is written."""
    sha256 = fingerprint(result)
    if case.ledger.ask("SELECT 1 FROM run WHERE inputs = ? AND result = ?", (footing.inputs, sha256)):
        return False
    handles = footing.sources or (case.ledger.case_key(),)
    key = case.ledger.keyring.key(handles)
    if key is None:
        return False
    case.objects.keep(result, key)
    case.write("run", {"inputs": footing.inputs, "result": sha256, "size": footing.size}, handles)
    return True


def keep_output(case: Case, kind: str, name: str, data: bytes, head: str, sources: tuple[str, ...] = ()) -> bool:
    """Say that a report or an export was given out. False where the very same was given out before."""
    sha256 = fingerprint(data)
    if case.ledger.ask("SELECT 1 FROM output WHERE kind = ? AND name = ? AND sha256 = ?", (kind, name, sha256)):
        return False
    case.write("output", {"kind": kind, "name": name, "sha256": sha256, "head": head}, sources)
    return True


def last_result(case: Case) -> bytes | None:
    """The JSON result of the last run that can still be read. Raises IntegrityError where it was altered."""
    rows = case.ledger.ask("SELECT result, keys FROM run ORDER BY number DESC LIMIT 1")
    if not rows:
        return None
    key = case.ledger.keyring.key(rows[0][1].split(" "))
    return None if key is None else case.objects.read(rows[0][0], key)


def outputs(case: Case) -> dict[str, str]:
    """SHA-256 of every report and export that was given out, with the head that it names."""
    return {str(sha256): str(head) for sha256, head in case.ledger.ask("SELECT sha256, head FROM output")}
