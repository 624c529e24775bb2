"""Observers: who believed and who doubted, on what stated basis, and who came to think otherwise.

An observer's belief is no ground of anything: it is shown because people rely on it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from counterproof.checks.voice import is_named, voice
from counterproof.grounds.network import said
from counterproof.record import Entry, Record
from counterproof.sources import Span, Text
from counterproof.times import Answer, VagueDate, before

_DOUBTED = re.compile(
    r"(?i)\b(?:(?:did not|didn['’]t|could not|couldn['’]t|never|refused to|do not|don['’]t)"
    r" (?:quite |really )?believ\w*"
    r"|doubt(?:s|ed)|disbeliev(?:es|ed)|(?:was|were|is|remained|am) (?:not|never|un)\s?(?:convinced|persuaded)"
    r"|s[ck]eptical)(?: of| about)?(?:,)?\s(?:that\s|whether\s)?\Z"
)
_BELIEVED = re.compile(
    r"(?i)\b(?:believ(?:es|ed)|had no doubt|(?:was|were|is|became|remained|am) (?:fully |quite |firmly |now )?"
    r"(?:convinced|persuaded|certain|satisfied)|accept(?:s|ed))\s(?:that\s)?\Z"
)
_BASIS = re.compile(
    r"(?i),?\s(?:because|on the (?:grounds?|strength|basis) (?:of|that)"
    r"|having (?:seen|heard|read|watched|spoken|attended))"
    r"\s[^.;\n]{3,200}"
)
_OF_A_CASE = frozenset(
    (
        "guilty",
        "confess",
        "plead_guilty",
        "plead_not_guilty",
        "conspire",
        "attack",
        "kill",
        "convict",
        "coerced",
        "testify",
    )
)
"""What an observer of a case believes or doubts; what somebody believes of the weather is not listed."""


@dataclass(frozen=True)
class View:
    """One person believes or doubts one statement, with the words that give the basis, if any do."""

    person: str
    statement: str
    how: Literal["believed", "doubted"]
    when: VagueDate | None
    basis: Span | None = None


@dataclass(frozen=True)
class Observers:
    """All views, and the pairs in which one person surely came to think otherwise of the same people."""

    views: tuple[View, ...] = ()
    changed: tuple[tuple[View, View], ...] = ()


def observers(record: Record) -> Observers:
    """The views that the file tells of."""
    texts = {text.source.id: text for text in record.texts}
    views = tuple(view for entry in record.entries if (view := _view(entry, texts.get(entry.statement.span.source))))
    return Observers(views, tuple(_changed(record, views)))


def _view(entry: Entry, text: Text | None) -> View | None:
    if not is_named(entry) or len(entry.declarants) != 2 or entry.statement.proposition.predicate not in _OF_A_CASE:
        return None
    span = entry.statement.span
    lead = text.content[max(0, span.start - 60) : span.start] if text and span.source else ""
    opening = _opening(span.quote)
    doubted = entry.statement.stance == "doubts" or _DOUBTED.search(lead + opening)
    if not doubted and not _BELIEVED.search(lead + opening):
        return None
    return View(voice(entry), entry.id, "doubted" if doubted else "believed", said(entry), _basis(text, span))


def _opening(quote: str) -> str:
    """The joint of a clause, which may stand within it: "that", "whether"."""
    found = re.match(r"(?i)(?:that|whether)\s", quote)
    return found.group() if found else ""


def _basis(text: Text | None, span: Span) -> Span | None:
    if text is None or not span.source or not (found := _BASIS.match(text.content, span.end)):
        return None
    start = found.start() + len(found.group()) - len(found.group().lstrip(", "))
    return text.span(start, found.end())


def _changed(record: Record, views: Iterable[View]) -> Iterable[tuple[View, View]]:
    by_person: dict[str, list[View]] = defaultdict(list)
    for view in views:
        by_person[view.person].append(view)
    for own in by_person.values():
        for a, b in combinations(own, 2):
            if a.how != b.how and _people(record, a) & _people(record, b) and a.when and b.when:
                if before(a.when, b.when) is Answer.CERTAINLY:
                    yield a, b
                elif before(b.when, a.when) is Answer.CERTAINLY:
                    yield b, a


def _people(record: Record, view: View) -> frozenset[str]:
    return frozenset(one for _, one in record.entry(view.statement).roles if record.entities[one].type == "person")
