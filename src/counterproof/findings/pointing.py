"""Pointing: from the ids and words that a result shows to what a decision is made on."""

from __future__ import annotations

from collections.abc import Sequence

from counterproof.corrections import Anchor, Conflict, Reading, Words
from counterproof.errors import UsageError
from counterproof.findings.finding import Finding
from counterproof.record import Record
from counterproof.sources import Text


def pointed_statement(record: Record, id: str) -> Reading:
    """The statement of that id, as it is read now. Raises UsageError for an id that the record lacks."""
    if id not in {entry.id for entry in record.entries}:
        raise UsageError(f"{id}: no statement of this case has that id")
    statement = record.entry(id).statement
    span = statement.span
    text = next((text for text in record.texts if text.source.id == span.source), None)
    anchor = Anchor.of(text, span) if text else Anchor(span.source, span.quote, span.prefix, span.suffix)
    return Reading(anchor, statement)


def pointed_conflict(record: Record, findings: Sequence[Finding], id: str) -> Conflict:
    """The conflict of that id. Raises UsageError for an id that is none's."""
    finding = next((finding for finding in findings if finding.id == id), None)
    if finding is None:
        raise UsageError(f"{id}: no conflict of this case has that id")
    readings = tuple(pointed_statement(record, one) for one in finding.clash.statements)
    return Conflict(id, finding.clash.check, readings, says(finding))


def says(finding: Finding) -> str:
    """What a conflict says: its certainty and its summary."""
    return f"{finding.clash.certainty}: {finding.clash.summary}"


def pointed_words(texts: Sequence[Text], source: str, words: str, nth: int = 0) -> Words:
    """Words of a document, by its id or a name of it; the nth of several places, from 1. Raises UsageError where they
    are not there, or are there several times and it is not said which is meant."""
    named = [text for text in texts if source in (text.source.id, *text.source.names)]
    if len(named) != 1:
        raise UsageError(f"{source}: {'several documents are' if named else 'no document of this case is'} called so")
    content = named[0].content
    places = [at for at in range(len(content)) if content.startswith(words, at)] if words.strip() else []
    if not places or nth > len(places):
        raise UsageError(f"{source}: the words “{words}” do not stand there{f' {nth} times' if places else ''}")
    if len(places) > 1 and not nth:
        raise UsageError(f"{source}: the words “{words}” stand there {len(places)} times; say which is meant")
    start = places[max(0, nth - 1)]
    return Words(Anchor.at(named[0], start, start + len(words)))
