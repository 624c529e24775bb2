"""Exclusion: two outcomes that cannot both be one person's in one proceeding - acquitted and convicted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from counterproof.checks.clash import Certainty
from counterproof.checks.parties import Parties
from counterproof.checks.polarity import affirms, certainty
from counterproof.checks.voice import apart
from counterproof.checks.window import Window, Windows
from counterproof.record import Entry, Record
from counterproof.statements.vocabulary import predicates


@dataclass(frozen=True)
class Exclusion:
    """Two entries whose predicates exclude each other for one bearer, in one proceeding or at one time."""

    entries: tuple[Entry, Entry]
    certainty: Certainty
    certificate: Mapping[str, Any]


def bearers(entry: Entry, parties: Parties) -> frozenset[str]:
    """Those whose state the predicate changes, members for groups."""
    role = predicates()[entry.statement.proposition.predicate].bearer or "patient"
    return frozenset(member for one in entry.fillers(role) for member in parties.members(one))


def exclusions(record: Record) -> Iterator[Exclusion]:
    """All such pairs. Different times are a change of state; without the same proceeding or time nothing is said."""
    parties, windows, table = Parties(record), Windows(record), predicates()
    affirmed: dict[str, list[Entry]] = defaultdict(list)
    for entry in record.entries:
        if affirms(entry):
            affirmed[entry.statement.proposition.predicate].append(entry)
    for key in sorted(affirmed):
        for other in sorted(table[key].excludes):
            if other in table and key in table[other].excludes and other < key:
                continue
            for a in affirmed[key]:
                for b in affirmed.get(other, ()):
                    if apart(a, b) and (found := _excluded(a, b, parties, windows)):
                        yield found


def _excluded(a: Entry, b: Entry, parties: Parties, windows: Windows) -> Exclusion | None:
    common = bearers(a, parties) & bearers(b, parties)
    if not common or any(_part(a, b, role) for role in ("topic", "thing")):
        return None
    first, second = windows.of(a), windows.of(b)
    one_happening = a.happening == b.happening
    shared = a.happening if one_happening else min({*a.fillers("topic")} & {*b.fillers("topic")}, default="")
    if not _one_time(first, second, shared):
        return None
    if how_sure := certainty(a.sure, b.sure, one_happening or not shared):
        return Exclusion((a, b), how_sure, _certificate(a, b, min(common), (first, second), shared))
    return None


def _part(a: Entry, b: Entry, role: str) -> bool:
    """Whether both name what they speak of, and name different things: two counts, two proceedings."""
    mine, theirs = a.fillers(role), b.fillers(role)
    return bool(mine and theirs and not set(mine) & set(theirs))


def _one_time(a: Window, b: Window, shared: str) -> bool:
    """Whether both belong to one time: one proceeding and no times that part them, or one and the same day."""
    if shared:
        return a.low <= b.high and b.low <= a.high
    return (a.low, a.high) == (b.low, b.high) and a.bounded and a.high - a.low < _DAY


_DAY = 24 * 60


def _certificate(a: Entry, b: Entry, bearer: str, windows: tuple[Window, Window], shared: str) -> dict[str, Any]:
    sides = [
        {
            "statement": entry.id,
            "predicate": entry.statement.proposition.predicate,
            "window": [window.low, window.high],
        }
        for entry, window in zip((a, b), windows, strict=True)
    ]
    return {
        "kind": "opposition",
        "how": "excludes",
        "affirms": sides[0],
        "denies": sides[1],
        "bearer": bearer,
        "shared": shared,
    }
