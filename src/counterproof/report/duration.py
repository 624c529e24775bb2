"""Minutes in words: moments as dates, lengths as days, hours and minutes."""

from __future__ import annotations

from counterproof.times import BEGINNING, END, civil, describe, from_day

DAY = 24 * 60


def moment(minute: int, *, latest: bool = False) -> str:
    """A minute in words; the clock is left out at the start of a day, or at its end where it is the `latest` minute."""
    day = describe(from_day(*civil(minute // DAY)))
    clock = minute % DAY
    if clock == (DAY - 1 if latest else 0):
        return day
    return f"{clock // 60:02d}:{clock % 60:02d} on {day}"


def window(first: int, last: int) -> str:
    """A window of minutes, both included, in words."""
    if first <= BEGINNING and last >= END:
        return "any time"
    if first <= BEGINNING:
        return f"any time until {moment(last, latest=True)}"
    if last >= END:
        return f"any time from {moment(first)}"
    if first // DAY == last // DAY and (first % DAY, last % DAY) == (0, DAY - 1):
        return moment(first)
    return f"{moment(first)} to {moment(last, latest=True)}"


def length(minutes: int) -> str:
    """A length of time in words: "5,418 days", "2 days 3 hours", "54 minutes"."""
    days, rest = divmod(minutes, DAY)
    parts = [(days, "day"), (rest // 60, "hour"), (rest % 60, "minute")]
    if days > 2:
        parts = [(days + (rest > 0), "day")]
    said = [f"{count:,} {unit}{'' if count == 1 else 's'}" for count, unit in parts if count]
    return " ".join(said) or "no time"
