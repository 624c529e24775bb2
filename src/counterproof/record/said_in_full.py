"""Said in full: a day of a month without its year, which the same text names elsewhere with one.

"On 11 February the court sentenced him", where the text opens with the trial "from 6 to 11 February 1850", is of 1850,
whatever was told in between.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterproof.language.date_shape import DateShape
from counterproof.times import VagueDate
from counterproof.times.calendar import MINUTES_A_DAY, civil

LONGEST = 40 * MINUTES_A_DAY
"""Minutes of a stretch of time whose first and last day count as named in full."""


def said_in_full(full: Sequence[VagueDate], shape: DateShape) -> int | None:
    """Which of the dates names this day and month with a year; None without one, or where several years are named."""
    if not shape.month or not shape.day or shape.ref or shape.weekday is not None:
        return None
    found = [k for k, value in enumerate(full) if (shape.month, shape.day) in _ends(value)]
    years = {civil(full[k].s0 // MINUTES_A_DAY)[0] for k in found}
    return found[-1] if len(years) == 1 else None


def _ends(value: VagueDate) -> set[tuple[int, int]]:
    if value.e1 - value.s0 > LONGEST or value.grain in ("month", "year", "season"):
        return set()
    days = (civil(bound // MINUTES_A_DAY) for bound in (value.s0, value.e1))
    return {(month, day) for _, month, day in days}
