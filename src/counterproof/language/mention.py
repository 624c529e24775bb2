"""Mentions: names, noun phrases, dates and numbers as written at a span, resolved to nothing yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from counterproof.sources import Span
from counterproof.times import Offset, VagueDate

Kind = Literal[
    "person", "group", "organization", "place", "building", "object", "publication", "proceeding", "event", "unknown"
]
Form = Literal["name", "pronoun", "self", "definite", "indefinite", "typed", "clause"]
"""name: a proper name. pronoun: he, it, they. self: I, we, this deponent. definite: "the hotel", "no such flight",
"his brother". indefinite: "a newspaper". typed: written by a person into a hand-made record, already a key.
clause: the verb of what a clause tells, which another hangs on in time: "after she struck"."""


@dataclass(frozen=True)
class Mention:
    """A noun phrase as written, which may stand for a person, place, thing or happening. It resolves nothing."""

    span: Span
    text: str
    """The words of the phrase; the same as the span's quote unless a person typed them."""
    kind: Kind = "unknown"
    form: Form = "name"
    head: str = ""
    """Lower-case lemma of the head noun, for definite and indefinite phrases ("hotel"); empty for names."""
    number: Literal["singular", "plural", "unknown"] = "unknown"
    gender: Literal["m", "f", "n", "unknown"] = "unknown"
    owner: Mention | None = None
    """Whose: the possessor of "his confession", "Bukharin's letter"."""
    modifiers: tuple[str, ...] = ()
    """Lower-case words that narrow it: "second", "danish", "written", "such", "no"."""


Need = Literal["nothing", "year", "document", "narrative", "event"]


@dataclass(frozen=True)
class DateMention:
    """A date, time or duration as written, with what its words alone say.

    `needs` tells what must be known before `value` is complete: nothing; the year; the date of the document ("last
    Friday", "yesterday"); the date the narrative has reached ("the next day", "that year"); an event named in
    `event` ("a week after the trial"). It is never solved with today's date.
    """

    span: Span
    text: str
    needs: Need = "nothing"
    value: VagueDate | None = None
    """The date, when the words alone give one; for `needs == "year"` the date in an arbitrary leap year 2000."""
    offset: Offset | None = None
    """How far from the anchor, signed, for relative dates."""
    event: Span | None = None
    """The words that name the event it hangs on: "the trial"."""
    calendar: Literal["", "julian", "gregorian"] = ""
    """Set when the words say it: "Old Style", "N.S.", or when week days or feasts of the text show it."""
    told_calendar: bool = False
    """Whether words say which calendar it is in."""


@dataclass(frozen=True)
class NumberMention:
    """A number as written: "sixteen", "1,966", "two dozen", with the noun it counts."""

    span: Span
    value: int
    noun: str = ""
    """Lower-case lemma of what is counted, with its unit: "defendant", "peso"; empty when nothing is."""
