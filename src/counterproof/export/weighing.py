"""The weighing as JSON: every charge with its grounds, their lines and what it hangs on; documents that are copies."""

from __future__ import annotations

from typing import Any

from counterproof.findings.against import Against
from counterproof.grounds import Grounds
from counterproof.grounds.copies import CopyGroup
from counterproof.grounds.ground import Ground
from counterproof.grounds.lines import Lines
from counterproof.inquiry import Inquiry
from counterproof.record import Charge, Record


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


def naming(record: Record, id: str) -> str:
    """The name of an entity or a source, also where a document's own voice speaks; else the id itself."""
    source = id.rpartition(" ")[2]
    names = {text.source.id: text.source.name for text in record.texts}
    return names.get(source) or record.name(id)
