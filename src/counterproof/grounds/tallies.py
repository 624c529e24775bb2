"""Tallies: a number that the file states of a proceeding's people, beside those whom it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from counterproof.checks.parties import Parties
from counterproof.checks.polarity import affirms
from counterproof.record import Proceeding, Record

FATES = {
    "try": "tried", "convict": "convicted", "acquit": "acquitted", "sentence": "sentenced", "execute": "executed",
    "spare": "spared", "release": "released", "rehabilitate": "cleared",
}  # fmt: skip
"""What is counted of the accused, in words."""


@dataclass(frozen=True)
class Tally:
    """So many are said to have been tried in a proceeding, and these are named as such.

    Fewer names than the number are names that the file lacks; more are for the reader to look at.
    """

    proceeding: str
    of: str
    stated: int
    named: tuple[str, ...]

    @property
    def answer(self) -> Literal["all named", "some not named", "more named"]:
        """How the number and the list stand to each other."""
        if len(self.named) == self.stated:
            return "all named"
        return "some not named" if len(self.named) < self.stated else "more named"


def tallies(record: Record) -> tuple[Tally, ...]:
    """Every proceeding with one number of its accused; and numbers stated of what befell them in it."""
    parties = Parties(record)
    return tuple(tally for proceeding in record.proceedings for tally in _tallies(record, parties, proceeding))


def _tallies(record: Record, parties: Parties, proceeding: Proceeding) -> Iterator[Tally]:
    if proceeding.accused_count is not None:
        people = _single(record, parties, proceeding.accused)
        yield Tally(proceeding.id, "accused", proceeding.accused_count, people)
    entries = [record.entry(one) for one in proceeding.statements]
    for key, words in FATES.items():
        told = [e for e in entries if e.statement.proposition.predicate == key and affirms(e) and e.sure]
        numbers = {q.value for e in told if (q := e.statement.proposition.quantity)}
        if len(numbers) == 1:
            named = _single(record, parties, tuple(p for e in told for p in e.fillers("patient")))
            yield Tally(proceeding.id, words, numbers.pop(), named)


def _single(record: Record, parties: Parties, people: tuple[str, ...]) -> tuple[str, ...]:
    """The people, groups by their members; a group that lists nobody names nobody."""
    members = (member for one in people for member in parties.members(one))
    return tuple(
        dict.fromkeys(one for one in members if one in record.entities and record.entities[one].type == "person")
    )
