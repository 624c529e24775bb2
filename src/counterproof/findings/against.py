"""Against: which conflicts bear on a statement or on a charge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from counterproof.findings.finding import Finding


class Against:
    """The findings of one record by what they bear on; ids in the order of the findings."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._statements: dict[str, dict[str, None]] = defaultdict(dict)
        self._charges: dict[str, list[str]] = defaultdict(list)
        for finding in findings:
            for charge in finding.charges:
                self._charges[charge].append(finding.id)
            for clash in finding.clashes:
                for statement in clash.statements:
                    self._statements[statement][finding.id] = None

    def statement(self, id: str) -> tuple[str, ...]:
        """The findings that the statement is part of."""
        return tuple(self._statements.get(id, ()))

    def charge(self, id: str) -> tuple[str, ...]:
        """The findings that touch the charge."""
        return tuple(self._charges.get(id, ()))
