"""Table: headings found, rows numbered as a spreadsheet shows them, workbooks as well as CSV."""

from __future__ import annotations

import datetime
import io
import time
from pathlib import Path

import openpyxl
import pytest

from counterproof.intake import read_records
from counterproof.intake.columns import Columns, understand
from counterproof.intake.table import MOST_BAD, read_table
from counterproof.settings import Settings
from counterproof.sources import RecordFile, load, read


def table(content: str, columns: Columns | None = None):
    """The rows of a CSV table."""
    return read_table(RecordFile(read("t.csv", content.encode(), Settings())), columns or Columns())


def test_rows_are_numbered_as_a_spreadsheet_shows_them() -> None:
    """The header is row 1; empty rows count; a cell of two lines is one row on two lines of the file."""
    rows = table('\nwho,what\n"Ada\nKern",meet\n,\n\nBo,meet\n').rows
    assert [(row.number, row.line, row.span.quote) for row in rows] == [
        (3, 3, '"Ada\nKern",meet'), (6, 7, "Bo,meet"),
    ]  # fmt: skip


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiter_and_line_end_are_found(delimiter: str, end: str) -> None:
    """Whatever a spreadsheet program exports, other delimiters inside cells included."""
    content = end.join([delimiter.join(["who", "what", "note"]), delimiter.join(["Ada", "meet", '"a, b; c|d"'])]) + end
    (row,) = table(content).rows
    assert (row.cells["who"], row.cells["note"], row.line) == (("Ada",), ("a, b; c|d",), 2)
    assert not row.span.quote.endswith(("\r", "\n"))


def test_own_heading_goes_before_our_name_and_that_before_a_synonym() -> None:
    """One column for each of our names; what is passed over is said."""
    header = understand(["Date", "when", "Tag"], Columns({"tag": "when"}))
    assert header.places == {2: "when"}
    assert [problem.split("'")[1] for problem in header.problems] == ["Date", "when"]
    assert understand(["date", "when"], Columns()).places == {1: "when"}


def test_a_file_that_is_no_table_is_left_after_some_bad_rows() -> None:
    """Thousands of stray quotation marks cost a bounded number of messages, and no quadratic time."""
    begun = time.process_time()
    read_out = table("who,what\n" + 'a,"b" c\n' * 20_000)
    assert len(read_out.problems) == MOST_BAD + 1
    assert "too many bad rows" in str(read_out.problems[-1])
    assert time.process_time() - begun < 10


def workbook(path: Path) -> None:
    """A workbook whose second sheet is the chronology, with real dates."""
    book = openpyxl.Workbook()
    book.active.append(["Notes", "what"])
    sheet = book.create_sheet("Chronology")
    sheet.append([None, None])
    sheet.append(["Person", "What", "Date", "until"])
    sheet.append(["Ada Kern", "be at", datetime.date(1936, 8, 19), datetime.datetime(1936, 8, 24, 10, 30)])
    sheet.append(["Bo", "meet", "summer", None])
    book.save(path)


def test_workbook_beside_its_columns(tmp_path: Path) -> None:
    """The sheet that [table] names; date cells are dates; rows keep the numbers that the spreadsheet shows."""
    workbook(tmp_path / "rows.xlsx")
    (tmp_path / "columns.toml").write_text('[table]\nsheet = "chronology"\n')
    loaded = load([str(tmp_path)], Settings())
    taken = read_records(loaded.records, loaded.texts, Settings())
    (said,) = taken.statements
    assert [(t.relation, t.date and t.date.text) for t in said.proposition.timings] == [
        ("from", "1936-08-19"), ("until", "1936-08-24T10:30"),
    ]  # fmt: skip
    assert said.key == "row 3"
    assert said.span.quote == "Ada Kern\tbe at\t1936-08-19\t1936-08-24T10:30"
    assert [str(problem)[:50] for problem in taken.problems] == ["rows.xlsx: row 4: 'when': 'summer' is not a date o"]


def test_unknown_sheet_is_named_with_those_there_are(tmp_path: Path) -> None:
    """A mapping to a sheet that is not there says which there are."""
    workbook(tmp_path / "rows.xlsx")
    (record,) = load([str(tmp_path / "rows.xlsx")], Settings()).records
    (problem,) = read_table(record, Columns(sheet="Rows")).problems
    assert "there is no sheet 'Rows'; its sheets are Sheet, Chronology" in str(problem)
    assert read_table(record, Columns()).rows == () == read_table(RecordFile(io_text()), Columns()).rows


def io_text():
    """A workbook of one heading and nothing more."""
    book = openpyxl.Workbook()
    book.active.append(["what"])
    data = io.BytesIO()
    book.save(data)
    return read("one.xlsx", data.getvalue(), Settings())
