"""Columns: our names for the columns of a record, the usual other headings, and a user's own headings mapped once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

ROLES: Mapping[str, str] = {
    "who": "agent", "whom": "patient", "with": "companion", "to": "recipient", "about": "topic", "thing": "thing",
    "body": "body", "whole": "whole", "result": "result",
}  # fmt: skip
"""Our name of a column, and the role its names fill in the proposition."""
LISTS = frozenset({*ROLES, "by", "answers", "supports", "repeats", "conditions"})
"""Columns that may hold several values, divided by `;`."""
NAMES = (
    "id", "who", "what", "whom", "with", "to", "about", "thing", "body", "whole", "result", "where", "when", "until",
    "event", "not", "modality", "alone", "by", "said", "stance", "answers", "supports", "repeats", "conditions",
    "source", "quote", "locator", "nth", "number", "unit", "part", "complete", "sure", "note",
)  # fmt: skip
SYNONYMS: Mapping[str, str] = {
    "key": "id", "row id": "id", "nr": "id", "no.": "id",
    "person": "who", "name": "who", "actor": "who", "agent": "who",
    "action": "what", "act": "what", "verb": "what", "predicate": "what",
    "patient": "whom", "object person": "whom",
    "companion": "with", "together with": "with",
    "recipient": "to", "addressee": "to",
    "topic": "about", "regarding": "about",
    "organisation": "body", "organization": "body", "institution": "body",
    "place": "where", "location": "where",
    "date": "when", "start": "when", "start date": "when",
    "end": "until", "end date": "until",
    "happening": "event",
    "negated": "not",
    "said by": "by", "according to": "by", "witness": "by", "speaker": "by",
    "said on": "said", "date said": "said", "date of statement": "said",
    "circumstances": "conditions", "under what conditions": "conditions",
    "document": "source", "source document": "source",
    "quotation": "quote", "words": "quote", "text": "quote",
    "page": "locator", "folio": "locator",
    "comment": "note", "notes": "note", "remarks": "note",
}  # fmt: skip
"""Headings that are understood without being mapped. What means two things in spreadsheets ("from", "subject") is not
here: it is mapped by the user, once."""


@dataclass(frozen=True)
class Columns:
    """A user's own headings (folded) with our names for them, headings to be passed over, and the sheet to read."""

    own: Mapping[str, str] = field(default_factory=dict)
    ignored: frozenset[str] = frozenset()
    sheet: str = ""

    def joined(self, other: Columns) -> Columns:
        """Both together; where they disagree the other one counts."""
        return Columns({**self.own, **other.own}, self.ignored | other.ignored, other.sheet or self.sheet)


@dataclass(frozen=True)
class Header:
    """The heading row understood: position to our name, and what could not be understood, in words."""

    places: Mapping[int, str]
    width: int
    problems: tuple[str, ...] = ()


def fold(heading: str) -> str:
    """A heading as it is compared: case, underscores and runs of blanks do not matter."""
    return " ".join(heading.replace("_", " ").split()).casefold()


def understand(headings: Sequence[str], columns: Columns) -> Header:
    """Which column is which. A user's own heading goes before our name, and our name before a usual other heading."""
    places: dict[int, str] = {}
    problems = []
    for meanings in (columns.own, {name: name for name in NAMES}, SYNONYMS):
        for place, heading in enumerate(headings):
            name = meanings.get(fold(heading), "")
            if name and place not in places and name not in places.values():
                places[place] = name
    for place, heading in enumerate(headings):
        if place in places or not heading.strip() or fold(heading) in columns.ignored:
            continue
        problems.append(_unread(heading, columns))
    return Header(places, len(headings), tuple(problems))


def _unread(heading: str, columns: Columns) -> str:
    meanings = {**SYNONYMS, **{name: name for name in NAMES}, **columns.own}
    name = meanings.get(fold(heading))
    if name:
        return f"column '{heading.strip()}' is not read: another column is already '{name}'"
    return f"column '{heading.strip()}' is not read: map it once under [columns], or list it there under ignore"
