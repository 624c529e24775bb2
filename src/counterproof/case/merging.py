"""Merging: two copies of one case that went on apart become one again, by their ledgers; neither loses an event.

Events are taken over unaltered, each once; what is erased in either copy stays erased. The order in the merged ledger
is ours first; each side's earlier head still shows that the events it stands for are all there, ours by the ledger
itself, theirs by the `merged` event, which names their head and how far the two ledgers were one.
"""

from __future__ import annotations

from dataclasses import dataclass

from counterproof.case.case import Case
from counterproof.case.projection import KeptSource
from counterproof.errors import IntegrityError, UsageError
from counterproof.ledger.checking import faults
from counterproof.ledger.event import Entry, Event


@dataclass(frozen=True)
class Merged:
    """What was taken over: events, and files; `problems` names sources whose bytes the other copy no longer has."""

    events: int
    sources: tuple[str, ...]
    problems: tuple[str, ...] = ()


def merge(case: Case, other: Case) -> Merged:
    """Take in all that another copy of the case holds and this one does not. The other is not altered.

    Raises UsageError where they are not copies of one case, IntegrityError where the other is not sound.
    """
    if found := faults(other.ledger):
        raise IntegrityError(f"{other.folder}: {found[0]}; nothing was taken in")
    theirs = list(other.ledger.entries())
    if theirs[0].event != next(case.ledger.entries()).event:
        raise UsageError(f"{other.folder}: is not a copy of this case; hand its sources in with add")
    new = [entry for entry in theirs if not case.ledger.store.holds(entry.event.uid)]
    if not new:
        return Merged(0, ())
    gone = _erased(case) | _erased_by(new)
    with case.writing():
        problems = _take_files(case, other, gone)
        _take_keys(case, other, gone)
        for entry in new:
            case.ledger.adopt(entry.event)
        body = {"head": str(other.head()), "shared": _shared(case, theirs), "taken": len(new)}
        case.write("merged", body)
        files = [place for s in case.sources() if s.handle in gone and (place := case.place(s))]
        case.ledger.destroy(gone)
        case.ledger.store.remember("to remove", [str(file.relative_to(case.folder)) for file in files])
    case.finish_removal()
    came = [s.name for s in case.sources() if s.number >= case.head().size - len(new) - 1]
    return Merged(len(new), tuple(came), tuple(problems))


def _erased(case: Case) -> set[str]:
    """Handles of what this copy has erased."""
    return {handle for (handle,) in case.ledger.ask("SELECT handle FROM removal WHERE what = 'erased'")}


def _erased_by(entries: list[Entry]) -> set[str]:
    """Handles of what some events erase."""
    return {handle for e in entries if e.event.type == "erased" and e.body for handle in e.body["sources"]}


def _shared(case: Case, theirs: list[Entry]) -> int:
    """How many events the two ledgers have in common from the beginning."""
    count = 0
    for ours, entry in zip(case.ledger.store.rows(), theirs, strict=False):
        if Event.read(ours.leaf).uid != entry.event.uid:
            break
        count += 1
    return count


def _take_keys(case: Case, other: Case, gone: set[str]) -> None:
    """Keys that only the other copy has. A key that was taken out here on purpose comes in by `unseal` alone."""
    sealed = {source.handle for source in case.sources() if source.state == "sealed"}
    for handle, key in other.ledger.keyring.held.items():
        if handle not in case.ledger.keyring.held and handle not in gone | sealed:
            case.ledger.take_key(handle, key)


def _take_files(case: Case, other: Case, gone: set[str]) -> list[str]:
    """The bytes behind the events: sources, results, and what is sealed away."""
    problems = []
    for source in other.sources():
        if source.handle in gone:
            continue
        try:
            _take_file(case, other, source)
        except IntegrityError as error:
            problems.append(str(error))
    for result, keys in other.ledger.ask("SELECT result, keys FROM run"):
        key = other.ledger.keyring.key(keys.split(" "))
        if key is not None and not gone & set(keys.split(" ")):
            case.objects.keep(other.objects.read(result, key), key)
    return problems


def _take_file(case: Case, other: Case, source: KeptSource) -> None:
    if source.state == "sealed":
        case.objects.put_sealed(source.handle, other.objects.sealed(source.handle))
    elif source.sha256:
        case.objects.keep(other.data(source), other.ledger.keyring.held[source.handle])
