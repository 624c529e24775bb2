"""Charged: the act that a charge speaks of, and whether an entry tells of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterproof.checks.parties import Parties
from counterproof.checks.polarity import affirms
from counterproof.checks.reading import own, readings
from counterproof.record import Charge, Entry, Record

ACCUSING = frozenset(("accuse", "charge"))
"""Predicates by which one person names another as having done something: agent and patient."""
COURT = frozenset(("try", "convict", "acquit", "sentence", "testify", "plead_guilty", "plead_not_guilty", "confess"))
"""What happens in a proceeding; sharing it is not sharing the act charged."""
UNLAWFUL = frozenset(("attack", "conspire", "kill"))
"""Predicates that are an accusation whoever is said to have done them."""


@dataclass(frozen=True)
class Charged:
    """One charge with those it is against, members for groups, and the entries that tell the act in its own words."""

    charge: Charge
    against: frozenset[str]
    acts: tuple[Entry, ...]

    def told_by(self, entry: Entry) -> bool:
        """Whether the entry puts one of the accused to the act: one happening, or what the charge says and no less."""
        if not affirms(entry) or not self.against & {*entry.fillers("agent"), *entry.fillers("companion")}:
            return False
        return any(_tells(entry, act) for act in self.acts)


def charged(record: Record) -> Mapping[str, Charged]:
    """The charges of a record by id."""
    parties = Parties(record)
    return {charge.id: _charged(record, charge, parties) for charge in record.charges}


def _charged(record: Record, charge: Charge, parties: Parties) -> Charged:
    against = frozenset(member for one in charge.against for member in parties.members(one))
    stated = (record.entry(one) for one in charge.stated_in)
    acts = tuple(e for e in stated if e.statement.proposition.predicate not in ACCUSING | COURT)
    return Charged(charge, against | set(charge.against), acts)


def _tells(entry: Entry, act: Entry) -> bool:
    if entry.id == act.id:
        return False
    if entry.happening == act.happening and entry.statement.proposition.predicate not in ACCUSING | COURT:
        return True
    wanted = {pair for pair in own(act).roles if pair[0] != "agent"}
    place = not act.place or act.place == entry.place
    key = act.statement.proposition.predicate
    told = (r for r in readings(entry) if r.predicate == key and r.predicate != "be_at")
    return place and bool(wanted or act.place) and any(wanted <= reading.roles for reading in told)
