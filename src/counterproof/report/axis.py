"""Axis: the line of time under a picture, with a few marks at round dates or hours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterproof.times import civil, day_number
from counterproof.times.words import MONTHS

DAY = 24 * 60
MOST = 5
"""Marks on one axis; a label is at most a fifth of its width."""
_MINUTES = (1, 5, 15, 30, 60, 3 * 60, 6 * 60, 12 * 60, DAY)
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000, 12000)


@dataclass(frozen=True)
class Tick:
    """A mark at a minute, with its label."""

    minute: int
    label: str


def ticks(low: int, high: int) -> tuple[Tick, ...]:
    """At most MOST marks within [low, high], at the finest round step that keeps to it; at least one."""
    for make in _steps(low, high):
        found = tuple(make)
        if 0 < len(found) <= MOST:
            return found
    return (Tick(low, _day(low)),)


def _steps(low: int, high: int) -> Iterator[Iterator[Tick]]:
    span = high - low
    if span < 3 * DAY:
        yield from (_minutes(low, high, step) for step in _MINUTES if span // step <= MOST)
    if span < 80 * DAY:
        yield from (_days(low, high, step * DAY) for step in _DAYS if span // (step * DAY) <= MOST)
    yield from (_months(low, high, step) for step in _MONTHS if span // (step * 28 * DAY) <= 2 * MOST)


def _minutes(low: int, high: int, step: int) -> Iterator[Tick]:
    for minute in range(-(-low // step) * step, high + 1, step):
        yield Tick(minute, f"{minute % DAY // 60:02d}:{minute % 60:02d}, {_day(minute)}")


def _days(low: int, high: int, step: int) -> Iterator[Tick]:
    for minute in range(-(-low // step) * step, high + 1, step):
        yield Tick(minute, _day(minute))


def _months(low: int, high: int, step: int) -> Iterator[Tick]:
    year, month, _ = civil(low // DAY)
    count = -(-(12 * year + month - 1) // step) * step
    while (minute := day_number(count // 12, count % 12 + 1, 1) * DAY) <= high:
        if minute >= low:
            yield Tick(minute, _month(count, step))
        count += step


def _month(count: int, step: int) -> str:
    year = _year(count // 12)
    return year if step % 12 == 0 else f"{MONTHS[count % 12][:3]} {year}"


def _day(minute: int) -> str:
    year, month, day = civil(minute // DAY)
    return f"{day} {MONTHS[month - 1][:3]} {_year(year)}"


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"
