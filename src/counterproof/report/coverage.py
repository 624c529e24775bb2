"""What was not read: the sentences that became no testable statement, in their own words, document by document."""

from __future__ import annotations

from dataclasses import dataclass

from counterproof.record import Record

MOST_SHOWN = 400
"""Unread sentences shown for one document; the rest is counted and stands in the JSON result."""


@dataclass(frozen=True)
class Unread:
    """One document's coverage. `sentences` are the words not read, in order, at most MOST_SHOWN of them."""

    name: str
    total: int
    read: int
    sentences: tuple[str, ...]
    more: int


def unread(record: Record) -> tuple[Unread, ...]:
    """The coverage of every document."""
    texts = {text.source.id: text for text in record.texts}
    return tuple(
        Unread(
            name=texts[c.source].source.name,
            total=c.sentences,
            read=c.read,
            sentences=tuple(texts[c.source].content[start:end] for start, end in c.unread[:MOST_SHOWN]),
            more=max(0, len(c.unread) - MOST_SHOWN),
        )
        for c in record.coverage
    )


def coverage_line(record: Record) -> str:
    """One sentence: how much became testable. Printed wherever conflicts, or their absence, are."""
    sentences = sum(c.sentences for c in record.coverage)
    read = sum(c.read for c in record.coverage)
    by_hand = sum(entry.statement.extractor.startswith("hand") for entry in record.entries)
    rows = f" {by_hand} statements were written by hand." if by_hand else ""
    if not sentences:
        return f"No sentence of a document was read by the program.{rows}"
    return (
        f"{read} of {sentences} sentences became testable statements; the others were not tested, "
        f"and silence about them is not consistency.{rows}"
    )
