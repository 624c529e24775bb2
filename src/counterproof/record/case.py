"""The whole case put together: analyses and statements in, the record out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterproof.language import Analysis
from counterproof.record.directory import DeclaredEntity, directory
from counterproof.record.entries import entries
from counterproof.record.record import Record
from counterproof.record.resolution import Resolution, dates
from counterproof.sources import Text
from counterproof.statements import Statement


def build(
    analyses: Iterable[Analysis],
    statements: Sequence[Statement],
    declared: Iterable[DeclaredEntity] = (),
    texts: Iterable[Text] = (),
) -> Record:
    """The record of a case.

    `statements` are those read from the analysed texts and those typed by a person, in any order; `declared` are the
    entities that a hand-written record declares; `texts` are texts that were not analysed but that rows quote.
    """
    read = {a.text.source.id: a.text for a in analyses}
    held = {t.source.id: t for t in texts} | read
    ordered = tuple(sorted(held.values(), key=lambda t: (t.source.name, t.source.id)))
    typed = directory(declared, statements)
    resolution = Resolution(typed)
    return Record(
        ordered,
        dict(sorted(typed.entities.items())),
        dates(statements, resolution.dates),
        entries(statements, resolution, {t.source.id: t.source.name for t in ordered}),
    )
