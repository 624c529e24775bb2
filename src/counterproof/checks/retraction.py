"""Retraction: one declarant gives different accounts over time, of the accusation or of a particular thing."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.checks.clash import Clash
from counterproof.checks.opposition import Opposition, assumptions, stated
from counterproof.checks.polarity import certainty
from counterproof.checks.position import Position, changes
from counterproof.checks.question import Question
from counterproof.checks.tally import Total, totals
from counterproof.checks.timing import DAY
from counterproof.checks.voice import is_named, told, voice
from counterproof.record import NARRATOR, Record
from counterproof.statements.vocabulary import predicates


def check(question: Question) -> Iterator[Clash]:
    """Changes of plea and confession, contents affirmed and later denied by one declarant, numbers changed by one."""
    seen: set[tuple[str, ...]] = set()
    for clash in _all(question):
        if clash.statements not in seen:
            seen.add(clash.statements)
            yield clash
        if len(seen) >= question.settings.most_conflicts:
            return


def _all(question: Question) -> Iterator[Clash]:
    record = question.record
    for earlier, later in changes(record):
        yield from _of_position(record, earlier, later)
    for opposition in question.oppositions.all():
        a, b = opposition.affirmed, opposition.denied
        if voice(a) == voice(b) and is_named(a) and not _both_positions(opposition):
            yield from _of_content(record, opposition)
    for first, second in totals(record):
        if voice(first.entry) == voice(second.entry) and is_named(first.entry):
            yield from _of_number(record, first, second)


def _both_positions(opposition: Opposition) -> bool:
    """Whether both are stands towards the accusation, whose changes are told by `changes`."""
    table = predicates()
    entries = (opposition.affirmed, opposition.denied)
    return opposition.how != "answer" and all(table[e.statement.proposition.predicate].position for e in entries)


def _of_position(record: Record, earlier: Position, later: Position) -> Iterator[Clash]:
    guessed = earlier.of_innocence or later.of_innocence
    firm = not guessed and not _disputed(earlier, later) and not _at_once(earlier, later)
    if (how_sure := certainty(earlier.entry.sure, later.entry.sure, firm)) is None:
        return
    sides = [{"statement": p.entry.id, "position": p.stand} for p in (earlier, later)]
    first, second = sides if earlier.guilty else sides[::-1]
    yield Clash(
        "retraction",
        "reversed",
        how_sure,
        tuple(sorted((earlier.entry.id, later.entry.id))),
        ("both speak to the same accusation",),
        f"{record.name(earlier.person)} changed the account: first {told(record, earlier.entry)}, then "
        f"{told(record, later.entry)}.",
        {"kind": "opposition", "how": "position", "person": earlier.person, "affirms": first, "denies": second},
    )


def _disputed(earlier: Position, later: Position) -> bool:
    """Whether one document has two tell it, one of them about another and without a date: they may disagree about a
    stand rather than tell its change."""
    a, b = earlier.entry, later.entry
    tellers = {p.entry.declarants[-1] for p in (earlier, later)} - {earlier.person}
    relayed = [p for p in (earlier, later) if p.entry.declarants[-1] not in (NARRATOR, p.person)]
    same = a.statement.span.source == b.statement.span.source
    return same and len(tellers) > 1 and any(not p.when.bounded for p in relayed)


def _at_once(earlier: Position, later: Position) -> bool:
    """Whether one voice tells both of one day in one document: more likely two counts than a change."""
    a, b = earlier.entry, later.entry
    one_voice = a.statement.span.source == b.statement.span.source and a.declarants == b.declarants
    one_time = earlier.when.bounded and (earlier.when.low, earlier.when.high) == (later.when.low, later.when.high)
    return one_voice and one_time and earlier.when.high - earlier.when.low < DAY


def _of_content(record: Record, opposition: Opposition) -> Iterator[Clash]:
    if (how_sure := opposition.certainty) is None:
        return
    yield Clash(
        "retraction",
        "reversed",
        how_sure,
        opposition.statements,
        assumptions(record, opposition),
        f"{record.name(voice(opposition.affirmed))} says {told(record, opposition.affirmed)} and on another occasion "
        f"{told(record, opposition.denied)}.",
        stated(opposition, "withdrawal" if opposition.how == "answer" else "negation"),
    )


def _of_number(record: Record, first: Total, second: Total) -> Iterator[Clash]:
    if (how_sure := certainty(first.entry.sure, second.entry.sure)) is None:
        return
    yield Clash(
        "retraction",
        "reversed",
        how_sure,
        tuple(sorted((first.entry.id, second.entry.id))),
        (f"both numbers are the whole of {record.name(first.whole)}",),
        f"{record.name(voice(first.entry))} gives {first.value} in {told(record, first.entry)} and {second.value} in "
        f"{told(record, second.entry)}.",
        {"kind": "sum", "relation": "same", "whole": first.certificate(), "parts": [second.certificate()]},
    )
