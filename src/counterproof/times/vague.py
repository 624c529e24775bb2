"""VagueDate: a time known only within bounds. Whole minutes, proleptic Gregorian; minute 0 is 1970-01-01T00:00."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from counterproof.errors import DateError

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

    Make one with `parse`, `from_day`, `when`, `lasting` or `shift`, which keep `edtf` the canonical text of the rest.
    There is no `<` between vague dates: `before`, `within`, `overlaps` answer certainly, possibly or never.
    Raises DateError when the bounds contradict one another.
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

    def __post_init__(self) -> None:
        """Refuse bounds that no start and end can satisfy."""
        if not (BEGINNING <= self.s0 <= self.s1 <= self.e1 <= END and self.s0 <= self.e0 <= self.e1):
            raise DateError(f"{self.edtf!r}: bounds out of order: {self.s0}, {self.s1}, {self.e0}, {self.e1}")
        if not self.extent and (self.s0, self.s1) != (self.e0, self.e1):
            raise DateError(f"{self.edtf!r}: a moment ends when it starts, so both must have the same bounds")

    @property
    def qualified(self) -> bool:
        """Whether it is marked approximate or uncertain, so that its bounds must be widened before they bind."""
        return self.approximate or self.uncertain
