"""Remainder: a record without some of its statements, and without what was inferred from them alone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from counterproof.record import Entry, Record
from counterproof.record.court import proceedings


def remainder(record: Record, gone: Collection[str]) -> Record:
    """The record as it is without these entries. Names and dates stay as they were read, the charges as they stand."""
    entries = tuple(_without(entry, gone) for entry in record.entries if entry.id not in gone)
    return replace(
        record,
        entries=entries,
        proceedings=proceedings(entries, record.entities, record.texts),
        charges=tuple(replace(c, stated_in=tuple(s for s in c.stated_in if s not in gone)) for c in record.charges),
    )


def _without(entry: Entry, gone: Collection[str]) -> Entry:
    """An entry without the circumstances that only what is gone showed, and answering nothing that is gone. What it
    repeats stays named: an echo of what is gone does not become a word of its own."""
    shown = tuple(c for c in entry.circumstances if c.statement not in gone)
    answers = tuple(one for one in entry.answers if one not in gone)
    if (shown, answers) == (entry.circumstances, entry.answers):
        return entry
    return replace(entry, circumstances=shown, answers=answers)
