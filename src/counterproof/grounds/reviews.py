"""Reviews: what was later reversed, by whom - verdicts annulled, confessions and accusations taken back, words denied.

All sides are shown alike: who is denied can deny in turn, and a refutation that is itself contested says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
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
    parties = Parties(record)
    answered: dict[str, list[str]] = defaultdict(list)
    for entry in record.entries:
        for one in entry.answers:
            answered[one].append(entry.id)
    reversible = [e for e in record.entries if affirms(e) and _is_reversible(e)]
    return tuple(
        Review(entry.id, how, _by(entry), reversed_, tie, tuple(answered[entry.id]))
        for entry in record.entries
        if (how := _how(entry))
        for tie, reversed_ in _reversed(record, parties, entry, how, reversible)
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


def _is_reversible(entry: Entry) -> bool:
    kind = predicates()[entry.statement.proposition.predicate]
    return kind.key in VERDICTS | ACCUSING or kind.position == "guilt"


def _reversed(
    record: Record, parties: Parties, entry: Entry, how: How, reversible: Sequence[Entry]
) -> Iterator[tuple[Tie, tuple[str, ...]]]:
    """The statements that a review is of, with the tie: those it answers; of a court's the earlier verdicts in the same
    proceeding, or else on the same people; of a withdrawal what the same person had confessed or charged others with.
    """
    if entry.answers:
        yield "answers", entry.answers
        return
    if how in ("denies", "doubts"):
        return
    earlier = [e for e in reversible if e.id != entry.id and _surely_earlier(e, _moment(entry))]
    if how == "withdraws":
        tied: list[tuple[Tie, list[Entry]]] = [("person", [e for e in earlier if _own(entry, e)])]
    else:
        verdicts = [e for e in earlier if e.statement.proposition.predicate in VERDICTS]
        tried = {one for p in record.proceedings if p.id in entry.fillers("topic") for one in p.statements}
        cleared = {member for one in entry.fillers("patient") for member in (one, *parties.members(one))}
        tied = [
            ("proceeding", [e for e in verdicts if e.id in tried]),
            ("person", [e for e in verdicts if cleared & _judged(parties, e)]),
        ]
    tie, found = next((one for one in tied if one[1]), tied[0])
    if found:
        yield tie, tuple(e.id for e in found)


def _judged(parties: Parties, entry: Entry) -> set[str]:
    return {member for one in entry.fillers("patient") for member in (one, *parties.members(one))}


def _own(entry: Entry, other: Entry) -> bool:
    """Whether the other is what the one who withdraws had admitted, or had said against somebody."""
    people = entry.fillers("agent") or (voice(entry),)
    kind = predicates()[other.statement.proposition.predicate]
    return voice(other) in people and (kind.position == "guilt" or kind.key in ACCUSING)


def _moment(entry: Entry) -> VagueDate | None:
    dates = [t.date for t in entry.timings if t.date and t.relation == "at" and not t.offset and t.sure]
    return said(entry) or (dates[0] if len(dates) == 1 else None)


def _surely_earlier(other: Entry, when: VagueDate | None) -> bool:
    own = _moment(other)
    return own is not None and when is not None and before(own, when) is Answer.CERTAINLY
