"""Intake: hand-written records as statements over typed mentions. A bad row is named, and the rest goes on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterproof.errors import InputError, RowError
from counterproof.intake.columns import Columns
from counterproof.intake.entity import DeclaredEntity
from counterproof.intake.names import gather
from counterproof.intake.row import Row
from counterproof.intake.statement import statement
from counterproof.intake.table import read_table
from counterproof.intake.toml_record import TomlRecord, read_toml
from counterproof.settings import Settings
from counterproof.sources import RecordFile, Text
from counterproof.statements import Statement


@dataclass(frozen=True)
class Intake:
    """What the hand-written records of a case say. `texts` are the record files' own: rows without a quotation are
    anchored there."""

    statements: tuple[Statement, ...] = ()
    entities: tuple[DeclaredEntity, ...] = ()
    texts: tuple[Text, ...] = ()
    title: str = ""
    problems: tuple[InputError, ...] = ()


def read_records(records: Sequence[RecordFile], texts: Sequence[Text], settings: Settings | None = None) -> Intake:
    """All rows of all records as statements, in the order of file and row; `texts` are the documents rows may quote.

    The `[columns]` of a TOML file hold for the tables that stand beside it. Keys of rows are one set over all files:
    a key used twice is a bad row. `settings` is here for limits that later formats need; none is used yet.
    """
    tomls = {record: read_toml(record) for record in records if record.form == "toml"}
    columns: defaultdict[str, Columns] = defaultdict(Columns)
    for record, read in tomls.items():
        columns[record.folder] = columns[record.folder].joined(read.columns)
    rows: list[Row] = []
    problems: list[InputError] = []
    for record in records:
        held = tomls[record] if record in tomls else read_table(record, columns[record.folder])
        rows += held.rows
        problems += held.problems
    entities = tuple(entity for read in tomls.values() for entity in read.entities)
    keyed, repeated = _keyed(rows, several=len({row.text.source.id for row in rows}) > 1)
    made, bad = _statements(keyed, texts, entities)
    answered, unanswered = _answered(made)
    return Intake(
        tuple(said for _, said in answered),
        entities,
        tuple(record.text for record in records),
        _title(tomls),
        _in_order([*problems, *repeated, *bad, *unanswered], records),
    )


def _title(tomls: Mapping[RecordFile, TomlRecord]) -> str:
    return next((read.title for read in tomls.values() if read.title), "")


def _keyed(rows: Sequence[Row], *, several: bool) -> tuple[list[tuple[Row, str]], list[RowError]]:
    """Each row with its key - its id, or "row 7" - and an error for each row whose id an earlier one has."""
    keyed: dict[str, Row] = {}
    errors = []
    for row in rows:
        own = row.cells.get("id", ())
        key = own[0] if own else f"{row.text.source.name} row {row.number}" if several else f"row {row.number}"
        if key in keyed:
            first = keyed[key]
            errors.append(row.error(f"the id '{key}' is that of row {first.number} of {first.text.source.name}"))
        else:
            keyed[key] = row
    return [(row, key) for key, row in keyed.items()], errors


def _statements(
    keyed: Sequence[tuple[Row, str]], texts: Sequence[Text], entities: Sequence[DeclaredEntity]
) -> tuple[list[tuple[Row, Statement]], list[RowError]]:
    names = gather(entities, (row for row, _ in keyed))
    made, errors = [], []
    for row, key in keyed:
        try:
            made.append((row, statement(row, key, texts, names)))
        except RowError as error:
            errors.append(error)
    return made, errors


def _answered(made: Sequence[tuple[Row, Statement]]) -> tuple[list[tuple[Row, Statement]], list[RowError]]:
    """The statements whose ties all go to rows that stand; one that answers a row left out is left out too."""
    kept, errors = list(made), []
    while bad := list(_unanswered(kept)):
        errors += [error for _, error in bad]
        gone = {key for key, _ in bad}
        kept = [(row, said) for row, said in kept if said.key not in gone]
    return kept, errors


def _unanswered(made: Sequence[tuple[Row, Statement]]) -> Iterator[tuple[str, RowError]]:
    keys = {said.key for _, said in made}
    for row, said in made:
        for verb, tied in (("answers", said.answers), ("supports", said.supports), ("repeats", said.repeats)):
            if missing := next((key for key in tied if key not in keys), ""):
                yield said.key, row.error(f"it {verb} '{missing}', and there is no such row, or it was left out")
                break


def _in_order(errors: Sequence[InputError], records: Sequence[RecordFile]) -> tuple[InputError, ...]:
    """Errors in the order of files and rows; what is said of a whole file stands first."""
    files = {record.name: place for place, record in enumerate(records)}
    return tuple(sorted(errors, key=lambda error: (files[error.name], getattr(error, "row", 0))))
