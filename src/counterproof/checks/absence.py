"""Absence: a register that is said to be complete for a place and time lacks an act that it should hold."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.checks import choice
from counterproof.checks.axioms import axioms
from counterproof.checks.chronology import Chronology, predicate
from counterproof.checks.clash import Clash
from counterproof.checks.places import holders
from counterproof.checks.proof import clash, prove
from counterproof.checks.question import Question
from counterproof.logic import Edge, rules
from counterproof.record import Entry, Record
from counterproof.settings import Settings
from counterproof.statements.vocabulary import predicates


def check(question: Question) -> Iterator[Clash]:
    """Acts of the kind, at the place and surely within the time, that nothing in the register tells of."""
    record, time = question.record, question.time
    claims = [e for e in time.facts if predicate(e).key == "complete"]
    told = [e for e in time.facts if e.place and e not in claims]
    for claim in claims:
        kinds = {_word(record, topic) for topic in claim.fillers("topic")}
        acts = [e for e in told if kinds & _kinds(record, e) and _at(record, e, claim)]
        held = [e for e in acts if _in_register(record, claim, e)]
        for act in acts:
            if act not in held and not any(_overlap(time, act, other) for other in held):
                yield from _absent(time, claim, act, question.settings)


def _absent(time: Chronology, claim: Entry, act: Entry, settings: Settings) -> Iterator[Clash]:
    """Neither before the first nor after the last minute that the register covers."""
    (start, end), (first, last) = time.spans[act.id], time.spans[claim.id]
    outside = ([Edge(first, end, -1)], [Edge(start, last, 0)])
    focus = rules.either(f"absent/{claim.id}/{act.id}", {claim.id, act.id}, outside)
    doubts = (*choice.of_links(time.record, act, act.place), *choice.of_links(time.record, claim, claim.place))
    if found := prove(time, [focus], settings, doubts):
        register = ", ".join(time.record.name(thing) for thing in claim.fillers("thing")) or "the register"
        yield clash(
            time,
            found,
            "presence",
            verdict=f"{register} lacks it and is said to hold every such act there and then.",
            axiom="",
            used={act.place, claim.place},
            assumptions=[f"{register} is as complete as it is said to be.", axioms()["complete"].sentence],
        )


def _in_register(record: Record, claim: Entry, entry: Entry) -> bool:
    """Whether the register itself tells it: the same document, or one that bears the register's name."""
    registers = {record.name(thing).casefold() for thing in claim.fillers("thing")}
    names = {n.casefold() for t in record.texts if t.source.id == entry.statement.span.source for n in t.source.names}
    same = entry.statement.span.source and entry.statement.span.source == claim.statement.span.source
    told_by = {record.name(d).casefold() for d in entry.declarants}
    return bool(same or registers & told_by or any(r in n for r in registers for n in names))


def _at(record: Record, entry: Entry, claim: Entry) -> bool:
    return not claim.place or claim.place in holders(record, entry.place)


def _overlap(time: Chronology, one: Entry, other: Entry) -> bool:
    """Whether the register holds something of the kind that may be the act: then it is not surely absent."""
    (low, high), (first, last) = time.window(time.spans[one.id]), time.window(time.spans[other.id])
    return low <= last and first <= high


def _word(record: Record, entity: str) -> str:
    return record.name(entity).casefold()


def _kinds(record: Record, entry: Entry) -> set[str]:
    """The words for what kind of act an entry tells of: its predicate, and the kind of the happening it is about."""
    key = entry.statement.proposition.predicate
    known = [predicates()[key].label] if key in predicates() else []
    about = [record.entities[t] for t in (entry.happening, *entry.fillers("topic")) if t in record.entities]
    words = [key.removeprefix("other:"), *known, *(e.kind for e in about), *(e.name for e in about)]
    return {word.casefold() for word in words if word}
