"""Rank: the order in which findings are shown. Days by which a story fails are shown, never ranked by."""

from __future__ import annotations

from collections.abc import Iterable

from counterproof.findings.family import dependence
from counterproof.findings.finding import Finding
from counterproof.record import Record


def ranked(record: Record, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What touches a charge first; then certain before possible, fewest assumptions, independent sides, id."""
    return tuple(sorted(findings, key=lambda finding: _key(record, finding)))


def _key(record: Record, finding: Finding) -> tuple[int | str, ...]:
    clash = finding.clash
    return (
        0 if finding.charges else 1,
        0 if clash.certainty == "certain" else 1,
        len(clash.assumptions),
        dependence([record.entry(statement) for statement in clash.statements]),
        finding.id,
    )
