"""Soundness: whether a kept case is still what it was, all of it: file, chain, sources, results with their proofs."""

from __future__ import annotations

import json
from dataclasses import dataclass

from counterproof.case import work
from counterproof.case.case import Case
from counterproof.case.runs import last_result, withheld
from counterproof.errors import CertificateError, IntegrityError
from counterproof.ledger.checking import faults
from counterproof.ledger.keys import fingerprint
from counterproof.ledger.merkle import Head
from counterproof.verifier import verify_report

LIMITS = (
    "A sound chain shows that no event was altered, dropped or moved since it was written. It cannot show that the"
    " whole case was not replaced by another one, or its end cut off: for that, compare the head with one written down"
    " elsewhere (--head). Nor does it show that what an event says is true, or that the clock was right.",
)


@dataclass(frozen=True)
class Soundness:
    """What was found wrong, in plain words, and what else is to be known. Sound is what has no fault."""

    head: str
    faults: tuple[str, ...]
    notes: tuple[str, ...]


def soundness(case: Case, written_down: Head | None = None) -> Soundness:
    """Check everything that can be checked. A damaged file is a fault of the answer, not an error."""
    try:
        found = [*_against(case, written_down), *faults(case.ledger)]
        if not found:
            found = [*_keys(case), *_sources(case), *_results(case), *work.faults(case)]
        return Soundness(str(case.head()), tuple(found), _notes(case, written_down))
    except IntegrityError as error:
        return Soundness("", (str(error),), ())


def _against(case: Case, written_down: Head | None) -> list[str]:
    if written_down is None or case.ledger.agrees(written_down):
        return []
    return [f"this is not the case that the head {written_down} was written down of, or its end was cut off"]


def _sources(case: Case) -> list[str]:
    found = []
    for source in case.sources():
        try:
            if source.state in ("kept", "withdrawn"):
                case.data(source)
            elif source.state == "sealed" and not _sealed_whole(case, source.handle):
                found.append(f"{source.name}: its sealed bytes are no longer those that were sealed")
        except IntegrityError as error:
            found.append(str(error))
    return found


def _sealed_whole(case: Case, handle: str) -> bool:
    """Whether what was sealed away is still what was sealed, as far as can be told without its key."""
    query = "SELECT max(number), sha256 FROM removal WHERE handle = ? AND what = 'sealed'"
    return fingerprint(case.objects.sealed(handle)) == str(case.ledger.ask(query, (handle,))[0][1])


def _keys(case: Case) -> list[str]:
    """Keys that events need and that are gone although no event says that they were taken away."""
    needed = {key for (keys,) in case.ledger.ask("SELECT keys FROM event") for key in keys.split(" ")}
    told = case.ledger.ask("SELECT DISTINCT handle FROM removal WHERE what IN ('sealed', 'erased')")
    missing = needed - set(case.ledger.keyring.held) - {handle for (handle,) in told}
    return [f"the key {key} is gone, and no event says why" for key in sorted(missing)]


def _results(case: Case) -> list[str]:
    """Whether the last result is what it was, and every conflict in it is proved again."""
    try:
        result = last_result(case)
        verified = verify_report(json.loads(result)) if result else None
    except (IntegrityError, CertificateError, ValueError) as error:
        return [f"the result of the last run: {error}"]
    return [f"the last run, {finding}: refused: {reason}" for finding, reason in verified.refused] if verified else []


def _notes(case: Case, written_down: Head | None) -> tuple[str, ...]:
    sources = case.sources()
    notes = [f"{len(sources)} source{'' if len(sources) == 1 else 's'}, {case.head().size} events"]
    notes += [f"{w.source}: {w.state} {w.at[:10]}: {w.reason}" for w in withheld(case, sources)]
    if stray := len(case.strays()):
        notes.append(f"{stray} file{'' if stray == 1 else 's'} in {case.objects.folder.name}/ of which no event speaks")
    if written_down is None:
        notes += LIMITS
    return tuple(notes)
