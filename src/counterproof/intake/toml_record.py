"""A record in TOML: title, column mapping, declared entities and rows."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from counterproof.errors import InputError
from counterproof.intake.columns import LISTS, NAMES, Columns, fold
from counterproof.intake.entity import DeclaredEntity, declared
from counterproof.intake.row import Row
from counterproof.intake.toml_block import TomlBlock, blocks
from counterproof.sources import RecordFile

_LINE = re.compile(r"line (\d{1,9})")
_BLOCKS = ("case", "columns", "table", "entity", "row")


@dataclass
class TomlRecord:
    """What one TOML file holds. Built up block by block, then only read."""

    title: str = ""
    columns: Columns = field(default_factory=Columns)
    entities: list[DeclaredEntity] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    problems: list[InputError] = field(default_factory=list)


def read_toml(file: RecordFile) -> TomlRecord:
    """The record in a TOML file; every bad block is a problem that names its row or line, and the rest goes on."""
    record = TomlRecord()
    number = 0
    for block in blocks(file.text.content):
        number += block.name == "row"
        try:
            if block.name == "row":
                record.rows.append(_row(file, block, number))
            else:
                _take(record, block.name, _values(file, block))
        except InputError as problem:
            record.problems.append(problem)
        except ValueError as reason:  # from our own declared() and _take(): the reason in words
            record.problems.append(InputError(file.name, f"line {block.line}: {reason}"))
    return record


def _values(file: RecordFile, block: TomlBlock) -> dict[str, Any]:
    """The keys of a block. Raises ValueError, with the line in the file, where it is not TOML."""
    try:
        parsed = tomllib.loads(file.text.content[block.start : block.end])
    except tomllib.TOMLDecodeError as error:
        place = _LINE.sub(lambda match: f"line {int(match[1]) + block.line - 1}", str(error))
        raise ValueError(f"this is not TOML: {place}") from None
    if not block.name and parsed:
        raise ValueError(f"'{next(iter(parsed))}' stands in no block; rows are written as [[row]] blocks")
    inner = parsed.get(block.name)
    if isinstance(inner, list) and len(inner) == 1:
        inner = inner[0]
    return inner if isinstance(inner, dict) else {}


def _take(record: TomlRecord, name: str, values: Mapping[str, Any]) -> None:
    if name == "entity":
        record.entities.append(declared(values))
    elif name == "case":
        record.title = str(_only(values, "title", of="case").get("title", ""))
    elif name == "table":
        sheet = str(_only(values, "sheet", of="table").get("sheet", ""))
        record.columns = record.columns.joined(Columns(sheet=sheet))
    elif name == "columns":
        record.columns = record.columns.joined(_columns(values))
    elif name:
        raise ValueError(f"there is no block [{name}]; blocks are {', '.join(_BLOCKS)}")


def _only(values: Mapping[str, Any], *known: str, of: str) -> Mapping[str, Any]:
    if unknown := sorted(values.keys() - set(known)):
        raise ValueError(f"[{of}] has no '{unknown[0]}'; it has {', '.join(known)}")
    return values


def _columns(values: Mapping[str, Any]) -> Columns:
    """`our name = "their heading"` or a list of headings; `ignore` lists headings to be passed over."""
    _only(values, *NAMES, "ignore", of="columns")
    own: dict[str, str] = {}
    ignored: set[str] = set()
    for name, given in values.items():
        headings = given if isinstance(given, list) else [given]
        if not all(isinstance(heading, str) for heading in headings):
            raise ValueError(f"the heading for '{name}' is a text between quotation marks")
        if name == "ignore":
            ignored |= {fold(heading) for heading in headings}
        elif len(headings) == 1:
            own[fold(headings[0])] = name
        else:
            raise ValueError(f"'{name}' is read from one column, not from {len(headings)}")
    return Columns(own, frozenset(ignored))


def _row(file: RecordFile, block: TomlBlock, number: int) -> Row:
    row = Row(file.text, number, block.line, file.text.span(block.start, block.end), {})
    try:
        values = _values(file, block)
    except ValueError as reason:
        raise row.error(str(reason)) from None
    cells: dict[str, tuple[str, ...]] = {}
    for name, value in values.items():
        if name not in NAMES:
            raise row.error(f"there is no column '{name}'")
        if texts := _cell(row, name, value):
            cells[name] = texts
    return Row(row.text, number, block.line, row.span, cells)


def _cell(row: Row, name: str, value: object) -> tuple[str, ...]:
    """A value as texts: of a list each member as it is; a text in a column for several is divided at `;`."""
    if isinstance(value, list):
        return tuple(text for member in value if (text := _plain(row, name, member)))
    return divided(name, _plain(row, name, value))


def divided(name: str, text: str) -> tuple[str, ...]:
    """The values that a cell's text holds; empty for an empty cell."""
    parts = text.split(";") if name in LISTS else [text]
    return tuple(part for one in parts if (part := one.strip()))


def _plain(row: Row, name: str, value: object) -> str:
    """One TOML value as the text a table cell would hold."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (str, int)) and not isinstance(value, time):
        return str(value).strip()
    raise row.error(f"'{name}' is a text, a whole number, true or false, or a list of these")
