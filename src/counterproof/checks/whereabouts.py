"""Whereabouts: every stay and act that puts a person somewhere, and the tests that two or more of them cannot all hold.

A pair clashes when neither can come before the other with the journey between (logic's rule `apart`). A vague act
whose whole window is covered by stays elsewhere clashes with the fewest of them that cover it: greedy interval cover.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterproof.checks import choice
from counterproof.checks.axioms import axioms
from counterproof.checks.choice import Choice
from counterproof.checks.chronology import Chronology, predicate, stays_put
from counterproof.checks.identities import Identities
from counterproof.checks.places import Distances, Journey, distances, distinct, near
from counterproof.checks.proof import Proven, prove
from counterproof.checks.sites import at_large, is_prison
from counterproof.checks.timing import DAY
from counterproof.logic import Constraint, rules
from counterproof.logic.rules import Interval
from counterproof.record import Entry, Record
from counterproof.settings import Settings
from counterproof.times import BEGINNING, END, widened


@dataclass(frozen=True)
class Stay:
    """One person at one place, for a moment or a while, by one entry, or by one that begins it and one that ends it."""

    person: str
    place: str
    span: Interval
    entries: tuple[Entry, ...]
    custody: bool = False
    loose: bool = False
    """Whether it is a stay that leaves room to go out and come back: neither custody nor told as unbroken."""
    assumption: str = ""
    """For a stay made of a beginning and an end: that the file tells of nothing between."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its entries."""
        return tuple(e.id for e in self.entries)


@dataclass(frozen=True)
class Whereabouts:
    """All stays of a record, by person, and what the tests on them need."""

    time: Chronology
    names: Identities
    roads: Distances
    stays: Mapping[str, tuple[Stay, ...]]

    def of(self, person: str) -> tuple[Stay, ...]:
        """The stays of a person, and of whoever is said to be that person."""
        found = (stay for one in self.names.one(person) for stay in self.stays.get(one, ()))
        return tuple(sorted(found, key=lambda stay: (stay.ids, stay.person)))


@dataclass(frozen=True)
class Clashing:
    """Stays of one person that cannot all be: what was proven, and what it takes for granted."""

    stays: tuple[Stay, ...]
    proven: Proven
    assumptions: tuple[str, ...]


def whereabouts(time: Chronology, names: Identities) -> Whereabouts:
    """Where everybody is said to have been."""
    found: dict[str, list[Stay]] = defaultdict(list)
    for entry in (e for e in time.record.entries if e.id in time.spans):
        for stay in _of_entry(time, entry):
            found[stay.person].append(stay)
    for stay in _held(time):
        found[stay.person].append(stay)
    return Whereabouts(time, names, distances(time), {p: tuple(s) for p, s in sorted(found.items())})


def clashing_pairs(where: Whereabouts, settings: Settings, wanted: Callable[[Stay, Stay], bool]) -> Iterator[Clashing]:
    """Every two stays of one person, `wanted` together, of which neither can come before the other."""
    for person in where.stays:
        stays = where.of(person)
        for number, one in enumerate(stays):
            for other in stays[number + 1 :]:
                if min(one.person, other.person) == person and _separate(one, other) and wanted(one, other):
                    found = _prove(where, (one,), other, settings)
                    if found:
                        yield found


def clashing_covers(where: Whereabouts, settings: Settings, wanted: Callable[[Stay, Stay], bool]) -> Iterator[Clashing]:
    """Every vague act whose whole window is covered by two or more stays elsewhere, `wanted` with it."""
    for person in where.stays:
        stays = where.of(person)
        for act in (s for s in stays if s.place and s.person == person):
            others = [s for s in stays if _separate(act, s) and wanted(act, s)]
            cover = _cover(where, act, others)
            if len(cover) > 1 and (found := _prove(where, cover, act, settings)):
                yield found


