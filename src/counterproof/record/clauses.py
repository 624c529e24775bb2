"""Clauses: entries that hang in time on what a clause tells - "a day before the bridge fell", "after he was taken"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterproof.record.entry import Entry, EntryTiming
from counterproof.sources import Span
from counterproof.statements import Timing
from counterproof.statements.vocabulary import predicates


def hung(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, each with the timings by clauses whose own entries were found."""
    told: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        told[entry.statement.span.source].append(entry)
    return [_hung(entry, told) for entry in entries]


def _hung(entry: Entry, told: Mapping[str, Sequence[Entry]]) -> Entry:
    found = [_timing(t, entry, told[entry.statement.span.source]) for t in _by_clauses(entry)]
    more = tuple(timing for timing in found if timing is not None)
    return replace(entry, timings=(*entry.timings, *more)) if more else entry


def _by_clauses(entry: Entry) -> list[Timing]:
    content = entry.statement.proposition
    acts = predicates()[content.predicate].aspect != "state"
    return [t for t in content.timings if acts and t.event is not None and t.event.form == "clause"]


def _timing(timing: Timing, entry: Entry, among: Sequence[Entry]) -> EntryTiming | None:
    """The timing by the entry of the clause: the shortest one around its verb, told as fact, that does not last."""
    verb = timing.event.span if timing.event else entry.statement.span
    around = [e for e in among if e.id != entry.id and _is_within(verb, e.statement.span)]
    target = min(around, key=lambda e: (e.statement.span.end - e.statement.span.start, e.id), default=None)
    if target is None or _is_within(entry.statement.span, target.statement.span):
        return None
    content = target.statement.proposition
    told = target.statement.stance == "asserts" and content.actual and not content.negated
    if not told or predicates()[content.predicate].aspect == "state" or target.happening == entry.happening:
        return None
    if timing.relation == "before" and not timing.offset and _may_prevent(entry, target):
        return None
    return EntryTiming(timing.relation, happening=target.happening, offset=timing.offset, sure=target.statement.sure)


def _may_prevent(entry: Entry, target: Entry) -> bool:
    """Whether what was done before may have kept the other from coming about: "he died before he was tried" tells of no
    trial. It concerns the same people or things, or some that were not found out."""
    shared = {one for _, one in entry.roles} & {one for _, one in target.roles}
    return bool(shared) or not target.complete or not target.roles


def _is_within(inner: Span, outer: Span) -> bool:
    return inner.source == outer.source and outer.start <= inner.start and inner.end <= outer.end
