"""VagueDate: a time known only within bounds. Whole minutes, proleptic Gregorian; minute 0 is 1970-01-01T00:00."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BEGINNING = -(10**11)
END = 10**11
"""Bounds that stand for "no bound known" and, as both bounds of an end, for "has not ended"."""

Grain = Literal["minute", "hour", "day", "week", "month", "season", "year", "decade", "century", "span"]


@dataclass(frozen=True)
class VagueDate:
    """A time known within bounds: it starts in [s0, s1] and ends in [e0, e1], whole minutes, both ends included.

    A *when* ("December 1934": `extent` False) is one unknown moment within its window: s0 == e0, s1 == e1, the first
    and last minute. An *extent* ("1933-01/1936-08": `extent` True) lasts from its start to its end. An unknown end
    ("1933-01/") has e0 == s0 and e1 == END; an open one ("1933-01/..") has e0 == e1 == END. Always s0 <= s1,
    e0 <= e1, s1 <= e1 and s0 <= e0 (design: normalised bounds).
    """

    s0: int
    s1: int
    e0: int
    e1: int
    grain: Grain
    edtf: str
    extent: bool = False
    approximate: bool = False
    uncertain: bool = False
