"""Setting: what ties a statement to those of other documents - who says it, and where and on which day it lies."""

from __future__ import annotations

from dataclasses import dataclass

from counterproof.record.entity import Link
from counterproof.record.resolution import Resolution
from counterproof.statements import Statement
from counterproof.times.calendar import MINUTES_A_DAY

_NIGHT = 2 * MINUTES_A_DAY
"""Minutes: a night lies on two days, and counts as one time."""


@dataclass(frozen=True)
class Setting:
    """Who surely says a statement, where what it tells lies, and when: empty or None where that is not sure."""

    declarant: str = ""
    places: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    """Those whom it surely names as taking part."""
    days: tuple[int, int] | None = None
    """First and last minute, both included, of one day or night; None where the time is longer or not told."""


def setting(statement: Statement, resolution: Resolution) -> Setting:
    """The setting of one statement, from what its mentions and dates were resolved to."""
    content = statement.proposition
    said = [link for m in statement.attribution[-1:] for link in resolution.links(m)]
    said = said or [link for r in content.roles for link in resolution.links(r.mention) if link.how == "self"]
    where = [content.place, *(r.mention for r in content.roles if r.name == "within")]
    places = {link.to for m in where if m for link in resolution.links(m) if link.sure}
    named = [link for r in content.roles for link in resolution.links(r.mention) if link.sure and link.how == "name"]
    return Setting(_one(said), frozenset(places), frozenset(link.to for link in named), _days(statement, resolution))


def _one(links: list[Link]) -> str:
    return links[0].to if len({link.to for link in links}) == 1 and links[0].sure else ""


def _days(statement: Statement, resolution: Resolution) -> tuple[int, int] | None:
    told = [t for t in statement.proposition.timings if t.date and t.relation == "at"]
    solved = [s for t in told if t.date and (s := resolution.timing(t, t.date))]
    spans = [(s.date.s0, s.date.e1) for s in solved if s.date and s.sure and s.date.e1 - s.date.s0 <= _NIGHT]
    return spans[0] if len(spans) == 1 else None