def elsewhere(where: Whereabouts, one: Stay, other: Stay) -> bool:
    """Whether both have places, and these surely differ and are not said to be one."""
    if where.names.between(one.place, other.place) is not None:
        return False
    record = where.time.record
    return distinct(record, one.place, other.place) or where.roads.tells(record, one.place, other.place)


def outing(where: Whereabouts, stays: Sequence[Stay]) -> str:
    """The assumption that nobody went out and came back, where a stay of days and an act are near each other."""
    record = where.time.record
    for one in stays:
        low, high = where.time.window(one.span)
        if one.loose and high - low > DAY and any(near(record, one.place, s.place) for s in stays if s is not one):
            return f"{record.name(one.person)} did not go out from {record.name(one.place)} for a while and come back."
    return ""


def _separate(one: Stay, other: Stay) -> bool:
    """Whether they are two tellings: no entry in common, and not two acts within one happening."""
    if set(one.ids) & set(other.ids):
        return False
    shared = {e.happening for e in one.entries} & {e.happening for e in other.entries}
    return not shared or predicate(one.entries[0]).key == predicate(other.entries[0]).key


def _of_entry(time: Chronology, entry: Entry) -> Iterator[Stay]:
    kind = predicate(entry)
    custody = kind.state == "custody" and kind.aspect == "state"
    if not (entry.place or custody or kind.free or at_large(entry)):
        return
    roles = ("agent", "companion") if stays_put(entry) else kind.present
    for person in sorted({p for role in roles for p in entry.fillers(role)}):
        entity = time.record.entities.get(person)
        if entity and entity.type == "person" and not entity.unnamed:
            held = custody and person in entry.fillers(kind.bearer)
            unbroken = held or stays_put(entry) or any(t.relation == "throughout" for t in entry.timings)
            yield Stay(person, entry.place, _taken(time, entry), (entry,), held, not unbroken)


def _taken(time: Chronology, entry: Entry) -> Interval:
    """The time that is surely spent there. An act that lasts, such as a trial, has pauses: only where it begins."""
    start, end = time.spans[entry.id]
    return (start, end) if predicate(entry).aspect == "state" or stays_put(entry) else (start, start)


@dataclass(frozen=True)
class _Event:
    """A beginning or an end of custody, with the first and last minute at which it can lie."""

    low: int
    high: int
    entry: Entry
    opens: bool
    anew: bool
    """Whether a beginning is told, and not only that custody went on at some time."""


def _held(time: Chronology) -> Iterator[Stay]:
    """Custody from an arrest, or a stay in prison without a told end, to the next release."""
    for person, told in sorted(_custody_events(time).items()):
        for event in told:
            last = _next_release(event, told) if event.opens and event.high < END else None
            if last:
                first = event.entry
                place = first.place if predicate(first).aspect == "state" or is_prison(first) else ""
                span = time.spans[first.id][0], time.spans[last.id][1]
                words = f"{time.record.name(person)} was not released and taken again between the two."
                yield Stay(person, place, span, (first, last), custody=True, assumption=words)


def _custody_events(time: Chronology) -> Mapping[str, list[_Event]]:
    events: dict[str, list[_Event]] = defaultdict(list)
    for entry in time.facts:
        kind, span = predicate(entry), time.spans[entry.id]
        endless = kind.aspect == "state" and time.window(span)[1] >= END
        if kind.state == "custody" and (kind.aspect != "state" or endless):
            opens = kind.aspect != "end"
            bounds = time.loose.window(span[0] if opens else span[1])
            anew = kind.aspect == "start" or any(
                t.relation == "from" or (t.date and t.date.extent) for t in entry.timings
            )
            for person in entry.fillers(kind.bearer):
                events[person].append(_Event(*bounds, entry, opens, anew))
    return events


def _next_release(opened: _Event, told: Sequence[_Event]) -> Entry | None:
    """The first release told surely after the beginning; None where the file also tells of one that may have come
    before it, or of being taken again before it. A second telling of the same arrest is not being taken again."""
    releases = [e for e in told if not e.opens]
    after = sorted((e for e in releases if e.low >= opened.high), key=_order)
    if not after or any(e.low < opened.high <= e.high for e in releases):
        return None
    again = [e for e in told if e.opens and e.anew and opened.high < e.low < after[0].low]
    return None if again else after[0].entry


