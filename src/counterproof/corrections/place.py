"""Place: where the words of an anchor stand in a text as it is now; Doubt, where several places fit equally well."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

How = Literal["same text", "same words", "near"]
"""same text: nothing has changed. same words: the quote stands there, with its context or by far most of it. near: the
quote itself has changed a little, between words that have not."""


@dataclass(frozen=True)
class Place:
    """A half-open place [start, end) in code points, how it was found, and how alike it is: 0 to 100."""

    start: int
    end: int
    how: How
    alike: int = 100


@dataclass(frozen=True)
class Doubt:
    """Several places that fit equally well, in the order of the text: none is chosen."""

    places: tuple[Place, ...]
