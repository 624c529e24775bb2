"""Custody: who was surely held when a statement was made, inferred from the entries that tell of arrest and prison.

Held surely means: on every reading of the vague dates, by one entry that says so (a state with both its bounds), or
from an arrest until the first release, execution or end of custody told after it. That nobody was let go and taken
again in between without its being told is part of the inference, which is shown as one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from counterproof.record.entry import Entry, EntryCircumstance, EntryTiming
from counterproof.times import VagueDate, widened

_Held = tuple[int, int, str]
"""First and last minute at which somebody was surely held, and the entry that shows it."""


def with_custody(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries whose innermost declarant was surely held when he spoke carry that as an inferred circumstance."""
    entries = tuple(entries)
    held = _held(entries)
    return tuple(_with(entry, held.get(entry.declarants[-1], ())) for entry in entries)


def _held(entries: Sequence[Entry]) -> dict[str, list[_Held]]:
    found: dict[str, list[_Held]] = defaultdict(list)
    taken: dict[str, list[tuple[int, str]]] = defaultdict(list)
    freed: dict[str, list[int]] = defaultdict(list)
    for entry in (e for e in entries if _is_told(e)):
        bounds = [widened(t.date) for t in entry.timings if t.date and t.relation == "at" and not t.offset and t.sure]
        key = entry.statement.proposition.predicate
        for person in entry.fillers("patient"):
            if key == "detain" and (span := certain_span(entry.timings)):
                found[person].append((*span, entry.id))
            if key == "arrest":
                taken[person] += [(date.e1, entry.id) for date in bounds]
            freed[person] += _ends(entry, bounds)
    for person, arrests in taken.items():
        for start, shows in arrests:
            if later := [end for end in freed[person] if end > start]:
                found[person].append((start, min(later), shows))
    return found


def _is_told(entry: Entry) -> bool:
    content = entry.statement.proposition
    return content.actual and not content.negated and entry.sure and entry.statement.stance == "asserts"


def _ends(entry: Entry, bounds: Iterable[VagueDate]) -> list[int]:
    """The first minutes at which custody may have ended, by what the entry tells."""
    key = entry.statement.proposition.predicate
    if key == "detain":
        return [widened(t.date).s0 for t in entry.timings if t.date and t.relation == "until" and not t.offset]
    return [date.s0 for date in bounds] if key in ("release", "execute", "die", "kill", "spare") else []


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
