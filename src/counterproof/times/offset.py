"""Offset: a distance in time, possibly vague, signed: "P1W", "-P2D", "PT3H", "P1M" (28 to 31 days)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from counterproof.errors import DateError
from counterproof.times.calendar import MINUTES_A_DAY, MINUTES_AN_HOUR

_DURATION = re.compile(
    r"(?P<sign>[+-]?)P(?:(?P<years>[0-9]{1,6})Y)?(?:(?P<months>[0-9]{1,6})M)?(?:(?P<weeks>[0-9]{1,6})W)?"
    r"(?:(?P<days>[0-9]{1,7})D)?(?:T(?:(?P<hours>[0-9]{1,7})H)?(?:(?P<minutes>[0-9]{1,9})M)?)?(?P<about>~?)"
)
_MONTHS_AT_LEAST = (0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334)
_MONTHS_AT_MOST = (0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337)
"""Fewest and most days in so many months that follow one another, within any Gregorian years."""
_SLACK = {"years": 183, "months": 15, "weeks": 3, "days": 1}
"""Days by which "about" stretches a distance on either side, by its finest unit."""
_SLACK_MINUTES = {"hours": 60, "minutes": 15}


@dataclass(frozen=True)
class Offset:
    """A distance known to lie in [low, high] minutes, both ends included; negative is earlier. `text` is ISO 8601."""

    low: int
    high: int
    text: str

    def __post_init__(self) -> None:
        """Refuse a distance that is at least more than it is at most."""
        if self.low > self.high:
            raise DateError(f"{self.text!r}: the least distance is above the greatest")

    @staticmethod
    def parse(text: str) -> Offset:
        """Read a signed ISO 8601 duration of whole units: years, months, weeks, days, hours, minutes.

        Years and months are vague, because they differ in length; weeks, days and less are exact. A `~` at the end
        (ours, not ISO's) stretches it by about half its finest unit. Raises DateError for anything else.
        """
        match = _DURATION.fullmatch(text.strip())
        if match is None or not any(match[unit] for unit in (*_SLACK, *_SLACK_MINUTES)) or text.rstrip("~")[-1:] == "T":
            raise DateError(f"{text[:40]!r} is not a distance in time such as P1W, -P2D, P1Y6M or PT3H")
        count = {unit: int(match[unit] or 0) for unit in (*_SLACK, *_SLACK_MINUTES)}
        least, most = _days_in_months(12 * count["years"] + count["months"])
        exact = (7 * count["weeks"] + count["days"]) * MINUTES_A_DAY + count["hours"] * MINUTES_AN_HOUR
        exact += count["minutes"]
        slack = _slack(match) if match["about"] else 0
        low, high = least * MINUTES_A_DAY + exact - slack, most * MINUTES_A_DAY + exact + slack
        plain = text.strip().lstrip("+")
        return Offset(-high, -low, plain) if match["sign"] == "-" else Offset(low, high, plain)

    def __add__(self, other: Offset) -> Offset:
        """One distance after another: the bounds add up."""
        return between(self.low + other.low, self.high + other.high)

    def __neg__(self) -> Offset:
        """The same distance the other way."""
        text = self.text[1:] if self.text.startswith("-") else f"-{self.text}"
        return Offset(-self.high, -self.low, text)

    @property
    def by_the_clock(self) -> bool:
        """Whether it is told in hours or minutes, so that it may keep or give a time of day."""
        return "T" in self.text


def between(low: int, high: int) -> Offset:
    """A distance of `low` to `high` minutes. Its text is a duration when it is exact, else `low..high`."""
    text = _duration(low) if low == high else f"{_duration(low)}..{_duration(high)}"
    return Offset(low, high, text)


def _duration(minutes: int) -> str:
    days, rest = divmod(abs(minutes), MINUTES_A_DAY)
    hours, left = divmod(rest, MINUTES_AN_HOUR)
    clock = (f"{hours}H" if hours else "") + (f"{left}M" if left else "")
    date = f"{days}D" if days or not clock else ""
    return f"{'-' if minutes < 0 else ''}P{date}" + (f"T{clock}" if clock else "")


def _days_in_months(months: int) -> tuple[int, int]:
    """Fewest and most days in so many consecutive months, never too few at most nor too many at least.

    Leap days run 97 in 400 years and never stray more than 2.2 days from that rate.
    """
    years, rest = divmod(months, 12)
    rate = years * 97 // 400
    least = 365 * years + max(0, rate - 2)
    most = 365 * years + min((years + 3) // 4, rate + 3)
    return least + _MONTHS_AT_LEAST[rest], most + _MONTHS_AT_MOST[rest]


def _slack(match: re.Match[str]) -> int:
    """Minutes of stretch for "about", by the finest unit that is written."""
    finest = [unit for unit in (*_SLACK, *_SLACK_MINUTES) if match[unit]][-1]
    return _SLACK[finest] * MINUTES_A_DAY if finest in _SLACK else _SLACK_MINUTES[finest]
