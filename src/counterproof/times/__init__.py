"""Vague dates: EDTF text to bounds and back, offsets between dates, and comparisons with three answers."""

from counterproof.times.offset import Offset
from counterproof.times.vague import BEGINNING, END, VagueDate

__all__ = ["BEGINNING", "END", "Offset", "VagueDate"]
