"""Support: who else in the file says what a claim says."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from counterproof.checks.parties import Parties
from counterproof.checks.polarity import affirms, denies
from counterproof.checks.reading import Reading, own, readings
from counterproof.checks.voice import apart, is_named, voice
from counterproof.checks.window import Window, Windows
from counterproof.record import Entry, Record

_SHORTEST_COPY = 20
"""Characters from which equal words in two documents are taken as copied."""


@dataclass(frozen=True)
class Support:
    """The entries that say the same: `outside` by other voices, `echoes` by the same voice or as copies."""

    outside: tuple[Entry, ...]
    echoes: tuple[Entry, ...]


class Supports:
    """The entries of one record, asked which of them say the same as one of them."""

    def __init__(self, record: Record) -> None:
        self._parties, self._windows = Parties(record), Windows(record)
        self._by_predicate: dict[str, list[tuple[Entry, Reading]]] = defaultdict(list)
        for entry in record.entries:
            for reading in readings(entry) if affirms(entry) else (own(entry),) if denies(entry) else ():
                self._by_predicate[reading.predicate].append((entry, reading))

    def of(self, claim: Entry) -> Support:
        """Who else says it, in the order of the record, each once."""
        content = own(claim)
        same: dict[str, Entry] = {}
        for entry, reading in self._by_predicate[content.predicate] if content.roles else ():
            if apart(claim, entry) and affirms(entry) == affirms(claim) and self._says(entry, reading, claim, content):
                same.setdefault(entry.id, entry)
        echoes = tuple(e for e in same.values() if not _outside(e, claim))
        return Support(tuple(e for e in same.values() if _outside(e, claim)), echoes)

    def _says(self, entry: Entry, reading: Reading, claim: Entry, content: Reading) -> bool:
        """Whether it says no less than the claim does: every role, the place, and a time that may be the same."""
        if not content.roles <= reading.roles:
            return False
        if claim.place and self._parties.inside(claim.place, entry.place) is None:
            return False
        theirs, mine = entry.statement.proposition.quantity, claim.statement.proposition.quantity
        if mine is not None and (theirs is None or (theirs.value, theirs.unit) != (mine.value, mine.unit)):
            return False
        one_happening = entry.happening == claim.happening
        return _one_time(self._windows.of(claim), self._windows.of(entry), one_happening=one_happening)


def _one_time(claim: Window, other: Window, *, one_happening: bool) -> bool:
    """A dated claim is supported by what is dated to meet it; an undated one by anything."""
    if other.bounded:
        return claim.low <= other.high and other.low <= claim.high
    return one_happening or not claim.bounded


def _outside(entry: Entry, claim: Entry) -> bool:
    """Whether another says it: not the same voice, not a copy, and not the claim's own document telling it again."""
    one_document = entry.statement.span.source == claim.statement.span.source
    if voice(entry) == voice(claim) or _copied(entry, claim):
        return False
    return not one_document or (is_named(entry) and is_named(claim))


def _copied(a: Entry, b: Entry) -> bool:
    first, second = (" ".join(e.statement.span.quote.casefold().split()) for e in (a, b))
    return len(first) >= _SHORTEST_COPY and first == second
