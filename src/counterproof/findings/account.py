"""Account: one document put to the test claim by claim, in its own order; each claim gets exactly one answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from counterproof.checks.clash import Kind
from counterproof.checks.voice import is_named, voice
from counterproof.findings.finding import Finding
from counterproof.findings.support import Supports
from counterproof.record import Entry, Record

Verdict = Literal[
    "cannot stand with",
    "denied by",
    "changed by its own declarant",
    "repeated only by its own author or copies",
    "supported from outside",
    "nothing in this file touches it",
    "not read",
]
_BY_KIND: tuple[tuple[Kind, Verdict], ...] = (
    ("impossible", "cannot stand with"),
    ("disputed", "denied by"),
    ("reversed", "changed by its own declarant"),
    ("undertaking", "cannot stand with"),
)
"""The first kind that touches a claim gives its answer."""


@dataclass(frozen=True)
class Answer:
    """What the file answers to one claim of the document, at [start, end) in code points."""

    start: int
    end: int
    statement: str
    """Id of the entry; empty for a sentence that was not read."""
    answer: Verdict
    by: tuple[str, ...] = ()
    """Who: ids of entities, or names of documents where a document's narrator speaks; in the order of the record."""
    findings: tuple[str, ...] = ()


def answer(record: Record, findings: Sequence[Finding], source_id: str) -> tuple[Answer, ...]:
    """The answers for one source, its unread sentences included, in its own order.

    A document alone in its file is tested against itself.
    """
    touching: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for one in dict.fromkeys(s for clash in finding.clashes for s in clash.statements):
            touching[one].append(finding)
    supports = Supports(record)
    claims = [e for e in record.entries if e.statement.span.source == source_id]
    answers = [_answer(record, claim, touching, supports) for claim in claims]
    for coverage in record.coverage:
        if coverage.source == source_id:
            answers += [Answer(start, end, "", "not read") for start, end in coverage.unread]
    return tuple(sorted(answers, key=lambda a: (a.start, a.end, a.statement)))


def _answer(record: Record, claim: Entry, touching: Mapping[str, list[Finding]], supports: Supports) -> Answer:
    span = claim.statement.span
    found = touching.get(claim.id, [])
    for kind, verdict in _BY_KIND:
        if ours := [f for f in found if f.clash.kind == kind]:
            against = (c.statements for f in ours for c in f.clashes if claim.id in c.statements)
            others = (record.entry(one) for statements in against for one in statements if one != claim.id)
            return Answer(span.start, span.end, claim.id, verdict, _by(record, others), tuple(f.id for f in ours))
    support = supports.of(claim)
    if support.outside:
        by = _by(record, support.outside)
        return Answer(span.start, span.end, claim.id, "supported from outside", by)
    if support.echoes:
        by = _by(record, support.echoes)
        return Answer(span.start, span.end, claim.id, "repeated only by its own author or copies", by)
    return Answer(span.start, span.end, claim.id, "nothing in this file touches it")


def _by(record: Record, entries: Iterable[Entry]) -> tuple[str, ...]:
    names = {text.source.id: text.source.name for text in record.texts}
    return tuple(dict.fromkeys(_who(entry, names) for entry in entries))


def _who(entry: Entry, names: Mapping[str, str]) -> str:
    source = entry.statement.span.source
    return voice(entry) if is_named(entry) else names.get(source, source or "a row of the record")
