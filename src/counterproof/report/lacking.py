"""Lacking: registers said to be complete that lack an act told elsewhere, each with the conflict that it makes."""

from __future__ import annotations

from dataclasses import dataclass

from counterproof.inquiry import Inquiry
from counterproof.record import Entry


@dataclass(frozen=True)
class Absence:
    """The words that say that a register holds everything, the words of the act it lacks, and the conflict's id."""

    complete: str
    act: str
    finding: str


def absences(inquiry: Inquiry) -> tuple[Absence, ...]:
    """All of them, in the order of the conflicts, whose first assumption is that the register is complete."""
    found = []
    for finding in inquiry.findings:
        entries = [inquiry.record.entry(one) for one in finding.clash.statements]
        claims = [entry for entry in entries if entry.statement.proposition.predicate == "complete"]
        acts = [entry for entry in entries if entry not in claims]
        found += [Absence(_words(claim), _words(act), finding.id) for claim in claims for act in acts]
    return tuple(found)


def _words(entry: Entry) -> str:
    return entry.statement.span.quote
