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

from counterproof.case.case import Case
from counterproof.case.projection import KeptSource
from counterproof.errors import IntegrityError, UsageError
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
    case.write("withdrawn", warrant.body([source]))


def readmit(case: Case, source: KeptSource, warrant: Warrant) -> None:
    """Examine a withdrawn source again."""
    _only(source, "withdrawn")
    case.write("readmitted", warrant.body([source]))


def key_of(case: Case, source: KeptSource) -> bytes:
    """The key of a source as a file that can be stored away from the case: whoever holds it can unseal the source."""
    _only(source, "kept", "withdrawn")
    key = case.ledger.keyring.held[source.handle]
    return json.dumps({"what": KEY_FILE, "source": source.handle, "key": key.hex()}).encode() + b"\n"


def seal_away(case: Case, source: KeptSource, warrant: Warrant) -> None:
    """Take a source's key out of the case; `key_of` must be stored elsewhere first. `unseal` brings it back."""
    _only(source, "kept", "withdrawn")
    key = case.ledger.keyring.held[source.handle]
    locked = seal(key, case.data(source), source.handle.encode())
    case.objects.put_sealed(source.handle, locked)
    _take_away(case, "sealed", source, {**warrant.body([source]), "sha256": fingerprint(locked)})


def bring_back(case: Case, key_file: bytes, warrant: Warrant) -> KeptSource:
    """Put a sealed source back with its key. Raises UsageError for a file that is no key of a sealed source here."""
    try:
        raw = json.loads(key_file)
        handle, key = str(raw["source"]), bytes.fromhex(raw["key"])
    except (ValueError, KeyError, TypeError):
        raise UsageError("this is not the key of a source") from None
    source = next((s for s in case.sources() if s.handle == handle and s.state == "sealed"), None)
    if source is None:
        raise UsageError("this is not the key of a source that is sealed in this case")
    try:
        data = unseal(key, case.objects.sealed(handle), handle.encode())
    except IntegrityError as error:
        raise IntegrityError(f"{source.name}: cannot be unsealed ({error})") from None
    case.objects.keep(data, key)
    with case.writing():
        case.ledger.restore(handle, key)
        case.write("unsealed", warrant.body([source]))
        case.ledger.store.remember("to remove", [str(case.objects.sealed_place(handle).relative_to(case.folder))])
    case.finish_removal()
    return case.source(handle)


def erase(case: Case, source: KeptSource, warrant: Warrant) -> None:
    """Destroy a source for good: its key, its bytes, all derived from it. Raises UsageError without an authority."""
    _only(source, "kept", "withdrawn", "sealed")
    if not warrant.authority.strip() or not warrant.date:
        raise UsageError("erasing needs a reason, the authority on which it is done, and the date")
    _take_away(case, "erased", source, warrant.body([source]))


def _take_away(case: Case, what: str, source: KeptSource, body: dict[str, object]) -> None:
    """Event, key and projection in one transaction; then the files, which a crash in between does not save."""
    files = case.results_from(source.handle)
    if source.sha256:
        files.append(case.objects.place(source.sha256))
    if what == "erased":
        files.append(case.objects.sealed_place(source.handle))
    with case.writing():
        case.write(what, body)
        case.ledger.destroy([source.handle])
        case.ledger.store.remember("to remove", [str(file.relative_to(case.folder)) for file in files])
    case.finish_removal()


def _only(source: KeptSource, *states: str) -> None:
    if source.state not in states:
        raise UsageError(f"{source.name}: is {source.state}, not {' or '.join(states)}")
