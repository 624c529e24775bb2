"""Offset: a distance in time, possibly vague, signed: "P1W", "-P2D", "PT3H", "P1M" (28 to 31 days)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Offset:
    """A distance known to lie in [low, high] minutes, both ends included; negative is earlier. `text` is ISO 8601."""

    low: int
    high: int
    text: str
