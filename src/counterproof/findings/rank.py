"""Rank: the order in which findings are shown. Days by which a story fails are shown, never ranked by."""

from __future__ import annotations

from collections.abc import Iterable

from counterproof.checks.voice import voice
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
        dependence(record, finding),
        finding.id,
    )


def dependence(record: Record, finding: Finding) -> int:
    """0 where the sides stand in different documents and are told by different voices, 1 where only one differs, 2."""
    entries = [record.entry(one) for one in finding.clash.statements]
    sources = {entry.statement.span.source for entry in entries}
    voices = {voice(entry) for entry in entries}
    return (len(sources) < 2) + (len(voices) < 2)
