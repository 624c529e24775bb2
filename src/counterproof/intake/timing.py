"""The small language of the columns `when`, `until` and `said`.

One cell may hold several parts, divided by `;`. A part is one of these, where X is an EDTF date or the key of a
happening, and OFFSET is an ISO 8601 duration (P1W, PT3H):

    EDTF                      at that date; an interval (1936-08-19/1936-08-24) lasts from its start to its end
    at X, from X, until X, throughout X, before X, after X
    OFFSET after X            that far from X, no nearer and no farther; likewise OFFSET before X
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from counterproof.errors import DateError
from counterproof.intake.anchor import Anchor
from counterproof.intake.names import Names
from counterproof.intake.row import Row
from counterproof.language import DateMention, Mention
from counterproof.statements import TimeRelation, Timing
from counterproof.times import Offset, parse

_RELATIONS: dict[str, TimeRelation] = {word: word for word in get_args(TimeRelation)}
_DISTANT = re.compile(r"([+-]?P[0-9A-Z.,]{1,40})\s+(after|before)\s+(\S.*)", re.DOTALL)
_RELATED = re.compile(rf"({'|'.join(_RELATIONS)})\s+(\S.*)", re.DOTALL)


def timings(row: Row, anchor: Anchor, names: Names) -> tuple[Timing, ...]:
    """When the row's proposition holds. `until` beside a date makes that date the beginning. Raises RowError."""
    found = list(_parts(row, "when", anchor, names))
    end = row.one("until")
    if not end:
        return tuple(found)
    dates = [timing for timing in found if timing.relation == "at" and timing.date and not timing.offset]
    if len(dates) == 1:
        value = dates[0].date.value if dates[0].date else None
        if value and value.extent:
            raise row.error("'when' is an interval with an end of its own, and 'until' gives another")
        found[found.index(dates[0])] = Timing("from", date=dates[0].date)
    elif dates:
        raise row.error("'until' needs one beginning, and 'when' gives several dates")
    return (*found, _bound(row, "until", "until", end, anchor, names))


def said(row: Row, anchor: Anchor, names: Names) -> tuple[Timing, ...]:
    """When it was said. Raises RowError."""
    return tuple(_parts(row, "said", anchor, names))


def _parts(row: Row, column: str, anchor: Anchor, names: Names) -> Iterator[Timing]:
    for cell in row.all(column):
        for part in cell.split(";"):
            if text := part.strip():
                yield _timing(row, column, text, anchor, names)


def _timing(row: Row, column: str, text: str, anchor: Anchor, names: Names) -> Timing:
    if match := _DISTANT.fullmatch(text):
        bound = _bound(row, column, "at", match[3], anchor, names)
        return Timing("at", bound.date, bound.event, _offset(row, match[1], match[2]))
    if match := _RELATED.fullmatch(text):
        return _bound(row, column, _RELATIONS[match[1]], match[2], anchor, names)
    try:
        return Timing("at", date=_date(text, anchor))
    except DateError as error:
        hint = f"; write 'at {text}' if it is the key of a happening" if names.is_happening(text) else ""
        raise row.error(f"'{column}': {error}{hint}") from None


def _bound(row: Row, column: str, relation: TimeRelation, text: str, anchor: Anchor, names: Names) -> Timing:
    """A bound by a date, or by a happening that the record knows."""
    try:
        return Timing(relation, date=_date(text, anchor))
    except DateError:
        pass
    if not names.is_happening(text):
        reason = f"'{text}' is neither an EDTF date nor the key of a happening in this record"
        raise row.error(f"'{column}': {reason}")
    kind = names.kind("topic", text)
    return Timing(relation, event=Mention(anchor.part(text), text, kind, "typed"))


def _date(text: str, anchor: Anchor) -> DateMention:
    return DateMention(anchor.part(text), text, "nothing", parse(text))


def _offset(row: Row, text: str, direction: str) -> Offset:
    try:
        offset = Offset.parse(text)
    except DateError as error:
        raise row.error(str(error)) from None
    return -offset if direction == "before" else offset
