"""Between: what the file tells of people between two moments and that may bear on what they said. It draws no
conclusion from it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import chain

from counterproof.record import Entry

BEARING = frozenset(
    {"arrest", "detain", "interrogate", "torture", "threaten", "release", "promise", "charge", "try", "publish"}
)
"""Predicates of what may lie between two accounts and bear on them."""
_DAY = 24 * 60


def moment(entry: Entry) -> int | None:
    """The first minute at which something may have been said or done: when it was said, else when it is dated."""
    for timings in (entry.said, entry.timings):
        known = [timing.date.s0 for timing in timings if timing.date]
        if known:
            return min(known)
    return None


def between(
    entries: Iterable[Entry], people: Collection[str], first: int, last: int, shown: Iterable[str]
) -> tuple[Entry, ...]:
    """What is told of these people, dated after the first minute and before the last, without the entries `shown`."""
    left_out = frozenset(shown)
    return tuple(
        entry
        for entry in entries
        if entry.id not in left_out and _bears_on(entry, people) and _within(entry, first, last)
    )


def _bears_on(entry: Entry, people: Collection[str]) -> bool:
    content = entry.statement.proposition
    told = content.predicate in BEARING and not content.negated and content.actual
    return told and any(one in people for one in chain(entry.fillers("patient"), entry.fillers("recipient")))


def _within(entry: Entry, first: int, last: int) -> bool:
    """Of what was before a day, only the day is known: it lies between where the day comes after the first."""
    dates = [(timing.relation, timing.date) for timing in entry.timings if timing.date]
    return bool(dates) and all(
        (first if relation != "before" else first + _DAY) <= date.s0 and date.e1 <= last + _DAY
        for relation, date in dates
    )
