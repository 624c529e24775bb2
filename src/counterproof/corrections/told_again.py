"""Told again: a statement set over the words where they stand now, and with it all that has a place of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from counterproof.corrections.place import Place
from counterproof.language import DateMention, Mention
from counterproof.sources import Span, Text
from counterproof.statements import Circumstance, Role, Statement, Timing

REACH = 600
"""Characters from where a statement's parts are expected at which they may be found: as long as a clause gets."""


def told_again(statement: Statement, text: Text, place: Place) -> Statement:
    """The statement over the words at a place. A name that does not stand there counts as typed; a pronoun, a
    description or a circumstance without its words is left out, and the statement is then unsure."""
    span = text.span(place.start, place.end)
    return _Mover(statement.span, text, span).moved(statement)


@dataclass(frozen=True)
class _Mover:
    """From where a statement stood to where its words stand now."""

    was: Span
    text: Text
    now: Span

    def moved(self, statement: Statement) -> Statement:
        content = statement.proposition
        roles = [(role, self._mention(role.mention)) for role in content.roles]
        place = self._mention(content.place) if content.place else None
        said_by = [self._mention(mention) for mention in statement.attribution]
        timings, said = self._timings(content.timings), self._timings(statement.said)
        whole = all(m for _, m in roles) and all(said_by) and len(timings) == len(content.timings)
        told = replace(
            content,
            roles=tuple(Role(role.name, mention) for role, mention in roles if mention),
            timings=timings,
            place=place,
        )
        return replace(
            statement,
            span=self.now,
            proposition=told,
            attribution=tuple(mention for mention in said_by if mention),
            said=said,
            circumstances=tuple(self._circumstances(statement.circumstances)),
            sure=statement.sure and whole and (place is None) == (content.place is None),
        )

    def _mention(self, mention: Mention) -> Mention | None:
        owner = self._mention(mention.owner) if mention.owner else None
        if mention.form == "typed":
            return replace(mention, span=self.now, owner=owner)
        if span := self._span(mention.span):
            words = span.quote if mention.text == mention.span.quote else mention.text
            return replace(mention, span=span, text=words, owner=owner)
        return replace(mention, span=self.now, form="typed", owner=owner) if mention.form == "name" else None

    def _timings(self, timings: Iterable[Timing]) -> tuple[Timing, ...]:
        moved = []
        for timing in timings:
            date = self._date(timing.date) if timing.date else None
            event = self._mention(timing.event) if timing.event else None
            if date or event:
                moved.append(replace(timing, date=date, event=event))
        return tuple(moved)

    def _date(self, date: DateMention) -> DateMention:
        return replace(
            date,
            span=self._span(date.span) or self.now,
            event=self._span(date.event) if date.event else None,
        )

    def _circumstances(self, circumstances: Iterable[Circumstance]) -> Iterable[Circumstance]:
        for circumstance in circumstances:
            if span := self._span(circumstance.span):
                yield Circumstance(circumstance.what, span)

    def _span(self, span: Span) -> Span | None:
        """Where the words of a part stand: as far from the statement's beginning as they did, or nearest to there."""
        if span.source != self.was.source or not span.quote.strip():
            return None
        wanted = self.now.start + span.start - self.was.start
        content = self.text.content
        low, high = max(0, wanted - REACH), max(0, wanted + len(span.quote) + REACH)
        loose = re.compile(r"\s+".join(map(re.escape, span.quote.split())))
        near = [(low + found.start(), low + found.end()) for found in loose.finditer(content[low:high])]
        if not near:
            return self.now if span == self.was else None
        return self.text.span(*min(near, key=lambda found: abs(found[0] - wanted)))
