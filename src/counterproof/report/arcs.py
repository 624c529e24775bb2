"""Arcs: who named whom as a picture - names in a column, an arrow from each who names to each who is named.

The column is in order of first appearance in time. Nothing in it is larger, darker or nearer for being named often.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterproof.grounds.network import Edge
from counterproof.record import Record
from counterproof.report.accusing import sentence
from counterproof.report.shown import short

COLUMN = 250
"""Where the names end and the arrows begin, in pixels."""
ROW = 34
TOP = 24
LINE = 14
MOST = 30
"""People in one picture; beyond, the list alone is shown."""
REACH = 430
"""How far the widest arc bends away from the names."""


@dataclass(frozen=True)
class Arc:
    """One arrow: its path, the numbers in the list of the accusations that it stands for, and the terms of all."""

    path: str
    label: str
    x: int
    y: int
    sure: bool


@dataclass(frozen=True)
class Arcs:
    """The picture, with every accusation in a sentence for those who do not see it."""

    people: tuple[tuple[str, int], ...]
    arcs: tuple[Arc, ...]
    height: int
    description: str


def arcs(record: Record, edges: Sequence[Edge]) -> Arcs | None:
    """The picture of the edges, numbered as they stand; None for none, or for too many people to tell apart."""
    people = list(dict.fromkeys(one for edge in edges for one in (edge.by, edge.against)))
    if not 2 <= len(people) <= MOST:
        return None
    rows = {person: TOP + ROW * number for number, person in enumerate(people)}
    together: dict[tuple[str, str], list[int]] = {}
    for number, edge in enumerate(edges):
        together.setdefault((edge.by, edge.against), []).append(number)
    drawn = [_arc(rows[by], rows[against], [(n + 1, edges[n]) for n in ns]) for (by, against), ns in together.items()]
    drawn = _apart(drawn)
    words = " ".join(f"{n}. {sentence(record, edge)}" for n, edge in enumerate(edges, start=1))
    return Arcs(
        tuple((short(record.name(person), 34), rows[person]) for person in people),
        tuple(drawn),
        max(TOP + ROW * len(people), *(arc.y + 10 for arc in drawn)),
        f"Who named whom, as arrows between names. {words}",
    )


def _apart(drawn: Sequence[Arc]) -> list[Arc]:
    """The arcs with their labels moved down where two would lie on each other."""
    found: list[Arc] = []
    for arc in sorted(drawn, key=lambda a: (a.y, a.x)):
        y = arc.y
        while any(abs(y - other.y) < LINE for other in found):
            y += 1
        found.append(replace(arc, y=y))
    return found


def _arc(start: int, end: int, told: Sequence[tuple[int, Edge]]) -> Arc:
    """Half an ellipse; there and back bend differently, so that both are seen."""
    away = min(REACH, 40 + abs(end - start)) + (18 if end < start else 0)
    path = f"M {COLUMN} {start - 4} C {COLUMN + away} {start - 4}, {COLUMN + away} {end + 4}, {COLUMN + 6} {end + 4}"
    terms = dict.fromkeys(term for _, edge in told for term in edge.circumstances)
    numbers = ", ".join(str(number) for number, _ in told)
    label = numbers + (f": {', '.join(terms)}" if terms else "")
    return Arc(path, short(label, 48), COLUMN + away * 3 // 4 + 4, (start + end) // 2 + 4, all(e.sure for _, e in told))
