"""Row: one line of a hand-written record, its cells under our column names and its own place in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterproof.errors import RowError
from counterproof.sources import Span, Text


@dataclass(frozen=True)
class Row:
    """One row as written. `cells` has our names and no empty cell; only columns that hold lists hold several texts."""

    text: Text
    """The record file itself: a row that quotes nothing is its own quote."""
    number: int
    """As a spreadsheet numbers it (the header is row 1); in TOML the number of the `[[row]]` block, from 1."""
    line: int
    """The line of the file on which it begins, from 1."""
    span: Span
    cells: Mapping[str, tuple[str, ...]]

    def one(self, name: str, default: str = "") -> str:
        """The text of a cell that holds one. Raises RowError where it holds several."""
        values = self.cells.get(name, ())
        if len(values) > 1:
            raise self.error(f"'{name}' takes one value, not {len(values)}")
        return values[0] if values else default

    def all(self, name: str) -> tuple[str, ...]:
        """The texts of a cell that may hold several."""
        return self.cells.get(name, ())

    def error(self, reason: str) -> RowError:
        """The error that names this row; raise it, or report it, and go on with the next."""
        where = "" if self.line == self.number else f" (line {self.line})"
        return RowError(self.text.source.name, self.number, reason + where)
