"""Week days as days: which day a week day picks, seen from a day, a span of days or a month."""

from __future__ import annotations

from counterproof.language.date_window import Days
from counterproof.times.calendar import civil, julian_day_number, week_day


def as_written(weekday: int, near: int, julian: bool) -> int:
    """The week day that a Gregorian calendar shows on the days which a Julian document calls by this one."""
    return (weekday - (julian_day_number(*civil(near)) - near)) % 7 if julian else weekday


def nearest(day: int, weekday: int) -> Days:
    """The one of the seven days around a day that is such a week day."""
    found = next(day + k for k in (0, -1, 1, -2, 2, -3, 3) if week_day(day + k) == weekday)
    return found, found


def after(span: Days, weekday: int, nth: int) -> Days:
    """The nth such week day after (or, negative, before) the span; with 0 the one in the week that begins with it."""
    if nth == 0:
        first = span[0] + (weekday - week_day(span[0])) % 7
    elif nth < 0:
        first = span[0] - 1 - (week_day(span[0] - 1) - weekday) % 7 + 7 * (nth + 1)
    else:
        start = span[1] + 1
        first = start + (weekday - week_day(start)) % 7 + 7 * (nth - 1)
    return first, first


def nth_in(month: Days, weekday: int, nth: int) -> Days | None:
    """The nth such week day of a month's days, counted from its end where negative; None when it has fewer."""
    if nth < 0:
        day = month[1] - (week_day(month[1]) - weekday) % 7
    else:
        day = month[0] + (weekday - week_day(month[0])) % 7 + 7 * (nth - 1)
    return (day, day) if month[0] <= day <= month[1] else None
