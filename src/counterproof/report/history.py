"""History: a change of account in order of time, with what the file tells of the person in between."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterproof.checks.voice import voice
from counterproof.record import Entry, Record
from counterproof.report.exhibit import moment

BETWEEN = frozenset({"arrest", "detain", "interrogate", "torture", "threaten", "release", "promise", "charge", "try"})
"""Predicates of what may lie between two accounts and bear on them. The page draws no conclusion from it."""


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
    shown = {entry.id for entry in accounts}
    return tuple(
        entry
        for entry in record.entries
        if entry.id not in shown and _bears_on(entry, people) and _within(entry, first, last)
    )


def _bears_on(entry: Entry, people: set[str]) -> bool:
    content = entry.statement.proposition
    told = content.predicate in BETWEEN and not content.negated and content.actual
    return told and bool(people & {*entry.fillers("patient"), *entry.fillers("recipient")})


def _within(entry: Entry, first: int, last: int) -> bool:
    dates = [timing.date for timing in entry.timings if timing.date]
    return bool(dates) and all(first <= date.s0 and date.e1 <= last + 24 * 60 for date in dates)
