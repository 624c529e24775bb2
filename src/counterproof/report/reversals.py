"""Reversals: what was later annulled, taken back, denied or doubted, who believed what, and numbers beside names."""

from __future__ import annotations

from dataclasses import dataclass

from counterproof.checks.telling import list_of
from counterproof.grounds.observers import View
from counterproof.grounds.reviews import Review
from counterproof.grounds.tallies import Tally
from counterproof.inquiry import Inquiry
from counterproof.record import Record
from counterproof.report.exhibit import Exhibit, exhibit, speakers
from counterproof.report.shown import short
from counterproof.times import describe

_HOW = {
    "clears": "clears or annuls", "reviews": "reviews", "withdraws": "takes back", "denies": "denies",
    "doubts": "doubts",
}  # fmt: skip


@dataclass(frozen=True)
class Reversal:
    """One review with what it reverses and what contests it."""

    sentence: str
    review: Exhibit
    reverses: tuple[Exhibit, ...]
    contested_by: tuple[Exhibit, ...]
    by_person: bool
    """Whether it is tied to what it reverses by the person alone."""


@dataclass(frozen=True)
class Reversals:
    """Everything of the section."""

    reversals: tuple[Reversal, ...]
    views: tuple[str, ...]
    changed: tuple[str, ...]
    tallies: tuple[str, ...]


def reversals(inquiry: Inquiry) -> Reversals:
    """The section's words."""
    record, survey = inquiry.record, inquiry.survey
    return Reversals(
        tuple(_reversal(record, review) for review in survey.reviews),
        tuple(_view(record, view) for view in survey.observers.views),
        tuple(_turned(record, a, b) for a, b in survey.observers.changed),
        tuple(_tally(record, tally) for tally in survey.tallies),
    )


def _reversal(record: Record, review: Review) -> Reversal:
    entry = record.entry(review.statement)
    who = list_of(map(record.name, review.by)) if review.by else speakers(record, entry)
    return Reversal(
        f"{who} {_HOW[review.how]}: “{short(entry.statement.span.quote)}”",
        exhibit(record, entry),
        tuple(exhibit(record, record.entry(one)) for one in review.reverses),
        tuple(exhibit(record, record.entry(one)) for one in review.contested_by),
        review.tie == "person",
    )


def _view(record: Record, view: View) -> str:
    basis = f", on this basis: “{short(view.basis.quote)}”" if view.basis else ", on no basis stated here"
    return f"{record.name(view.person)} {_held(record, view)}{basis}."


def _turned(record: Record, first: View, second: View) -> str:
    return f"{record.name(first.person)} {_held(record, first)}; later {_held(record, second)}."


def _held(record: Record, view: View) -> str:
    when = f" ({describe(view.when)})" if view.when else ""
    return f"{view.how} “{short(record.entry(view.statement).statement.span.quote)}”{when}"


def _tally(record: Record, tally: Tally) -> str:
    names = f": {list_of(map(record.name, tally.named))}" if tally.named else ""
    named = f"{len(tally.named)} named{names}" if tally.named else "none is named as such in this file"
    return f"{record.name(tally.proceeding)}: {tally.stated} {tally.of} by the number stated; {named}."
