"""A reader of plain sentences, for trying out corrections many thousand times without a language model.

It reads "Anna Lind met Per Holm in Visby on 4 May 1903." and nothing else, as the statement that it is. What it reads
can be made to change, as a new version of the real reader changes what it reads.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace

from counterproof.language import DateMention, Mention
from counterproof.language.mention import Kind
from counterproof.sources import Source, Text
from counterproof.statements import Proposition, Role, Statement, Timing
from counterproof.times import parse

_MONTHS = ("January", "May", "August", "October")
_SENTENCE = re.compile(
    r"(?P<who>[A-Z]\w+\s+[A-Z]\w+)\s+(?P<what>met|saw|paid)\s+(?P<whom>[A-Z]\w+\s+[A-Z]\w+)\s+in\s+(?P<place>[A-Z]\w+)"
    r"\s+on\s+(?P<date>(?P<day>[0-9]{1,2})\s+(?P<month>[A-Z][a-z]+)\s+(?P<year>[0-9]{4}))"
)
_PREDICATES = {"met": "meet", "saw": "see", "paid": "pay"}


def document(name: str, content: str) -> Text:
    """A text as a document of that name; its id is that of its characters."""
    digest = hashlib.sha256(content.encode()).hexdigest()
    return Text(Source(f"so-{digest[:16]}", digest, (name,), "text/plain", len(content)), content, "text/1")


def reread(text: Text, content: str) -> Text:
    """The same source read as other characters, as another version of a reader of its format may read it."""
    return replace(text, content=content)


def read(text: Text, changed: frozenset[str] = frozenset()) -> tuple[Statement, ...]:
    """The statements of a text. In those whose subject is `changed` this version reads a denial."""
    return tuple(_statements(text, changed))


def _statements(text: Text, changed: frozenset[str]) -> Iterator[Statement]:
    for found in _SENTENCE.finditer(text.content):

        def mention(group: str, kind: Kind, found: re.Match[str] = found) -> Mention:
            span = text.span(*found.span(group))
            return Mention(span, span.quote, kind)

        roles = (Role("agent", mention("who", "person")), Role("patient", mention("whom", "person")))
        value = parse(f"{found['year']}-{_month(found['month']):02d}-{int(found['day']):02d}")
        when = DateMention(text.span(*found.span("date")), found["date"], "nothing", value)
        said = Proposition(
            _PREDICATES[found["what"]], roles, (Timing("at", when),), mention("place", "place"),
            negated=" ".join(found["who"].split()) in changed,
        )  # fmt: skip
        yield Statement(text.span(*found.span()), said)


def _month(name: str) -> int:
    return _MONTHS.index(name) * 3 + 1 if name in _MONTHS else 12
