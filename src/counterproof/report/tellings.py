"""Tellings: what one person told of one matter at different times, and what became of each detail, in words.

An omission is shown as one. Nothing here says which telling is right.
"""

from __future__ import annotations

from dataclasses import dataclass

from counterproof.grounds.versions import Change, Turn, Version, Versions
from counterproof.inquiry import Inquiry
from counterproof.record import Record
from counterproof.report.exhibit import Exhibit, exhibit
from counterproof.times import describe

_HOW = {"added": "new here", "dropped": "not told any more", "changed": "told otherwise", "kept": "told again"}


@dataclass(frozen=True)
class Step:
    """From one telling to the next: what changed, what stayed, what lies between, whose names come and go."""

    days: str
    changed: tuple[str, ...]
    kept: tuple[str, ...]
    between: tuple[Exhibit, ...]
    names: tuple[str, ...]


@dataclass(frozen=True)
class Tellings:
    """All tellings of one matter by one person."""

    title: str
    tellings: tuple[tuple[str, tuple[Exhibit, ...]], ...]
    steps: tuple[Step, ...]


def tellings(inquiry: Inquiry) -> tuple[Tellings, ...]:
    """The tellings of all matters told more than once."""
    return tuple(_tellings(inquiry.record, one) for one in inquiry.survey.versions)


def _tellings(record: Record, told: Versions) -> Tellings:
    days = [describe(version.when) for version in told.versions]
    return Tellings(
        f"{record.name(told.declarant)} on {record.name(told.matter)}",
        tuple((day, _exhibits(record, version)) for day, version in zip(days, told.versions, strict=True)),
        tuple(_step(record, f"{a} to {b}", turn) for a, b, turn in zip(days, days[1:], told.turns, strict=False)),
    )


def _step(record: Record, days: str, turn: Turn) -> Step:
    names = [
        f"{words}: {', '.join(map(record.name, people))}"
        for words, people in (("named no more", turn.named_no_more), ("named for the first time", turn.named_first))
        if people
    ]
    return Step(
        days,
        tuple(_change(record, change) for change in turn.changes if change.how != "kept"),
        tuple(_change(record, change) for change in turn.changes if change.how == "kept"),
        tuple(exhibit(record, record.entry(one)) for one in turn.between),
        tuple(names),
    )


def _change(record: Record, change: Change) -> str:
    """One detail: “meets, where: Sofia, then Plovdiv (told otherwise)”."""
    what = f"{change.act}, {change.aspect}" if change.aspect else change.act
    was, becomes = ", ".join(change.was), ", ".join(change.becomes)
    values = becomes or was
    if change.how == "changed" or (was and becomes and was != becomes):
        values = f"{was}; then {becomes}"
    earlier = [record.entry(one) for one in change.said_before]
    quotes = "; ".join(f"“{' '.join(e.statement.span.quote.split())}”" for e in earlier)
    known = f"; said before it by others: {quotes}" if quotes else ""
    return f"{what}: {values} ({_HOW[change.how]}{known})"


def _exhibits(record: Record, version: Version) -> tuple[Exhibit, ...]:
    return tuple(exhibit(record, record.entry(one)) for one in version.statements)
