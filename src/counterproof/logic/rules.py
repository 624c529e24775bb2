"""Rules: one small function for each way in which a statement or axiom becomes bounds between points in time.

Each makes a Constraint whose edges follow from `rule` and `values` alone, so that the verifier, which shares no code
with this module, derives them again. All numbers are whole minutes. A span of time is the pair of variables
(start, end) and half-open: `end` is the first minute no longer taken; a moment has start == end and takes its minute.
Statements are given as one id or several; none at all makes an axiom, which no conflict can leave out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterproof.logic.network import ORIGIN, Constraint, Edge
from counterproof.times import BEGINNING, END

Interval = tuple[str, str]
"""The variables of a start and an end."""
Statements = str | Iterable[str]
Values = list[tuple[str, str | int]]


def dated(
    id: str,
    statements: Statements,
    start: str,
    end: str,
    s0: int | None = None,
    s1: int | None = None,
    e0: int | None = None,
    e1: int | None = None,
    *,
    date: str = "",
) -> Constraint:
    """`start` lies in [s0, s1] and `end` in [e0, e1], both ends included; None is no bound.

    A bound that says nothing is left out: a lower one at BEGINNING, an upper one at END. "Has not ended" (e0 at END)
    is kept and says much. `date` is the id of the date in the record; the verifier then holds the bounds against the
    window printed for it, and refuses narrower ones. For a span that a date fills, use `throughout`.
    """
    bounds = {
        "s0": s0 if s0 is not None and s0 > BEGINNING else None,
        "s1": s1 if s1 is not None and s1 < END else None,
        "e0": e0 if e0 is not None and e0 > BEGINNING else None,
        "e1": e1 if e1 is not None and e1 < END else None,
    }
    edges = (
        _at_least(start, bounds["s0"]),
        _at_most(start, bounds["s1"]),
        _at_least(end, bounds["e0"]),
        _at_most(end, bounds["e1"]),
    )
    given: Values = [(name, bound) for name, bound in bounds.items() if bound is not None]
    points = (("start", start), ("end", end))
    bounded: Values = [(name, point) for name, point in points if any(bound[0] == name[0] for bound, _ in given)]
    values = [*bounded, *given, *_date(date)]
    return _constraint(id, statements, "dated", [edges], values)


def throughout(
    id: str, statements: Statements, start: str, end: str, first: int, last: int, *, date: str = ""
) -> Constraint:
    """The span takes every minute from `first` to `last`, both included: start <= first, end >= last + 1."""
    values: Values = [("start", start), ("end", end), ("first", first), ("last", last), *_date(date)]
    return _constraint(id, statements, "throughout", [(_at_most(start, first), _at_least(end, last + 1))], values)


def span(id: str, start: str, end: str) -> Constraint:
    """Axiom: nothing ends before it starts."""
    return _constraint(id, (), "span", [(Edge(end, start, 0),)], [("start", start), ("end", end)])


def moment(id: str, start: str, end: str, statements: Statements = ()) -> Constraint:
    """It is over as it happens: start == end. An axiom, unless a statement says that it was so short."""
    edges = (Edge(end, start, 0), Edge(start, end, 0))
    return _constraint(id, statements, "moment", [edges], [("start", start), ("end", end)])


def ordered(
    id: str, statements: Statements, earlier: str, later: str, low: int | None = 0, high: int | None = None
) -> Constraint:
    """Between two points: low <= later - earlier <= high, both included; None is no bound.

    Negative numbers let `later` come first.
    """
    values: Values = [("earlier", earlier), ("later", later)]
    edges = []
    if low is not None:
        values.append(("low", low))
        edges.append(Edge(later, earlier, -low))
    if high is not None:
        values.append(("high", high))
        edges.append(Edge(earlier, later, high))
    return _constraint(id, statements, "ordered", [edges], values)


def inside(id: str, statements: Statements, inner: Interval, outer: Interval) -> Constraint:
    """`inner` lies within `outer`; they may share both ends. For lives, offices, institutions, parts of an event."""
    edges = (Edge(inner[0], outer[0], 0), Edge(outer[1], inner[1], 0))
    return _constraint(id, statements, "inside", [edges], [*_named("inner", inner), *_named("outer", outer)])


def meeting(id: str, statements: Statements, one: Interval, other: Interval) -> Constraint:
    """The two spans have a minute in common, or touch: neither begins after the other has ended."""
    edges = (Edge(other[1], one[0], 0), Edge(one[1], other[0], 0))
    return _constraint(id, statements, "meeting", [edges], [*_named("one", one), *_named("other", other)])


def apart(
    id: str, statements: Statements, one: Interval, other: Interval, travel_there: int = 0, travel_back: int = 0
) -> Constraint:
    """One who cannot be in two places: `one` wholly before `other` with `travel_there` minutes between, or `other`
    wholly before `one` with `travel_back` between.

    With no travel, stays may touch: one that ends at 12:00 and one that starts at 12:00 do not clash. Each takes at
    least its first minute, so two moments in one minute clash, and so do a moment and a stay that starts with it.
    """
    if travel_there < 0 or travel_back < 0:
        raise ValueError(f"{id}: travel cannot take {min(travel_there, travel_back)} minutes")
    branches = [_wholly_before(one, other, travel_there), _wholly_before(other, one, travel_back)]
    values = [*_named("one", one), *_named("other", other), ("there", travel_there), ("back", travel_back)]
    return _constraint(id, statements, "apart", branches, values)


def either(id: str, statements: Statements, alternatives: Sequence[Sequence[Edge]]) -> Constraint:
    """At least one of the alternatives holds, each a conjunction of bounds given as edges."""
    values = [
        (f"{b}.{e}.{name}", value)
        for b, edges in enumerate(alternatives)
        for e, edge in enumerate(edges)
        for name, value in (("source", edge.source), ("target", edge.target), ("weight", edge.weight))
    ]
    if not alternatives or not all(alternatives):
        raise ValueError(f"{id}: an alternative that demands nothing settles nothing")
    return _constraint(id, statements, "either", alternatives, values)


def _wholly_before(first: Interval, second: Interval, travel: int) -> tuple[Edge, ...]:
    """End of `first` plus travel is no later than the start of `second`; `first` takes at least its first minute."""
    return Edge(second[0], first[1], -travel), Edge(second[0], first[0], -travel - 1)


def _at_least(variable: str, bound: int | None) -> Edge | None:
    return None if bound is None else Edge(variable, ORIGIN, -bound)


def _at_most(variable: str, bound: int | None) -> Edge | None:
    return None if bound is None else Edge(ORIGIN, variable, bound)


def _date(date: str) -> Values:
    return [("date", date)] if date else []


def _named(name: str, interval: Interval) -> Values:
    return [(f"{name}_start", interval[0]), (f"{name}_end", interval[1])]


def _constraint(
    id: str,
    statements: Statements,
    rule: str,
    branches: Iterable[Iterable[Edge | None]],
    values: Sequence[tuple[str, str | int]],
) -> Constraint:
    standing = frozenset((statements,) if isinstance(statements, str) else statements)
    kept = tuple(tuple(edge for edge in branch if edge is not None) for branch in branches)
    return Constraint(id, kept, standing, rule, tuple(values))
