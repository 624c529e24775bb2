"""Custody: somebody acts in one place while held in another, or does from custody what nobody can do from it."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.checks.chronology import predicate
from counterproof.checks.clash import Clash
from counterproof.checks.places import likely_distinct
from counterproof.checks.proof import clash
from counterproof.checks.question import Question
from counterproof.checks.sites import at_large, is_prison
from counterproof.checks.whereabouts import (
    Clashing,
    Stay,
    Whereabouts,
    brought_under_guard,
    clashing_covers,
    clashing_pairs,
    elsewhere,
)
from counterproof.record import Record


def check(question: Question) -> Iterator[Clash]:
    """Acts of a prisoner elsewhere. Two stays in custody never clash: a prisoner is moved; nor does an act to which a
    prisoner is brought under guard. What one telling of the custody makes certain no other makes possible besides."""
    record, where, settings = question.record, question.where, question.settings

    def wanted(one: Stay, other: Stay) -> bool:
        held, act = (one, other) if one.custody else (other, one)
        if not held.custody or act.custody or brought_under_guard(record, act):
            return False
        if elsewhere(where, held, act) or _elsewhere_by_name(where, held, act):
            return True
        open_to_all = _at_large(act) and (not held.place or _in_prison(held))
        return open_to_all or (not (held.place and act.place) and _free(act))

    def covering(act: Stay, stay: Stay) -> bool:
        return wanted(act, stay) if stay.custody or act.custody else elsewhere(where, act, stay)

    pairs = clashing_pairs(where, settings, wanted)
    covers = (c for c in clashing_covers(where, settings, covering) if any(s.custody for s in c.stays))
    clashes = [(_act(found).ids, _clash(where, found)) for found in (*pairs, *covers)]
    certain = {act for act, clash in clashes if clash.certainty == "certain"}
    yield from (clash for act, clash in clashes if clash.certainty == "certain" or act not in certain)


def _elsewhere_by_name(where: Whereabouts, held: Stay, act: Stay) -> bool:
    """Whether the act is set at a town or spot that is named otherwise than the place of the prison, and not in it."""
    named = where.names.between(held.place, act.place) is None
    return named and likely_distinct(where.time.record, held.place, act.place)


def _at_large(act: Stay) -> bool:
    return all(at_large(e) for e in act.entries)


def _in_prison(held: Stay) -> bool:
    return any(is_prison(e) for e in held.entries)


def _act(found: Clashing) -> Stay:
    return next(s for s in reversed(found.stays) if not s.custody)


def _free(act: Stay) -> bool:
    """Whether the act is one that nobody does from custody, and all that its words state of it is known."""
    return all(predicate(e).free and e.complete for e in act.entries)


def _clash(where: Whereabouts, found: Clashing) -> Clash:
    record = where.time.record
    act = _act(found)
    label = predicate(act.entries[0]).label
    stays = [s for s in found.stays if s is not act]
    told_whole = all(s.place or _unbroken(s) or _in_prison(s) for s in stays)
    named = all(elsewhere(where, s, act) or _elsewhere_by_name(where, s, act) for s in stays)
    settled = named or (told_whole and (_at_a_site(record, act) or _at_large(act)))
    more = () if named else (f"What is told of {record.name(act.person)} ({label}) cannot be done from custody.",)
    if settled and not named:
        more = (*more, f"{record.name(act.person)} was not held at {_spot(record, act)}.")
    verdict = f"{record.name(act.person)} cannot have done this while in custody."
    used = {entity for s in found.stays for entity in (s.person, s.place)}
    return clash(
        where.time,
        found.proven,
        "custody",
        verdict=verdict,
        axiom="custody",
        used=used,
        assumptions=(*found.assumptions, *more),
        possible=not settled,
    )


def _spot(record: Record, act: Stay) -> str:
    """The place of an act in words: as it is written where no name tells it."""
    where = act.entries[0].statement.proposition.place
    return f"“{where.text}”" if where is not None and _at_large(act) else record.name(act.place)


def _unbroken(held: Stay) -> bool:
    """Whether one statement tells both ends of the custody, so that nothing between them is left open."""
    relations = {t.relation for entry in held.entries for t in entry.timings}
    extent = any(t.date and t.date.extent for entry in held.entries for t in entry.timings)
    return len(held.entries) == 1 and (extent or "throughout" in relations or {"from", "until"} <= relations)


def _at_a_site(record: Record, act: Stay) -> bool:
    """Whether the place of the act is a building, or a spot that a person wrote down without a location; in a whole
    town there may be a prison."""
    place = record.entities.get(act.place)
    if place is None or place.unnamed:
        return False
    return place.type == "building" or (place.type == "place" and place.location is None and not place.mentions)
