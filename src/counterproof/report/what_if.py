"""What a scenario changes, in plain words, one line for each thing; also scenarios side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterproof.inquiry import Inquiry
from counterproof.record import Record
from counterproof.report.duration import window
from counterproof.report.shown import short
from counterproof.report.weighing import BASIS
from counterproof.scenarios import Consequences
from counterproof.scenarios.consequences import ChargeChange, ConflictChange, DateChange

MOST_DATES = 20
"""Moved dates that are printed; the JSON holds all."""


def lines(inquiry: Inquiry, found: Consequences) -> Iterator[tuple[int, str]]:
    """Each line with its indent: 0 for a heading."""
    record = inquiry.record
    yield 0, f"If withdrawn: {', '.join(found.scenario.without) or 'nothing'}"
    if found.scenario.only_as_said:
        yield 1, f"only as proof that it was said: {', '.join(found.scenario.only_as_said)}"
    yield 1, f"{len(found.withdrawn) + len(found.only_as_said)} of {len(record.entries)} statements"
    yield 0, "Charges"
    yield from _or_none([line for change in found.charges for line in _charge(record, change)])
    yield 0, "Conflicts that go"
    yield from _or_none([line for change in found.gone for line in _conflict(record, change)])
    yield 0, "Conflicts that come"
    yield from _or_none([line for change in found.new for line in _conflict(record, change)])
    yield 0, "Conflicts that read otherwise"
    yield from _or_none([line for change in found.changed for line in _conflict(record, change)])
    yield 0, "Dates that move"
    yield from _or_none([line for change in found.dates[:MOST_DATES] for line in _date(record, change)])
    if len(found.dates) > MOST_DATES:
        yield 1, f"and {len(found.dates) - MOST_DATES} more"


def side_by_side(inquiry: Inquiry, several: Iterable[Consequences]) -> Iterator[tuple[int, str]]:
    """Scenarios compared: for each charge what is left of it in each."""
    listed = tuple(several)
    names = {charge.id: charge for charge in inquiry.record.charges}
    basis = {grounds.charge: grounds.basis for grounds in inquiry.grounds}
    yield 0, "Compared"
    for one, charge in names.items():
        yield 1, f"{', '.join(map(inquiry.record.name, charge.against))}: {short(charge.charge)}"
        yield 2, f"as the file stands: {BASIS[basis[one]]}"
        for found in listed:
            change = next((c for c in found.charges if c.charge == one), None)
            yield 2, f"{found.scenario.name}: {_left(change) if change else 'unchanged'}"
    for found in listed:
        yield 1, f"{found.scenario.name}: {len(found.gone)} conflicts go, {len(found.new)} come"


def _or_none(found: list[tuple[int, str]]) -> list[tuple[int, str]]:
    return found or [(1, "none")]


def _charge(record: Record, change: ChargeChange) -> Iterator[tuple[int, str]]:
    charge = next(c for c in record.charges if c.id == change.charge)
    yield 1, f"{', '.join(map(record.name, charge.against))}: {short(charge.charge)} - {_left(change)}"
    if change.reason:
        yield 2, f"already without {_quotes(record, change.reason)}"


def _left(change: ChargeChange) -> str:
    if not change.stands:
        return "no stated support remains in this file"
    before, after = change.lines
    return f"rests on {BASIS[change.after]} (lines at most {before}, then {after})"


def _conflict(record: Record, change: ConflictChange) -> Iterator[tuple[int, str]]:
    clash = change.finding.clash
    was = f" (before: {change.before}; now: {clash.certainty}, {change.finding.status})" if change.before else ""
    yield 1, f"{clash.summary}{was}"
    yield 2, f"because of {_quotes(record, change.reason)}"


def _date(record: Record, change: DateChange) -> Iterator[tuple[int, str]]:
    quote = short(record.entry(change.statement).statement.span.quote)
    yield 1, f"“{quote}”: {window(*change.before)}; then {window(*change.after)}"


def _quotes(record: Record, statements: Iterable[str]) -> str:
    return " and ".join(f"“{short(record.entry(one).statement.span.quote)}”" for one in statements)
