"""The canonical EDTF text of bounds: the coarsest calendar unit that they fill, else a set `[first..last]`."""

from __future__ import annotations

from counterproof.times.calendar import MINUTES_A_DAY, MINUTES_AN_HOUR, civil, day_number, month_start
from counterproof.times.vague import BEGINNING, END, Grain


def year_text(year: int) -> str:
    """A year as EDTF writes it: four digits, signed before year 0; longer years after a `Y`."""
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}" if abs(year) <= 9999 else f"Y{year}"


def day_text(minute: int) -> str:
    """The day that a minute lies in, as `YYYY-MM-DD`."""
    year, month, day = civil(minute // MINUTES_A_DAY)
    return f"{year_text(year)}-{month:02d}-{day:02d}"


def minute_text(minute: int) -> str:
    """A minute as `YYYY-MM-DDTHH:MM`."""
    hour, rest = divmod(minute % MINUTES_A_DAY, MINUTES_AN_HOUR)
    return f"{day_text(minute)}T{hour:02d}:{rest:02d}"


def unit(low: int, high: int) -> tuple[str, Grain] | None:
    """Text and grain of the calendar unit that runs from minute `low` to minute `high`, both included, if one does."""
    if not BEGINNING < low <= high < END:
        return None
    if low == high:
        return minute_text(low), "minute"
    if low % MINUTES_AN_HOUR == 0 and high - low == MINUTES_AN_HOUR - 1:
        return minute_text(low)[:-3], "hour"
    if low % MINUTES_A_DAY or (high + 1) % MINUTES_A_DAY:
        return None
    return _unit_of_days(low // MINUTES_A_DAY, high // MINUTES_A_DAY)


def window_text(low: int, high: int) -> tuple[str, Grain]:
    """Text and grain of one moment somewhere in [low, high]: a calendar unit, else a set; a side may be unbounded."""
    found = unit(low, high)
    if found is not None:
        return found
    steps = [step for step in _STEPS if _fits(low, step, opens=True) and _fits(high, step, opens=False)]
    first = "" if low <= BEGINNING else _edge(low, steps[0])
    last = "" if high >= END else _edge(high, steps[0])
    return f"[{first}..{last}]", "span"


def _unit_of_days(first: int, last: int) -> tuple[str, Grain] | None:
    year, month, day = civil(first)
    if first == last:
        return day_text(first * MINUTES_A_DAY), "day"
    if day != 1:
        return None
    if last + 1 == month_start(year, month + 1):
        return f"{year_text(year)}-{month:02d}", "month"
    if month != 1:
        return None
    if last + 1 == day_number(year + 1, 1, 1):
        return year_text(year), "year"
    return _unit_of_years(year, civil(last + 1))


def _unit_of_years(year: int, after: tuple[int, int, int]) -> tuple[str, Grain] | None:
    """A decade or a century; masked digits count away from year 0 on both sides, so -004X is -49 to -40."""
    if after[1:] != (1, 1) or abs(year) > 9999:
        return None
    last = after[0] - 1
    near, far = (year, last) if year >= 0 else (-last, -year)
    sign = "" if year >= 0 else "-"
    if sign and near == 0:
        return None
    if near % 10 == 0 and far == near + 9:
        return f"{sign}{near // 10:03d}X", "decade"
    if near % 100 == 0 and far == near + 99:
        return f"{sign}{near // 100:02d}XX", "century"
    return None


_STEPS = ("year", "month", "day", "minute")
_CUT = {"year": -6, "month": -3, "day": None}


def _fits(minute: int, step: str, *, opens: bool) -> bool:
    """Whether a year, month, day begins (or ends) at this minute. No bound at all fits every step."""
    if minute <= BEGINNING or minute >= END or step == "minute":
        return True
    start = minute if opens else minute + 1
    if start % MINUTES_A_DAY:
        return False
    _, month, day = civil(start // MINUTES_A_DAY)
    return step == "day" or (day == 1 and (step == "month" or month == 1))


def _edge(minute: int, step: str) -> str:
    return minute_text(minute) if step == "minute" else day_text(minute)[: _CUT[step]]
