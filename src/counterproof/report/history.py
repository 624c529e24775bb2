"""History: a change of account in order of time, with what the file tells of the person in between."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterproof.checks.voice import voice
from counterproof.grounds.between import between as found
from counterproof.grounds.between import moment
from counterproof.record import Entry, Record


def in_order(record: Record, statements: Iterable[str]) -> tuple[Entry, ...]:
    """The entries by the first minute that each may belong to, those without a date last; then as the record stands."""
    place = {entry.id: number for number, entry in enumerate(record.entries)}

    def key(entry: Entry) -> tuple[bool, int, int]:
        at = moment(entry)
        return at is None, at or 0, place[entry.id]

    return tuple(sorted(map(record.entry, statements), key=key))


def as_written(record: Record, statements: Iterable[str]) -> tuple[Entry, ...]:
    """The entries in the order of the record: by document, then by place in it."""
    wanted = frozenset(statements)
    return tuple(entry for entry in record.entries if entry.id in wanted)


def between(record: Record, accounts: Sequence[Entry]) -> tuple[Entry, ...]:
    """What the file tells of those who gave the accounts, dated after the first of them began and before the last
    ended; nothing where either has no date."""
    first, last = moment(accounts[0]), moment(accounts[-1])
    if first is None or last is None or first >= last:
        return ()
    people = {voice(entry) for entry in accounts}
    return found(record.entries, people, first, last, [entry.id for entry in accounts])
