"""The survey of an inquiry as JSON: ids of entities and statements, never names; every edge with its circumstances."""

from __future__ import annotations

from typing import Any

from counterproof.grounds import Survey
from counterproof.grounds.cascade import Step
from counterproof.grounds.editions import Edition
from counterproof.grounds.network import Edge
from counterproof.grounds.observers import View
from counterproof.grounds.versions import Versions
from counterproof.sources import Span
from counterproof.times import first_day, last_day


def exported(survey: Survey) -> dict[str, Any]:
    """The survey, JSON-ready."""
    return {
        "edges": [_edge(edge) for edge in survey.network.edges],
        "circles": [{"people": list(c.people), "statements": list(c.statements)} for c in survey.network.circles],
        "passages": [
            {"earlier": p.earlier, "later": p.later, "person": p.person, "statements": list(p.statements)}
            for p in survey.network.passages
        ],
        "steps": [_step(step) for step in survey.steps],
        "cascades": [[survey.steps.index(step) for step in cascade.steps] for cascade in survey.cascades],
        "missing": [
            {"what": m.what, "kind": m.kind, "mentioned": [_place(span) for span in m.mentioned]}
            for m in survey.missing
        ],
        "versions": [_versions(told) for told in survey.versions],
        "reviews": [
            {
                "statement": r.statement,
                "how": r.how,
                "by": list(r.by),
                "reverses": list(r.reverses),
                "tie": r.tie,
                "contested_by": list(r.contested_by),
            }
            for r in survey.reviews
        ],
        "views": [_view(view) for view in survey.observers.views],
        "changed_views": [[a.statement, b.statement] for a, b in survey.observers.changed],
        "tallies": [
            {"proceeding": t.proceeding, "of": t.of, "stated": t.stated, "named": list(t.named), "answer": t.answer}
            for t in survey.tallies
        ],
        "likenesses": [
            {
                "kind": one.kind,
                "between": list(one.between),
                "words": one.words,
                "spans": [_place(span) for span in one.spans],
                "elsewhere": [_place(span) for span in one.elsewhere],
            }
            for one in survey.likenesses
        ],
        "editions": [_edition(edition) for edition in survey.editions],
    }


def _edition(edition: Edition) -> dict[str, Any]:
    return {
        "between": list(edition.between),
        "same": edition.same,
        "otherwise": [[_place(a), _place(b)] for a, b in edition.otherwise],
        "only_first": [_place(span) for span in edition.only_first],
        "only_second": [_place(span) for span in edition.only_second],
        "names_first": list(edition.names_first),
        "names_second": list(edition.names_second),
    }


def _view(view: View) -> dict[str, Any]:
    return {
        "person": view.person,
        "statement": view.statement,
        "how": view.how,
        "earliest": first_day(view.when) if view.when else None,
        "latest": last_day(view.when) if view.when else None,
        "basis": _place(view.basis) if view.basis else None,
    }


def _versions(told: Versions) -> dict[str, Any]:
    return {
        "declarant": told.declarant,
        "matter": told.matter,
        "versions": [
            {
                "source": v.source,
                "earliest": first_day(v.when),
                "latest": last_day(v.when),
                "statements": list(v.statements),
            }
            for v in told.versions
        ],
        "turns": [
            {
                "changes": [
                    {
                        "act": c.act,
                        "aspect": c.aspect or None,
                        "how": c.how,
                        "was": list(c.was),
                        "becomes": list(c.becomes),
                        "said_before": list(c.said_before),
                    }
                    for c in turn.changes
                ],
                "between": list(turn.between),
                "named_no_more": list(turn.named_no_more),
                "named_first": list(turn.named_first),
            }
            for turn in told.turns
        ],
    }


def _place(span: Span) -> dict[str, Any]:
    return {"source": span.source, "start": span.start, "end": span.end, "quote": span.quote}


def _edge(edge: Edge) -> dict[str, Any]:
    return {
        "by": edge.by,
        "against": edge.against,
        "statement": edge.statement,
        "earliest": first_day(edge.when) if edge.when else None,
        "latest": last_day(edge.when) if edge.when else None,
        "proceeding": edge.proceeding or None,
        "circumstances": list(edge.circumstances),
        "through": list(edge.through),
        "sure": edge.sure,
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "by": step.by,
        "against": step.against,
        "statements": list(step.statements),
        "seizure": step.seizure,
        "earliest": first_day(step.when),
        "latest": last_day(step.when),
    }
