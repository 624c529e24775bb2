"""Picture: the times of a conflict's statements as bars on one line of time, with their uncertainty drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterproof.checks.telling import when
from counterproof.record import Entry, EntryTiming, Record
from counterproof.report.axis import Tick, ticks
from counterproof.report.shown import short
from counterproof.times import BEGINNING, END, shift

WIDTH = 720
LEFT = 8
ROW = 44
TOP = 22
BAR = 14
NARROWEST = 4
"""Pixels: the least width at which a bar is still seen."""
LABEL = 96
"""Characters that fit beside each other in the width of the picture."""


@dataclass(frozen=True)
class Extent:
    """When something began and ended, as far as its statement tells: begin in [begin, begun], end in [ends, end]."""

    begin: int = BEGINNING
    begun: int = END
    ends: int = BEGINNING
    end: int = END


@dataclass(frozen=True)
class Bar:
    """One dated statement. All numbers are pixels. The faint part is when it may have been, the solid when it surely
    lasted; `open_start` and `open_end` mean that no bound is known on that side."""

    label: str
    y: int
    faint_x: int
    faint_width: int
    solid_x: int
    solid_width: int
    open_start: bool
    open_end: bool


@dataclass(frozen=True)
class Mark:
    """A mark on the axis at `x`; its label is anchored there at "start", "middle" or "end", so that none is cut off."""

    x: int
    anchor: str
    label: str


@dataclass(frozen=True)
class Picture:
    """Bars over one axis, with a sentence for those who do not see it."""

    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    height: int
    description: str


def picture(record: Record, entries: Sequence[Entry]) -> Picture | None:
    """The picture of the entries that are dated, numbered as they stand; None when fewer than two are.

    An entry that is timed by a happening takes the date that another of the entries gives to it.
    """
    told = {e.happening: timing for e in entries for timing in e.timings if timing.date and timing.relation == "at"}
    found = [(n, e, extent(e, told)) for n, e in enumerate(entries, start=1)]
    dated = [(n, e, span) for n, e, span in found if span is not None]
    known = [b for _, _, s in dated for b in (s.begin, s.begun, s.ends, s.end) if BEGINNING < b < END]
    if len(dated) < 2 or not known:
        return None
    low, high = min(known), max(known)
    margin = max((high - low) // 12, 5)
    axis = low - margin, high + margin
    bars = tuple(_bar(_label(record, n, e), TOP + ROW * row, s, axis) for row, (n, e, s) in enumerate(dated))
    words = ". ".join(_label(record, n, e) for n, e, _ in dated)
    marks = tuple(_mark(tick, axis) for tick in ticks(*axis))
    return Picture(bars, marks, TOP + ROW * len(bars) + 12, f"The times of the statements on one line. {words}.")


def extent(entry: Entry, told: Mapping[str, EntryTiming]) -> Extent | None:
    """All timings of an entry together, each narrowing the others; None where none of them gives a date."""
    spans = []
    for timing in entry.timings:
        hung = told.get(timing.happening) if timing.date is None and timing.relation == "at" else None
        if (found := _of(hung if hung and not timing.offset else timing)) is not None:
            spans.append(found)
    if not spans:
        return None
    begin, end = max(s.begin for s in spans), min(s.end for s in spans)
    return Extent(begin, min(s.begun for s in spans), max(s.ends for s in spans), end)


def _of(timing: EntryTiming) -> Extent | None:
    """What one timing says. A moment somewhere in a window begins and ends in it, and surely lasts for none of it."""
    date = timing.date
    if date is None:
        return None
    if timing.offset and timing.relation in ("at", "before", "after"):
        date = shift(date, timing.offset)
    match timing.relation:
        case "from":
            return Extent(begin=date.s0, begun=date.e1)
        case "until":
            return Extent(ends=date.s0, end=date.e1)
        case "before" if not timing.offset:
            return Extent(end=date.s0)
        case "after" if not timing.offset:
            return Extent(begin=date.e1)
        case "throughout":
            return Extent(date.s0, date.s0, date.e1, date.e1)
    if date.extent:
        return Extent(date.s0, date.s1, date.e0, date.e1)
    return Extent(date.s0, date.e1, date.s0, date.e1)


def _bar(label: str, y: int, span: Extent, axis: tuple[int, int]) -> Bar:
    begin, end = _x(span.begin, axis), _x(span.end, axis)
    solid = _x(span.begun, axis), _x(span.ends, axis)
    surely = BEGINNING < span.begun < span.ends < END
    return Bar(
        label=label,
        y=y,
        faint_x=begin if end - begin >= NARROWEST else min(begin, WIDTH - LEFT - NARROWEST),
        faint_width=max(NARROWEST, end - begin),
        solid_x=solid[0],
        solid_width=max(solid[1] - solid[0], NARROWEST) if surely else 0,
        open_start=span.begin <= BEGINNING,
        open_end=span.end >= END,
    )


def _mark(tick: Tick, axis: tuple[int, int]) -> Mark:
    x = _x(tick.minute, axis)
    anchor = "start" if x < WIDTH // 8 else "end" if x > WIDTH - WIDTH // 8 else "middle"
    return Mark(x, anchor, tick.label)


def _x(minute: int, axis: tuple[int, int]) -> int:
    low, high = axis
    return LEFT + (WIDTH - 2 * LEFT) * (min(max(minute, low), high) - low) // (high - low)


def _label(record: Record, number: int, entry: Entry) -> str:
    times = ", ".join(when(record, timing) for timing in entry.timings)
    return f"{number}. “{short(entry.statement.span.quote, max(24, LABEL - len(times)))}” - {times}"
