"""Travel: the least time in which anybody could have gone from one place to another, by ceilings.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371
"""Mean radius of the Earth (IUGG) in kilometres."""
EDGE_KM = 10
"""Taken off at either end: a place's location is a point within it, and somebody may have stood at its edge."""


@dataclass(frozen=True)
class Ceiling:
    """The fastest travel allowed from year `first` (astronomical) until the next row: km/h over the great circle."""

    first: int
    mode: str
    kmh: int
    source: str
    area: tuple[int, ...] = ()
    """South, west, north, east in whole degrees, both ends of a journey to lie inside; empty for the whole world."""

    def holds(self, year: int, *ends: tuple[int, int]) -> bool:
        """Whether the row is of that year and of all those places; a row of an area is of none where none are given."""
        if self.first > year or not self.area:
            return self.first <= year
        south, west, north, east = (10_000 * side for side in self.area)
        return bool(ends) and all(south <= lat <= north and west <= lon <= east for lat, lon in ends)


@cache
def ceilings() -> tuple[Ceiling, ...]:
    """The table, oldest era first."""
    raw = tomllib.loads(files(__package__).joinpath("ceilings.toml").read_text(encoding="utf-8"))
    rows = (
        Ceiling(row["from"], row["mode"], row["kmh"], row["source"], tuple(row.get("area", ())))
        for row in raw["ceiling"]
    )
    return tuple(sorted(rows, key=lambda row: row.first))


def ceiling(year: int, *ends: tuple[int, int]) -> Ceiling:
    """The fastest row that holds for a year and a journey between these places; years before the table take its first
    row."""
    return max((row for row in ceilings() if row.holds(year, *ends)), key=lambda row: row.kmh, default=ceilings()[0])


def kilometres(a: tuple[int, int], b: tuple[int, int]) -> int:
    """Great-circle distance between two locations (ten-thousandths of a degree), floored, by the haversine formula."""
    (lat_a, lon_a), (lat_b, lon_b) = ([radians(x / 10_000) for x in place] for place in (a, b))
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return int(2 * EARTH_KM * asin(sqrt(min(1.0, half))))


def minutes(a: tuple[int, int], b: tuple[int, int], year: int) -> int:
    """The least travel time between two locations in that year: whole minutes, floored; 0 for neighbours."""
    km = max(0, kilometres(a, b) - 2 * EDGE_KM)
    return km * 60 // ceiling(year, a, b).kmh
