"""Picture: the times of a conflict's statements as bars on one line of time, with their uncertainty drawn."""

from __future__ import annotations

from dataclasses import dataclass

from counterproof.record import Entry, Record
from counterproof.times import BEGINNING, END, VagueDate, day_text, describe

WIDTH = 640
LEFT = 8
ROW = 40
NARROWEST = 3
"""Pixels: the least width at which a bar is still seen."""


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
class Picture:
    """Bars over one axis from `first` to `last` (days in ISO 8601), with a sentence for those who do not see it."""

    bars: tuple[Bar, ...]
    first: str
    last: str
    height: int
    description: str


def picture(record: Record, entries: tuple[Entry, ...]) -> Picture | None:
    """The picture of the entries that have a date of their own; None when fewer than two have."""
    dated = [(e, timing.relation, timing.date) for e in entries for timing in e.timings if timing.date is not None]
    if len(dated) < 2:
        return None
    bounds = [_bounds(relation, date) for _, relation, date in dated]
    known = [b for bound in bounds for b in bound if BEGINNING < b < END]
    if not known:
        return None
    low, high = min(known), max(known)
    margin = max((high - low) // 10, 60)
    low, high = low - margin, high + margin
    bars = tuple(
        _bar(_label(entry, relation, date), 24 + ROW * number, bound, (low, high))
        for number, ((entry, relation, date), bound) in enumerate(zip(dated, bounds, strict=True))
    )
    words = "; ".join(f"“{_short(e.statement.span.quote)}”: {r} {describe(d)}" for e, r, d in dated)
    return Picture(bars, day_text(low), day_text(high), 24 + ROW * len(bars) + 24, f"Times of the statements. {words}.")


def _bounds(relation: str, date: VagueDate) -> tuple[int, int, int, int]:
    """(may begin, surely runs from, surely runs to, may end) of what a timing says."""
    if relation in ("from", "after"):
        return date.s0, date.s1, END, END
    if relation in ("until", "before"):
        return BEGINNING, BEGINNING, date.e0, date.e1
    if relation == "throughout":
        return date.s0, date.s0, date.e1, date.e1
    if date.extent:
        return date.s0, date.s1, date.e0, date.e1
    return date.s0, date.s1, date.s0, date.e1


def _bar(label: str, y: int, bound: tuple[int, int, int, int], axis: tuple[int, int]) -> Bar:
    begin, core_from, core_to, end = (_x(minute, axis) for minute in bound)
    solid = core_to - core_from
    return Bar(
        label=label,
        y=y,
        faint_x=begin,
        faint_width=max(NARROWEST, end - begin),
        solid_x=core_from,
        solid_width=max(solid, 0),
        open_start=bound[0] == BEGINNING,
        open_end=bound[3] == END,
    )


def _x(minute: int, axis: tuple[int, int]) -> int:
    low, high = axis
    return LEFT + (WIDTH - 2 * LEFT) * (min(max(minute, low), high) - low) // (high - low)


def _label(entry: Entry, relation: str, date: VagueDate) -> str:
    words = describe(date)
    if relation not in ("at", "throughout"):
        words = f"{relation} {words}"
    return f"{_short(entry.statement.span.quote)} - {words}"


def _short(quote: str) -> str:
    flat = " ".join(quote.split())
    return flat if len(flat) <= 70 else flat[:70].rsplit(" ", 1)[0] + " …"
