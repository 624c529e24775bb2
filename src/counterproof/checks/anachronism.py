"""Anachronism: a happening is spoken of before it begins, or before those who speak of it have first learned of it; a
name is used before it is first given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterproof.checks import choice
from counterproof.checks.chronology import Chronology, predicate, variables
from counterproof.checks.clash import Clash
from counterproof.checks.identities import Identities
from counterproof.checks.places import holders
from counterproof.checks.proof import clash, prove
from counterproof.checks.question import Question
from counterproof.logic import rules
from counterproof.logic.rules import Interval
from counterproof.record import Entry, Record
from counterproof.settings import Settings
from counterproof.statements.vocabulary import lexicon

_SPEAKERS = ("agent", "companion", "recipient")


def check(question: Question) -> Iterator[Clash]:
    """Sayings about a happening that come before its beginning, or before the first learning of it."""
    time, names, settings = question.time, question.names, question.settings
    for entry in time.facts:
        yield from _before_it_began(time, names, entry, settings)
        if entry.said and entry.statement.tense:
            yield from _before_it_happened(time, entry, settings)
        if predicate(entry).key == "learn":
            yield from _before_learning(time, names, entry, settings)
        if predicate(entry).key == "rename":
            yield from _before_named(time, entry, settings)


def _before_it_began(time: Chronology, names: Identities, entry: Entry, settings: Settings) -> Iterator[Clash]:
    topics = (t for role in predicate(entry).begun if role == "topic" for t in entry.fillers(role))
    for topic in (t for t in topics if not _may_be_expected(time.record, t)):
        for same, path in names.one(topic).items():
            start = variables(same)[0]
            if start == time.spans[entry.id][0]:
                continue
            name = f"begun/{entry.id}/{same}"
            focus = rules.ordered(name, {entry.id, *path}, start, time.spans[entry.id][1])
            if found := prove(time, [focus], settings, choice.of_links(time.record, entry, topic)):
                verdict = f"{time.record.name(topic)} had not begun when it is said to have been spoken of."
                granted = (
                    f"{time.record.name(topic)} was spoken of as something that had begun, not as something to come."
                )
                yield clash(
                    time,
                    found,
                    "anachronism",
                    verdict=verdict,
                    axiom="begun",
                    used={topic, same},
                    assumptions=[granted],
                )


def _before_it_happened(time: Chronology, entry: Entry, settings: Settings) -> Iterator[Clash]:
    """A happening told as past by words that were spoken or written before it began."""
    focus = rules.ordered(f"told/{entry.id}", {entry.id}, time.spans[entry.id][0], variables(f"{entry.id}.said")[1])
    if found := prove(time, [focus], settings):
        verdict = "It had not begun when it is said to have been told as past."
        used = {one for _, one in entry.roles}
        yield clash(time, found, "anachronism", verdict=verdict, axiom="begun", used=used, at_most_calendars=True)


def _may_be_expected(record: Record, topic: str) -> bool:
    """Whether a happening that is only described can be spoken of beforehand, as a wedding is and a fire is not."""
    known = record.entities.get(topic)
    return known is not None and known.unnamed and known.kind not in lexicon().sets["unforeseen"]


def _before_named(time: Chronology, given: Entry, settings: Settings) -> Iterator[Clash]:
    """Dated words that use a name which nothing bore before it was first given."""
    for name in given.fillers("thing"):
        called = re.compile(rf"(?<=[a-z,] ){re.escape(time.record.name(name))}\b")
        for entry in (e for e in time.facts if e.said and e.id != given.id):
            if entry.statement.span.source == given.statement.span.source:
                continue
            if not called.search(entry.statement.span.quote):
                continue
            told = variables(f"{entry.id}.said")
            focus = rules.ordered(
                f"named/{given.id}/{entry.id}", {entry.id, given.id}, time.spans[given.id][0], told[1]
            )
            first = () if given.statement.proposition.first else (choice.of_first_name(given, time.record.name(name)),)
            if found := prove(time, [focus], settings, (*first, *choice.of_links(time.record, given, name))):
                verdict = f"The name {time.record.name(name)} had not been given when it is said to have been used."
                yield clash(time, found, "anachronism", verdict=verdict, axiom="named", used={name})


def _before_learning(time: Chronology, names: Identities, learned: Entry, settings: Settings) -> Iterator[Clash]:
    for topic in learned.fillers("topic"):
        for entry in time.facts:
            if entry.id == learned.id or predicate(entry).key == "learn":
                continue
            for span, knower in _sayings(time, names, entry, topic):
                joined = _knows_by(time.record, names, learned, knower, entry)
                if joined is None:
                    continue
                statements = {entry.id, learned.id, *joined}
                name = f"learned/{learned.id}/{entry.id}/{knower}"
                focus = rules.ordered(name, statements, time.spans[learned.id][0], span[1])
                doubts = {c.mark: c for e in (entry, learned) for c in choice.of_links(time.record, e, topic, knower)}
                if found := prove(time, [focus], settings, doubts.values()):
                    verdict = (
                        f"{time.record.name(topic)} was not yet known there when it is said to have been spoken of."
                    )
                    yield clash(time, found, "anachronism", verdict=verdict, axiom="learned", used={topic, knower})


def _sayings(time: Chronology, names: Identities, entry: Entry, topic: str) -> Iterator[tuple[Interval, str]]:
    """When, and by whom, the entry has the topic spoken of: by its own act, or by its declarant's saying it."""
    about = names.one(topic)
    if "topic" in predicate(entry).begun and any(t in about for t in entry.fillers("topic")):
        for who in sorted({p for role in _SPEAKERS for p in entry.fillers(role)})[:1]:
            yield time.spans[entry.id], who
    tells = entry.happening in about or any(t in about for t in entry.fillers("topic"))
    if tells and entry.said and len(entry.declarants) > 1:
        yield variables(f"{entry.id}.said"), entry.declarants[-1]


def _knows_by(record: Record, names: Identities, learned: Entry, knower: str, entry: Entry) -> tuple[str, ...] | None:
    """The identifications that make the speaker one of those who learned; None when he or she is not among them."""
    for agent in learned.fillers("agent"):
        path = names.between(agent, knower)
        if path is not None:
            return path
        entity = record.entities.get(agent)
        if entity and (knower in entity.members or (entity.type == "place" and agent in holders(record, entry.place))):
            return ()
    return None
