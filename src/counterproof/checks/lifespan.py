"""Lifespan: what somebody does, says or suffers after death or burial, or before birth."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.checks import choice
from counterproof.checks.chronology import Chronology, predicate
from counterproof.checks.clash import Clash
from counterproof.checks.identities import Identities
from counterproof.checks.proof import clash, prove
from counterproof.checks.question import Question
from counterproof.logic import Constraint, rules
from counterproof.record import Entry
from counterproof.settings import Settings


def check(question: Question) -> Iterator[Clash]:
    """One clash for each telling of a birth or death and each telling of an act beyond it."""
    time, names = question.time, question.names
    bounds = [e for e in time.facts if predicate(e).state == "life"]
    for bound in bounds:
        for whose in bound.fillers(predicate(bound).bearer):
            entity = question.record.entities.get(whose)
            if entity and entity.type == "person" and not entity.unnamed:
                yield from _beyond(time, names, bound, whose, question.settings)


def _beyond(time: Chronology, names: Identities, bound: Entry, whose: str, settings: Settings) -> Iterator[Clash]:
    same = names.one(whose)
    ends = predicate(bound).aspect == "end"
    for act in time.facts:
        if act.happening == bound.happening or act.id == bound.id:
            continue
        living = sorted({p for role in _living(act, bound) for p in act.fillers(role) if p in same})
        for person in living[:1]:
            focus = _focus(time, act, bound, {act.id, bound.id, *same[person]}, ends=ends)
            doubts = (
                *choice.of_links(time.record, act, person),
                *choice.of_links(time.record, bound, whose),
                *choice.of_sharing(bound, *bound.fillers(predicate(bound).bearer)),
                *(choice.of_names(act, bound, person) if person == whose else ()),
            )
            if found := prove(time, [focus], settings, doubts):
                side = "after death" if ends else "before birth"
                verdict = f"For {time.record.name(whose)} this would be {side}."
                yield clash(time, found, "lifespan", verdict=verdict, axiom="lifespan", used={person, whose})


def _living(act: Entry, bound: Entry) -> tuple[str, ...]:
    """The roles whose fillers live then; somebody buried has died before."""
    kind = predicate(act)
    if predicate(bound).key == "bury" and kind.state == "life" and kind.key != "bury":
        return (kind.bearer,)
    return kind.alive


def _focus(time: Chronology, act: Entry, bound: Entry, statements: set[str], *, ends: bool) -> Constraint:
    start, end = time.spans[act.id]
    first, last = time.spans[bound.id]
    name = f"lifespan/{bound.id}/{act.id}"
    return rules.ordered(name, statements, end, last) if ends else rules.ordered(name, statements, first, start)
