"""Corrected: what people decided, as the result shows it - applied or in dispute, orphaned, and what waits for them."""

from __future__ import annotations

from typing import Any

from counterproof.corrections import Conflict, Correction, Disposition, Pair, Reading, Upshot, Words
from counterproof.corrections.content import content
from counterproof.corrections.correction import Declarants, Who
from counterproof.statements import Statement


def corrected(upshot: Upshot | None) -> dict[str, Any]:
    """The parts `corrections`, `orphans` and `queue` of a result; none where nobody decided anything."""
    if upshot is None:
        return {}
    return {
        "corrections": [_correction(one) for one in upshot.of("applied", "disputed")],
        "orphans": [_orphan(one) for one in upshot.of("orphaned")],
        "queue": [
            {"what": q.what, "corrections": list(q.corrections), "was": q.was or None, "now": q.now or None}
            for q in upshot.queue
        ],
    }


def _correction(one: Disposition) -> dict[str, Any]:
    span = one.span
    place = {"source": span.source, "start": span.start, "end": span.end, "quote": span.quote} if span else None
    return {**_decision(one.correction), "state": one.state, "place": place, "to": one.to or None}


def _orphan(one: Disposition) -> dict[str, Any]:
    words = [
        {"source": a.source, "name": a.name, "prefix": a.prefix, "quote": a.quote, "suffix": a.suffix}
        for a in one.correction.target.anchors
    ]
    return {**_decision(one.correction), "words": words, "why": one.why}


def _decision(correction: Correction) -> dict[str, Any]:
    return {
        "uid": correction.uid,
        "by": correction.by,
        "at": correction.at,
        "kind": correction.kind,
        "value": _value(correction),
        "names": _names(correction),
        "was": _was(correction) or None,
        "reason": correction.reason or None,
    }


def _value(correction: Correction) -> str | None:
    """What was decided, in words, where the kind does not say it."""
    value = correction.value
    if isinstance(value, Statement):
        return str(content(value))
    if isinstance(value, Who):
        return value.name
    if isinstance(value, Declarants):
        return " > ".join(value.names)
    if isinstance(value, bool):
        return ("denied" if value else "not denied") if correction.what == "negated" else None
    return None if correction.what == "status" else value


def _names(correction: Correction) -> list[str]:
    target = correction.target
    return [target.one.name, target.other.name] if isinstance(target, Pair) else []


def _was(correction: Correction) -> str:
    """What the program had there when it was decided."""
    target = correction.target
    if isinstance(target, Reading):
        return str(content(target.statement))
    if isinstance(target, Conflict):
        return target.says
    return correction.against if isinstance(target, Words) else ""
