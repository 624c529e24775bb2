"""Gazetteer: where well-known towns lie, from GeoNames (CC BY 4.0; see gazetteer_source.md). Ambiguity is kept."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from counterproof.language.unaccented import plain

LARGER = 10
"""A place is taken without its country only when it has more than this many times the people of every namesake..."""
LARGE = 500_000
"""...and more people than this."""
DISTINCT = 100_000
"""A name that only one place bears is taken without its country when the place has more people than this; smaller
places share their names with farms and villages that the extract does not hold."""


@dataclass(frozen=True, slots=True)
class Town:
    """A populated place: ISO country code, latitude and longitude in ten-thousandths of a degree, people today."""

    name: str
    country: str
    latitude: int
    longitude: int
    population: int


@cache
def towns() -> Mapping[str, tuple[Town, ...]]:
    """Towns by plain name (accents and case left out); one name may have several."""
    found: dict[str, list[Town]] = defaultdict(list)
    with files(__package__).joinpath("gazetteer.tsv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            names = row["names"].split("|")
            town = Town(names[0], row["country"], int(row["latitude"]), int(row["longitude"]), int(row["population"]))
            for key in {plain(name) for name in names}:
                found[key].append(town)
    return MappingProxyType({key: tuple(places) for key, places in found.items()})


@cache
def countries() -> Mapping[str, str]:
    """ISO codes by plain English name of the country."""
    with files(__package__).joinpath("countries.tsv").open(encoding="utf-8") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return MappingProxyType({plain(row["name"]): row["code"] for row in rows})


def locate(name: str, country: str = "") -> Town | None:
    """The one town of that name, if there is but one or one that dwarfs the rest; None where it stays ambiguous.

    `country` is an ISO code that the text ties to the name; then only towns of that country count.
    """
    named = [t for t in towns().get(plain(name), ()) if not country or t.country == country]
    if not named:
        return None
    first, *others = sorted(named, key=lambda t: (-t.population, t.country, t.latitude))
    if not others and (country or first.population > DISTINCT):
        return first
    if others and first.population > LARGE and all(first.population > LARGER * t.population for t in others):
        return first
    return None
