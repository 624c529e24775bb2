"""Versions: copied documents side by side, with the people whom one of the two alone names."""

from __future__ import annotations

from dataclasses import dataclass

from counterproof.inquiry import Inquiry
from counterproof.sources import Span


@dataclass(frozen=True)
class Side:
    """What stands in one of the two alone."""

    name: str
    sentences: tuple[Span, ...]
    people: tuple[str, ...]


@dataclass(frozen=True)
class Pair:
    """Two documents, what they say in other words, and what each has alone."""

    title: str
    otherwise: tuple[tuple[Span, Span], ...]
    sides: tuple[Side, ...]


def pairs(inquiry: Inquiry) -> tuple[Pair, ...]:
    """All pairs of copied documents."""
    record = inquiry.record
    names = {text.source.id: text.source.name for text in record.texts}
    found = []
    for edition in inquiry.survey.editions:
        first, second = (names[source] for source in edition.between)
        sides = (
            Side(first, edition.only_first, tuple(map(record.name, edition.names_first))),
            Side(second, edition.only_second, tuple(map(record.name, edition.names_second))),
        )
        shown = tuple(side for side in sides if side.sentences or side.people)
        found.append(Pair(f"{first} and {second}", edition.otherwise, shown))
    return tuple(found)
