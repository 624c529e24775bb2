"""Length: how long a thing lasted or how old somebody was, as stated, against the dates that the file gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from counterproof.checks.polarity import affirms
from counterproof.checks.window import Window, Windows
from counterproof.record import Entry, Record
from counterproof.times import BEGINNING, END

_DAY = 24 * 60
UNITS: Mapping[str, tuple[int, int]] = {
    "minute": (1, 1),
    "hour": (60, 60),
    "day": (_DAY, _DAY),
    "week": (7 * _DAY, 7 * _DAY),
    "month": (28 * _DAY, 31 * _DAY),
    "year": (365 * _DAY, 366 * _DAY),
}
"""Least and most minutes of one unit."""


ENDS: Mapping[str, int] = {"date": 0, "clock": _DAY, "dial": _DAY // 2}
"""How the two ends of a length are counted: days of the calendar, minutes of the day, minutes of half a day."""


@dataclass(frozen=True)
class Misfit:
    """A stated length, the entries that date its two ends, and the bounds that do not meet, in minutes."""

    stated: Entry
    dates: tuple[Entry, ...]
    words: str
    assumptions: tuple[str, ...]
    certificate: Mapping[str, Any]


@dataclass(frozen=True)
class _Ends:
    start: tuple[int, int]
    end: tuple[int, int]
    entries: tuple[Entry, ...]


def misfits(record: Record) -> Iterator[Misfit]:
    """Durations of a happening or state against its start and end, and ages against birth."""
    windows = Windows(record)
    spans = _spans(record, windows)
    births = {
        person: entry
        for entry in record.entries
        if affirms(entry) and entry.statement.proposition.predicate == "born" and windows.of(entry).bounded
        for person in entry.fillers("patient")
    }
    for entry in record.entries:
        quantity = entry.statement.proposition.quantity
        if quantity is None or not affirms(entry) or quantity.unit not in UNITS:
            continue
        for key in _measured(entry):
            for ends in spans.get(key, ()):
                yield from _misfit(entry, quantity.value, quantity.unit, ends)
        if quantity.unit == "year" and quantity.part == "count":
            yield from _ages(entry, quantity.value, births, windows)


def elapsed(record: Record) -> Iterator[Misfit]:
    """Lengths against the two times that their own text gives: dates, or times of the clock without a date."""
    ends: dict[str, list[Entry]] = defaultdict(list)
    for entry in record.entries:
        quantity = entry.statement.proposition.quantity
        if quantity is not None and quantity.unit in ENDS and affirms(entry):
            for whole in entry.fillers("whole"):
                ends[whole].append(entry)
    for entry in record.entries:
        quantity = entry.statement.proposition.quantity
        if quantity is None or quantity.unit not in UNITS or quantity.part != "whole" or not affirms(entry):
            continue
        for whole in entry.fillers("whole"):
            pair = sorted(ends.get(whole, ()), key=lambda e: e.statement.span.start)
            if len(pair) == 2 and (found := _between(entry, pair[0], pair[1])) is not None:
                yield found


def _between(entry: Entry, begin: Entry, end: Entry) -> Misfit | None:
    stated, first, last = (e.statement.proposition.quantity for e in (entry, begin, end))
    if stated is None or first is None or last is None or first.unit != last.unit:
        return None
    least, most = max(0, stated.value - 1) * UNITS[stated.unit][0], (stated.value + 1) * UNITS[stated.unit][1]
    runs = spans_between(first.value, last.value, first.unit)
    if any(least <= high and low <= most for low, high in runs):
        return None
    told = f"{runs[0][0] // _DAY + 1} days" if first.unit == "date" else f"{runs[0][0]} minutes"
    numbers = [{"statement": e.id, "value": q.value, "unit": q.unit} for e, q in ((begin, first), (end, last))]
    return Misfit(
        entry, (begin, end), f"by the two times {told}, but {stated.value} {stated.unit}s as stated",
        ("both times and the length are of one thing", "a length may be told one unit too short or too long"),
        {"kind": "sum", "relation": "elapsed", "parts": numbers,
         "whole": {"statement": entry.id, "value": stated.value, "unit": stated.unit}},
    )  # fmt: skip


def spans_between(begin: int, end: int, unit: str) -> list[tuple[int, int]]:
    """Least and most minutes from one time to the other, once for each half of this day or the next."""
    if unit == "date":
        return [((end - begin - 1) * _DAY, (end - begin + 1) * _DAY)]
    size = ENDS[unit]
    once = (end - begin) % size
    return [(run, run) for run in range(once, 2 * _DAY, size)]


def _measured(entry: Entry) -> tuple[str, ...]:
    """The happenings and states whose length the entry counts. A number of months in any other sentence about a thing
    - fourteen months behind the plan - is no length of it, unless the entry tells of the thing itself."""
    if entry.statement.proposition.predicate == "count":
        return tuple(dict.fromkeys((entry.happening, *entry.fillers("whole"), *entry.fillers("topic"))))
    return (entry.happening,)


def _ages(entry: Entry, years: int, births: Mapping[str, Entry], windows: Windows) -> Iterator[Misfit]:
    people = entry.fillers("whole")
    when = windows.of(entry) if windows.of(entry).bounded else windows.said(entry)
    if len(people) != 1 or people[0] not in births or when.low == BEGINNING or when.high == END:
        return
    born = births[people[0]]
    birth = windows.of(born)
    if birth.low > BEGINNING and birth.high < END:
        ends = _Ends((birth.low, birth.high), (when.low, when.high), (born,))
        yield from _misfit(entry, years, "year", ends, more=1)


def _spans(record: Record, windows: Windows) -> Mapping[str, list[_Ends]]:
    """The dated spans of each happening: told whole by one entry, or its beginning by one and its end by another."""
    spans: dict[str, list[_Ends]] = defaultdict(list)
    begun: dict[str, Entry] = {}
    ended: dict[str, Entry] = {}
    for entry in record.entries:
        if not affirms(entry):
            continue
        key = entry.statement.proposition.predicate
        if (whole := _whole(entry, windows.of(entry))) is not None:
            spans[entry.happening].append(whole)
        for topic in entry.fillers("topic"):
            if key in ("begin", "finish") and _closed(windows.of(entry)):
                (begun if key == "begin" else ended).setdefault(topic, entry)
    for topic in sorted(begun.keys() & ended.keys()):
        start, end = windows.of(begun[topic]), windows.of(ended[topic])
        entries = (begun[topic], ended[topic])
        spans[topic].append(_Ends((start.low, start.high), (end.low, end.high), entries))
    return spans


def _whole(entry: Entry, window: Window) -> _Ends | None:
    """The span that one entry dates at both ends by its own timings."""
    if not _closed(window) or window.core is None or window.dated_by:
        return None
    start, end = window.core
    if start in (BEGINNING, END) or end in (BEGINNING, END):
        return None
    throughout = any(t.relation == "throughout" for t in entry.timings)
    return None if throughout else _Ends((window.low, start), (end, window.high), (entry,))


def _closed(window: Window) -> bool:
    return window.low > BEGINNING and window.high < END


def _misfit(entry: Entry, value: int, unit: str, ends: _Ends, more: int = 0) -> Iterator[Misfit]:
    """One unit either way is allowed: either end may be counted or left out, and lengths are told round.

    `more` allows as many units again above: an age is the number of years completed.
    """
    low, high = max(0, ends.end[0] - ends.start[1]), ends.end[1] - ends.start[0]
    least, most = max(0, value - 1) * UNITS[unit][0], (value + 1 + more) * UNITS[unit][1]
    if high >= low and not (least <= high and low <= most):
        days = (low // _DAY, high // _DAY)
        span = f"{low} to {high} minutes" if days[1] == 0 else f"{days[0]} to {days[1]} days"
        yield Misfit(
            entry,
            tuple(e for e in ends.entries if e.id != entry.id),
            f"by the dates {span}, but {value} {unit}{'' if value == 1 else 's'} as stated",
            ("a length may be told one unit too short or too long",),
            {
                "kind": "sum",
                "relation": "length",
                "whole": {"statement": entry.id, "value": value, "unit": unit},
                "start": list(ends.start),
                "end": list(ends.end),
                "more": more,
                "parts": [{"statement": e.id} for e in ends.entries],
            },
        )
