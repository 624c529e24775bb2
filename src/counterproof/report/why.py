"""Why: a certificate in plain words, one sentence for each step, as a person would go through it with a pencil."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterproof.record import Record
from counterproof.report.duration import length, moment
from counterproof.report.opposing import opposition, sums
from counterproof.report.shown import short

MOST = 120
"""Sentences shown; a longer proof ends with a pointer to the certificate."""
Edge = tuple[str, str, int]


@dataclass(frozen=True)
class Step:
    """One sentence. `depth` counts the suppositions under which it stands."""

    words: str
    depth: int = 0


def why(record: Record, statements: Sequence[str], certificate: Mapping[str, Any]) -> tuple[Step, ...]:
    """The steps of a certificate; statements are called by their numbers, which count from 1 in the order given."""
    numbers = {statement: number for number, statement in enumerate(statements, start=1)}
    match certificate.get("kind"):
        case "time":
            steps = list(_Telling(record, numbers, certificate).steps())
        case "opposition":
            steps = [Step(words) for words in opposition(record, numbers, certificate)]
        case "sum":
            steps = [Step(words) for words in sums(numbers, certificate)]
        case _:
            steps = []
    if len(steps) > MOST:
        rest = len(steps) - MOST
        steps = [*steps[:MOST], Step(f"And {rest} more sentences of this kind; the certificate holds every step.")]
    return tuple(steps)


class _Telling:
    """One certificate of time, told."""

    def __init__(self, record: Record, numbers: Mapping[str, int], certificate: Mapping[str, Any]) -> None:
        self._record = record
        self._numbers = numbers
        self._proof = certificate["proof"]
        self._slack = certificate["slack"]
        self._constraints = {c["id"]: c for c in certificate["constraints"]}
        self._moments = {_base(c["values"]["start"]) for c in self._constraints.values() if c["rule"] == "moment"}

    def steps(self) -> Iterator[Step]:
        """All sentences, in the order of the proof."""
        yield from self._told(self._proof, 0)
        if "split" in self._proof:
            yield Step(f"No way is left open. The nearest of them fails by {length(self._slack)}.")

    def _told(self, proof: Mapping[str, Any], depth: int) -> Iterator[Step]:
        if "cycle" in proof:
            yield from self._cycle(proof["cycle"], depth)
            return
        split = self._constraints[proof["split"]]
        yield Step(f"There are {len(proof['cases'])} ways, and no other{self._reason(split)}.", depth)
        for number, case in enumerate(proof["cases"]):
            yield Step(f"Suppose that {self._branch(split, number)}.", depth)
            yield from self._told(case, depth + 1)

    def _cycle(self, steps: Sequence[Sequence[Any]], depth: int) -> Iterator[Step]:
        """The chain, from the calendar through bounds to the calendar where it goes through it at all."""
        edges = [(self._constraints[name], self._edge(name, branch, index)) for name, branch, index in steps]
        first = next((i for i, (_, edge) in enumerate(edges) if edge[0] == "origin"), None)
        fails = length(-sum(edge[2] for _, edge in edges))
        if first is None:
            for constraint, edge in edges:
                if not self._same(edge):
                    yield Step(f"{self._between(edge)}{self._reason(constraint)}.", depth)
            yield Step(f"Going round, that puts a moment {fails} before itself. So it cannot be.", depth)
            return
        at_most = 0
        for constraint, edge in (*edges[first:], *edges[:first]):
            at_most += edge[2]
            if not self._same(edge):
                yield Step(self._bounded(constraint, edge, at_most), depth)
        yield Step(f"That is too late by {fails}: the story fails by {fails}.", depth)

    def _bounded(self, constraint: Mapping[str, Any], edge: Edge, at_most: int) -> str:
        source, target, weight = edge
        reason = self._reason(constraint)
        if source == "origin":
            return f"{_capital(self._point(target))} is no later than {moment(weight, latest=True)}{reason}."
        if target == "origin":
            return f"But {self._point(source)} is no earlier than {moment(-weight)}{reason}."
        return f"{self._between(edge)}{reason}; so it is no later than {moment(at_most, latest=True)}."

    def _between(self, edge: Edge) -> str:
        """A bound between two points, as a sentence about the second."""
        source, target, weight = edge
        if source == "origin":
            return f"{_capital(self._point(target))} is no later than {moment(weight, latest=True)}"
        if target == "origin":
            return f"{_capital(self._point(source))} is no earlier than {moment(-weight)}"
        one, other = _capital(self._point(target)), self._point(source)
        if weight == 0:
            return f"{one} is no later than {other}"
        if weight < 0:
            return f"{one} is at least {length(-weight)} before {other}"
        return f"{one} is at most {length(weight)} after {other}"

    def _edge(self, name: str, branch: int, index: int) -> Edge:
        source, target, weight = self._constraints[name]["branches"][branch][index]
        return source, target, weight

    def _same(self, edge: Edge) -> bool:
        """Whether an edge only joins the start of a moment to its end."""
        return edge[2] == 0 and _base(edge[0]) == _base(edge[1]) and _base(edge[0]) in self._moments

    def _branch(self, constraint: Mapping[str, Any], number: int) -> str:
        if constraint["rule"] == "apart":
            values = constraint["values"]
            one, other = self._thing(_base(values["one_start"])), self._thing(_base(values["other_start"]))
            first, second = (one, other) if number == 0 else (other, one)
            return f"{first} was over before {second} began"
        edges = [(source, target, weight) for source, target, weight in constraint["branches"][number]]
        words = " and ".join(self._between(edge) for edge in edges)
        return words[0].lower() + words[1:]

    def _reason(self, constraint: Mapping[str, Any]) -> str:
        """The ground of one constraint in brackets: statements, a journey, or that nothing ends before it begins."""
        named = sorted(self._numbers[s] for s in constraint["statements"] if s in self._numbers)
        said = [f"statement{'s' if len(named) > 1 else ''} {_list(named)}"] if named else []
        values = constraint["values"]
        if constraint["rule"] == "apart" and max(values["there"], values["back"]):
            said.append(f"the way takes at least {length(min(values['there'], values['back']))}")
        if constraint["rule"] == "span":
            said.append("nothing ends before it begins")
        return f" ({'; '.join(said)})" if said else ""

    def _point(self, name: str) -> str:
        base = _base(name)
        thing = self._thing(base)
        if base in self._moments:
            return f"the moment of {thing}"
        return f"the {'end' if name.endswith('.end') else 'start'} of {thing}"

    def _thing(self, base: str) -> str:
        """What a pair of variables stands for: a happening by name, or what a statement tells of."""
        if base.endswith(".said"):
            return f"the saying of {self._thing(base.removesuffix('.said'))}"
        if base in self._numbers:
            return f"what statement {self._numbers[base]} tells"
        if base in self._record.entities:
            return f"“{short(self._record.name(base))}”"
        entry = next((e for e in self._record.entries if e.id == base), None)
        return f"“{short(entry.statement.span.quote)}”" if entry else "the happening"


def _base(point: str) -> str:
    return point.rpartition(".")[0] or point


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _list(numbers: Sequence[int]) -> str:
    *first, last = map(str, numbers)
    return f"{', '.join(first)} and {last}" if first else last
