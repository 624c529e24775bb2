"""Places: which of them are surely two different ones, and the least time between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from counterproof.checks import travel
from counterproof.checks.chronology import Chronology, predicate
from counterproof.checks.window import Window, Windows
from counterproof.language.gazetteer import DISTINCT, towns
from counterproof.record import Entity, Entry, Record
from counterproof.record.entity import holding
from counterproof.record.places import bare
from counterproof.times.calendar import MINUTES_A_DAY, civil

OUTING_KM = 40
"""Farther than this nobody goes out and back within a stay without its being told."""
_IN_MINUTES = {"": 1, "minute": 1, "hour": 60, "day": 1440}


@dataclass(frozen=True)
class Journey:
    """The least minutes between two places: by what some entry states (`stated`), or by the table of ceilings."""

    minutes: int = 0
    stated: tuple[str, ...] = ()
    """Ids of the entry that states it and of those whose dates put the journey into its time; statements of the
    conflict."""
    assumption: str = ""
    """The ceiling used and where it is from, in words, or that nobody was quicker than stated; empty where none was
    needed."""


def holders(record: Record, place: str) -> tuple[str, ...]:
    """The place itself and what holds it, from the inside outwards."""
    return holding(record.entities, place)


def _named(record: Record, place: str) -> str:
    """The innermost place that is more than described: Suzdal for "the prison at Suzdal"; empty for none."""
    held = (p for p in holders(record, place) if p not in record.entities or not record.entities[p].unnamed)
    return next(held, "")


def distinct(record: Record, one: str, other: str) -> bool:
    """Whether two places surely differ and neither holds the other: each located, or named by a person, or both
    buildings. Two buildings of one town are distinct, with no time between them. What is only described may be any:
    where it lies must tell."""
    one, other = _named(record, one), _named(record, other)
    if not one or not other or one in holders(record, other) or other in holders(record, one):
        return False
    pair = [record.entities.get(one), record.entities.get(other)]
    known = [entity for entity in pair if entity is not None and entity.type in ("place", "building")]
    if len(known) < 2:
        return False
    if all(e.type == "building" for e in known) or all(_known(record, e) for e in known):
        return True
    spots = [_spots(record, one), _spots(record, other)]
    return all(spots) and all(travel.kilometres(a, b) > OUTING_KM for a in spots[0] for b in spots[1])


def likely_distinct(record: Record, one: str, other: str) -> bool:
    """Whether two places differ in all likelihood: two towns, villages or spots by name ("at Horten"), of which no text
    says that one holds the other. Regions and countries are no such places."""
    held = (holders(record, one), holders(record, other))
    if not one or not other or one in held[1] or other in held[0]:
        return False
    spots = [_spots(record, one), _spots(record, other)]
    if any(travel.kilometres(a, b) <= OUTING_KM for a in spots[0] for b in spots[1]):
        return False
    return all(any(_is_point(record, p) for p in places) for places in held)


def _is_point(record: Record, place: str) -> bool:
    entity = record.entities.get(place)
    return entity is not None and entity.type == "place" and (entity.point or bool(_spots(record, place)))


def _spots(record: Record, place: str) -> tuple[tuple[int, int], ...]:
    """Where a place may lie: its location, or that of every town in the gazetteer that bears its name."""
    if (at := _location(record, place)) is not None:
        return (at,)
    held = [record.entities[p] for p in holders(record, place) if p in record.entities]
    town = next((e for e in held if e.type == "place"), None)
    if town is None:
        return ()
    return tuple((t.latitude, t.longitude) for t in towns().get(bare(town.name), ()))


def _stated_spots(record: Record, place: str) -> tuple[tuple[int, int], ...]:
    """Where a place may lie, for the time of a journey: of a name that several towns bear, wherever each of them lies,
    where one of them is large; the farms and hamlets so called that no gazetteer holds are an assumption then."""
    if (at := _location(record, place)) is not None:
        return (at,)
    town = next((record.entities[p] for p in holders(record, place) if p in record.entities), None)
    named = towns().get(bare(town.name), ()) if town is not None and town.type == "place" else ()
    large = any(t.population > DISTINCT for t in named)
    return tuple((t.latitude, t.longitude) for t in named) if large else ()


def near(record: Record, one: str, other: str) -> bool:
    """Whether somebody who stays at one may go out to the other and come back: both in one town, or a walk apart."""
    if set(holders(record, one)) & set(holders(record, other)):
        return True
    here, there = _location(record, one), _location(record, other)
    return here is not None and there is not None and travel.kilometres(here, there) <= OUTING_KM


@dataclass(frozen=True)
class _Stated:
    """A travel time that an entry states: always good, or only for journeys made within `scope`."""

    minutes: int
    entry: str
    scope: Window

    def dates(self, windows: Windows, entries: Iterable[Entry]) -> tuple[str, ...] | None:
        """The entries by whose dates all these lie in its time; None where one may lie outside it."""
        if not self.scope.bounded:
            return ()
        found = [windows.of(entry) for entry in entries]
        if not found or not all(self.scope.low <= w.low and w.high <= self.scope.high for w in found):
            return None
        return tuple(sorted({*self.scope.dated_by, *(one for w in found for one in w.dated_by)}))


@dataclass(frozen=True)
class Distances:
    """The travel times that the record's own entries state, by the two places, sorted: those of a time of their own
    first, since they say more, then the shortest."""

    stated: Mapping[tuple[str, str], tuple[_Stated, ...]]
    windows: Windows

    def journey(self, record: Record, one: str, other: str, minute: int, entries: Iterable[Entry] = ()) -> Journey:
        """The least time between two places for somebody who travels no later than `minute`, from and to what
        `entries` tell."""
        told = tuple(entries)
        for pair in _ways(record, one, other):
            for stated in self.stated.get(pair, ()):
                if (dates := stated.dates(self.windows, told)) is not None:
                    quicker = (
                        f"Nobody went from {record.name(one)} to {record.name(other)} in less time than is stated."
                    )
                    return Journey(stated.minutes, (stated.entry, *dates), quicker)
        year = civil(minute // MINUTES_A_DAY)[0]
        ways = [
            _by_ceiling(record, (one, here), (other, there), year)
            for here in _stated_spots(record, one)
            for there in _stated_spots(record, other)
        ]
        return min(ways, key=lambda way: way.minutes, default=Journey())

    def tells(self, record: Record, one: str, other: str) -> bool:
        """Whether some entry states how long the way from one to the other is: they are two places then."""
        return any(pair in self.stated for pair in _ways(record, one, other))


def _ways(record: Record, one: str, other: str) -> Iterator[tuple[str, str]]:
    """The pairs of places, sorted, between which a stated time is one for these two: themselves and what holds them."""
    yield from ((min(a, b), max(a, b)) for a in holders(record, one) for b in holders(record, other))


def distances(time: Chronology) -> Distances:
    """The travel times stated as fact. One of a time that no date tells is left out."""
    windows = Windows(time.record)
    found: dict[tuple[str, str], list[_Stated]] = defaultdict(list)
    for entry in time.facts:
        quantity = entry.statement.proposition.quantity
        if predicate(entry).key == "distance" and quantity and (unit := _unit(quantity.unit)):
            scope = windows.scope(entry)
            if scope is None or not entry.complete or any(timing.date is None for timing in entry.timings):
                continue
            for a, b in ((a, b) for a in _ends(entry) for b in entry.fillers("whole")):
                found[min(a, b), max(a, b)].append(_Stated(quantity.value * unit, entry.id, scope))
    ordered = {pair: tuple(sorted(all_of, key=_first)) for pair, all_of in found.items()}
    return Distances(ordered, windows)


def _first(stated: _Stated) -> tuple[bool, int, str]:
    return not stated.scope.bounded, stated.minutes, stated.entry


def _ends(entry: Entry) -> tuple[str, ...]:
    return entry.fillers("place") or ((entry.place,) if entry.place else ())


def _unit(word: str) -> int:
    return _IN_MINUTES.get(word.casefold().removesuffix("s"), 0)


def _known(record: Record, entity: Entity) -> bool:
    """Located, itself or through what holds it; or named by a person."""
    return _location(record, entity.id) is not None or any(m.form == "typed" for m in entity.mentions) or _typed(entity)


def _typed(entity: Entity) -> bool:
    """An entity without any mention in a text was written down by a person."""
    return not entity.mentions


def _location(record: Record, place: str) -> tuple[int, int] | None:
    located = (record.entities[p].location for p in holders(record, place) if p in record.entities)
    return next((at for at in located if at is not None), None)


def _by_ceiling(
    record: Record, one: tuple[str, tuple[int, int]], other: tuple[str, tuple[int, int]], year: int
) -> Journey:
    minutes = travel.minutes(one[1], other[1], year)
    if not minutes:
        return Journey()
    row = travel.ceiling(year, one[1], other[1])
    several = [record.name(p) for p, _ in (one, other) if _location(record, p) is None]
    which = "".join(f" “{name}” is taken for the nearest large or known town so called." for name in several)
    return Journey(
        minutes,
        assumption=f"Nobody went from {record.name(one[0])} to {record.name(other[0])}, "
        f"{travel.kilometres(one[1], other[1])} km, faster than {row.kmh} km/h ({row.mode}; {row.source}).{which}",
    )
