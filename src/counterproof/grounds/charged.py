"""Charged: the act that a charge speaks of, and whether an entry tells of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
    happenings: frozenset[str]
    """The happenings that the charge is about: those it names, those its acts tell of."""

    def told_by(self, entry: Entry) -> bool:
        """Whether the entry puts one of the accused to the act: one happening, or what the charge says and no less."""
        if not affirms(entry) or not self.against & {*entry.fillers("agent"), *entry.fillers("companion")}:
            return False
        if entry.statement.proposition.predicate in ACCUSING | COURT or entry.id in self.charge.stated_in:
            return False
        if entry.happening in self.happenings or any(self._tells(entry, act) for act in self.acts):
            return True
        then = {t.happening for t in entry.timings if t.relation == "at" and not t.offset}
        return entry.statement.proposition.predicate in UNLAWFUL and bool(then & self.happenings)
