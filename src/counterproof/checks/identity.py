"""Identity: one deed or one post ascribed to different people, one name identified with different people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice

from counterproof.checks.clash import Clash
from counterproof.checks.parties import Parties
from counterproof.checks.polarity import affirms, certainty
from counterproof.checks.question import Question
from counterproof.checks.reading import own
from counterproof.checks.voice import apart, told
from counterproof.checks.window import Window, Windows
from counterproof.record import Entry, Record
from counterproof.statements.vocabulary import predicates


@dataclass(frozen=True)
class _Rivals:
    """A deed said to be one person's alone, and its being told of somebody surely different."""

    alone: Entry
    other: Entry
    window: Window
    scope: Window
    shared: bool
    taken: bool = False
    """Whether it is taken, not told, that both speak of one time."""


def check(question: Question) -> Iterator[Clash]:
    """Sole doers of one happening who differ, sole holders of one thing at one time, contested identifications."""
    yield from islice(_all(question.record), question.settings.most_conflicts)


def _all(record: Record) -> Iterator[Clash]:
    parties, windows = Parties(record), Windows(record)
    by_predicate: dict[str, list[Entry]] = defaultdict(list)
    for entry in record.entries:
        if affirms(entry) and (entry.fillers("agent")):
            by_predicate[entry.statement.proposition.predicate].append(entry)
    told_of: set[frozenset[str]] = set()
    for key in sorted(by_predicate.keys() - {"same_as"}):
        for alone in by_predicate[key]:
            for other in by_predicate[key] if alone.statement.proposition.sole else ():
                pair = frozenset((alone.id, other.id))
                rivals = None if pair in told_of else _rivals(alone, other, parties, windows)
                if rivals and (clash := _clash(record, rivals)):
                    told_of.add(pair)
                    yield clash
    for first, second in combinations(by_predicate["same_as"], 2):
        yield from _identified(record, first, second, parties)


def _rivals(alone: Entry, other: Entry, parties: Parties, windows: Windows) -> _Rivals | None:
    if not apart(alone, other) or not parties.all_different(alone.fillers("agent"), _doers(other)):
        return None
    shared = alone.happening == other.happening
    wanted = {pair for pair in own(alone).roles if pair[0] != "agent"}
    theirs = {pair for pair in own(other).roles if pair[0] != "agent"}
    named = wanted <= theirs if not shared else _agree(wanted, theirs)
    inside = not alone.place or parties.inside(alone.place, other.place) is not None or (shared and not other.place)
    if not (named and inside) or not (shared or wanted):
        return None
    met = _one_time(alone, other, windows, shared=shared)
    return _Rivals(alone, other, met[0], met[1], shared, met[2]) if met else None


def _doers(entry: Entry) -> tuple[str, ...]:
    return entry.fillers("agent") + entry.fillers("companion")


def _agree(wanted: set[tuple[str, str]], theirs: set[tuple[str, str]]) -> bool:
    """In one happening a role may be left unsaid, but where both name it they name the same."""
    both = {role for role, _ in wanted} & {role for role, _ in theirs}
    return all({p for p in wanted if p[0] == role} & {p for p in theirs if p[0] == role} for role in both)


def _one_time(alone: Entry, other: Entry, windows: Windows, *, shared: bool) -> tuple[Window, Window, bool] | None:
    """The other's window, the time for which the first was the only one, and whether it is merely taken that the two
    meet; None where they need not. An act without a date may have been done twice.

    One happening has one time, unless the dates part the two. A state told without a date holds when it was told of;
    one told from an undated happening on, up to when it was told. A state without any date may have passed on since,
    unless both are told as the only ones.
    """
    window, scope = windows.of(other), windows.scope(alone)
    if shared:
        met = scope is not None and window.low <= scope.high and scope.low <= window.high
        return (window, scope, False) if met and scope else None
    if predicates()[alone.statement.proposition.predicate].aspect == "act":
        met = scope is not None and (window.inside(scope) if alone.timings else not window.bounded)
        return (window, scope, not alone.timings) if met and scope else None
    dated = window if window.bounded or window.core else None
    held, had = dated or windows.said(other), _alone_for(alone, windows)
    if had is None or not held.inside(had):
        return None
    if held.bounded and had.bounded:
        return held, had, dated is None or scope is None or not alone.timings
    both_sole = other.statement.proposition.sole and not (held.bounded or had.bounded)
    return (held, had, True) if both_sole else None


def _alone_for(alone: Entry, windows: Windows) -> Window | None:
    """The time for which a state is told as one holder's: by its dates; from an undated happening on, up to when it
    was told; without either, when it was told. None where it cannot be said."""
    scope, said = windows.scope(alone), windows.said(alone)
    if not alone.timings:
        return said
    since = all(t.relation == "from" and t.date is None and not t.offset for t in alone.timings)
    return Window(high=said.high) if scope is None and since and said.bounded else scope


def _clash(record: Record, rivals: _Rivals) -> Clash | None:
    alone, other = rivals.alone, rivals.other
    repeated = rivals.taken and predicates()[alone.statement.proposition.predicate].aspect == "act"
    how_sure = certainty(alone.sure, other.sure, not repeated)
    if how_sure is None:
        return None
    first, second = (", ".join(record.name(a) for a in e.fillers("agent")) for e in (alone, other))
    used = {alone.id, other.id, *rivals.window.dated_by, *rivals.scope.dated_by}
    return Clash(
        "identity",
        "impossible",
        how_sure,
        tuple(sorted(used)),
        (
            f"{first} and {second} are not the same",
            "both speak of one and the same thing",
            *(("both speak of the same time",) if rivals.taken else ()),
        ),
        f"{told(record, alone)} and {told(record, other)}: only one of them can hold it or have done it.",
        {
            "kind": "opposition",
            "how": "sole",
            "affirms": {**_side(other), "window": [rivals.window.low, rivals.window.high]},
            "denies": {**_side(alone), "scope": [rivals.scope.low, rivals.scope.high]},
            "core": list(rivals.window.core) if rivals.window.core else [],
            "shared": alone.happening if rivals.shared else "",
            "also": sorted({*rivals.window.dated_by, *rivals.scope.dated_by} - {alone.id, other.id}),
        },
    )


def _side(entry: Entry) -> dict[str, object]:
    roles: dict[str, list[str]] = {}
    for role, filler in entry.roles:
        roles.setdefault(role, []).append(filler)
    return {"statement": entry.id, "predicate": entry.statement.proposition.predicate, "roles": roles}


def _identified(record: Record, first: Entry, second: Entry, parties: Parties) -> Iterator[Clash]:
    """One name identified with two who surely differ."""
    left = {*first.fillers("agent"), *first.fillers("patient")}
    right = {*second.fillers("agent"), *second.fillers("patient")}
    common = left & right
    if len(left) != 2 or len(right) != 2 or len(common) != 1 or not apart(first, second):
        return
    (one,), (other,) = left - common, right - common
    how_sure = certainty(first.sure, second.sure)
    if how_sure is None or not parties.different(one, other, without=(first.id, second.id)):
        return
    yield Clash(
        "identity",
        "impossible",
        how_sure,
        tuple(sorted((first.id, second.id))),
        (f"{record.name(one)} and {record.name(other)} are not the same",),
        f"{told(record, first)} and {told(record, second)} identify {record.name(min(common))} with two.",
        {
            "kind": "opposition",
            "how": "identified",
            "affirms": _side(first),
            "denies": _side(second),
            "common": min(common),
        },
    )
