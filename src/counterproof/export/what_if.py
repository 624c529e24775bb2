"""What a scenario changes, as JSON."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import counterproof
from counterproof.inquiry import Inquiry
from counterproof.scenarios import Consequences
from counterproof.scenarios.consequences import ChargeChange, ConflictChange, DateChange
from counterproof.times import BEGINNING, END, minute_text

FORMAT = 1


def what_if(inquiry: Inquiry, several: list[Consequences]) -> dict[str, Any]:
    """Scenarios asked of one inquiry, each with all that it changes."""
    return {
        "counterproof": counterproof.__version__,
        "format": FORMAT,
        "title": inquiry.title,
        "head": inquiry.footing.head if inquiry.footing else None,
        "problems": [{"name": p.name, "reason": p.reason} for p in inquiry.problems],
        "statements": len(inquiry.record.entries),
        "scenarios": [_consequences(inquiry, one) for one in several],
    }


def schema() -> dict[str, Any]:
    """The published JSON Schema (2020-12) of what `what-if --json` prints."""
    loaded: dict[str, Any] = json.loads(
        files("counterproof.export").joinpath("what_if.schema.json").read_text(encoding="utf-8")
    )
    return loaded


def _consequences(inquiry: Inquiry, found: Consequences) -> dict[str, Any]:
    return {
        "name": found.scenario.name,
        "without": list(found.scenario.without),
        "only_as_said": list(found.scenario.only_as_said),
        "withdrawn": list(found.withdrawn),
        "kept_as_said": list(found.only_as_said),
        "charges": [_charge(inquiry, change) for change in found.charges],
        "gone": [_conflict(change) for change in found.gone],
        "new": [_conflict(change) for change in found.new],
        "changed": [_conflict(change) for change in found.changed],
        "dates": [_date(change) for change in found.dates],
    }


def _charge(inquiry: Inquiry, change: ChargeChange) -> dict[str, Any]:
    charge = next(c for c in inquiry.record.charges if c.id == change.charge)
    return {
        "id": change.charge,
        "charge": charge.charge,
        "against": [inquiry.record.name(person) for person in charge.against],
        "stands": change.stands,
        "basis_before": change.before,
        "basis_after": change.after,
        "lines_before": change.lines[0],
        "lines_after": change.lines[1],
        "lost": list(change.lost),
        "reason": list(change.reason),
    }


def _conflict(change: ConflictChange) -> dict[str, Any]:
    clash = change.finding.clash
    return {
        "id": change.finding.id,
        "check": clash.check,
        "kind": clash.kind,
        "certainty": clash.certainty,
        "status": change.finding.status,
        "statements": list(clash.statements),
        "summary": clash.summary,
        "before": change.before or None,
        "reason": list(change.reason),
    }


def _date(change: DateChange) -> dict[str, Any]:
    return {
        "statement": change.statement,
        "before": [_minute(one) for one in change.before],
        "after": [_minute(one) for one in change.after],
        "reason": list(change.reason),
    }


def _minute(minute: int) -> str | None:
    return minute_text(minute) if BEGINNING < minute < END else None
