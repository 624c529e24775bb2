"""Exhibit: one statement as a report shows it - its words in their context, who says it through whom, on what terms."""

from __future__ import annotations

from dataclasses import dataclass

from counterproof.checks.telling import when
from counterproof.record import Entry, Record
from counterproof.sources import Text

CONTEXT = 160
"""Code points of the document shown before and after the quote, cut at a word."""


@dataclass(frozen=True)
class Exhibit:
    """The words of one statement, ready to be shown. `before` and `after` are the document's own words around them."""

    statement: str
    source: str
    name: str
    start: int
    where: str
    """Where a reader finds the words: the page, where the document has pages, and the number of the character."""
    before: str
    quote: str
    after: str
    speakers: str
    circumstances: tuple[str, ...]
    times: tuple[str, ...]
    """When it is said to have been, and when it was said, as read."""
    links: tuple[str, ...]


def exhibit(record: Record, entry: Entry) -> Exhibit:
    """The exhibit of one entry."""
    text = _text(record, entry)
    span = entry.statement.span
    return Exhibit(
        statement=entry.id,
        source=span.source,
        name=text.source.name,
        start=span.start,
        where=text.locator(span.start),
        before=_tail(text.content[max(0, span.start - CONTEXT) : span.start], whole=span.start <= CONTEXT),
        quote=span.quote,
        after=_head(text.content[span.end : span.end + CONTEXT], whole=span.end + CONTEXT >= len(text.content)),
        speakers=speakers(record, entry),
        circumstances=tuple(c.what + (" (inferred)" if c.inferred else "") for c in entry.circumstances),
        times=(
            *(when(record, timing) for timing in entry.timings),
            *(f"said {when(record, timing)}" for timing in entry.said),
        ),
        links=tuple(_link(record, entry, number) for number in range(len(entry.links))),
    )


def speakers(record: Record, entry: Entry) -> str:
    """Who says it, through whom, outermost first: "05-record.txt > Radek". The document itself always comes first."""
    return " > ".join([_text(record, entry).source.name, *map(record.name, entry.declarants[1:])])


def _text(record: Record, entry: Entry) -> Text:
    return next(text for text in record.texts if text.source.id == entry.statement.span.source)


def _link(record: Record, entry: Entry, number: int) -> str:
    link = entry.links[number]
    sure = "" if link.sure else " (unsure)"
    return f"“{link.span.quote}” is read as {record.name(link.to)}{sure}: {link.why}"


def _tail(words: str, *, whole: bool) -> str:
    """The last words before a quote, from its paragraph only, cut at a word."""
    words = words.rsplit("\n\n", 1)[-1]
    if whole or len(words) < CONTEXT:
        return words
    return "… " + words.split(" ", 1)[-1]


def _head(words: str, *, whole: bool) -> str:
    words = words.split("\n\n", 1)[0]
    if whole or len(words) < CONTEXT:
        return words
    return words.rsplit(" ", 1)[0] + " …"
