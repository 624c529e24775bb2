"""Removal: sources that are no longer examined, sealed away, or erased. Each leaves an event; none vanishes unseen.

To erase is to destroy the source's key: everything about it in the ledger was sealed under that key from the first, so
nothing opens any more, in no copy of the ledger. The chain stays whole, and a tombstone says who asked for it and why.
What a disk, a backup or a package given out keeps is beyond this program; the documentation says so.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from counterproof.case.case import Case
from counterproof.case.projection import KeptSource
from counterproof.errors import UsageError
from counterproof.ledger.keys import fingerprint, seal, unseal

KEY_FILE = "counterproof source key 1"


@dataclass(frozen=True)
class Warrant:
    """Why a source goes, on whose authority, on which day (ISO 8601), and who does it."""

    reason: str
    authority: str = ""
    date: str = ""
    by: str = ""

    def body(self, sources: Iterable[KeptSource]) -> dict[str, object]:
        """The body of the event; its handles say nothing of a source. Raises UsageError without a reason."""
        if not self.reason.strip():
            raise UsageError("a reason is needed: it is all that is left to tell why")
        try:
            day = datetime.date.fromisoformat(self.date).isoformat() if self.date else ""
        except ValueError:
            raise UsageError(f"{self.date!r} is not a day written as 2026-11-30") from None
        handles = [source.handle for source in sources]
        return {"sources": handles, "reason": self.reason, "authority": self.authority, "date": day, "by": self.by}


def withdraw(case: Case, source: KeptSource, warrant: Warrant) -> None:
    """Examine a source no longer, at the wish of whoever gave it; its bytes stay. Raises UsageError."""
    _only(source, "kept")
    case.write("withdrawn", warrant.body(case.twins(source)))


def readmit(case: Case, source: KeptSource, warrant: Warrant) -> None:
    """Examine a withdrawn source again."""
    _only(source, "withdrawn")
    case.write("readmitted", warrant.body(case.twins(source)))


def key_of(case: Case, source: KeptSource) -> bytes:
    """The key of a source as a file that can be stored away from the case: whoever holds it can unseal the source."""
    _only(source, "kept", "withdrawn")
    keys = {twin.handle: case.ledger.keyring.held[twin.handle].hex() for twin in case.twins(source)}
    return json.dumps({"what": KEY_FILE, "keys": keys}).encode() + b"\n"


def seal_away(case: Case, source: KeptSource, warrant: Warrant) -> None:
    """Take a source's key out of the case; `key_of` must be stored elsewhere first. `bring_back` undoes it."""
    _only(source, "kept", "withdrawn")
    twins, data, hashes = case.twins(source), case.data(source), {}
    for twin in twins:
        locked = seal(case.ledger.keyring.held[twin.handle], data, twin.handle.encode())
        case.objects.put_sealed(twin.handle, locked)
        hashes[twin.handle] = fingerprint(locked)
    _take_away(case, "sealed", twins, {**warrant.body(twins), "sha256": hashes})


def bring_back(case: Case, key_file: bytes, warrant: Warrant) -> KeptSource:
    """Put a sealed source back with its key. Raises UsageError for a file that is no key of a sealed source here,
    IntegrityError where it does not open what was sealed."""
    keys = _read_keys(key_file)
    sealed = [s for s in case.sources() if s.handle in keys and s.state == "sealed"]
    if not sealed:
        raise UsageError("this is not the key of a source that is sealed in this case")
    for source in sealed:
        data = unseal(keys[source.handle], case.objects.sealed(source.handle), source.handle.encode())
        case.objects.keep(data, keys[source.handle])
    with case.writing():
        for source in sealed:
            case.ledger.take_key(source.handle, keys[source.handle])
        case.write("unsealed", warrant.body(sealed))
        case.ledger.rebuild()
        _remember(case, [case.objects.sealed_place(source.handle) for source in sealed])
    case.finish_removal()
    return case.source(sealed[0].handle)


def _read_keys(key_file: bytes) -> dict[str, bytes]:
    try:
        raw = json.loads(key_file)
        return {str(handle): bytes.fromhex(key) for handle, key in raw["keys"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UsageError("this is not the key of a source") from None


def erase(case: Case, source: KeptSource, warrant: Warrant) -> None:
    """Destroy a source for good: its key, its bytes, all derived from it. Raises UsageError without an authority."""
    _only(source, "kept", "withdrawn", "sealed")
    if not warrant.authority.strip() or not warrant.date:
        raise UsageError("erasing needs a reason, the authority on which it is done, and the date")
    twins = case.twins(source)
    _take_away(case, "erased", twins, warrant.body(twins))


def _take_away(case: Case, what: str, sources: tuple[KeptSource, ...], body: dict[str, object]) -> None:
    """Event, keys and projection in one transaction; then the files, which a crash in between does not save."""
    files = [place for source in sources if (place := case.place(source))]
    files += case.results_from(*(source.handle for source in sources))
    if what == "erased":
        files += [case.objects.sealed_place(source.handle) for source in sources]
    with case.writing():
        case.write(what, body)
        case.ledger.destroy([source.handle for source in sources])
        _remember(case, files)
    case.finish_removal()


def _remember(case: Case, files: Iterable[Path]) -> None:
    case.ledger.store.remember("to remove", [str(file.relative_to(case.folder)) for file in files])


def _only(source: KeptSource, *states: str) -> None:
    if source.state not in states:
        raise UsageError(f"{source.name}: is {source.state}, not {' or '.join(states)}")
