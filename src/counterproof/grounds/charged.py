"""Charged: the act that a charge speaks of, and whether an entry tells of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

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
    called: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """Other names that the file makes one with an accused, each with the sets of entries by which it does."""

    def names(self, *people: str) -> bool:
        """Whether one of these is an accused, by whatever name."""
        return any(one in self.against or one in self.called for one in people)

    def told_by(self, entry: Entry) -> bool:
        """Whether the entry puts one of the accused to the act: one happening, or what the charge says and no less."""
        if not affirms(entry) or not self.names(*entry.fillers("agent"), *entry.fillers("companion")):
            return False
        if entry.statement.proposition.predicate in ACCUSING | COURT or entry.id in self.charge.stated_in:
            return False
        if entry.happening in self.happenings or any(self._tells(entry, act) for act in self.acts):
            return True
        then = {t.happening for t in entry.timings if t.relation == "at" and not t.offset}
        return entry.statement.proposition.predicate in UNLAWFUL and bool(then & self.happenings)

    def _tells(self, entry: Entry, act: Entry) -> bool:
        """Whether an entry says of the act no less than the charge does."""
        wanted = {pair for pair in own(act).roles if not self.names(pair[1])}
        place = not act.place or act.place == entry.place
        key = act.statement.proposition.predicate
        told = (r for r in readings(entry) if r.predicate == key and r.predicate != "be_at")
        particular = bool(wanted or act.place) or key in UNLAWFUL
        return entry.id != act.id and place and particular and any(wanted <= reading.roles for reading in told)


def charged(record: Record) -> Mapping[str, Charged]:
    """The charges of a record by id."""
    parties = Parties(record)
    return {charge.id: _charged(record, charge, parties) for charge in record.charges}


def _charged(record: Record, charge: Charge, parties: Parties) -> Charged:
    against = frozenset(member for one in charge.against for member in parties.members(one)) | set(charge.against)
    stated = [record.entry(one) for one in charge.stated_in]
    naming = [e for e in stated if e.statement.proposition.predicate in ACCUSING | COURT]
    acts = tuple(e for e in stated if e not in naming) + tuple(_worded(record, naming, against))
    named = {topic for e in naming for topic in e.fillers("topic")} - {charge.proceeding}
    called = {other: ways for one in sorted(against) for other, ways in parties.names_of(one).items()}
    return Charged(charge, against, acts, frozenset(named | {act.happening for act in acts}), called)


def _worded(record: Record, naming: list[Entry], against: frozenset[str]) -> Iterator[Entry]:
    """The acts told in the words of a charge or right behind them: "is charged with | meeting him at the inn"."""
    for entry in record.entries:
        told = entry.statement.span
        if not against & set(entry.fillers("agent")) or entry.statement.proposition.predicate in ACCUSING | COURT:
            continue
        for one in naming:
            span = one.statement.span
            near = span.start <= told.start <= span.end + _NEAR and told.source == span.source
            if near and span.source and entry.declarants == one.declarants:
                yield entry
                break


_NEAR = 12
"""Characters between "charged with" and the act."""
