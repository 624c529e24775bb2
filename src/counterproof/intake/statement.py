"""One row of a hand-written record as one Statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, cast, get_args

from counterproof.intake.anchor import Anchor, anchor, named
from counterproof.intake.columns import ROLES
from counterproof.intake.names import Names
from counterproof.intake.row import Row
from counterproof.intake.timing import said, timings
from counterproof.intake.verb import predicate
from counterproof.language import Mention
from counterproof.sources import Text
from counterproof.statements import (
    CIRCUMSTANCES,
    Circumstance,
    Modality,
    Proposition,
    Quantity,
    Role,
    Stance,
    Statement,
)

EXTRACTOR = "hand/1"
_YES = frozenset({"true", "yes", "y", "x", "1"})
_NO = frozenset({"false", "no", "n", "0", ""})
_PARTS = ("count", "part", "whole")


def statement(row: Row, key: str, texts: Sequence[Text], names: Names) -> Statement:
    """The statement that a row makes. Raises RowError with the reason where it makes none."""
    if not row.one("what"):
        raise row.error("'what' is empty: the row does not say what happened")
    place = anchor(row, texts)
    circumstances = tuple(Circumstance(_condition(row, text), place.span) for text in row.all("conditions"))
    return Statement(
        place.span,
        _proposition(row, place, names),
        attribution=_attribution(row, place, texts, names),
        stance=cast("Stance", _choice(row, "stance", get_args(Stance), "asserts")),
        circumstances=circumstances,
        said=said(row, place, names),
        extractor=EXTRACTOR,
        key=key,
        answers=row.all("answers"),
        supports=row.all("supports"),
        repeats=row.all("repeats"),
        sure=_yes(row, "sure", otherwise=True),
    )


def _proposition(row: Row, place: Anchor, names: Names) -> Proposition:
    where = row.one("where")
    return Proposition(
        predicate(row.one("what")),
        tuple(_roles(row, place, names)),
        timings(row, place, names),
        _mention("place", where, place, names) if where else None,
        negated=_yes(row, "not"),
        modality=cast("Modality", _choice(row, "modality", get_args(Modality), "actual")),
        happening=" ".join(row.one("event").split()),
        sole=_yes(row, "alone"),
        quantity=_quantity(row),
    )


def _roles(row: Row, place: Anchor, names: Names) -> Iterator[Role]:
    anything = predicate(row.one("what")) == "same_as"
    for column, role in ROLES.items():
        for name in row.all(column):
            yield Role(role, _mention(role, name, place, names, anything=anything))


def _mention(role: str, name: str, place: Anchor, names: Names, *, anything: bool = False) -> Mention:
    return Mention(place.part(name), " ".join(name.split()), names.kind(role, name, anything=anything), "typed")


def _attribution(row: Row, place: Anchor, texts: Sequence[Text], names: Names) -> tuple[Mention, ...]:
    """Who says it, outermost first. A source that the row names without quoting it speaks before those it reports:
    else whatever two books say would be said by one voice, that of the table."""
    speakers = tuple(_mention("declarant", name, place, names) for name in row.all("by"))
    source = row.one("source")
    if place.quoted or not source:
        return speakers
    document = named(source, texts)
    title = document[0].source.name if document else " ".join(source.split())
    return (Mention(place.part(source), title, "publication", "typed"), *speakers)


def _condition(row: Row, text: str) -> str:
    condition = " ".join(text.split()).casefold()
    if condition not in CIRCUMSTANCES:
        raise row.error(f"'{text}' is no condition; conditions are {', '.join(CIRCUMSTANCES)}")
    return condition


def _choice(row: Row, column: str, choices: Sequence[str], default: str) -> str:
    value = row.one(column, default).casefold()
    if value not in choices:
        raise row.error(f"'{column}' cannot be '{value}'; it is one of {', '.join(choices)}")
    return value


def _yes(row: Row, column: str, *, otherwise: bool = False) -> bool:
    value = row.one(column).casefold()
    if not value:
        return otherwise
    if value not in _YES | _NO:
        raise row.error(f"'{column}' is yes or no, not '{value}'")
    return value in _YES


def _quantity(row: Row) -> Quantity | None:
    number = row.one("number")
    if not number:
        if beside := next((column for column in ("unit", "part", "complete") if row.one(column)), ""):
            raise row.error(f"'{beside}' says something of a number, and 'number' is empty")
        return None
    digits = number.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 15):
        raise row.error(f"'number' is a whole number written in digits, not '{number}'")
    part = _choice(row, "part", _PARTS, "count")
    complete = _yes(row, "complete")
    unit = " ".join(row.one("unit").split()).casefold()
    return Quantity(int(number), unit, cast('Literal["whole", "part", "count"]', part), complete)
