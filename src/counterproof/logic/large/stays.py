"""Stays: where people are said to have been, as columns of whole numbers, and what cannot be among them.

A row puts one person at one place. It takes, whatever its vague dates turn out to be, every minute from the latest at
which it can start (`first`) to the last minute that it takes even if it ends as early as can be (`last`). Of a vague
act, which takes some minute of a window, `first` is the end of that window and `last` its beginning, so that
`last <= first`. Two rows of one person clash when `last + way >= first` holds both ways, `way` being the minutes
between the places: rule `apart` of `logic.rules`, worked out in numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.int64]
Code = npt.NDArray[np.int32]


@dataclass(frozen=True)
class Stays:
    """Columns of equal length. People and places are numbered from 0; times are minutes from the calendar origin."""

    person: Code
    place: Code
    first: Whole
    last: Whole
    travel: Whole
    """Least minutes from place to place: square, not negative; read as symmetrical. Nothing is asked of one place."""

    def __post_init__(self) -> None:
        lengths = {len(column) for column in (self.person, self.place, self.first, self.last)}
        if len(lengths) != 1:
            raise ValueError("columns of different lengths")
        if len(self) and (min(self.person.min(), self.place.min()) < 0 or self.place.max() >= len(self.travel)):
            raise ValueError("a person or place is not numbered from 0, or the table of travel lacks a place")
        if (
            self.travel.shape != (len(self.travel),) * 2
            or (self.travel < 0).any()
            or (self.travel != self.travel.T).any()
        ):
            raise ValueError("the table of travel is not square, not symmetrical or holds less than no time")

    def __len__(self) -> int:
        return len(self.first)

    @classmethod
    def told(
        cls,
        person: Code,
        place: Code,
        bounds: tuple[Whole, Whole, Whole, Whole],
        moment: npt.NDArray[np.bool_],
        travel: Whole,
    ) -> Stays:
        """From the four bounds (s0, s1, e0, e1) of starts and ends; a moment ends as it starts and has no e0, e1."""
        s0, s1, e0, e1 = bounds
        first = np.where(moment, s1, np.minimum(s1, e1))
        last = np.where(moment, s0, np.maximum(s0, e0 - 1))
        return cls(person, place, first, last, travel)


@dataclass(frozen=True)
class Clashes:
    """What cannot all be, by row numbers."""

    pairs: Whole
    """One row for each two stays that clash, the smaller number first, sorted."""
    covering: Whole
    """For each vague act that two or more stays elsewhere leave no minute: the act, then the fewest of these, one
    after the other."""
    ends: Whole
    """Where each of those ends in `covering`."""
    stopped: bool = False
    """Whether there are more pairs than were asked for, so that some are missing."""
    undecided: int = 0
    """Acts of which it was not worked out, within the steps allowed, whether stays elsewhere cover them."""

    def covers(self) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Each covered act with the stays that cover it."""
        begin = 0
        for end in self.ends:
            act, *stays = self.covering[begin:end].tolist()
            yield act, tuple(stays)
            begin = int(end)
