"""The result of an inquiry as JSON (format 1), sorted: equal inputs give equal bytes. The schema stands beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import counterproof
from counterproof.case.runs import Footing
from counterproof.checks import Clash
from counterproof.export.corrected import corrected
from counterproof.export.survey import exported
from counterproof.export.weighing import accusations, charges, copy_group
from counterproof.findings import Finding
from counterproof.inquiry import Inquiry
from counterproof.record import Entity, Entry, EntryTiming, Link, Proceeding, RecordDate
from counterproof.sources import Span, Text
from counterproof.times import first_day, last_day, standard

FORMAT = 1


def result(inquiry: Inquiry) -> dict[str, Any]:
    """The inquiry as one JSON-ready object, in the published format."""
    record = inquiry.record
    return {
        "counterproof": counterproof.__version__,
        "format": FORMAT,
        "title": inquiry.title,
        "sources": [_source(text) for text in record.texts],
        "problems": [{"name": p.name, "reason": p.reason} for p in inquiry.problems],
        "coverage": [
            {"source": c.source, "sentences": c.sentences, "read": c.read, "unread": [list(u) for u in c.unread]}
            for c in record.coverage
        ],
        "undecided": list(inquiry.undecided),
        "gaps": [{"what": gap.what, **_place(gap.span)} for gap in record.gaps],
        "entities": [_entity(entity) for entity in record.entities.values()],
        "dates": [_date(date) for date in record.dates.values()],
        "statements": [_statement(entry) for entry in record.entries],
        "proceedings": [_proceeding(proceeding) for proceeding in record.proceedings],
        "charges": charges(inquiry),
        "accusations": accusations(inquiry),
        "survey": exported(inquiry.survey),
        "copies": [copy_group(group) for group in inquiry.copies.groups],
        "findings": [_finding(finding) for finding in inquiry.findings],
        "account": _account(inquiry),
        "ledger": _ledger(inquiry.footing),
        **corrected(inquiry.corrected),
    }


def dumps(inquiry: Inquiry) -> str:
    """The result as text: two-space indent, characters as they are, one final newline."""
    return json.dumps(result(inquiry), ensure_ascii=False, indent=2) + "\n"


def schema() -> dict[str, Any]:
    """The published JSON Schema (2020-12) of the result."""
    loaded: dict[str, Any] = json.loads(
        files("counterproof.export").joinpath("result.schema.json").read_text(encoding="utf-8")
    )
    return loaded


def _ledger(footing: Footing | None) -> dict[str, Any] | None:
    if footing is None:
        return None
    withheld = [{"source": w.source, "state": w.state, "at": w.at, "reason": w.reason} for w in footing.withheld]
    return {"head": footing.head, "withheld": withheld}


def _place(span: Span) -> dict[str, Any]:
    return {"source": span.source, "start": span.start, "end": span.end}


def _source(text: Text) -> dict[str, Any]:
    source = text.source
    return {
        "id": source.id,
        "names": list(source.names),
        "name": source.name,
        "sha256": source.sha256,
        "media_type": source.media_type,
        "bytes": source.bytes,
        "characters": len(text.content),
        "format": text.format,
        "pages": [list(mark) for mark in text.marks],
        "problems": list(source.problems),
    }


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "within": entity.within or None,
        "members": list(entity.members),
        "mentions": [_place(mention.span) for mention in entity.mentions],
    }


def _date(date: RecordDate) -> dict[str, Any]:
    value = date.value
    anchor = None if date.anchor is None else {date.anchor[0]: date.anchor[1], "offset": date.offset}
    return {
        "id": date.id,
        **_place(date.span),
        "quote": date.span.quote,
        "edtf": standard(value) if value else None,
        "earliest": first_day(value) if value else None,
        "latest": last_day(value) if value else None,
        "anchor": anchor,
    }


def _statement(entry: Entry) -> dict[str, Any]:
    said = entry.statement
    return {
        "id": entry.id,
        **_place(said.span),
        "quote": said.span.quote,
        "declarants": list(entry.declarants),
        "stance": said.stance,
        "proposition": _proposition(entry),
        "circumstances": [
            {"what": c.what, "statement": c.statement or None, "inferred": c.inferred} for c in entry.circumstances
        ],
        "links": [_link(link) for link in entry.links],
        "answers": list(entry.answers),
        "supports": list(entry.supports),
        "repeats": list(entry.repeats),
        "extractor": said.extractor,
        "key": said.key or None,
        "sure": entry.sure,
    }


def _proposition(entry: Entry) -> dict[str, Any]:
    content = entry.statement.proposition
    roles: dict[str, list[str]] = {}
    for role, entity in entry.roles:
        roles.setdefault(role, []).append(entity)
    quantity = content.quantity
    return {
        "predicate": content.predicate,
        "roles": {role: fillers[0] if len(fillers) == 1 else fillers for role, fillers in roles.items()},
        "date": next((t.date_id for t in entry.timings if t.date_id), None),
        "timings": [_timing(timing) for timing in entry.timings],
        "place": entry.place or None,
        "happening": entry.happening or entry.id,
        "negated": content.negated,
        "actual": content.actual,
        "modality": content.modality,
        "quantity": None if quantity is None else {"value": quantity.value, "unit": quantity.unit},
    }


def _timing(timing: EntryTiming) -> dict[str, Any]:
    return {
        "relation": timing.relation,
        "date": timing.date_id or None,
        "happening": timing.happening or None,
        "offset": timing.offset.text if timing.offset else None,
        "sure": timing.sure,
    }


def _link(link: Link) -> dict[str, Any]:
    return {**_place(link.span), "to": link.to, "how": link.how, "sure": link.sure, "why": link.why}


def _proceeding(proceeding: Proceeding) -> dict[str, Any]:
    when = proceeding.when
    return {
        "id": proceeding.id,
        "kind": proceeding.kind,
        "names": list(proceeding.names),
        "earliest": first_day(when) if when else None,
        "latest": last_day(when) if when else None,
        "venue": proceeding.venue or None,
        "court": proceeding.court or None,
        "judges": list(proceeding.judges),
        "prosecutors": list(proceeding.prosecutors),
        "accused": list(proceeding.accused),
        "accused_count": proceeding.accused_count,
        "outcomes": [
            {
                "person": o.person,
                "plea": list(o.pleas),
                "verdict": o.verdict or None,
                "sentence": o.sentence or None,
                "fate": o.fate or None,
                "reviews": list(o.reviews),
            }
            for o in proceeding.outcomes
        ],
        "statements": list(proceeding.statements),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    clash = finding.clash
    return {
        "id": finding.id,
        "check": clash.check,
        "kind": clash.kind,
        **_clash(clash),
        "status": finding.status,
        "explained_if": list(finding.explained_if),
        "charges": list(finding.charges),
        "days": clash.days,
        "also": [_clash(other) for other in finding.also],
        **({"decided": finding.decided} if finding.decided else {}),
    }


def _clash(clash: Clash) -> dict[str, Any]:
    """What is said alike of a conflict shown and of those that show the same."""
    return {
        "statements": list(clash.statements),
        "certainty": clash.certainty,
        "assumptions": list(clash.assumptions),
        "summary": clash.summary,
        "certificate": _plain(clash.certificate),
    }


def _account(inquiry: Inquiry) -> dict[str, Any] | None:
    if not inquiry.account:
        return None
    return {
        "source": inquiry.account,
        "answers": [
            {
                "start": a.start,
                "end": a.end,
                "statement": a.statement or None,
                "answer": a.answer,
                "by": list(a.by),
                "findings": list(a.findings),
            }
            for a in inquiry.answers
        ],
    }


def _plain(value: Any) -> Any:
    """Mappings and tuples as dicts with sorted keys and lists, for JSON."""
    if isinstance(value, Mapping):
        return {str(key): _plain(value[key]) for key in sorted(value)}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
