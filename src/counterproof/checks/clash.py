"""Clash: what a check returns - statements that cannot all hold (or one declarant's change), in words, with proof."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

CheckName = Literal[
    "presence", "custody", "lifespan", "existence", "anachronism", "order", "date", "number", "denial", "retraction",
    "identity", "promise",
]  # fmt: skip
Kind = Literal["impossible", "disputed", "reversed", "undertaking"]
Certainty = Literal["certain", "possible"]


@dataclass(frozen=True)
class Clash:
    """A minimal set of statements that clash, and why. Pure data: findings adds quotes, rank and status."""

    check: CheckName
    kind: Kind
    certainty: Certainty
    statements: tuple[str, ...]
    """Entry ids, sorted; leaving any one out dissolves the clash."""
    assumptions: tuple[str, ...]
    """Sentences in words: each a thing that, if it were not so, would dissolve the clash."""
    summary: str
    """One or two sentences with the values used; says what cannot hold together, never who is right."""
    certificate: Mapping[str, Any]
    """JSON-ready steps that the verifier re-checks with arithmetic alone."""
    days: int | None = None
    """By how many days the story fails, for clashes of time."""
