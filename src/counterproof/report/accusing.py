"""Accusing: who named whom in sentences, each with its day and its terms, and what the file shows of the ways between.

Nobody is counted, and a number in the list is a place in time, no rank.
"""

from __future__ import annotations

from dataclasses import dataclass

from counterproof.checks.telling import list_of
from counterproof.grounds.cascade import Step
from counterproof.grounds.network import Circle, Edge, Passage
from counterproof.inquiry import Inquiry
from counterproof.record import Record
from counterproof.report.exhibit import Exhibit, exhibit
from counterproof.statements.vocabulary import predicates
from counterproof.times import describe


@dataclass(frozen=True)
class Named:
    """One accusation: a sentence, and the words that make it."""

    sentence: str
    exhibit: Exhibit


@dataclass(frozen=True)
class Accusing:
    """All that the section on accusations tells in words."""

    named: tuple[Named, ...]
    circles: tuple[str, ...]
    passages: tuple[str, ...]
    steps: tuple[tuple[str, tuple[Exhibit, ...]], ...]


def accusing(inquiry: Inquiry) -> Accusing:
    """The words of the section."""
    record, survey = inquiry.record, inquiry.survey
    edges = {edge.statement: edge for edge in survey.network.edges}
    return Accusing(
        tuple(Named(sentence(record, e), exhibit(record, record.entry(e.statement))) for e in survey.network.edges),
        tuple(_circle(record, circle) for circle in survey.network.circles),
        tuple(_passage(record, passage) for passage in survey.network.passages),
        tuple((followed(record, step, edges), _exhibits(record, step)) for step in survey.steps),
    )


def sentence(record: Record, edge: Edge) -> str:
    """One accusation, as “Karl Radek names Nikolai Bukharin, 24 January 1937 (custody, open court)”."""
    through = f", as told by {list_of(map(record.name, edge.through))}" if edge.through else ""
    when = f", {describe(edge.when)}" if edge.when else ", on a day not told"
    where = f", in {record.name(edge.proceeding)}" if edge.proceeding else ""
    return f"{record.name(edge.by)} names {record.name(edge.against)}{through}{when}{where}{terms(edge)}."


def terms(edge: Edge) -> str:
    """The circumstances in brackets, and whether a link was unsure; nothing where none is known."""
    told = [*edge.circumstances, *(() if edge.sure else ("an unsure reading",))]
    return f" ({', '.join(told)})" if told else ""


def seizure(record: Record, step: Step) -> str:
    """What followed: “is arrested, 16 September 1936”."""
    return f"{predicates()[record.entry(step.seizure).statement.proposition.predicate].label}, {describe(step.when)}"


def followed(record: Record, step: Step, edges: dict[str, Edge]) -> str:
    """A step in a sentence."""
    words = "; ".join(_said(edges[one]) for one in step.statements)
    return (
        f"{record.name(step.against)} {seizure(record, step)}. Before it this file states the word of "
        f"{record.name(step.by)} alone: {words}."
    )


def _said(edge: Edge) -> str:
    return (describe(edge.when) if edge.when else "on a day not told") + terms(edge)


def _circle(record: Record, circle: Circle) -> str:
    people = list_of(sorted(map(record.name, circle.people)))
    return f"{people} name one another, directly or in turn. The circle by itself brings in nothing from outside."


def _passage(record: Record, passage: Passage) -> str:
    return (
        f"{record.name(passage.person)} is named in {record.name(passage.earlier)} and stands accused in "
        f"{record.name(passage.later)}."
    )


def _exhibits(record: Record, step: Step) -> tuple[Exhibit, ...]:
    return tuple(exhibit(record, record.entry(one)) for one in (*step.statements, step.seizure))
