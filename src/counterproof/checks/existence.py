"""Existence: a building, body, name or thing takes part in something before it exists or after it has ceased to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterproof.checks import choice
from counterproof.checks.chronology import Chronology, predicate
from counterproof.checks.clash import Clash
from counterproof.checks.identities import Identities
from counterproof.checks.places import holders
from counterproof.checks.proof import clash, prove
from counterproof.checks.question import Question
from counterproof.logic import Constraint, rules
from counterproof.record import Entry, Record
from counterproof.settings import Settings
from counterproof.times import BEGINNING, END

_TELLS_NOTHING = ("same_as", "distance", "count", "complete")
"""Predicates that speak about a thing without its taking part in anything then."""
_USES_NAMES = ("write", "publish", "mention", "read", "speak", "send")
"""Acts in which a name is used in words; other acts are told under the name that came after."""


@dataclass(frozen=True)
class _Bound:
    """A telling that a thing begins to be (`starts`) or ceases to be."""

    entry: Entry
    thing: str
    starts: bool
    low: int
    high: int


def check(question: Question) -> Iterator[Clash]:
    """One clash for each telling of a beginning or end of existence and each telling of something beyond it."""
    time, names = question.time, question.names
    bounds = [b for e in time.facts if predicate(e).state == "existence" for b in _bounds(time, e)]
    for bound in bounds:
        same = names.one(bound.thing)
        if not _superseded(bound, [b for b in bounds if b.thing in same]):
            yield from _beyond(time, names, bound, question.settings)


def _bounds(time: Chronology, entry: Entry) -> Iterator[_Bound]:
    """What an entry says of the beginning and end of a thing; a span of existence may say both."""
    kind, (start, end) = predicate(entry), time.spans[entry.id]
    for thing in entry.fillers(kind.bearer):
        if kind.aspect in ("start", "state"):
            low, high = time.loose.window(start)
            if low > BEGINNING:
                yield _Bound(entry, thing, True, low, high)  # noqa: FBT003 - a field of ours
        if kind.aspect in ("end", "state"):
            low, high = time.loose.window(end)
            if high < END:
                yield _Bound(entry, thing, False, low, high)  # noqa: FBT003 - a field of ours


def _superseded(bound: _Bound, others: list[_Bound]) -> bool:
    """Whether another telling lets the thing exist beyond this bound: founded earlier, or again, or dissolved later.

    "Founded" may mean built, opened or named; only the outermost telling bounds what can be told of the thing.
    """
    for other in (o for o in others if o.entry.id != bound.entry.id):
        if bound.starts and other.low < bound.low and (not other.starts or other.high < bound.low):
            return True
        if not bound.starts and other.high > bound.high and (other.starts or other.low > bound.high):
            return True
    return False


def _beyond(time: Chronology, names: Identities, bound: _Bound, settings: Settings) -> Iterator[Clash]:
    record = time.record
    same = names.one(bound.thing)
    for act in time.facts:
        kind = predicate(act)
        if act.id == bound.entry.id or kind.state == "existence" or kind.key in _TELLS_NOTHING:
            continue
        if predicate(bound.entry).key == "rename" and kind.key not in _USES_NAMES:
            continue
        taking_part = {t for role in kind.exists for t in act.fillers(role)}
        taking_part |= {p for p in holders(record, act.place) if p in record.entities}
        doing = (a for role in ("agent", "recipient", "companion") for a in act.fillers(role))
        taking_part |= {a for a in doing if any(_is_body(record, one) for one in names.one(a))}
        for thing in sorted(taking_part & same.keys())[:1]:
            focus = _focus(time, act, bound, {act.id, bound.entry.id, *same[thing]})
            doubts = (*choice.of_links(record, act, thing), *choice.of_links(record, bound.entry, bound.thing))
            if found := prove(time, [focus], settings, doubts):
                side = "before it came into being" if bound.starts else "after it had ceased to be"
                verdict = f"For {record.name(bound.thing)} this would be {side}."
                yield clash(time, found, "existence", verdict=verdict, axiom="existence", used={thing, bound.thing})


def _is_body(record: Record, one: str) -> bool:
    """Whether it is an organization: whatever it does or receives, it has to be there for it."""
    return one in record.entities and record.entities[one].type == "organization"


def _focus(time: Chronology, act: Entry, bound: _Bound, statements: set[str]) -> Constraint:
    start, end = time.spans[act.id]
    first, last = time.spans[bound.entry.id]
    name = f"existence/{bound.entry.id}/{act.id}/{'start' if bound.starts else 'end'}"
    if bound.starts:
        return rules.ordered(name, statements, first, start)
    return rules.ordered(name, statements, end, last)
