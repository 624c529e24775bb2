"""Claim: which entries tell one and the same thing, and which of them only tell it after another document."""

from __future__ import annotations

from collections import Counter, defaultdict

from counterproof.checks.voice import voice
from counterproof.checks.window import Windows
from counterproof.record import Entry, Record


class Claims:
    """The claims of one record, asked which tellings are of one, and which are copies."""

    def __init__(self, record: Record) -> None:
        self._windows = Windows(record)
        self._words = Counter((voice(entry), entry.statement.span.source) for entry in record.entries)
        self._told: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in record.entries:
            self._told[voice(entry), entry.statement.proposition.predicate].append(entry)

    def one(self, first: Entry, second: Entry) -> bool:
        """Whether both tell of the same kind of act of one person, at one place and at a time that may be the same.

        Where one voice tells both, or both are of one happening, one of them may leave the place unsaid.
        """
        here, there = first.statement.proposition, second.statement.proposition
        if here.predicate != there.predicate or here.negated != there.negated:
            return False
        akin = first.happening == second.happening or voice(first) == voice(second)
        if first.place != second.place and not (akin and not (first.place and second.place)):
            return False
        mine, theirs = self._windows.of(first), self._windows.of(second)
        return bool(set(first.roles) & set(second.roles)) and mine.low <= theirs.high and theirs.low <= mine.high

    def copied(self, entry: Entry) -> bool:
        """Whether the same voice tells it in another document that holds more of that voice's own words: a report of a
        deposition stands behind the deposition."""
        key = voice(entry), entry.statement.proposition.predicate
        source = entry.statement.span.source
        return any(
            other.statement.span.source != source
            and self._words[key[0], other.statement.span.source] > self._words[key[0], source]
            and self.one(entry, other)
            for other in self._told[key]
        )
