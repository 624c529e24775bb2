"""Names: mentions of people, places, bodies, buildings, papers and proceedings as written. Resolves nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterproof.language.analysis import Token
from counterproof.language.mention import Kind, Mention
from counterproof.sources import Text

_KINDS: dict[str, Kind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "building",
    "WORK_OF_ART": "publication",
    "EVENT": "event",
}


@dataclass(frozen=True, slots=True)
class Label:
    """The grammar model's guess that [start, end) is a name of a kind (OntoNotes label)."""

    start: int
    end: int
    label: str


def find_names(text: Text, tokens: Sequence[Token], labels: Sequence[Label]) -> tuple[Mention, ...]:
    """The names of one text, in order, none inside another."""
    found = []
    for label in labels:
        kind = _KINDS.get(label.label)
        if kind:
            span = text.span(label.start, label.end)
            found.append(Mention(span, span.quote, kind))
    return tuple(found)
