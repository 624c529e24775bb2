"""Assembly: clashes become findings - a stable id, the charges touched, what contests them, and their order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from counterproof.checks import Clash
from counterproof.findings.contest import Contests
from counterproof.findings.family import Family, families
from counterproof.findings.finding import Finding
from counterproof.findings.rank import ranked
from counterproof.findings.touch import Touches
from counterproof.ledger import content_id
from counterproof.record import Record


def assemble(record: Record, clashes: Iterable[Clash], charges: Sequence[str] | None = None) -> tuple[Finding, ...]:
    """The findings, best first. With `charges` (ids), only these charges count as touched; else all of the record."""
    touches, contests = Touches(record, charges), Contests(record)
    return ranked(record, (_finding(one, touches, contests) for one in families(record, clashes)))


def _finding(family: Family, touches: Touches, contests: Contests) -> Finding:
    clash, against = _contested(family.clash, contests)
    return Finding(
        content_id("fi", [clash.check, list(clash.statements)]),
        clash,
        "explained" if against else "open",
        against,
        tuple(_contested(other, contests)[0] for other in family.also),
        touches.of(clash),
    )


def _contested(clash: Clash, contests: Contests) -> tuple[Clash, tuple[str, ...]]:
    """What is contested cannot be certain: it then stands only if what contests it does not hold."""
    against = contests.of(clash)
    return (replace(clash, certainty="possible") if against else clash), against
