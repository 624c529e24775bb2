"""The weighing as JSON: every charge with its grounds, their lines and what it hangs on; documents that are copies."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import counterproof
from counterproof.checks.voice import naming
from counterproof.findings.against import Against
from counterproof.grounds import Grounds, Standing
from counterproof.grounds.bearing import bearings
from counterproof.grounds.copies import CopyGroup
from counterproof.grounds.ground import Ground
from counterproof.grounds.lines import Lines
from counterproof.inquiry import Inquiry
from counterproof.logic import support_sets
from counterproof.record import Charge, Record

FORMAT = 1


def charges(inquiry: Inquiry) -> list[dict[str, Any]]:
    """Every charge, in the order of the record."""
    weighed = {grounds.charge: grounds for grounds in inquiry.grounds}
    against = Against(inquiry.findings)
    return [_charge(inquiry.record, c, weighed.get(c.id) or Grounds(c.id), against) for c in inquiry.record.charges]


def copy_group(group: CopyGroup) -> dict[str, Any]:
    """Documents copied from one another."""
    return {
        "sources": list(group.sources),
        "root": group.root,
        "likenesses": [{"between": list(one.between), "share": one.share} for one in group.likenesses],
    }


def _charge(record: Record, charge: Charge, grounds: Grounds, against: Against) -> dict[str, Any]:
    return {
        "id": charge.id,
        "charge": charge.charge,
        "against": [record.name(person) for person in charge.against],
        "proceeding": charge.proceeding or None,
        "stated_in": list(charge.stated_in),
        "rests_on": list(grounds.rests_on),
        "basis": grounds.basis,
        "lines_at_most": grounds.lines_at_most,
        "findings": list(against.charge(charge.id)),
        "grounds": [_ground(record, one, against) for one in grounds.grounds],
        "lines": _lines(grounds.lines),
        "stands": grounds.stands,
        "act_read": grounds.act_read,
        "decisive": [
            {"what": d.what, "id": d.id, "name": naming(record, d.id), "sole": d.sole} for d in grounds.decisive
        ],
    }


def _ground(record: Record, ground: Ground, against: Against) -> dict[str, Any]:
    return {
        "statement": ground.statement,
        "speaker": naming(record, ground.speaker),
        "kind": ground.kind,
        "depth": ground.depth,
        "circumstances": [
            {"what": c.what, "statement": c.statement or None, "inferred": c.inferred} for c in ground.circumstances
        ],
        "derives_from": list(ground.derives_from),
        "withdrawn_by": list(ground.withdrawn_by),
        "through": [list(way) for way in ground.ways if way],
        "findings": list(against.statement(ground.statement)),
    }


def _lines(lines: Lines) -> dict[str, Any]:
    return {
        "at_most": lines.at_most,
        "checked": list(lines.checked),
        "withdrawn": list(lines.withdrawn),
        "lines": [
            {
                "statements": list(line.statements),
                "root": line.root or None,
                "shared": [
                    {"check": s.check, "between": list(s.between), "root": s.root, "shown_by": list(s.shown_by)}
                    for s in line.shared
                ],
            }
            for line in lines.lines
        ],
    }


def weighing(inquiry: Inquiry) -> dict[str, Any]:
    """The weighing alone, with the statements that it speaks of."""
    record = inquiry.record
    used = {one for grounds in inquiry.grounds for one in grounds.rests_on}
    used |= {one for charge in record.charges for one in charge.stated_in}
    used |= {one for accusation in inquiry.accusations for one in accusation.statements}
    return {
        "counterproof": counterproof.__version__,
        "format": FORMAT,
        "title": inquiry.title,
        "head": inquiry.footing.head if inquiry.footing else None,
        "problems": [{"name": p.name, "reason": p.reason} for p in inquiry.problems],
        "charges": charges(inquiry),
        "accusations": accusations(inquiry),
        "copies": [copy_group(group) for group in inquiry.copies.groups],
        "statements": {
            e.id: {"quote": e.statement.span.quote, "source": e.statement.span.source, "key": e.statement.key or None}
            for e in record.entries
            if e.id in used
        },
    }


def schema() -> dict[str, Any]:
    """The published JSON Schema (2020-12) of what `weigh --json` prints."""
    loaded: dict[str, Any] = json.loads(
        files("counterproof.export").joinpath("weighing.schema.json").read_text(encoding="utf-8")
    )
    return loaded


def accusations(inquiry: Inquiry) -> list[dict[str, Any]]:
    """Who names whom, and through which statements."""
    record = inquiry.record
    return [
        {
            "by": record.name(a.by),
            "against": record.name(a.against),
            "statement": a.statement,
            "statements": list(a.statements),
        }
        for a in inquiry.accusations
    ]


def support_sets_of(inquiry: Inquiry) -> dict[str, Any]:
    """For each charge by id the smallest sets of statements on which it stands, and whether these are all."""
    record = inquiry.record
    support = Standing(record, bearings(record)).support
    found = {charge.id: support_sets(support, charge.id) for charge in record.charges}
    return {
        one: {"sets": [sorted(some) for some in sets.sets], "complete": sets.complete} for one, sets in found.items()
    }
