"""Clock times as written: "half past ten at night", "21.15", "ten o'clock", "3:00 a.m.", "noon"."""

from __future__ import annotations

from counterproof.language.date_numbers import small_number
from counterproof.language.date_words import Words, at, date_words, touching

_LEADS = frozenset(
    {"at", "about", "towards", "toward", "by", "around", "until", "till", "from", "before", "after", "past", "between"}
)
_FIXED = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 24 * 60}
_DOORS = frozenset({"in", "out"})
"""Words of a register of a door or gate: "Lund in 17.50"."""
_ZONES = frozenset({"GMT", "UTC", "BST", "CET", "CEST", "EET", "MSK", "EST", "EDT", "CST", "CDT", "MST", "PST", "PDT"})
"""Read over: a time is told as its document tells it."""
HOUR = 60
HALF = 12 * HOUR
Time = tuple[int, int, bool]
"""Minutes after midnight; the index after the time; whether the words leave open which half of the day it is."""


def clock(words: Words, i: int, *, led: bool = False) -> Time | None:
    """A clock time at i. `led`: a date or "at" stands before, so that "21.15" and "ten" may be times; else only forms
    that can be nothing else count."""
    if at(words, i).low in _FIXED:
        return None if _in_title(words, i) else (_FIXED[at(words, i).low], i + 1, False)
    found = _digital(words, i, led) or _spoken(words, i, led)
    if found is None:
        return None
    minute, j, sure = found
    half = _half_of_day(words, j)
    if half is None:
        return (minute, j, 0 < minute <= 12 * HOUR + 59 and _leaves_open(words, i)) if sure or led else None
    placed = _placed(minute, half[0])
    return (placed, half[1], False) if placed is not None else None


def placed_by(words: Words, first: int, last: int, time: Time) -> Time:
    """The time in the half of the day that the words from `first` to `last` say: "8.30 the following morning"."""
    for word in words[first:last] if time[2] else ():
        hours = date_words().dayparts.get(word.low)
        placed = _placed(time[0], hours) if hours else None
        if placed is not None:
            return placed, time[1], False
    return time


def _leaves_open(words: Words, i: int) -> bool:
    """Whether both halves of the day are meant by such a time: words, or digits with one for the hour."""
    return at(words, i).number is None or len(at(words, i).raw) == 1


def _in_title(words: Words, i: int) -> bool:
    """Whether a capital shows the word to end a name: "Arrival at Noon"."""
    before = at(words, i - 2)
    return at(words, i).raw[:1].isupper() and at(words, i - 1).low == "at" and before.raw[:1].isupper()


def lead(words: Words, i: int) -> bool:
    """Whether the word makes a time out of the number that follows it."""
    return at(words, i).low in _LEADS


def _digital(words: Words, i: int, led: bool) -> tuple[int, int, bool] | None:
    hour, mark, minute = at(words, i), at(words, i + 1).raw, at(words, i + 2)
    if hour.number is None or hour.ordinal:
        return None
    if len(hour.raw) == 4 and mark in ("hours", "hrs", "h") and hour.number < 2400 and hour.number % 100 < HOUR:
        return HOUR * (hour.number // 100) + hour.number % 100, i + 2, True
    if len(hour.raw) > 2 or hour.number > 24:
        return None
    if mark not in (":", ".") or not (touching(words, i + 1) and touching(words, i + 2)) or minute.number is None:
        return None
    if len(minute.raw) != 2 or minute.number > 59 or _third_part(words, i, mark):
        return None
    j = i + 3
    if at(words, j).raw == ":" and at(words, j + 1).number is not None and touching(words, j + 1):
        j += 2
    zoned = at(words, j).low in ("hrs", "h", "hours") or at(words, j).raw in _ZONES
    return (
        HOUR * hour.number + minute.number,
        j + zoned,
        mark == ":" or zoned or ((led or hour.raw[0] == "0" or at(words, i - 1).low in _DOORS) and len(hour.raw) == 2),
    )


def _third_part(words: Words, i: int, mark: str) -> bool:
    """Whether the digits go on as a date does: "21.04.1941"."""
    closed = touching(words, i + 3) and touching(words, i + 4)
    return mark == "." and at(words, i + 3).raw == mark and closed and at(words, i + 4).number is not None


def _spoken(words: Words, i: int, led: bool) -> tuple[int, int, bool] | None:
    word = at(words, i).low
    if word in ("half", "quarter", "a") or (small_number(words, i) and _past(words, i)):
        return _past(words, i)
    hour = small_number(words, i)
    if hour is None or hour[0] > 12:
        return None
    j = hour[1]
    if at(words, j).low == "o" and at(words, j + 1).low == "'clock":
        return hour[0] * HOUR, j + 2, True
    if at(words, j).low == "o" and at(words, j + 2).low == "clock":
        return hour[0] * HOUR, j + 3, True
    follow = small_number(words, j)
    if follow and at(words, i).number is None and 10 <= follow[0] < 60 and led:
        return hour[0] * HOUR + follow[0], follow[1], False
    if _half_of_day(words, j) or led:
        return hour[0] * HOUR, j, False
    return None


def _past(words: Words, i: int) -> tuple[int, int, bool] | None:
    """Such as "half past ten", "a quarter to six", "twenty minutes past two"."""
    j = i + (at(words, i).low == "a")
    low = at(words, j).low
    count = {"half": (30, j + 1), "quarter": (15, j + 1)}.get(low) or small_number(words, j)
    if count is None or count[0] > 59:
        return None
    k = count[1] + (at(words, count[1]).low in ("minutes", "minute"))
    side = at(words, k).low
    hour = small_number(words, k + 1)
    if (
        side not in ("past", "to", "after", "before")
        or hour is None
        or hour[0] > 12
        or (side == "after" and k == count[1])
    ):
        return None
    if side in ("to", "before") and low != "quarter" and k == count[1]:
        return None
    end = hour[1] + 2 if at(words, hour[1]).low == "o" and at(words, hour[1] + 1).low == "'clock" else hour[1]
    minutes = hour[0] * HOUR + (count[0] if side in ("past", "after") else -count[0])
    return minutes, end, True


def _half_of_day(words: Words, i: int) -> tuple[tuple[int, int], int] | None:
    """Such as "a.m.", "in the morning", "at night", "of the evening" as first and last hour."""
    low = [at(words, i + n).low for n in range(4)]
    for letters, hours in (("am", (0, 12)), ("pm", (12, 24))):
        if low[0] == letters:
            return hours, i + 1
        if low[0] == letters[0] and low[1] == "." and low[2] == "m":
            return hours, i + 3 + (low[3] == ".")
    j = i + (low[0] in ("in", "at", "of", "that"))
    j += at(words, j).low in ("the", "that")
    j += j > i and at(words, j).low == "same"
    hours_of = date_words().dayparts.get(at(words, j).low)
    return (hours_of, j + 1) if hours_of and j > i else None


def _placed(minute: int, hours: tuple[int, int]) -> int | None:
    """The minute, or the same on the other half of the dial, that lies in the part of the day; None when neither."""
    if hours == (0, 12) and 12 * HOUR <= minute < 13 * HOUR:
        minute -= 12 * HOUR
    for candidate in (minute, minute + 12 * HOUR, minute + 24 * HOUR):
        if hours[0] * HOUR <= candidate <= hours[1] * HOUR and not (candidate == 24 * HOUR and hours == (12, 24)):
            return candidate
    return None
