"""Deciding: what people decided on conflicts - explained, resolved, open again - found again when ids have changed.

A conflict's id is that of its statements, and theirs hang on how they are read. So a decision is fastened to the words
of the statements: a conflict of that check over those very words, with those predicates, is the one it was made on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import permutations
from typing import cast

from counterproof.checks import Clash
from counterproof.corrections import Borne, Conflict, Fastened, Place
from counterproof.corrections.changes import because
from counterproof.corrections.correction import Status
from counterproof.findings.finding import Finding
from counterproof.findings.pointing import says
from counterproof.record import Entry, Record

_MOST = 6
"""Statements up to which every way of laying a decision over a conflict is tried."""


def decide(
    record: Record, findings: Iterable[Finding], statuses: Sequence[Fastened]
) -> tuple[tuple[Finding, ...], tuple[Borne, ...]]:
    """The conflicts with the status that people gave them, in their order; and what became of each decision."""
    found = {finding.id: finding for finding in findings}
    borne = []
    for made in statuses:
        target = made.correction.target
        if not isinstance(target, Conflict):
            continue
        matching = [found[target.id]] if target.id in found else list(_matching(record, found.values(), target, made))
        if len(matching) != 1:
            reason = made.reason or (
                "it may be one of several conflicts now" if matching else "there is no such conflict any more"
            )
            borne.append(Borne((made.correction.uid,), reason=reason))
            continue
        own = matching[0].id
        borne.append(Borne((made.correction.uid,), own, says(matching[0])))
        status = cast("Status", made.correction.value)
        found[own] = replace(found[own], status=status, decided=because(made.correction))
    return tuple(found.values()), tuple(borne)


def _matching(record: Record, findings: Iterable[Finding], target: Conflict, made: Fastened) -> Iterator[Finding]:
    """The conflicts of that check, shown or gathered with the one shown, that stand over those words."""
    if made.reason or len(made.places) != len(target.readings):
        return
    wanted = [
        (source, place, reading.statement.proposition.predicate)
        for (source, place), reading in zip(made.places, target.readings, strict=True)
    ]
    for finding in findings:
        if finding.clash.check == target.check and any(_over(record, clash, wanted) for clash in finding.clashes):
            yield finding


def _over(record: Record, clash: Clash, wanted: Sequence[tuple[str, Place, str]]) -> bool:
    if len(clash.statements) != len(wanted) or len(wanted) > _MOST:
        return False
    entries = [record.entry(one) for one in clash.statements]
    return any(all(map(_stands, order, wanted)) for order in permutations(entries))


def _stands(entry: Entry, wanted: tuple[str, Place, str]) -> bool:
    source, place, predicate = wanted
    span, said = entry.statement.span, entry.statement.proposition
    shared = min(span.end, place.end) - max(span.start, place.start)
    enough = 2 * shared >= min(span.end - span.start, place.end - place.start)
    return span.source == source and said.predicate == predicate and shared > 0 and enough
