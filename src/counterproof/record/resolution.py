"""Resolution: what every mention and date of a case was resolved to, whether typed by a person or read from a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from counterproof.language import DateMention, Mention
from counterproof.ledger import content_id
from counterproof.record.directory import Directory, fold
from counterproof.record.entity import Link
from counterproof.record.entry import EntryTiming
from counterproof.record.record import RecordDate
from counterproof.statements import Statement, Timing

Place = tuple[str, int, int]
"""Where a mention stands: source, start, end."""


def place(mention: Mention) -> Place:
    """Where a mention stands; one place holds one mention."""
    return mention.span.source, mention.span.start, mention.span.end


@dataclass(frozen=True)
class Resolution:
    """Links of mentions and solutions of dates. A mention without a link stays unresolved; a plural one may have
    several links.
    """

    directory: Directory
    read: Mapping[Place, tuple[Link, ...]] = field(default_factory=dict)
    """Links of the mentions read from texts."""
    dates: Mapping[str, RecordDate] = field(default_factory=dict)
    """Dates that needed an anchor, by id; a date that is not here says all in its own words."""
    unsure: frozenset[str] = frozenset()
    """Ids of the dates whose anchor is not sure."""
    events: frozenset[str] = frozenset()
    """Ids of the events and proceedings: only these can be hung on in time."""
    holders: Mapping[Place, Link] = field(default_factory=dict)
    """What holds a building that no name tells: the town of "the prison at Suzdal", by the place of "the prison"."""

    def links(self, mention: Mention) -> tuple[Link, ...]:
        """What a mention was resolved to: nothing, one entity, or several for a plural."""
        if mention.form == "typed":
            link = self.directory.link(mention)
            return (link,) if link else ()
        return self.read.get(place(mention), ())

    def holder(self, mention: Mention) -> tuple[Link, ...]:
        """What holds a building that no name tells, if the words beside it say so."""
        found = self.holders.get(place(mention))
        return (found,) if found else ()

    def happened(self, mention: Mention) -> Link | None:
        """The event or proceeding that a mention in a timing names."""
        found = self.links(mention)
        if len(found) == 1 and (mention.form == "typed" or found[0].to in self.events):
            return found[0]
        return None

    def happening(self, key: str) -> str:
        """The id of the event or proceeding whose key a person typed."""
        return self.directory.happenings[fold(key)]

    def timing(self, timing: Timing, mention: DateMention) -> EntryTiming | None:
        """A timing by a date: its value, or the happening it hangs on; None where nothing that ties it was found."""
        date = self.dates.get(date_id(mention)) or written(mention)
        sure = date.id not in self.unsure
        offset = timing.offset or mention.offset
        if date.anchor and date.anchor[0] == "event":
            return EntryTiming(timing.relation, None, date.id, date.anchor[1], offset, sure)
        if date.value is None:
            return None
        return EntryTiming(timing.relation, date.value, date.id, offset=timing.offset, sure=sure)


def date_id(mention: DateMention) -> str:
    """The stable id of a date as written at its place; two dates typed into one row differ by their text."""
    span = mention.span
    edtf = mention.value.edtf if mention.value else ""
    row = "" if span.source else span.quote
    return content_id("da", [span.source, span.start, span.end, row, mention.text, edtf])


def written(mention: DateMention) -> RecordDate:
    """A date as its words alone give it."""
    offset = mention.offset.text if mention.offset else ""
    return RecordDate(
        date_id(mention), mention.span, mention.value if mention.needs == "nothing" else None, None, offset
    )


def dates(statements: Iterable[Statement], solved: Mapping[str, RecordDate]) -> dict[str, RecordDate]:
    """Every date of the statements by id: as solved, or as its own words give it; sorted by id."""
    found = dict(solved)
    for statement in statements:
        for timing in (*statement.proposition.timings, *statement.said):
            if timing.date and (own := date_id(timing.date)) not in found:
                found[own] = written(timing.date)
    return dict(sorted(found.items()))
