"""Network: who accused whom - a directed, dated edge for each accusation, with the terms on which it was said.

An edge says that somebody named somebody. It says nothing of whether that is so, and no number is made of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from counterproof.checks.parties import Parties
from counterproof.checks.polarity import affirms
from counterproof.grounds.accusation import Accusation
from counterproof.grounds.charged import ACCUSING
from counterproof.record import NARRATOR, Entry, Proceeding, Record
from counterproof.times import Answer, VagueDate, after


@dataclass(frozen=True)
class Edge:
    """One person names another. `through` are those by whom the word came to us, outermost first, without the document.

    Every edge carries its circumstances wherever it goes: a name given under threat is never shown without the threat.
    """

    by: str
    against: str
    statement: str
    when: VagueDate | None = None
    """When it was said, as far as the file tells."""
    proceeding: str = ""
    """The proceeding in which it was said."""
    circumstances: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    sure: bool = True


@dataclass(frozen=True)
class Circle:
    """People each of whom is named by one of them: what they say of each other comes from nowhere outside them."""

    people: tuple[str, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Passage:
    """A step from one proceeding to a later one: who was named in the first and stood accused in the second."""

    earlier: str
    later: str
    person: str
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Network:
    """All edges in order of time, those without a date last; the circles among them; the ways between proceedings."""

    edges: tuple[Edge, ...] = ()
    circles: tuple[Circle, ...] = ()
    passages: tuple[Passage, ...] = ()


def network(record: Record, accused: Iterable[Accusation]) -> Network:
    """The network of the accusations. A group that is named as a group is one node and its members are others; who is
    known by a pronoun or an indefinite phrase alone ("an accuser", "some officials") is nobody that a line can lead to.
    """
    known = [one for one in accused if _known(record, one.by) and _known(record, one.against)]
    edges = [_edge(record, one, entry) for one in known for entry in map(record.entry, one.statements) if _firm(entry)]
    order = {entry.id: number for number, entry in enumerate(record.entries)}
    edges.sort(key=lambda e: (e.when is None, e.when.s0 if e.when else 0, order[e.statement]))
    return Network(tuple(edges), circles(edges), _passages(record, edges))


def _known(record: Record, person: str) -> bool:
    mentions = record.entities[person].mentions
    return not mentions or any(mention.form not in ("pronoun", "indefinite") for mention in mentions)


def _firm(entry: Entry) -> bool:
    """Whether a person wrote it down, or it was read surely: a guess who named whom is worse than none.
    Who refused to name somebody did not, whatever his words were brought in support of."""
    refused = entry.statement.proposition.predicate in ACCUSING and not affirms(entry)
    return not refused and (bool(entry.statement.key) or entry.sure)


def _edge(record: Record, one: Accusation, entry: Entry) -> Edge:
    proceeding = _proceeding(record, entry, one.by)
    return Edge(
        one.by,
        one.against,
        entry.id,
        said(entry) or (proceeding.when if proceeding else None),
        proceeding.id if proceeding else "",
        tuple(dict.fromkeys(c.what + (" (inferred)" if c.inferred else "") for c in entry.circumstances)),
        tuple(d for d in entry.declarants if d not in (NARRATOR, one.by)),
        entry.sure,
    )


def said(entry: Entry) -> VagueDate | None:
    """When the words were said: where the entry tells of the saying itself ("testified that"), its own time."""
    timings = [t for t in entry.said if t.date and t.relation == "at" and not t.offset]
    if not timings and entry.statement.proposition.predicate in _SAYING:
        timings = [t for t in entry.timings if t.date and t.relation == "at" and not t.offset]
    return timings[0].date if len(timings) == 1 else None


_SAYING = frozenset(("accuse", "charge", "testify", "confess", "plead_guilty", "withdraw"))


def _proceeding(record: Record, entry: Entry, by: str) -> Proceeding | None:
    """The proceeding in which it was said: one that the entry names, or the one in which its speaker stood then."""
    named = [p for p in record.proceedings if any(p.id == one for _, one in entry.roles) or p.id == entry.happening]
    when = said(entry)
    if not named and when:
        named = [
            p
            for p in record.proceedings
            if p.when and _in_its_days(when, p.when) and by in (*p.accused, *p.prosecutors, *p.judges)
        ]
    return named[0] if len(named) == 1 else None


def _in_its_days(when: VagueDate, proceeding: VagueDate) -> bool:
    """Whether all of it lies between the first and the last day of a proceeding, both included."""
    sure = not when.qualified and not proceeding.qualified
    return sure and proceeding.s0 <= when.s0 and when.e1 <= proceeding.e1


def circles(edges: Iterable[Edge]) -> tuple[Circle, ...]:
    """The circles: people who all reach each other along edges; by the first of them."""
    listed = tuple(edges)
    ahead: dict[str, set[str]] = defaultdict(set)
    behind: dict[str, set[str]] = defaultdict(set)
    for edge in listed:
        ahead[edge.by].add(edge.against)
        behind[edge.against].add(edge.by)
    found: list[Circle] = []
    placed: set[str] = set()
    for person in sorted(set(ahead) & set(behind)):
        if person in placed:
            continue
        ring = _reached(person, ahead) & _reached(person, behind)
        placed |= ring
        if len(ring) > 1:
            within_it = tuple(e.statement for e in listed if e.by in ring and e.against in ring)
            found.append(Circle(tuple(sorted(ring)), tuple(dict.fromkeys(within_it))))
    return tuple(found)


def _reached(start: str, steps: Mapping[str, set[str]]) -> set[str]:
    seen, waiting = {start}, [start]
    while waiting:
        fresh = steps.get(waiting.pop(), set()) - seen
        seen |= fresh
        waiting += fresh
    return seen


def _passages(record: Record, edges: Iterable[Edge]) -> tuple[Passage, ...]:
    """Named in one proceeding, accused in one that surely came after it."""
    parties = Parties(record)
    whole = {p.id: p for p in record.proceedings}
    found: dict[tuple[str, str, str], list[str]] = {}
    for edge in edges:
        if not edge.proceeding:
            continue
        for later in record.proceedings:
            if _follows(later, whole[edge.proceeding]):
                for person in parties.members(edge.against):
                    if person in later.accused and person not in whole[edge.proceeding].accused:
                        found.setdefault((edge.proceeding, later.id, person), []).append(edge.statement)
    return tuple(Passage(*key, tuple(dict.fromkeys(statements))) for key, statements in found.items())


def _follows(later: Proceeding, earlier: Proceeding) -> bool:
    if later.when is None or earlier.when is None or later.id == earlier.id:
        return False
    return after(later.when, earlier.when) is Answer.CERTAINLY
