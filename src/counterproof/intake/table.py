"""A record as a table: CSV (any usual delimiter) or a sheet of a workbook, with its headings mapped to our names."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterproof.errors import InputError, RowError
from counterproof.intake.columns import Columns, Header, fold, understand
from counterproof.intake.row import Row
from counterproof.intake.toml_record import divided
from counterproof.sources import RecordFile

_DELIMITERS = (",", ";", "\t", "|")
MOST_BAD = 100
"""After so many rows whose quotation marks do not close, the rest of a table is left: it is no CSV."""
_PAGE = "\f"


@dataclass(frozen=True)
class _Line:
    """A row before its headings are known: its number in the table, its first line in the file, its characters."""

    number: int
    line: int
    start: int
    end: int
    cells: Sequence[str]


@dataclass(frozen=True)
class Table:
    """The rows of one table, and what in it could not be used."""

    rows: tuple[Row, ...] = ()
    problems: tuple[InputError, ...] = ()


def read_table(file: RecordFile, columns: Columns) -> Table:
    """The rows of a CSV file or of a sheet. The first row that is not empty holds the headings."""
    problems: list[InputError] = []
    try:
        lines = _csv(file, columns, problems) if file.form == "csv" else _sheet(file, columns)
        filled = (line for line in lines if any(cell.strip() for cell in line.cells))
        head = next(filled, None)
        header = _header(file, head, columns)
        problems += [InputError(file.name, problem) for problem in header.problems]
        rows = list(_rows(file, filled, header, problems))
    except InputError as problem:
        return Table((), (*problems, problem))
    return Table(tuple(rows), tuple(problems))


def _header(file: RecordFile, head: _Line | None, columns: Columns) -> Header:
    if head is None:
        raise InputError(file.name, "the table has no rows")
    header = understand(head.cells, columns)
    if "what" not in header.places.values():
        seen = ", ".join(cell.strip() for cell in head.cells if cell.strip())
        reason = f"no column says what happened: none of [{seen}] is 'what'; map yours once under [columns]"
        raise InputError(file.name, reason)
    return header


def _rows(file: RecordFile, lines: Iterator[_Line], header: Header, problems: list[InputError]) -> Iterator[Row]:
    for line in lines:
        cells = {}
        for place, name in header.places.items():
            text = line.cells[place] if place < len(line.cells) else ""
            if values := divided(name, text.strip()):
                cells[name] = values
        row = Row(file.text, line.number, line.line, file.text.span(line.start, line.end), cells)
        if not cells:
            problems.append(row.error("nothing stands under a heading that is read"))
        elif any(cell.strip() for cell in line.cells[header.width :]):
            problems.append(row.error("has more cells than there are headings; is a quotation mark missing?"))
        else:
            yield row


def _csv(file: RecordFile, columns: Columns, problems: list[InputError]) -> Iterator[_Line]:
    """The rows of a CSV file. One whose quotation marks do not close is reported, and reading goes on a line later."""
    content = file.text.content
    lines = list(io.StringIO(content, newline=""))
    starts = [0]
    for text in lines:
        starts.append(starts[-1] + len(text))
    delimiter = _delimiter(content, columns)
    first, number, bad = 0, 0, 0
    while first < len(lines):
        reader = csv.reader(iter(lines[first:]), delimiter=delimiter, strict=True)
        begin = first
        try:
            for cells in reader:
                end = first + reader.line_num
                number += 1
                stop = starts[begin] + len(content[starts[begin] : starts[end]].rstrip("\r\n"))
                yield _Line(number, begin + 1, starts[begin], stop, cells)
                begin = end
            first = len(lines)
        except csv.Error as error:
            number, bad = number + 1, bad + 1
            why = "a quotation mark opens and does not close" if "end of data" in str(error) else str(error)
            problems.append(RowError(file.name, number, f"is not CSV: {why} (line {begin + 1})"))
            first = begin + 1
            if bad == MOST_BAD:
                raise InputError(file.name, f"the rest after line {first} is left out: too many bad rows") from None


def _delimiter(content: str, columns: Columns) -> str:
    """The delimiter under which most headings are understood; the comma where none is better."""
    sample = [line for line in io.StringIO(content[:65_536], newline="") if line.strip()][:50]

    def understood(delimiter: str) -> int:
        try:
            headings = next(csv.reader(sample, delimiter=delimiter), [])
        except csv.Error:
            return 0
        return len(understand(headings, columns).places)

    return max(_DELIMITERS, key=understood)


def _sheet(file: RecordFile, columns: Columns) -> Iterator[_Line]:
    """The rows of the sheet that `[table]` names, or of the first sheet. Raises InputError where none is so named."""
    line, start = 1, 0
    pages = file.text.content.split(_PAGE)
    names = [page.partition("\n")[0] for page in pages]
    for page, name in zip(pages, names, strict=True):
        if not columns.sheet or fold(columns.sheet) == fold(name):
            yield from _page(page, line, start)
            return
        line += page.count("\n")
        start += len(page) + 1
    raise InputError(file.name, f"there is no sheet '{columns.sheet}'; its sheets are {', '.join(names)}")


def _page(page: str, line: int, start: int) -> Iterator[_Line]:
    for number, text in enumerate(page.split("\n")):
        if number and text:
            yield _Line(number, line + number, start, start + len(text), text.split("\t"))
        start += len(text) + 1
