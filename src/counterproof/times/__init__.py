"""Vague dates: EDTF text to bounds and back, offsets between dates, and comparisons with three answers.

    >>> arrest = parse("1933-01/1936-08")           # an extent: starts in January 1933, ends in August 1936
    >>> meeting = parse("1934-12-01?")              # a when, uncertain
    >>> overlaps(arrest, meeting)                   # the mark pads the day by ten days; all of them lie in the extent
    <Answer.CERTAINLY: 'certainly'>
    >>> describe(shift(parse("1936-08-24"), Offset.parse("P1W")))
    '31 August 1936'

calendar -> canonical, season -> point -> edtf -> widening -> shifting, compare, words; feasts and offset stand alone.
"""

from counterproof.times.calendar import civil, day_number, julian_civil, julian_day_number, nth_week_day, week_day
from counterproof.times.canonical import day_text, minute_text
from counterproof.times.compare import Answer, after, before, overlaps, same, within
from counterproof.times.edtf import from_day, from_julian, lasting, parse, standard, when, write
from counterproof.times.feasts import easter, feast, julian_easter
from counterproof.times.offset import Offset, between
from counterproof.times.shifting import narrow, shift
from counterproof.times.vague import BEGINNING, END, Grain, VagueDate
from counterproof.times.widening import PAD, Pad, Reading, marked, readings, widened, zoned
from counterproof.times.words import describe, first_day, last_day

__all__ = [
    "BEGINNING", "END", "Grain", "VagueDate",
    "parse", "write", "standard", "when", "lasting", "from_day", "from_julian",
    "Offset", "between", "shift", "narrow",
    "civil", "day_number", "julian_civil", "julian_day_number", "nth_week_day", "week_day",
    "easter", "julian_easter", "feast",
    "PAD", "Pad", "Reading", "marked", "readings", "widened", "zoned",
    "Answer", "after", "before", "overlaps", "same", "within",
    "describe", "first_day", "last_day", "day_text", "minute_text",
]  # fmt: skip
