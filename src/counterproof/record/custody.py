"""Custody: who was surely held when a statement was made, inferred from the entries that tell of arrest and prison."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from counterproof.record.entry import Entry, EntryCircumstance, EntryTiming
from counterproof.times import VagueDate, widened

_Held = tuple[int, int, str]
"""First and last minute at which somebody was surely held, and the entry that shows it."""


def with_custody(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries whose innermost declarant was surely held when he spoke carry that as an inferred circumstance.

    Held surely means: on every reading of the vague dates, by one entry that says so (a state with both its bounds).
    """
    entries = tuple(entries)
    held = _held(entries)
    return tuple(_with(entry, held.get(entry.declarants[-1], ())) for entry in entries)


def _held(entries: Sequence[Entry]) -> dict[str, list[_Held]]:
    found: dict[str, list[_Held]] = defaultdict(list)
    for entry in entries:
        content = entry.statement.proposition
        told = content.predicate == "detain" and content.actual and not content.negated and entry.sure
        if told and entry.statement.stance == "asserts" and (span := certain_span(entry.timings)):
            for person in entry.fillers("patient"):
                found[person].append((*span, entry.id))
    return found


def certain_span(timings: Iterable[EntryTiming]) -> tuple[int, int] | None:
    """First and last minute, both included, that a state surely covers; None where a bound is missing or they cross."""
    first: list[int] = []
    last: list[int] = []
    for timing in timings:
        if timing.date is None or timing.offset is not None:
            continue
        date = widened(timing.date)
        if timing.relation == "throughout":
            first.append(date.s0)
            last.append(date.e1)
        elif timing.relation == "from":
            first.append(date.e1)
        elif timing.relation == "until":
            last.append(date.s0)
        elif timing.relation == "at" and date.extent:
            first.append(date.s1)
            last.append(date.e0)
    if not first or not last or min(first) > max(last):
        return None
    return min(first), max(last)


def _with(entry: Entry, held: Sequence[_Held]) -> Entry:
    if not held or any(c.what == "custody" for c in entry.circumstances):
        return entry
    windows = [widened(t.date) for t in entry.said if t.date and t.relation == "at" and t.sure and not t.offset]
    shown = [shows for window in windows for first, last, shows in held if _inside(window, first, last)]
    if not shown:
        return entry
    circumstance = EntryCircumstance("custody", min(shown), inferred=True)
    return replace(entry, circumstances=(*entry.circumstances, circumstance))


def _inside(window: VagueDate, first: int, last: int) -> bool:
    return first <= window.s0 and window.e1 <= last
