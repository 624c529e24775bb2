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
    """What is contested cannot be certain: it then stands only if what contests it does not hold."""
    clash = family.clash
    against = contests.of(clash)
    if against and clash.certainty == "certain":
        clash = replace(clash, certainty="possible")
    return Finding(
        content_id("fi", [clash.check, list(clash.statements)]),
        clash,
        "explained" if against else "open",
        against,
        family.also,
        touches.of(clash),
    )
