"""Interlocutors: whom "he" and "she" mean beside a quotation, where coreference abstains - likely, never sure.

In an exchange whoever speaks now is hardly the one who spoke just before. So "she" is the nearest person who can be a
woman and who did not speak the turn before, a subject before anybody else of one sentence; only where nobody else is
spoken of, the same one again. "The girl" is so only one who is known to be a woman, and never the one who spoke last.
A conflict that rests on such a link is possible at most.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterproof.language import Mention
from counterproof.record.entity import Link
from counterproof.record.nouns import gender_of
from counterproof.record.page import Page
from counterproof.record.resolution import Place, place
from counterproof.record.roster import Roster
from counterproof.record.standin import standin
from counterproof.record.trail import Trail
from counterproof.statements import Statement

REACH = 25
"""Sentences back, those of quotations among them, to which a pronoun beside a quotation may reach."""
_NOBODY = frozenset(("nobody", "one", "none", "voice", "someone", "somebody", "everybody"))
_GENDERED = ("m", "f")
_FARTHEST = 200
"""People spoken of, at most, among whom one is looked for."""


@dataclass(frozen=True)
class _Spoke:
    """Who speaks a quotation: the mention and the entity."""

    start: int
    mention: Mention
    to: str
    gender: str


@dataclass
class Interlocutors:
    """The speakers of one text's quotations so far, to whom the next pronoun may go back."""

    trail: Trail
    roster: Roster

    def links(
        self, own: Sequence[tuple[int, Statement]], known: Mapping[Place, tuple[Link, ...]]
    ) -> Iterator[tuple[Mention, Link]]:
        """Links for the pronouns that speak quotations and that nothing ties to anybody."""
        told: list[_Spoke] = []
        found: dict[Place, str] = {}
        for statement, mention in _spoken(self.trail.page, own):
            at = place(mention)
            to = found.get(at) or (known[at][0].to if at in known else "")
            if not to and self._may_be_named(mention):
                to = self._nearest(mention, told)
                if to:
                    yield mention, _link(mention, to)
            if not to and mention.form in ("definite", "indefinite") and mention.head not in _NOBODY:
                entity, _ = standin(mention, statement, self.trail.page, declarant=True)
                to = entity.id if entity else ""
            found[at] = to
            if not told or place(told[-1].mention) != at:
                told.append(_Spoke(statement.span.start, mention, to, self._gender(mention, to)))

    def _may_be_named(self, mention: Mention) -> bool:
        """Whether the phrase is "he", "she", or a noun that tells as much and says nobody's kin: "the girl"."""
        if mention.number == "plural" or self._gender(mention, "") not in _GENDERED:
            return False
        return mention.form == "pronoun" or (mention.form == "definite" and not mention.owner)

    def _gender(self, mention: Mention, to: str) -> str:
        if mention.gender in _GENDERED:
            return mention.gender
        if mention.form != "name" and (told := gender_of(mention.head)) in _GENDERED:
            return told
        known = self.trail.taken.get(to, "") or self.roster.gender(to)
        return known if known in _GENDERED else "u"

    def _nearest(self, mention: Mention, told: Sequence[_Spoke]) -> str:
        """The nearest person before the phrase who fits and did not speak last; else who spoke last, for a pronoun."""
        start, here = mention.span.start, self.trail.page.sentence(mention.span.start)
        last = told[-1].to if told else ""
        near = [(s.start, s.to, s.subject) for s in self._before(start, here) if s.to and s.to not in ("", last)]
        near = [n for n in near if self._fits(n[1], mention)]
        near += [
            (s.mention.span.start, s.to, True) for s in told
            if s.to and s.to != last and s.gender in self._fitting(mention) and s.mention.span.start < start
            and here - self.trail.page.sentence(s.mention.span.start) <= REACH
        ]  # fmt: skip
        if near:
            return max(near, key=lambda n: (self.trail.page.sentence(n[0]), n[2], n[0]))[1]
        again = told[-1] if told and mention.form == "pronoun" and told[-1].gender in self._fitting(mention) else None
        return again.to if again and here - self.trail.page.sentence(again.start) <= REACH else ""

    def _before(self, start: int, here: int) -> list[_Seen]:
        seen = self.trail.seen[: bisect_left(self.trail.seen, start, key=lambda s: s.start)]
        page = self.trail.page
        return [
            _Seen(s.start, s.to, subject=s.subject)
            for s in seen[-_FARTHEST:]
            if here - s.sentence <= REACH and not _in_quotation(page, s.start)
        ]

    def _fits(self, to: str, mention: Mention) -> bool:
        return (self.trail.taken.get(to, "") or self.roster.gender(to)) in self._fitting(mention)

    def _fitting(self, mention: Mention) -> tuple[str, ...]:
        """What may be known of the gender of whom the phrase means: a pronoun may mean one of whom nothing is known."""
        told = self._gender(mention, "")
        return ("u", told) if mention.form == "pronoun" else (told,)


@dataclass(frozen=True)
class _Seen:
    start: int
    to: str
    subject: bool


def _in_quotation(page: Page, start: int) -> bool:
    return page.quoted(page.analysis.text.span(start, start + 1))


def _spoken(page: Page, own: Sequence[tuple[int, Statement]]) -> Iterator[tuple[Statement, Mention]]:
    """Statements inside quotations with who speaks them, in the order of the text."""
    inside = [s for _, s in own if s.attribution and page.quoted(s.span)]
    for statement in sorted(inside, key=lambda s: s.span.start):
        outer = [m for m in statement.attribution if not page.quoted(m.span)]
        if outer:
            yield statement, outer[-1]


def _link(mention: Mention, to: str) -> Link:
    why = f"“{mention.text}”: likely the one who takes part in this talk and did not speak just before"
    return Link(mention.span, to, "pronoun", sure=False, why=why)
