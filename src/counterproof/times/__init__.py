"""Vague dates: EDTF text to bounds and back, offsets between dates, and comparisons with three answers.

    >>> arrest = parse("1933-01/1936-08")           # an extent: starts in January 1933, ends in August 1936
    >>> meeting = parse("1934-12-01?")              # a when, uncertain
    >>> overlaps(arrest, meeting)                   # the mark pads the day by ten days; all of them lie in the extent
    <Answer.CERTAINLY: 'certainly'>
    >>> describe(shift(parse("1936-08-24"), Offset.parse("P1W")))
    '31 August 1936'

calendar -> canonical, season -> point -> edtf -> widening -> shifting, compare, words; feasts and offset stand alone.
"""

from counterproof.times.canonical import day_text, minute_text
from counterproof.times.compare import Answer, after, before, overlaps, same, within
from counterproof.times.edtf import from_day, from_julian, lasting, parse, when, write
from counterproof.times.offset import Offset
from counterproof.times.shifting import narrow, shift
from counterproof.times.vague import BEGINNING, END, Grain, VagueDate
from counterproof.times.widening import PAD, Reading, marked, readings, widened
from counterproof.times.words import describe, first_day, last_day

__all__ = [
    "BEGINNING", "END", "Grain", "VagueDate",
    "parse", "write", "when", "lasting", "from_day", "from_julian",
    "Offset", "shift", "narrow",
    "PAD", "Reading", "marked", "readings", "widened",
    "Answer", "after", "before", "overlaps", "same", "within",
    "describe", "first_day", "last_day", "day_text", "minute_text",
]  # fmt: skip
