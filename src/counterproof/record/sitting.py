"""Sitting: which proceeding an entry belongs to - one that it names, or the one that its passage goes on about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from counterproof.record.entity import Entity
from counterproof.record.entry import Entry
from counterproof.sources import Text

REACH = 900
"""Code points behind a sentence about a proceeding to which its passage may go on about it."""
_NAMING = frozenset(("topic", "whole", "part", "body", "thing"))
_GOES_ON = frozenset(
    (
        "try",
        "charge",
        "accuse",
        "convict",
        "acquit",
        "sentence",
        "plead_guilty",
        "plead_not_guilty",
        "hold_office",
        "count",
    )
)
"""What is told of a proceeding without naming it again."""
_BREAK = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class _Running:
    """The proceeding that a passage is about, from the end of the sentence that tells of it."""

    proceeding: str
    since: int
    teller: tuple[str, ...]


def sittings(
    entries: Sequence[Entry], entities: Mapping[str, Entity], texts: Iterable[Text] = ()
) -> Mapping[str, tuple[str, ...]]:
    """For each entry that belongs to proceedings, their ids. A passage is about one only until another is named."""
    contents = {text.source.id: text.content for text in texts}
    others = _mentions(entities)
    found: dict[str, tuple[str, ...]] = {}
    running: dict[str, _Running] = {}
    for entry in entries:
        span = entry.statement.span
        named = _named(entry, entities)
        if named:
            found[entry.id] = named
            running.pop(span.source, None)
            if len(named) == 1 and _is_told(entry):
                running[span.source] = _Running(named[0], span.end, entry.declarants)
        elif (now := running.get(span.source)) and _goes_on(entry, now, others, contents.get(span.source, "")):
            found[entry.id] = (now.proceeding,)
    return found


def _named(entry: Entry, entities: Mapping[str, Entity]) -> tuple[str, ...]:
    ids = {entry.happening} | {e for role, e in entry.roles if role in _NAMING}
    ids |= {t.happening for t in entry.timings if t.relation == "at" and t.offset is None}
    return tuple(sorted(i for i in ids if i in entities and entities[i].type == "proceeding"))


def _is_told(entry: Entry) -> bool:
    content = entry.statement.proposition
    return content.actual and not content.negated and entry.statement.stance == "asserts"


def _goes_on(entry: Entry, now: _Running, others: Mapping[str, list[tuple[int, str]]], content: str) -> bool:
    span = entry.statement.span
    if entry.statement.proposition.predicate not in _GOES_ON or entry.declarants != now.teller:
        return False
    if not content or not 0 <= span.start - now.since <= REACH or _BREAK.search(content, now.since, span.start):
        return False
    return all(own == now.proceeding for at, own in others.get(span.source, ()) if now.since <= at < span.end)


def _mentions(entities: Mapping[str, Entity]) -> dict[str, list[tuple[int, str]]]:
    """By source: where each proceeding is mentioned."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for own, entity in entities.items():
        for mention in entity.mentions if entity.type == "proceeding" else ():
            found[mention.span.source].append((mention.span.start, own))
    return found
