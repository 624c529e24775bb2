"""XLSX: a workbook as lines of cells, tabs between them; every sheet is a page that begins with the sheet's name.

Pages are divided by a form feed, which no cell can hold, and every row of a sheet is one line, empty rows included: so
the n-th line after the name is the n-th row, as the spreadsheet shows it, and `intake` reads rows out of this text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from itertools import repeat
from typing import Any

from counterproof.errors import InputError
from counterproof.sources.formats import packed
from counterproof.sources.formats.format import Decoded, Format

PAGE = "\f"
MOST_ROWS = 1_048_576
"""Rows that a sheet can have, by its standard (ECMA-376)."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")


def recognises(data: bytes) -> bool:
    """Whether the bytes are a zip archive that names a workbook; names stand uncompressed in it."""
    return data.startswith(b"PK\x03\x04") and b"xl/workbook" in data


def decode(name: str, data: bytes, most: int) -> Decoded:
    """The sheets as text. Formulas give the values last stored. Raises InputError for what unpacks too far."""
    from openpyxl import load_workbook  # only the limited process pays for this parser

    packed.check(name, data, most)
    workbook = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    pages: list[str] = []
    left = most
    for sheet in workbook.worksheets:
        page = _page(name, sheet, left)
        left -= len(page)
        pages.append(page)
    if not any(page.partition("\n")[2].strip() for page in pages):
        raise InputError(name, "is a workbook without any filled cell")
    return Decoded(PAGE.join(pages))


def _page(name: str, sheet: Any, most: int) -> str:
    sheet.reset_dimensions()  # the size a sheet states may be wrong, and is only a hint
    lines = [_CONTROL.sub(" ", sheet.title)]
    size = 0
    for line in _lines(name, sheet):
        size += len(line) + 1
        if size > most:
            raise InputError(name, "its cells hold more characters than are allowed")
        lines.append(line)
    return "\n".join(lines) + "\n"


def _lines(name: str, sheet: Any) -> Iterator[str]:
    """Each row as a line; the empty rows after the last filled one are left out."""
    empty = 0
    for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
        if number > MOST_ROWS:
            raise InputError(name, "a sheet has more rows than a sheet can have")
        line = "\t".join(map(_cell, row)).rstrip("\t")
        if line:
            yield from repeat("", empty)
            empty = 0
            yield line
        else:
            empty += 1


def _cell(value: Any) -> str:
    """A cell as text: dates as EDTF days (or minutes), whole numbers without a decimal point, line breaks as blanks."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        midnight = not (value.hour or value.minute or value.second)
        return value.strftime("%Y-%m-%d") if midnight else value.strftime("%Y-%m-%dT%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _CONTROL.sub(" ", str(value)).strip()


XLSX = Format(
    "xlsx",
    1,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    (".xlsx",),
    decode,
    recognises,
    apart=True,
    parsers=("openpyxl",),
)
