"""What "about" and "perhaps" do to bounds, and the readings that one vague word allows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from counterproof.times.calendar import MINUTES_A_DAY, civil, month_start
from counterproof.times.canonical import unit
from counterproof.times.edtf import lasting, parse, when
from counterproof.times.point import parse_point
from counterproof.times.season import season_name, season_readings
from counterproof.times.vague import BEGINNING, END, Grain, VagueDate


@dataclass(frozen=True, order=True)
class Pad:
    """What a mark adds on either side of a window: whole calendar months, then minutes."""

    months: int = 0
    minutes: int = 0


PAD: Mapping[Grain, Pad] = MappingProxyType(
    {
        "minute": Pad(minutes=60),
        "hour": Pad(minutes=3 * 60),
        "day": Pad(minutes=10 * MINUTES_A_DAY),
        "week": Pad(minutes=14 * MINUTES_A_DAY),
        "month": Pad(months=1),
        "season": Pad(months=3),
        "year": Pad(months=2 * 12),
        "decade": Pad(months=5 * 12),
        "century": Pad(months=25 * 12),
        "span": Pad(months=1),
    }
)
"""What `~`, `?` or `%` adds on either side, by the grain of the date or component that is marked.

The figures are ours and generous, because only what survives them may be called certain: one or two of the unit for
the finer grains, half of it for decades, a quarter for centuries, ten days for days.
"""


def widened(v: VagueDate) -> VagueDate:
    """The same date with bounds wide enough to be relied on, and no mark left; a date without a mark is unchanged.

    In an interval or a set only the dates that carry a mark are padded; if none does (the mark was set by hand), all.
    """
    if not v.qualified:
        return v
    left, right = _pads(v)
    s0, s1, e0, e1 = _earlier(v.s0, left), _later(v.s1, left), _earlier(v.e0, right), _later(v.e1, right)
    if not v.extent:
        return when(s0, s1)
    # An end bounded by nothing but the start, or a start by the end, stays so: the other may have moved past it.
    return lasting(s0, e1 if v.s1 == v.e1 else s1, s0 if v.e0 == v.s0 else e0, e1)


def _pads(v: VagueDate) -> tuple[Pad, Pad]:
    """What to add around the start and around the end."""
    first, _, last = v.edtf.partition("/")
    found = _pad_of(first), _pad_of(last if v.extent else first)
    if any(pad != Pad() for pad in found):
        return found
    return _pad_of_window(v.s0, v.s1, v.grain), _pad_of_window(v.e0, v.e1, v.grain)


def _pad_of(text: str) -> Pad:
    """The pad of one marked date, or the widest among the members of a set; none when it carries no mark."""
    parts = text.strip("[]").replace("..", ",").split(",")
    return max((PAD[grain] for part in parts if part for grain in parse_point(part).doubted), default=Pad())


def _pad_of_window(low: int, high: int, grain: Grain) -> Pad:
    """The pad of a window that was marked as a whole, by hand."""
    found = unit(low, high) if grain == "span" else None
    return PAD[found[1] if found else grain]


def _earlier(bound: int, pad: Pad) -> int:
    return bound if bound in (BEGINNING, END) else _by_months(bound, -pad.months) - pad.minutes


def _later(bound: int, pad: Pad) -> int:
    """Like `_earlier`, but from the minute after the bound, so that the end of a month becomes the end of a month."""
    return bound if bound in (BEGINNING, END) else _by_months(bound + 1, pad.months) - 1 + pad.minutes


def _by_months(minute: int, months: int) -> int:
    """The same day of the month and time of day so many months on, or the last day of that month."""
    day, clock = divmod(minute, MINUTES_A_DAY)
    year, month, of_month = civil(day)
    start = month_start(year, month + months)
    length = month_start(year, month + months + 1) - start
    return (start + min(of_month, length) - 1) * MINUTES_A_DAY + clock


_ZONED = re.compile(r"T[0-9]{2}(?::[0-9]{2})?[Z+-]")


def zoned(v: VagueDate) -> bool:
    """Whether a zone is written, so that its minutes are UTC's; all other dates are local."""
    return _ZONED.search(v.edtf) is not None


def marked(v: VagueDate, *, approximate: bool = False, uncertain: bool = False) -> VagueDate:
    """The same date marked as approximate ("about", told from memory) or uncertain, in flags and text."""
    approximate, uncertain = approximate or v.approximate, uncertain or v.uncertain
    mark = "%" if approximate and uncertain else "~" if approximate else "?" if uncertain else ""
    if not mark:
        return v
    opening, closing = ("[", "]") if v.edtf.startswith("[") and not v.extent else ("", "")
    inner = v.edtf[1:-1] if opening else v.edtf
    if v.extent:
        return parse("/".join(_with_mark(part, mark) for part in v.edtf.split("/")))
    return parse(opening + _with_mark(inner, mark) + closing)


def _with_mark(text: str, mark: str) -> str:
    """The mark put behind each date of a text, in place of the marks at its end."""
    for separator in (",", ".."):
        if separator in text:
            return separator.join(_with_mark(part, mark) for part in text.split(separator))
    if text.endswith("]") or text.startswith("["):
        bare = text.strip("[]")
        return text.replace(bare, _with_mark(bare, mark))
    return text.rstrip("?~%") + mark if text else text


@dataclass(frozen=True)
class Reading:
    """One way to take a vague word: in what words, and the date it then is."""

    words: str
    date: VagueDate


def readings(v: VagueDate) -> tuple[Reading, ...]:
    """The nameable readings of a date that has more than one: a season, or a date marked `~`, `?` or `%`.

    Each lies within `widened(v)`. A conflict that holds under one of them and not under another is possible, not
    certain. A date without a vague word has none.
    """
    if v.qualified:
        plain = v.edtf.translate({ord(mark): None for mark in "?~%"})
        return (Reading("taken at its word", parse(plain)), Reading("taken loosely", widened(v)))
    if v.grain != "season" or v.extent:
        return ()
    year, code = v.edtf.rsplit("-", 1)
    found = season_readings(int(year.lstrip("Y")), int(code))
    if len(found) == 1:
        return ()
    name = season_name(int(code))
    return tuple(
        Reading(f"{name} {words}", when(first * MINUTES_A_DAY, (last + 1) * MINUTES_A_DAY - 1))
        for words, first, last in found
    )
