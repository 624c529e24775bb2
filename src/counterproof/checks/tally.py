"""Tally: the totals and parts that a record states of one thing in one unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from counterproof.checks.polarity import affirms
from counterproof.checks.voice import apart, voice
from counterproof.checks.window import Window, Windows
from counterproof.record import Entry, Record

_FIXED = frozenset(("event", "proceeding", "object", "publication"))
"""Kinds of things whose totals do not change with time; what a body or a place holds does."""


@dataclass(frozen=True)
class Total:
    """One number that an entry states of a thing: the whole of it, or one part."""

    entry: Entry
    whole: str
    value: int
    unit: str
    when: Window

    @property
    def kind(self) -> tuple[str, ...]:
        """What besides the whole the number is of, so that two numbers of different kinds are not compared."""
        others = sorted(f"{role}={one}" for role, one in self.entry.roles if role not in ("whole", "agent"))
        return (*others, self.entry.place)

    def certificate(self) -> dict[str, object]:
        """The number as a certificate holds it."""
        return {"statement": self.entry.id, "value": self.value, "unit": self.unit}


@dataclass(frozen=True)
class Tally:
    """All numbers stated of one thing in one unit: its totals, and the parts said to be all there are."""

    whole: str
    unit: str
    totals: tuple[Total, ...]
    parts: tuple[Total, ...]
    loose: tuple[Total, ...]
    """Parts of which nobody says that they are all."""


def tallies(record: Record) -> Iterator[Tally]:
    """One tally for each thing and unit, in the order of their ids."""
    windows = Windows(record)
    found: dict[tuple[str, str], list[tuple[Total, str, bool]]] = defaultdict(list)
    for entry in record.entries:
        quantity = entry.statement.proposition.quantity
        holders = entry.fillers("whole")
        if quantity is None or len(holders) != 1 or not affirms(entry):
            continue
        total = Total(entry, holders[0], quantity.value, quantity.unit, windows.of(entry))
        found[holders[0], quantity.unit].append((total, quantity.part, quantity.complete))
    for (whole, unit), all_of in sorted(found.items(), key=lambda item: item[0]):
        yield Tally(
            whole,
            unit,
            tuple(t for t, part, _ in all_of if part == "whole"),
            tuple(t for t, part, complete in all_of if part == "part" and complete),
            tuple(t for t, part, complete in all_of if part == "part" and not complete),
        )


def totals(record: Record) -> Iterator[tuple[Total, Total]]:
    """Pairs of different totals for one thing, in one unit, of one kind and at one time."""
    for tally in tallies(record):
        fixed = whole_is_fixed(record, tally.whole)
        for a, b in combinations(tally.totals, 2):
            if a.value != b.value and a.kind == b.kind and apart(a.entry, b.entry) and one_time(a, b, fixed=fixed):
                yield a, b


def whole_is_fixed(record: Record, whole: str) -> bool:
    """Whether a thing's total cannot change: a happening, a made thing."""
    return whole in record.entities and record.entities[whole].type in _FIXED


def one_time(a: Total, b: Total, *, fixed: bool) -> bool:
    """Whether two numbers surely are of one time."""
    if a.entry.happening == b.entry.happening:
        return True
    if a.when.bounded and b.when.bounded:
        if fixed:
            return a.when.low <= b.when.high and b.when.low <= a.when.high
        return (a.when.low, a.when.high) == (b.when.low, b.when.high)
    return fixed


def lists(tally: Tally) -> Iterator[tuple[Total, ...]]:
    """The lists of parts: those that one voice gives in one document, if two or more; else all, if all differ in kind.

    A part told by several is one part, so that lists of several voices are not added up.
    """
    by_voice: dict[tuple[str, str], list[Total]] = defaultdict(list)
    for part in tally.parts:
        by_voice[voice(part.entry), part.entry.statement.span.source].append(part)
    own = [tuple(parts) for _, parts in sorted(by_voice.items()) if len(parts) > 1]
    if own:
        yield from own
        return
    if len(tally.parts) > 1 and len({p.kind + p.entry.fillers("agent") for p in tally.parts}) == len(tally.parts):
        yield tally.parts


def loose_lists(parts: Sequence[Total], whole: Total) -> Iterator[tuple[Total, ...]]:
    """The fewest parts, largest first, that one voice gives in one document, each of another kind or by another agent,
    and that together are more than the whole. A part told twice is one part."""
    by_voice: dict[tuple[str, str], list[Total]] = defaultdict(list)
    for part in parts:
        if apart(part.entry, whole.entry):
            by_voice[voice(part.entry), part.entry.statement.span.source].append(part)
    for _, told in sorted(by_voice.items()):
        differing = {p.kind + p.entry.fillers("agent"): p for p in sorted(told, key=lambda p: (p.value, p.entry.id))}
        ordered = sorted(differing.values(), key=lambda p: (-p.value, p.entry.id))
        for many in range(2, len(ordered) + 1):
            if sum(p.value for p in ordered[:many]) > whole.value:
                yield tuple(ordered[:many])
                break