def _order(event: _Event) -> tuple[int, int, str]:
    return event.low, event.high, event.entry.id


def _cover(where: Whereabouts, act: Stay, others: Sequence[Stay]) -> tuple[Stay, ...]:
    """The fewest stays elsewhere that leave the act no minute; none where they leave it one."""
    low, high = where.time.window(act.span)
    if low <= BEGINNING or high >= END or act.span[0].removesuffix(".start") in where.time.lasting:
        return ()
    cores = []
    for stay in others:
        first, last = where.time.loose.window(stay.span[0])[1], where.time.loose.window(stay.span[1])[0]
        away = _journey(where, act, stay).minutes
        if first < END and last > BEGINNING:
            cores.append((first - away, last + away, stay))
    chosen: list[Stay] = []
    while low <= high:
        reaching = [(last, stay.ids, stay) for first, last, stay in cores if first <= low < last]
        if not reaching:
            return ()
        low, _, best = max(reaching, key=lambda core: core[:2])
        chosen.append(best)
    return tuple(chosen)


def _journey(where: Whereabouts, one: Stay, other: Stay) -> Journey:
    """The way between two stays, by the means of the last minute at which it can have been made: stays without told
    ends are known at their dates, and the way lies between these."""
    told = (*one.entries, *other.entries)
    bounds = [b for s in (one, other) for b in where.time.window(s.span) if BEGINNING < b < END]
    bounds = bounds or [widened(t.date).e1 for entry in told for t in entry.timings if t.date]
    return where.roads.journey(where.time.record, one.place, other.place, max(bounds, default=END - 1), told)


def _prove(where: Whereabouts, stays: Sequence[Stay], act: Stay, settings: Settings) -> Clashing | None:
    focus: list[Constraint] = []
    doubts: dict[str, Choice] = {}
    assumptions: list[str] = []
    for stay in stays:
        joined = where.names.between(stay.person, act.person) or ()
        journey = _journey(where, stay, act)
        standing = {*stay.ids, *act.ids, *joined, *journey.stated}
        name = f"apart/{act.person}/{'+'.join(act.ids)}/{'+'.join(stay.ids)}"
        focus.append(rules.apart(name, standing, act.span, stay.span, journey.minutes, journey.minutes))
        for one in (stay, act):
            for entry in one.entries:
                doubts |= {c.mark: c for c in choice.of_links(where.time.record, entry, one.person, one.place)}
        for way in journey.stated:
            told = where.time.record.entry(way)
            doubts |= {
                c.mark: c
                for c in (
                    *choice.of_reading(told),
                    *choice.of_links(where.time.record, told, *told.fillers("place"), *told.fillers("whole")),
                )
            }
        assumptions += [_different(where, stay, act), journey.assumption, stay.assumption, act.assumption]
    found = prove(where.time, focus, settings, doubts.values())
    if found is None:
        return None
    return Clashing((*stays, act), found, tuple(a for a in dict.fromkeys(assumptions) if a))


def _different(where: Whereabouts, one: Stay, other: Stay) -> str:
    if not (one.place and other.place):
        return ""
    names = sorted((where.time.record.name(one.place), where.time.record.name(other.place)))
    return f"{names[0]} and {names[1]} are different places, and neither lies in the other."


def brought_under_guard(record: Record, stay: Stay) -> bool:
    """Whether a prisoner is brought to such an act, or made one by it: by its kind, or as part of a proceeding."""
    hearings = {e.id for e in record.entities.values() if e.type == "proceeding"}
    venues = {p.venue for p in record.proceedings}
    for entry in stay.entries:
        about = {entry.happening, *(t.happening for t in entry.timings)}
        if predicate(entry).key in axioms()["custody"].brought or about & hearings or entry.place in venues - {""}:
            return True
    return False
