"""The survey of an inquiry as JSON: ids of entities and statements, never names; every edge with its circumstances."""

from __future__ import annotations

from typing import Any

from counterproof.grounds import Survey
from counterproof.grounds.cascade import Step
from counterproof.grounds.editions import Edition
from counterproof.grounds.likeness import Likeness
from counterproof.grounds.network import Edge
from counterproof.grounds.observers import View
from counterproof.grounds.versions import Change, Versions
from counterproof.sources import Span
from counterproof.times import first_day, last_day


def exported(survey: Survey) -> dict[str, Any]:
    """The survey, JSON-ready."""
    return {
        "edges": [_edge(edge) for edge in survey.network.edges],
        "circles": [_fields(c, "people", "statements") for c in survey.network.circles],
        "passages": [_fields(p, "earlier", "later", "person", "statements") for p in survey.network.passages],
        "steps": [_step(step) for step in survey.steps],
        "cascades": [[survey.steps.index(step) for step in cascade.steps] for cascade in survey.cascades],
        "missing": [
            {**_fields(m, "what", "kind"), "mentioned": [_place(s) for s in m.mentioned]} for m in survey.missing
        ],
        "versions": [_versions(told) for told in survey.versions],
        "reviews": [_fields(r, "statement", "how", "by", "reverses", "tie", "contested_by") for r in survey.reviews],
        "views": [_view(view) for view in survey.observers.views],
        "changed_views": [[a.statement, b.statement] for a, b in survey.observers.changed],
        "tallies": [_fields(t, "proceeding", "of", "stated", "named", "answer") for t in survey.tallies],
        "likenesses": [_likeness(one) for one in survey.likenesses],
        "editions": [_edition(edition) for edition in survey.editions],
    }


def _fields(value: object, *names: str) -> dict[str, Any]:
    """Some fields of a value as they are, tuples as lists."""
    told = {name: getattr(value, name) for name in names}
    return {name: list(one) if isinstance(one, tuple) else one for name, one in told.items()}


def _likeness(one: Likeness) -> dict[str, Any]:
    return {
        **_fields(one, "kind", "between", "words"),
        "spans": [_place(span) for span in one.spans],
        "elsewhere": [_place(span) for span in one.elsewhere],
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
                "changes": [_change(change) for change in turn.changes],
                **_fields(turn, "between", "named_no_more", "named_first"),
            }
            for turn in told.turns
        ],
    }


def _change(change: Change) -> dict[str, Any]:
    return {**_fields(change, "act", "how", "was", "becomes", "said_before"), "aspect": change.aspect or None}


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
