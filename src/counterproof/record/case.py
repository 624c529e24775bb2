"""The whole case put together: analyses and statements in, the record out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterproof.corrections import Changes
from counterproof.intake.entity import DeclaredEntity
from counterproof.language import Analysis
from counterproof.record.blame import with_blame
from counterproof.record.charges import charges
from counterproof.record.court import proceedings
from counterproof.record.coverage import coverage, gaps
from counterproof.record.custody import with_custody
from counterproof.record.directory import directory
from counterproof.record.entries import entries
from counterproof.record.held import pages_of
from counterproof.record.interpretation import interpret
from counterproof.record.put import put
from counterproof.record.record import Record
from counterproof.record.resolution import dates
from counterproof.record.retelling import retold
from counterproof.sources import Text
from counterproof.statements import Statement


def build(
    analyses: Iterable[Analysis],
    statements: Sequence[Statement],
    declared: Iterable[DeclaredEntity] = (),
    texts: Iterable[Text] = (),
    changes: Changes | None = None,
) -> Record:
    """The record of a case.

    `statements` are those read from the analysed texts and those typed by a person, in any order; `declared` are the
    entities that a hand-written record declares; `texts` are texts that were not analysed but that rows quote;
    `changes` is what people decided on names and dates, which outranks what was read.
    """
    analyses = sorted(analyses, key=lambda a: (a.text.source.name, a.text.source.id))
    read = {a.text.source.id: a.text for a in analyses}
    held = {t.source.id: t for t in texts} | read
    ordered = tuple(sorted(held.values(), key=lambda t: (t.source.name, t.source.id)))
    typed = directory(declared, statements)
    pages = pages_of(analyses, statements)
    found = interpret(pages, statements, typed, changes or Changes())
    names = {t.source.id: t.source.name for t in ordered}
    told = entries(statements, found.resolution, names, found.told)
    told, entities = retold(told, found.entities, pages, found.resolution.read)
    told = with_custody(told)
    charged = charges(told, entities, ordered)
    made = with_blame(told, entities, charged, ordered)
    held_in = proceedings(made, entities, ordered)
    return Record(
        ordered,
        entities,
        dates(statements, found.resolution.dates),
        made,
        held_in,
        (*charged, *put(made, entities, held_in, ordered)),
        coverage(pages, made),
        gaps(pages),
        found.borne,
    )
