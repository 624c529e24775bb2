"""Out: what the case gives out from the page, kept as given out; and whether all of it still holds."""

from __future__ import annotations

import json
from collections.abc import Callable

from counterproof.case.runs import keep_output, keep_run, outputs
from counterproof.case.soundness import soundness
from counterproof.export import dumps
from counterproof.inquiry import Inquiry
from counterproof.report import page
from counterproof.verifier import verify_report
from counterproof.web.asked import Verified
from counterproof.web.desk import Desk

REPORT = "counterproof-report.html"
RESULT = "counterproof-result.json"
_FORMS: dict[str, tuple[str, Callable[[Inquiry], str]]] = {"report": (REPORT, page.render), "export": (RESULT, dumps)}


def give_out(desk: Desk, kind: str) -> bytes:
    """The report page, or the result, of everything decided so far; that it was given out is an event of the case."""
    inquiry = desk.settled().inquiry
    name, make = _FORMS[kind]
    data = make(inquiry).encode()
    footing = inquiry.footing
    if footing is not None:
        with desk.case() as case:
            keep_run(case, footing, dumps(inquiry).encode())
            keep_output(case, kind, name, data, footing.head, footing.sources)
    return data


def verified(desk: Desk, sha256: str) -> Verified:
    """Whether the case is what it was, each conflict is proved again, and what was asked about was given out by it."""
    checked = verify_report(json.loads(dumps(desk.settled().inquiry)))
    with desk.case() as case:
        found = soundness(case)
        given_out = outputs(case).get(sha256, "") if sha256 else ""
    return Verified(
        faults=list(found.faults),
        notes=list(found.notes),
        conflicts=checked.count,
        refused=[f"{finding}: {reason}" for finding, reason in checked.refused],
        given_out=given_out,
        head=found.head,
    )
