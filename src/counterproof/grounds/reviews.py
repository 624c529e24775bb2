"""Reviews: what was later reversed, by whom - verdicts annulled, confessions and accusations taken back, words denied.

All sides are shown alike: who is denied can deny in turn, and a refutation that is itself contested says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from counterproof.checks.parties import Parties
from counterproof.checks.polarity import affirms, denies
from counterproof.checks.voice import is_named, voice
from counterproof.grounds.charged import ACCUSING
from counterproof.grounds.network import said
from counterproof.record import Entry, Record
from counterproof.statements.vocabulary import predicates
from counterproof.times import Answer, VagueDate, before

VERDICTS = frozenset(("convict", "sentence", "charge", "acquit"))
"""What a court or a commission can reverse."""
How = Literal["clears", "reviews", "withdraws", "denies", "doubts"]


Tie = Literal["answers", "proceeding", "person"]
"""By what a review is tied to what it reverses: a row that answers another, a proceeding that both name, a person."""


@dataclass(frozen=True)
class Review:
    """One statement and those that it reverses or puts in doubt, as ids; `contested_by` are those that answer it.

    Tied by a person alone it may be of one of the statements only: they are what had been said of that person before.
    """

    statement: str
    how: How
    by: tuple[str, ...]
    """Who reviews: people and bodies, or nobody where a document says so in its own voice."""
    reverses: tuple[str, ...]
    tie: Tie
    contested_by: tuple[str, ...] = ()


def reviews(record: Record) -> tuple[Review, ...]:
    """All reviews that surely attach to something, in the order of the record."""
    told = _Told(record)
    answered: dict[str, list[str]] = defaultdict(list)
    for entry in record.entries:
        for one in entry.answers:
            answered[one].append(entry.id)
    return tuple(
        Review(entry.id, how, _by(entry), reversed_, tie, tuple(answered[entry.id]))
        for entry in record.entries
        if (how := _how(entry))
        for tie, reversed_ in told.reversed(entry, how)
    )


def _how(entry: Entry) -> How | None:
    key, stance = entry.statement.proposition.predicate, entry.statement.stance
    if key in _OF_A_COURT and affirms(entry):
        return "clears" if key == "rehabilitate" else "reviews"
    if stance == "withdraws" or (key == "withdraw" and affirms(entry)):
        return "withdraws"
    if stance == "doubts":
        return "doubts"
    return "denies" if entry.answers and denies(entry) else None


_OF_A_COURT = ("rehabilitate", "review")


def _by(entry: Entry) -> tuple[str, ...]:
    """The court or commission that acts, else whoever speaks."""
    if entry.statement.proposition.predicate in (*_OF_A_COURT, "withdraw") and entry.fillers("agent"):
        return entry.fillers("agent")
    return (voice(entry),) if is_named(entry) else ()


class _Told:
    """What can be reversed, found by whom it is of: verdicts by the people judged, admissions and accusations by whose
    they are."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._parties = Parties(record)
        self._verdicts: dict[str, list[Entry]] = defaultdict(list)
        self._own: dict[str, list[Entry]] = defaultdict(list)
        for entry in record.entries:
            kind = predicates()[entry.statement.proposition.predicate]
            if affirms(entry) and kind.key in VERDICTS:
                for person in self._members(entry):
                    self._verdicts[person].append(entry)
            if affirms(entry) and (kind.position == "guilt" or kind.key in ACCUSING):
                self._own[voice(entry)].append(entry)

    def reversed(self, entry: Entry, how: How) -> Iterator[tuple[Tie, tuple[str, ...]]]:
        """The statements that a review is of, with the tie: those it answers; of a court's the earlier verdicts in the
        same proceeding, or else on the same people; of a withdrawal what the same person had admitted or charged."""
        if entry.answers:
            yield "answers", entry.answers
            return
        if how in ("denies", "doubts"):
            return
        tie, found = self._of_proceedings(entry) if how in ("clears", "reviews") else ("person", [])
        if not found:
            people = _by(entry) if how == "withdraws" else self._members(entry)
            listed = self._own if how == "withdraws" else self._verdicts
            tie, found = "person", [e for person in people for e in listed.get(person, ())]
        earlier = [e.id for e in found if e.id != entry.id and _surely_earlier(e, _moment(entry))]
        if earlier:
            yield tie, tuple(dict.fromkeys(earlier))

    def _of_proceedings(self, entry: Entry) -> tuple[Tie, list[Entry]]:
        tried = [one for p in self._record.proceedings if p.id in entry.fillers("topic") for one in p.statements]
        entries = [self._record.entry(one) for one in tried]
        return "proceeding", [e for e in entries if e.statement.proposition.predicate in VERDICTS and affirms(e)]

    def _members(self, entry: Entry) -> list[str]:
        people = entry.fillers("patient")
        return list(dict.fromkeys(member for one in people for member in (one, *self._parties.members(one))))


def _moment(entry: Entry) -> VagueDate | None:
    dates = [t.date for t in entry.timings if t.date and t.relation == "at" and not t.offset and t.sure]
    return said(entry) or (dates[0] if len(dates) == 1 else None)


def _surely_earlier(other: Entry, when: VagueDate | None) -> bool:
    own = _moment(other)
    return own is not None and when is not None and before(own, when) is Answer.CERTAINLY
