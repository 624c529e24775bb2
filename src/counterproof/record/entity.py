"""Entity: the person, place, body or thing that mentions were resolved to; and Link, the step that resolved one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from counterproof.language import Mention
from counterproof.sources import Span

EntityType = Literal[
    "person", "group", "organization", "place", "building", "object", "publication", "proceeding", "event"
]


@dataclass(frozen=True)
class Entity:
    """What mentions refer to. `name` is the fullest form seen, `aliases` the other forms, sorted."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    within: str = ""
    """For places and buildings: the id of the place that holds it, if the file or the gazetteer tells."""
    location: tuple[int, int] | None = None
    """Latitude and longitude in ten-thousandths of a degree."""
    members: tuple[str, ...] = ()
    """For groups: the ids of those named as belonging to it."""
    kind: str = ""
    """A free lower-case word for what it is: "hotel", "register", "trial"."""
    unnamed: bool = False
    """Whether it is known by description alone ("the dragoons"): it is then never surely different from another."""
    point: bool = False
    """For places: whether a text says "at" of it, as English does of towns, villages and spots, never of regions."""


@dataclass(frozen=True)
class Link:
    """One mention resolved to one entity, how, and whether surely; every finding shows the links that it uses."""

    span: Span
    to: str
    how: Literal["name", "alias", "pronoun", "definite", "self", "typed", "correction"]
    sure: bool
    why: str
    """A sentence in words: "the only building of that kind named before"."""


def holding(entities: Mapping[str, Entity], place: str) -> tuple[str, ...]:
    """The place itself and what holds it, from the inside outwards; of two that hold each other, each once."""
    found: list[str] = []
    while place and place not in found:
        found.append(place)
        place = entities[place].within if place in entities else ""
    return tuple(found)
