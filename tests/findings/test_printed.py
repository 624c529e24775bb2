"""Every conflict of the checks without time, printed as a result and verified from the print alone."""

from __future__ import annotations

import json
from typing import Any

from counterproof.checks import run
from counterproof.export.result import result
from counterproof.findings import assemble
from counterproof.inquiry import Inquiry
from counterproof.record import Record
from counterproof.settings import Settings
from counterproof.verifier import verify_report


def crowded(case: Any) -> Record:
    """A record with a conflict of each kind in it."""
    case.entity("prisoners", "group", members=("Anna", "Dora"))
    case.entity("gaol", "building", within="Port")
    case.entity("Port", "place")
    case.says("t1", "torture", patient="Anna", place="gaol", by="Anna", when="1851-05-03")
    case.says("t2", "torture", patient="prisoners", place="Port", by="Pike", stance="denies", when="1851-05")
    case.says("f1", "travel", agent="the Fox", place="Port", by="Berg", event="crossing")
    case.says("f2", "same_as", agent="the Fox", patient="Dora", by="Berg")
    case.says("f3", "travel", agent="Dora", place="Port", by="Dora", negated=True)
    case.says("f4", "happen", topic="crossing", event="crossing", negated=True, by="Carl")
    case.says("h1", "hand_over", agent="Anna", recipient="Berg", thing="plan", place="gaol", by="Berg", alone=True)
    case.says("h2", "be_at", agent="Berg", place="gaol", by="Pike", negated=True)
    case.says("h3", "hand_over", agent="Dora", recipient="Berg", thing="plan", place="gaol", by="Dora")
    case.says("p1", "plead_not_guilty", agent="Anna", when="1851-06-02")
    case.says("p2", "plead_guilty", agent="prisoners", when="1851-06-03")
    case.says("v1", "spare", patient="prisoners", stance="promises", by="Pike")
    case.says("v2", "execute", patient="Anna", when="1851-07-01")
    case.says("w1", "see", agent="Carl", patient="Anna", by="Carl")
    case.says("w2", "withdraw", agent="Carl", answers="w1", when="1851-08-01")
    case.says("x1", "acquit", patient="Dora", event="trial", by="Berg")
    case.says("x2", "convict", patient="prisoners", event="trial", by="Carl")
    case.says("i1", "same_as", agent="the Owl", patient="Berg", by="Dora")
    case.says("i2", "same_as", agent="the Owl", patient="Carl", by="Anna")
    case.says("n1", "count", whole="purse", number=9, unit="crown", part="whole")
    case.says("n2", "count", whole="purse", number=4, unit="crown", part="part", complete=True, recipient="Anna")
    case.says("n3", "count", whole="purse", number=4, unit="crown", part="part", complete=True, recipient="Dora")
    case.says("l1", "detain", patient="Anna", place="gaol", when="from 1851-04-01; until 1851-07-01", event="custody")
    case.says("l2", "count", number=200, unit="day", event="custody")
    record: Record = case.record()
    return record


def test_every_certificate_holds_in_the_printed_report(case: Any) -> None:
    """Each expected conflict is there, and the verifier accepts all of them from the JSON alone."""
    record = crowded(case)
    findings = assemble(record, run(record, Settings()))
    printed = json.loads(json.dumps(result(Inquiry("", record, findings, (), ()))))
    verified = verify_report(printed)
    assert verified.refused == ()
    found = {c.statements for f in findings for c in (f.clash, *f.also)}
    assert found >= {
        ("t1", "t2"), ("f1", "f2", "f3"), ("f1", "f4"), ("h1", "h2"), ("h1", "h3"), ("p1", "p2"), ("v1", "v2"),
        ("w1", "w2"), ("x1", "x2"), ("i1", "i2"), ("n1", "n2", "n3"), ("l1", "l2"),
    }  # fmt: skip
    assert verified.count == len(findings)


def test_the_order_of_entries_changes_no_certain_finding(case: Any) -> None:
    """The record turned round finds the same conflicts of dates, persons and numbers."""
    record = crowded(case)
    turned = Record((), record.entities, {}, tuple(reversed(record.entries)))
    one, other = ({(c.check, c.statements) for c in run(r, Settings())} for r in (record, turned))
    assert one == other
