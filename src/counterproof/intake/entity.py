"""DeclaredEntity: what a hand-written record says beforehand of a name that its rows use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, cast, get_args

DeclaredType = Literal[
    "person", "group", "organization", "place", "building", "object", "publication", "proceeding", "event"
]
_FIELDS = ("name", "type", "aliases", "within", "at", "kind")
_POINT = re.compile(r"\s*(-?\d{1,3}(?:\.\d{1,12})?)\s*,\s*(-?\d{1,3}(?:\.\d{1,12})?)\s*")


@dataclass(frozen=True)
class DeclaredEntity:
    """An `[[entity]]` block: a name, what it stands for, and its other names. Names in rows need no such block."""

    name: str
    type: DeclaredType
    aliases: tuple[str, ...] = ()
    within: str = ""
    """For places and buildings: the name of the place that holds it."""
    at: tuple[int, int] | None = None
    """Latitude and longitude in ten-thousandths of a degree."""
    kind: str = ""
    """A free lower-case word for what it is: "hotel", "register"."""


def declared(block: Mapping[str, Any]) -> DeclaredEntity:
    """The entity that a block declares. Raises ValueError with the reason in words."""
    if unknown := sorted(block.keys() - set(_FIELDS)):
        raise ValueError(f"an entity has no '{unknown[0]}'; it has {', '.join(_FIELDS)}")
    texts = {key: block.get(key, "") for key in ("name", "type", "within", "kind")}
    if wrong := sorted(key for key, value in texts.items() if not isinstance(value, str)):
        raise ValueError(f"'{wrong[0]}' of an entity is a text between quotation marks")
    name = " ".join(texts["name"].split())
    if not name:
        raise ValueError("an entity needs a name")
    if texts["type"] not in get_args(DeclaredType):
        raise ValueError(f"'{texts['type']}' is no type of entity; types are {', '.join(get_args(DeclaredType))}")
    aliases = block.get("aliases", [])
    if not isinstance(aliases, list) or not all(isinstance(alias, str) and alias.strip() for alias in aliases):
        raise ValueError('aliases are a list of texts: ["the cooper", "Q."]')
    kind = cast("DeclaredType", texts["type"])
    other = tuple(sorted({" ".join(alias.split()) for alias in aliases} - {name}))
    return DeclaredEntity(
        name, kind, other, texts["within"].strip(), _at(block.get("at", "")), texts["kind"].casefold()
    )


def _at(text: object) -> tuple[int, int] | None:
    if text == "":
        return None
    match = _POINT.fullmatch(text) if isinstance(text, str) else None
    if not match:
        raise ValueError("'at' is latitude and longitude in degrees: at = \"53.44,18.65\"")
    latitude, longitude = (int((Decimal(part) * 10_000).to_integral_value()) for part in match.groups())
    if abs(latitude) > 900_000 or abs(longitude) > 1_800_000:
        raise ValueError(f"'{text}' is no place on earth: latitude is at most 90 degrees, longitude 180")
    return latitude, longitude
