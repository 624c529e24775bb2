"""News: what is new between two examinations of one case - sources, support for what was said, grounds, conflicts.

A claim is what stands at one place of a document, however often the document was read since: it is known again by its
words and place, not by an id that a new reading may change.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counterproof.findings import Finding
from counterproof.findings.support import Supports
from counterproof.inquiry import Inquiry
from counterproof.record import Entry, Record
from counterproof.sources import Span

Place = tuple[str, int, int, str, str]


@dataclass(frozen=True)
class Change:
    """A claim, or a charge, and the words that came to its support or no longer stand for it."""

    claim: Span
    gained: tuple[Span, ...] = ()
    lost: tuple[Span, ...] = ()


@dataclass(frozen=True)
class News:
    """What is new: in all of it, the order of the later record first, then that of the earlier one."""

    came: tuple[str, ...] = ()
    """Names of sources that were not there before."""
    went: tuple[str, ...] = ()
    claims: tuple[Change, ...] = ()
    charges: tuple[Change, ...] = ()
    new: tuple[Finding, ...] = ()
    """Conflicts that show now, with their words in the later record."""
    gone: tuple[Finding, ...] = ()


def news(before: Inquiry, after: Inquiry) -> News:
    """What is new in the later examination. Equal examinations have no news."""
    earlier = {text.source.id: text.source.name for text in before.record.texts}
    later = {text.source.id: text.source.name for text in after.record.texts}
    old, young = _conflicts(before), _conflicts(after)
    return News(
        tuple(name for source, name in later.items() if source not in earlier),
        tuple(name for source, name in earlier.items() if source not in later),
        _changes(_supported(before.record), _supported(after.record)),
        _changes(_grounded(before), _grounded(after)),
        tuple(finding for key, finding in young.items() if key not in old),
        tuple(finding for key, finding in old.items() if key not in young),
    )


Backed = dict[Place, tuple[Span, dict[Place, Span]]]
"""What is backed, by its place: its words, and the words that back it, by theirs."""


def _changes(before: Backed, after: Backed) -> tuple[Change, ...]:
    """Claims that both records hold, and whose support differs."""
    found = []
    for place, (claim, now) in after.items():
        then = before.get(place, (claim, now))[1]
        gained = tuple(span for key, span in now.items() if key not in then)
        lost = tuple(span for key, span in then.items() if key not in now)
        if gained or lost:
            found.append(Change(claim, gained, lost))
    return tuple(found)


def _supported(record: Record) -> Backed:
    """Every claim, with what other voices say to the same effect."""
    supports = Supports(record)
    found: Backed = {}
    for entry in record.entries:
        backing = found.setdefault(_place(entry), (entry.statement.span, {}))[1]
        backing.update((_place(other), other.statement.span) for other in supports.of(entry).outside)
    return found


def _grounded(inquiry: Inquiry) -> Backed:
    """Every charge, by its own words and whom it is against, with the words it rests on."""
    record = inquiry.record
    rests_on = {grounds.charge: grounds.rests_on for grounds in inquiry.grounds}
    found: Backed = {}
    for charge in record.charges:
        for stated in map(record.entry, charge.stated_in):
            backing = found.setdefault(_place(stated), (stated.statement.span, {}))[1]
            grounds = map(record.entry, rests_on.get(charge.id, ()))
            backing.update((_place(ground), ground.statement.span) for ground in grounds)
    return found


def _conflicts(inquiry: Inquiry) -> dict[tuple[str, frozenset[Place]], Finding]:
    """Every conflict by its kind and the places of its statements."""
    found: dict[tuple[str, frozenset[Place]], Finding] = {}
    for finding in inquiry.findings:
        found[finding.clash.check, _places(inquiry.record, finding.clash.statements)] = finding
    return found


def _places(record: Record, statements: Iterable[str]) -> frozenset[Place]:
    return frozenset(_place(record.entry(one)) for one in statements)


def _place(entry: Entry) -> Place:
    said = entry.statement
    return said.span.source, said.span.start, said.span.end, said.proposition.predicate, said.stance
