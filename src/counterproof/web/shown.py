"""Shown: what each view of the page is made of, from an inquiry. JSON-ready, in the words that the report has too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from counterproof.export import result
from counterproof.inquiry import Inquiry
from counterproof.record import Entry, Record
from counterproof.report.accusing import sentence
from counterproof.report.arcs import COLUMN, arcs
from counterproof.report.conflict import Conflict, sections
from counterproof.report.coverage import coverage_line
from counterproof.report.picture import extent
from counterproof.report.sheet import case_sheet
from counterproof.report.weighing import BASIS, CHECKS, KINDS
from counterproof.statements.vocabulary import predicates
from counterproof.times import BEGINNING, END

View = dict[str, Any]


def whole(inquiry: Inquiry) -> View:
    """The result, as `--json` writes it."""
    return result(inquiry)


def sheet(inquiry: Inquiry) -> View:
    """The case at a glance."""
    return {
        **asdict(case_sheet(inquiry)),
        "coverage_line": coverage_line(inquiry.record),
        "predicates": {key: predicate.label for key, predicate in predicates().items()},
        "withheld": [asdict(one) for one in inquiry.footing.withheld] if inquiry.footing else [],
    }


def conflicts(inquiry: Inquiry) -> View:
    """Every conflict with its exhibits, its picture, its proof in words and what would dissolve it, by kind."""
    kinds = {finding.id: finding.clash.kind for finding in inquiry.findings}
    found = []
    for section in sections(inquiry):
        for main, group in ((True, section.conflicts), (False, section.peripheral)):
            found += [_conflict(one, section.title, kinds[one.id], main=main) for one in group]
    return {"conflicts": found}


def _conflict(one: Conflict, section: str, kind: str, *, main: bool) -> View:
    told = asdict(one)
    return {**told, "section": section, "kind": kind, "main": main, "dissolves": list(_dissolves(one))}


def _dissolves(one: Conflict) -> Iterator[str]:
    """What would end it. The statements are minimal, so that each of them is needed."""
    if one.contested_by:
        yield "Another statement contests it: if that one is right, it is explained."
    if len(one.exhibits) > 1:
        yield f"Any one of its {len(one.exhibits)} statements, read wrongly or withdrawn: each of them is needed."
    if one.fails_by:
        by = one.fails_by.removeprefix("at least ")
        yield f"Another reading of a date, if it moves what is told by more than {by}."
    if one.assumptions:
        yield f"Any of what is assumed here, if it does not hold ({len(one.assumptions)} below)."


def source(inquiry: Inquiry, id: str) -> View | None:
    """One document: its characters, and where its pages begin. None for an id that is none's."""
    text = next((text for text in inquiry.record.texts if text.source.id == id), None)
    if text is None:
        return None
    return {"id": id, "name": text.source.name, "content": text.content, "pages": [list(mark) for mark in text.marks]}


def timeline(inquiry: Inquiry) -> View:
    """Every dated statement with its four bounds in minutes, null where none is known, and whom it is about."""
    record = inquiry.record
    told = {e.happening: t for e in record.entries for t in e.timings if t.date and t.relation == "at"}
    return {"items": [item for entry in record.entries if (item := _item(record, entry, told))]}


def _item(record: Record, entry: Entry, told: dict[str, Any]) -> View | None:
    span = extent(entry, told)
    if span is None:
        return None
    people = [one for role, one in entry.roles if one in record.entities and record.entities[one].type == "person"]
    return {
        "statement": entry.id,
        "bounds": [_minute(bound) for bound in (span.begin, span.begun, span.ends, span.end)],
        "people": list(dict.fromkeys(people)),
        "place": entry.place or None,
    }


def _minute(minute: int) -> int | None:
    return minute if BEGINNING < minute < END else None


def people(inquiry: Inquiry) -> View:
    """Who named whom, as a picture and in sentences."""
    edges = inquiry.survey.network.edges
    drawn = arcs(inquiry.record, edges)
    return {
        "picture": {**asdict(drawn), "column": COLUMN} if drawn else None,
        "sentences": [
            {
                "words": sentence(inquiry.record, edge),
                "by": edge.by,
                "against": edge.against,
                "statement": edge.statement,
            }
            for edge in edges
        ],
    }


def charges(inquiry: Inquiry) -> View:
    """The words in which charges are weighed; the charges themselves stand in the result."""
    return {"basis": dict(BASIS), "kinds": dict(KINDS), "checks": CHECKS}
