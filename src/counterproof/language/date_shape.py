"""DateShape: what the words of a date say by themselves, before any anchor is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Ref = Literal["", "last", "this", "that", "after", "next", "following", "previous", "ago"]
"""Which one is meant, seen from the anchor: "last year", "this June", "that winter", "next Monday", "the following
week", "the previous day". `last`, `this`, `next` hang on the document's date; the others on the narrative's. "after" is
a week day with an article alone ("on the Sunday"): the first from the anchor's day on."""


@dataclass(frozen=True)
class DateShape:
    """The parts of a date that its words give; everything else stays empty.

    A `range` has two shapes. A `span` is EDTF text that needs nothing ("1936/1938", "193X", "-0048"). A relative shape
    has an `offset` in ISO 8601 ("P1W", "-P2D", "P0D") from its `base` shape, from an event, or from its anchor.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: int | None = None
    feast: str = ""
    span: str = ""
    short: str = ""
    """A year or decade without its century: "71", "3X"."""
    bare: bool = False
    """Its words make a date only behind a word that leads to one: "in Lent", "in '71"."""
    part: str = ""
    ref: Ref = ""
    unit: str = ""
    """What `ref` picks one of: a letter of DateWords.units, "weekday", "season", "month", "feast"; "whole" beside an
    offset: "the week after"; "exact": "two years later to the day"."""
    half: bool = False
    """The clock time does not say which half of the day it is in: "four o'clock"."""
    minute: int | None = None
    """Minutes after midnight; 1440 and more is the small hours of the next day."""
    second: str = ""
    """The seconds written with the clock time, two digits; kept to be shown, and counted by nothing."""
    zone: str = ""
    """The zone written with the clock time, as ISO 8601 has it; empty for local time."""
    night: bool = False
    """The night that begins on the day."""
    offset: str = ""
    base: DateShape | None = None
    to_event: bool = False
    nth: int | None = None
    """Which of several: 1 in "the first Monday of July"; -1 is the last."""
    range: tuple[DateShape, DateShape] | None = None
    choice: Literal["", "either", "within"] = ""
    """What a range of two days that is no stretch of time means: one of the two ("the 4th or the 5th"), or some time
    from the first to the second ("the night of 3-4 May")."""
    approximate: bool = False

    @property
    def dated(self) -> bool:
        """Whether it names a place in the calendar, be it without the year."""
        return self.year is not None or bool(
            self.month or self.season or self.feast or self.span or self.range or self.short
        )
