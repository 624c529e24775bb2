"""Solved: the dates of all texts of a case with their anchors, and as people decided on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterproof.corrections import Borne, DateChange
from counterproof.record.anchors import anchored
from counterproof.record.entity import Link
from counterproof.record.page import Page
from counterproof.record.record import RecordDate
from counterproof.record.resolution import Place
from counterproof.statements import Statement


@dataclass(frozen=True)
class Solved:
    """The dates by id, the ids of those whose anchor is not sure, and what became of the decisions on dates."""

    dates: Mapping[str, RecordDate]
    unsure: frozenset[str]
    borne: tuple[Borne, ...]


def solved_dates(
    pages: Sequence[Page],
    numbered: Mapping[str, Sequence[tuple[int, Statement]]],
    links: Mapping[Place, tuple[Link, ...]],
    changes: Mapping[Place, DateChange],
) -> Solved:
    """The dates of all texts. A date that a person decided on is what they say, and dates that hang on it follow."""
    dates: dict[str, RecordDate] = {}
    unsure: frozenset[str] = frozenset()
    borne: list[Borne] = []
    for page in pages:
        own = [s for _, s in numbered.get(page.source, [])]
        timings = [t for s in own for t in (*s.proposition.timings, *s.said)]
        held = [*page.analysis.dates, *(t.date for t in timings if t.date)]
        happenings = {
            at[1]: (found[0].to, None) for at, found in links.items() if at[0] == page.source and len(found) == 1
        }
        solved = anchored(page, held, happenings, changes)
        dates.update(solved.dates)
        unsure |= solved.unsure
        borne += [Borne(changes[at].uids, own, read) for at, own, read in solved.overruled]
    return Solved(dates, unsure, tuple(borne))
