"""Impact: what a withdrawal takes with it at once, however large the file, since only what hangs on it is looked at."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from counterproof.findings import Finding
from counterproof.findings.against import Against
from counterproof.grounds import Standing
from counterproof.record import Record


@dataclass(frozen=True)
class Fallen:
    """Ids in the order of the record: charges of which no stated support remains, conflicts that lose a statement."""

    charges: tuple[str, ...]
    findings: tuple[str, ...]


class Impact:
    """One file, asked again and again what falls."""

    def __init__(self, record: Record, standing: Standing, findings: Iterable[Finding]) -> None:
        self._order = {charge.id: number for number, charge in enumerate(record.charges)}
        self._support = standing.support
        self._against = Against(findings)

    def of(self, gone: Collection[str]) -> Fallen:
        """What falls when these statements are withdrawn."""
        lost = self._support.without(gone)
        charges = sorted((one for one in lost if one in self._order), key=self._order.__getitem__)
        broken = dict.fromkeys(finding for one in gone for finding in self._against.statement(one))
        return Fallen(tuple(charges), tuple(broken))
