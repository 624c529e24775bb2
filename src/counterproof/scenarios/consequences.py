"""Consequences: what a scenario changes - charges, conflicts, dates - each with the smallest reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterproof import checks, findings
from counterproof.checks.window import Windows
from counterproof.findings import Finding
from counterproof.grounds import Basis, Standing, accusations
from counterproof.grounds.basis import basis
from counterproof.grounds.bearing import bearings
from counterproof.grounds.lines import lines
from counterproof.grounds.origin import Origins
from counterproof.grounds.standing import content
from counterproof.inquiry import Inquiry
from counterproof.logic.hitting import smallest_hitting
from counterproof.record import Record
from counterproof.scenarios.reason import smallest_part
from counterproof.scenarios.remainder import remainder
from counterproof.scenarios.scenario import Scenario
from counterproof.scenarios.selector import chosen
from counterproof.settings import Settings

Clashes = frozenset[tuple[str, tuple[str, ...]]]


@dataclass(frozen=True)
class ChargeChange:
    """One charge whose grounds change. `stands` says whether any stated support remains in this file."""

    charge: str
    stands: bool
    before: Basis
    after: Basis
    lines: tuple[int, int]
    lost: tuple[str, ...]
    """Its grounds that are withdrawn, or that stood by what is."""
    reason: tuple[str, ...] = ()
    """Where nothing remains: the fewest of the statements withdrawn that bring that about."""


@dataclass(frozen=True)
class ConflictChange:
    """One conflict that goes, comes, or reads otherwise, with the fewest statements whose withdrawal does it."""

    finding: Finding
    reason: tuple[str, ...]
    before: str = ""
    """For one that stays: how it read before."""


@dataclass(frozen=True)
class DateChange:
    """Between which minutes what a statement tells of lies, before and after; because of these statements."""

    statement: str
    before: tuple[int, int]
    after: tuple[int, int]
    reason: tuple[str, ...]


@dataclass(frozen=True)
class Consequences:
    """What one scenario changes in one file. Everything not named stays as it is."""

    scenario: Scenario
    withdrawn: tuple[str, ...]
    only_as_said: tuple[str, ...]
    charges: tuple[ChargeChange, ...]
    gone: tuple[ConflictChange, ...]
    new: tuple[ConflictChange, ...]
    changed: tuple[ConflictChange, ...]
    dates: tuple[DateChange, ...]


def consequences(inquiry: Inquiry, scenario: Scenario, settings: Settings) -> Consequences:
    """All that the scenario changes. Raises UsageError where it chooses nothing."""
    record = inquiry.record
    gone = chosen(record, scenario.without)
    only_said = chosen(record, scenario.only_as_said) - gone
    asked = _Asked(inquiry, gone, only_said, settings)
    after = asked.findings(gone, only_said)
    order = {entry.id: number for number, entry in enumerate(record.entries)}
    return Consequences(
        scenario,
        tuple(sorted(gone, key=order.__getitem__)),
        tuple(sorted(only_said, key=order.__getitem__)),
        tuple(_charges(inquiry, gone | only_said)),
        tuple(asked.vanished(after)),
        tuple(asked.appeared(after)),
        tuple(asked.changed(after)),
        tuple(_dates(record, gone | only_said)),
    )


class _Asked:
    """One inquiry with what is taken from it, asked for the conflicts of what is left."""

    def __init__(self, inquiry: Inquiry, gone: frozenset[str], only_said: frozenset[str], settings: Settings) -> None:
        self._inquiry = inquiry
        self._gone, self._only_said = gone, only_said
        self._settings = settings
        self._taken = tuple(sorted(gone | only_said))
        self._known: dict[tuple[frozenset[str], frozenset[str]], tuple[Finding, ...]] = {}

    def findings(self, gone: frozenset[str], only_said: frozenset[str]) -> tuple[Finding, ...]:
        """The conflicts of what is left. A change of account turns on what was said, whether it is so or not: it
        stays where its statements are proof only that they were said."""
        key = (gone, only_said)
        if key not in self._known:
            kept = self._found(gone | only_said)
            if only_said:
                said = self._found(gone)
                kept += tuple(f for f in said if f.clash.kind == "reversed" and only_said & _statements(f))
            self._known[key] = kept
        return self._known[key]

    def _found(self, gone: frozenset[str]) -> tuple[Finding, ...]:
        if not gone:
            return self._inquiry.findings
        left = remainder(self._inquiry.record, gone)
        return findings.assemble(left, checks.ask(checks.Question(left, self._settings)))

    def _part(self, part: frozenset[str]) -> tuple[Finding, ...]:
        return self.findings(part & self._gone, part & self._only_said)

    def vanished(self, after: tuple[Finding, ...]) -> Iterator[ConflictChange]:
        """Conflicts of which no set of statements that shows them is left."""
        left = _clashes(after)
        for finding in self._inquiry.findings:
            mine = _clashes((finding,))
            if mine & left:
                continue
            hit = [frozenset(statements) & frozenset(self._taken) for _, statements in mine]
            if all(hit):
                yield ConflictChange(finding, smallest_hitting(hit))
            else:
                reason = smallest_part(self._taken, lambda part, m=mine: not m & _clashes(self._part(part)))  # type: ignore[misc]
                yield ConflictChange(finding, reason)

    def appeared(self, after: tuple[Finding, ...]) -> Iterator[ConflictChange]:
        """Conflicts that something withdrawn had kept from being one: an identification, a date, a release."""
        known = _clashes(self._inquiry.findings)
        for finding in after:
            mine = _clashes((finding,))
            if not mine & known:
                reason = smallest_part(self._taken, lambda part, m=mine: bool(m & _clashes(self._part(part))))  # type: ignore[misc]
                yield ConflictChange(finding, reason)

    def changed(self, after: tuple[Finding, ...]) -> Iterator[ConflictChange]:
        """Conflicts that read more or less certain, or are no longer explained."""
        known = {finding.id: finding for finding in self._inquiry.findings}
        for finding in after:
            before = known.get(finding.id)
            if before is not None and _reads(before) != _reads(finding):
                reason = smallest_part(
                    self._taken,
                    lambda part, f=finding: any(o.id == f.id and _reads(o) == _reads(f) for o in self._part(part)),  # type: ignore[misc]
                )
                yield ConflictChange(finding, reason, _reads(before))


def _charges(inquiry: Inquiry, taken: frozenset[str]) -> Iterator[ChargeChange]:
    record = inquiry.record
    support = Standing(record, bearings(record)).support
    lost = support.without(taken)
    left = remainder(record, taken)
    origins = Origins(left, accusations(left), inquiry.copies)
    for grounds in inquiry.grounds:
        fallen = tuple(g.statement for g in grounds.grounds if content(record.entry(g.statement)) in lost)
        if not fallen and grounds.charge not in lost:
            continue
        stands = support.stands(grounds.charge) and grounds.charge not in lost
        kept = [g for g in grounds.grounds if g.statement not in fallen] if stands else []
        yield ChargeChange(
            grounds.charge,
            stands,
            grounds.basis,
            basis(g.kind for g in kept),
            (grounds.lines_at_most, lines(kept, origins).at_most),
            fallen,
            support.reason(grounds.charge, taken),
        )


def _dates(record: Record, taken: frozenset[str]) -> Iterator[DateChange]:
    before, after = Windows(record), Windows(remainder(record, taken))
    for entry in record.entries:
        if entry.id in taken:
            continue
        old, new = before.of(entry), after.of(entry)
        if (old.low, old.high) != (new.low, new.high):
            reason = tuple(one for one in old.dated_by if one in taken)
            yield DateChange(entry.id, (old.low, old.high), (new.low, new.high), reason)


def _clashes(found: tuple[Finding, ...]) -> Clashes:
    return frozenset((clash.check, clash.statements) for finding in found for clash in finding.clashes)


def _statements(finding: Finding) -> frozenset[str]:
    return frozenset(one for clash in finding.clashes for one in clash.statements)


def _reads(finding: Finding) -> str:
    return f"{finding.clash.certainty}, {finding.status}"
