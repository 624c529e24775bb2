"""Presence: one person in two places at once, by two stays or acts, or by a vague act covered by stays elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.checks.clash import Clash
from counterproof.checks.places import likely_distinct
from counterproof.checks.proof import clash
from counterproof.checks.question import Question
from counterproof.checks.whereabouts import (
    Clashing,
    Stay,
    Whereabouts,
    clashing_covers,
    clashing_pairs,
    elsewhere,
    outing,
)


def check(question: Question) -> Iterator[Clash]:
    """Stays and acts of one person that leave no time for the way between them; none of them is custody."""
    where, settings = question.where, question.settings

    def wanted(one: Stay, other: Stay) -> bool:
        return not (one.custody or other.custody) and (elsewhere(where, one, other) or _likely(where, one, other))

    for found in (*clashing_pairs(where, settings, wanted), *clashing_covers(where, settings, wanted)):
        yield _clash(where, found)


def _likely(where: Whereabouts, one: Stay, other: Stay) -> bool:
    """Whether both are at places that differ in all likelihood, and which nothing says are one."""
    return where.names.between(one.place, other.place) is None and likely_distinct(
        where.time.record, one.place, other.place
    )


def _clash(where: Whereabouts, found: Clashing) -> Clash:
    person = found.stays[-1].person
    where_to = sorted({where.time.record.name(s.place) for s in found.stays})
    verdict = f"{where.time.record.name(person)} cannot have been at all of these places then: {', '.join(where_to)}."
    used = {entity for s in found.stays for entity in (s.person, s.place)}
    inside = outing(where, found.stays)
    sure = all(elsewhere(where, s, found.stays[-1]) for s in found.stays[:-1])
    return clash(
        where.time,
        found.proven,
        "presence",
        verdict=verdict,
        axiom="apart",
        used=used,
        assumptions=(*found.assumptions, *([inside] if inside else [])),
        possible=bool(inside) or not sure,
    )
