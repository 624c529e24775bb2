"""Solving a date's shape: the days it can mean, by its own words or from the date it hangs on; else nothing.

A year that is not said is the one that brings the date nearest to the anchor. Dates stay in the calendar they are
written in: a Julian date is not turned into a Gregorian one here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from counterproof.errors import DateError
from counterproof.language.clock import HALF
from counterproof.language.date_shape import DateShape
from counterproof.language.date_weekdays import after, as_written, nearest, nth_in
from counterproof.language.date_window import Days, calendar_window, part_of
from counterproof.language.feast_rules import feast_days
from counterproof.times import Offset, VagueDate, lasting, marked, parse, shift, when
from counterproof.times.calendar import MINUTES_A_DAY, civil, day_number, month_start, week_day
from counterproof.times.canonical import year_text

LONGEST_ANCHOR = 400
"""Days. From a vaguer anchor no day, month or year is told."""
WINTER = 24
"""The EDTF season whose window ends in the year after the one it is named by."""
_DELTA = {"last": -1, "previous": -1, "this": 0, "that": 0, "next": 1, "following": 1}


def solve_shape(shape: DateShape, anchor: VagueDate | None, *, julian: bool = False) -> VagueDate | None:
    """The date that a shape means, seen from the anchor; None when something it needs is missing or contradictory."""
    try:
        found = _solved(shape, anchor, julian)
        return marked(found, approximate=True) if found and shape.approximate and not found.approximate else found
    except DateError:
        return None


def _solved(shape: DateShape, anchor: VagueDate | None, julian: bool) -> VagueDate | None:
    if shape.range:
        return _range(shape, anchor, julian)
    if shape.offset and shape.weekday is None:
        return _shifted(shape, anchor, julian)
    numbered = shape.weekday is not None and shape.day is not None and not (shape.month or shape.unit == "M")
    days = _from_weekday(shape, anchor, julian) if shape.weekday is not None else None
    days = days or (None if numbered else _days(shape, anchor, julian))
    if days is None:
        return None
    if shape.part:
        days = part_of(days, shape.part)
    return _at_minute(days, shape)


def _at_minute(days: Days, shape: DateShape) -> VagueDate | None:
    low, high = days
    if shape.minute is not None and low < high:
        return None
    if shape.season and not shape.part:
        return parse(f"{year_text(civil(high)[0] - (shape.season == WINTER))}-{shape.season}")
    if shape.minute is not None and low == high:
        moment = low * MINUTES_A_DAY + shape.minute
        found = when(moment, moment + HALF * shape.half)
        return _as_told(found, shape) if found.grain == "minute" else found
    return when(low * MINUTES_A_DAY, (high + 1 + shape.night) * MINUTES_A_DAY - 1)


def _as_told(moment: VagueDate, shape: DateShape) -> VagueDate:
    """A minute with the seconds and the zone that its words give."""
    return parse(f"{moment.edtf}{shape.second and f':{shape.second}'}{shape.zone}")


def _range(shape: DateShape, anchor: VagueDate | None, julian: bool) -> VagueDate | None:
    first, second = shape.range or (shape, shape)
    end = solve_shape(second, anchor, julian=julian) if second.month or second.year is not None else None
    first = _completed(first, second)
    start = solve_shape(first, anchor if first.dated or not end else end, julian=julian)
    end = end or solve_shape(second, start or anchor, julian=julian)
    if start is None or end is None:
        return None
    if shape.choice == "either" and start.grain == end.grain == "day":
        return parse(f"[{','.join(sorted((start.edtf, end.edtf)))}]")
    if shape.choice:
        return when(min(start.s0, end.s0), max(start.e1, end.e1))
    if start.grain == end.grain == "season":
        return parse(f"{start.edtf}/{end.edtf}")
    return lasting(start.s0, start.s1, end.e0, end.e1)


def _completed(first: DateShape, second: DateShape) -> DateShape:
    """The first half of a range with the month and year that only the second half says."""
    if first.minute is not None and second.minute is not None and not (first.dated or first.day):
        half = HALF if first.half and not second.half and second.minute >= HALF > first.minute else 0
        return replace(second, minute=first.minute + half, half=first.half and second.half)
    if first.month is None and first.day is not None:
        first = replace(first, month=second.month)
    if first.year is None and not first.ref and (first.month or first.season or first.feast):
        first = replace(first, year=second.year, ref=second.ref, unit=second.unit, nth=second.nth)
    return first


def _shifted(shape: DateShape, anchor: VagueDate | None, julian: bool) -> VagueDate | None:
    base = solve_shape(shape.base, anchor, julian=julian) if shape.base else anchor
    if base is None:
        return None
    if shape.unit == "whole" and shape.minute is None:
        return _whole_unit(base, shape.offset)
    if shape.offset[-1] in "YM" and "T" not in shape.offset and shape.minute is None:
        return _years_on(base, shape)
    if shape.minute is None:
        moved = shift(base, Offset.parse(shape.offset))
        if shape.night:
            return when(moved.s0, moved.e1 + MINUTES_A_DAY)
        return when(moved.s0, moved.e1) if moved.extent else moved
    day = shift(when(base.s0 - base.s0 % MINUTES_A_DAY, base.s0 - base.s0 % MINUTES_A_DAY + MINUTES_A_DAY - 1),
                Offset.parse(shape.offset))  # fmt: skip
    return (
        when(day.s0 + shape.minute, day.s0 + shape.minute + HALF * shape.half)
        if base.e1 - base.s0 < MINUTES_A_DAY
        else None
    )


def _years_on(base: VagueDate, shape: DateShape) -> VagueDate | None:
    """Months and years counted from a date: about that month or year, and the day itself only "to the day"."""
    offset = Offset.parse(shape.offset)
    months = int(shape.offset.strip("-PMY")) * (12 if shape.offset.endswith("Y") else 1)
    months = -months if shape.offset.startswith("-") else months
    low, high = (civil(day) for day in _window(base))
    if base.extent or low[0] != high[0]:
        return shift(base, offset)
    years, month = divmod(low[1] - 1 + months, 12)
    if shape.unit == "exact" and low == high:
        return parse(f"{year_text(low[0] + years)}-{month + 1:02d}-{low[2]:02d}")
    if shape.offset.endswith("M") and low[:2] == high[:2]:
        return marked(parse(f"{year_text(low[0] + years)}-{month + 1:02d}"), approximate=True)
    return marked(parse(year_text(low[0] + months // 12)), approximate=True) if months % 12 == 0 else None


def _whole_unit(base: VagueDate, offset: str) -> VagueDate | None:
    """Such as "the week after Easter": not the day a week later, but the seven days until then, roughly; of months and
    years the next in the calendar. None from an anchor in more than one of them."""
    low, high = base.s0 // MINUTES_A_DAY, base.e1 // MINUTES_A_DAY
    if not offset.endswith("W"):
        days = _unit(DateShape(ref="previous" if offset.startswith("-") else "following", unit=offset[-1]), (low, high))
        return when(days[0] * MINUTES_A_DAY, (days[1] + 1) * MINUTES_A_DAY - 1) if days else None
    span = (low - 7, low - 1) if offset.startswith("-") else (high + 1, high + 7)
    return marked(when(span[0] * MINUTES_A_DAY, (span[1] + 1) * MINUTES_A_DAY - 1), approximate=True)


def _from_weekday(shape: DateShape, anchor: VagueDate | None, julian: bool) -> Days | None:
    """The day that a week day picks; None when the other words pick one by themselves."""
    near = anchor.s0 // MINUTES_A_DAY if anchor else day_number(shape.year or 2000, 1, 1)
    weekday = as_written(shape.weekday or 0, near, julian)
    if shape.nth is not None and shape.month:
        month = _days(replace(shape, weekday=None, nth=None), anchor, julian)
        return nth_in(month, weekday, shape.nth) if month else None
    if shape.offset:
        base = solve_shape(shape.base, anchor, julian=julian) if shape.base else anchor
        return after(_window(base), weekday, shape.nth or 0) if base else None
    if shape.day is not None:
        return _numbered_weekday(shape, weekday, anchor) if shape.month is None and shape.unit != "M" else None
    span = _window(anchor) if anchor else None
    if span is None or span[1] - span[0] > 6:
        return None
    if shape.ref == "after":
        return after((span[0] - 1, span[0] - 1), weekday, 1)
    if shape.ref in ("next", "following"):
        return after(span, weekday, 1)
    if shape.ref == "that":
        return nearest(span[0], weekday)
    return after(span, weekday, -1)


def _numbered_weekday(shape: DateShape, weekday: int, anchor: VagueDate | None) -> Days | None:
    """Such as "Wednesday the 12th": of the months around the anchor, the nearest whose 12th is one; None without."""
    span = _window(anchor) if anchor else None
    if span is None or span[1] - span[0] > LONGEST_ANCHOR:
        return None
    year, month, _ = civil(span[0])
    last = 12 * (civil(span[1])[0] - year) + civil(span[1])[1]
    found = []
    for k in range(month - 2, last + 3):
        day = month_start(year, k) + (shape.day or 1) - 1
        if day < month_start(year, k + 1) and week_day(day) == weekday:
            found.append((day, day))
    return min(found, key=_distance(span), default=None)


def _window(v: VagueDate) -> Days:
    return v.s0 // MINUTES_A_DAY, v.e1 // MINUTES_A_DAY


def _days(shape: DateShape, anchor: VagueDate | None, julian: bool) -> Days | None:
    if shape.span or (shape.year is not None and shape.day is None) or (shape.year is not None and shape.month):
        return calendar_window(shape, shape.year, julian)
    if shape.year is not None and shape.feast:
        return feast_days(shape.feast, shape.year, julian=julian)
    span = _window(anchor) if anchor else None
    if span is None or span[1] - span[0] > LONGEST_ANCHOR:
        return None
    if shape.short:
        return _in_some_century(shape.short, span)
    if shape.month or shape.season or shape.feast:
        return _in_some_year(shape, span, julian)
    if shape.minute is not None and shape.day is None and not shape.unit:
        return span
    if shape.day is not None:
        return _in_some_month(shape, span, julian)
    return _unit(shape, span)


def _in_some_year(shape: DateShape, span: Days, julian: bool) -> Days | None:
    """The year said by reference, or the one that brings the date nearest."""
    if shape.unit == "Y":
        if civil(span[0])[0] != civil(span[1])[0]:
            return None
        delta = _DELTA.get(shape.ref, 0) * (shape.nth or 1)
        return calendar_window(shape, civil(span[0])[0] + delta, julian)
    years = range(civil(span[0])[0] - 2, civil(span[1])[0] + 3)
    found = [days for days in (calendar_window(shape, year, julian) for year in years) if days]
    return _picked(found, shape, span, julian)


def _in_some_century(short: str, span: Days) -> Days | None:
    """A year or decade told without its century: the one nearest to the anchor."""
    century = civil(span[0])[0] // 100
    found = [parse(f"{c:02d}{short}") for c in (century - 1, century, century + 1) if 10 <= c < 100]
    return min((_window(v) for v in found), key=_distance(span), default=None)


def _picked(found: list[Days], shape: DateShape, span: Days, julian: bool) -> Days | None:
    if shape.ref in ("last", "previous"):
        return max((days for days in found if days[0] < span[0]), default=None)
    if shape.ref in ("next", "following"):
        return min((days for days in found if days[0] > span[1]), default=None)
    weekday = None if shape.weekday is None else as_written(shape.weekday, span[0], julian)
    fitting = [days for days in found if weekday is None or week_day(days[0]) == weekday]
    return min(fitting or found, key=_distance(span), default=None)


def _distance(span: Days) -> Callable[[Days], tuple[int, int]]:
    return lambda days: (max(0, days[0] - span[1], span[0] - days[1]), days[0])


def _in_some_month(shape: DateShape, span: Days, julian: bool) -> Days | None:
    if span[1] - span[0] > 31:
        return None
    year, month, _ = civil(span[0])
    if shape.unit == "M":
        month += _DELTA.get(shape.ref, 0)
        deltas: tuple[int, ...] = (0,)
    else:
        deltas = (0, -1, 1)
    day = shape.day or 1
    starts = [(month_start(year, month + d), month_start(year, month + d + 1)) for d in deltas]
    found = [(a + day - 1, a + day - 1) for a, b in starts if a + day <= b]
    return min(found, key=lambda days: _distance(span)(days)[0], default=None)


def _unit(shape: DateShape, span: Days) -> Days | None:
    """Such as "that year", "last week": the calendar unit that holds the anchor, or its neighbour."""
    delta = _DELTA.get(shape.ref, 0) * (shape.nth or 1)
    low, high = (civil(day) for day in span)
    if shape.unit == "Y" and low[0] == high[0]:
        year = low[0] + delta
        return day_number(year, 1, 1), day_number(year, 12, 31)
    if shape.unit == "M" and low[:2] == high[:2]:
        return month_start(low[0], low[1] + delta), month_start(low[0], low[1] + delta + 1) - 1
    if shape.unit == "W" and span[1] - span[0] < 7:
        monday = span[0] - week_day(span[0]) + 7 * delta
        return monday, monday + 6
    return (span[0] + delta, span[1] + delta) if shape.unit == "D" else None
