"""Entries: statements with their mentions resolved - the step at which the record is put together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from counterproof.language import Mention
from counterproof.ledger import content_id
from counterproof.record.clauses import hung
from counterproof.record.entity import Link
from counterproof.record.entry import NARRATOR, Entry, EntryCircumstance, EntryTiming
from counterproof.record.resolution import Resolution
from counterproof.statements import Statement, Timing

_NOBODY = frozenset({"anybody", "anyone", "anything", "no one", "no-one", "nobody", "nothing"})
_EXCEPT = re.compile(
    r"\b(?:apart from|besides|nobody but|nothing but|else|except|excepting|other than|save)\b", re.IGNORECASE
)

_OR_ELSE = re.compile(r"\b(?:n?or|and)\s+(?:[a-z]{1,8}\s+){0,2}(?:any\w{0,5}|else\w{0,5})(?:\s+else)?\b", re.IGNORECASE)
"""What leaves nothing out: "or anywhere else", "nor to anybody else"."""


def entries(
    statements: Iterable[Statement], resolution: Resolution, names: Mapping[str, str], told: Mapping[int, str]
) -> tuple[Entry, ...]:
    """One entry for each statement, in the order of source name, place in the source, and key.

    `names` gives the name of each source by its id; a source that it lacks is ordered by its id. `told` gives, by
    the number of the statement, the happening that a later phrase shows it to tell of.
    """
    drafts = [
        replace(_entry(statement, resolution, speaker), happening=told.get(number, ""))
        for number, statement in enumerate(statements)
        for speaker in range(_speakers(statement, resolution))
    ]
    drafts.sort(key=lambda e: _order(e, names))
    return _answering(hung(_told(_named(drafts), resolution)))


def _order(entry: Entry, names: Mapping[str, str]) -> tuple[str | int, ...]:
    span = entry.statement.span
    content = entry.statement.proposition
    source = names.get(span.source, span.source)
    return source, span.start, entry.statement.key, span.end, content.predicate, str(entry.roles), entry.id


def _speakers(statement: Statement, resolution: Resolution) -> int:
    """How many say it with one voice: each of "they" whom "they denied" means, who then has an entry of his own."""
    innermost = statement.attribution[-1:]
    return max(1, *(len(resolution.links(m)) for m in innermost)) if innermost else 1


def _entry(statement: Statement, resolution: Resolution, speaker: int) -> Entry:
    """The statement resolved; `speaker` is the number of the one among those who jointly say it."""
    content = statement.proposition
    links: list[Link] = []
    lost = False
    roles: set[tuple[str, str]] = set()
    for role in content.roles:
        found = resolution.links(role.mention)
        links += found
        lost = lost or not (found or _everybody(role.mention, statement))
        roles |= {(role.name, link.to) for link in found}
    places = _where(statement, resolution)
    links += places
    timings, lost_time = _timings(content.timings, resolution, links)
    said, _ = _timings(statement.said, resolution, links)
    declarants = [link for mention in statement.attribution[:-1] for link in resolution.links(mention)[:1]]
    declarants += [
        link for mention in statement.attribution[-1:] for link in resolution.links(mention)[speaker : speaker + 1]
    ]
    links += declarants
    entry = Entry(
        "",
        statement,
        (NARRATOR, *(link.to for link in declarants)),
        tuple(sorted(roles)),
        places[0].to if len(places) == 1 else "",
        timings,
        said,
        links=tuple(dict.fromkeys(links)),
        circumstances=tuple(EntryCircumstance(c.what) for c in statement.circumstances),
        complete=not (
            lost or lost_time or _narrowed(statement) or (content.place and len(resolution.links(content.place)) != 1)
        ),
    )
    return replace(entry, id=content_id("st", _identity(entry)))


def _everybody(mention: Mention, statement: Statement) -> bool:
    """Whether a denial leaves nobody, or nothing, out of a role: "nobody saw him"."""
    denied = statement.proposition.negated or statement.stance == "denies"
    return denied and mention.text.casefold() in _NOBODY


def _narrowed(statement: Statement) -> bool:
    """Whether a denial read from a text leaves something out in words that no role holds: "nobody except soldiers"."""
    denied = statement.proposition.negated or statement.stance == "denies"
    typed = any(role.mention.form == "typed" for role in statement.proposition.roles)
    held = any(role.name == "except" for role in statement.proposition.roles)
    words = _OR_ELSE.sub("", statement.span.quote)
    return denied and not typed and not held and bool(_EXCEPT.search(words))


def _where(statement: Statement, resolution: Resolution) -> tuple[Link, ...]:
    """Where it was. Of "the prison at Suzdal", a prison that no name tells, only Suzdal is known: who was in the one
    was in the other. That he was not there says less of the town: a denial keeps its place open."""
    content = statement.proposition
    found = resolution.links(content.place) if content.place else ()
    if found or content.place is None or content.negated or statement.stance == "denies":
        return found
    held = [links for role in content.roles if role.name == "within" and (links := resolution.links(role.mention))]
    return held[0] if held else resolution.holder(content.place)


def _timings(
    timings: Sequence[Timing], resolution: Resolution, links: list[Link]
) -> tuple[tuple[EntryTiming, ...], bool]:
    """The timings that could be resolved, and whether one could not."""
    solved: list[EntryTiming] = []
    for timing in timings:
        if timing.date:
            found = resolution.timing(timing, timing.date)
        else:
            if timing.event and timing.event.form == "clause":
                continue
            event = resolution.happened(timing.event) if timing.event else None
            links += [event] if event else []
            found = _by_event(timing, event) if event else None
        if found:
            solved.append(found)
    told = sum(timing.event is None or timing.event.form != "clause" for timing in timings)
    return tuple(solved), len(solved) < told


def _by_event(timing: Timing, event: Link) -> EntryTiming:
    return EntryTiming(timing.relation, happening=event.to, offset=timing.offset, sure=event.sure)


def _identity(entry: Entry) -> list[object]:
    """What an entry's id names: its words, its content as resolved, and the key a person gave to it."""
    statement, content = entry.statement, entry.statement.proposition
    return [
        statement.span.source, statement.span.start, statement.span.end, content.predicate,
        [list(role) for role in entry.roles], entry.place, statement.key, statement.stance, content.negated,
        content.modality, list(entry.declarants), content.happening,
    ]  # fmt: skip


def _named(drafts: Sequence[Entry]) -> list[Entry]:
    """Every entry with an id of its own: those that say the same at the same place are counted, in their order."""
    seen: dict[str, int] = defaultdict(int)
    named = []
    for draft in drafts:
        seen[draft.id] += 1
        again = seen[draft.id]
        named.append(draft if again == 1 else replace(draft, id=content_id("st", [*_identity(draft), again])))
    return named


def _told(drafts: Sequence[Entry], resolution: Resolution) -> list[Entry]:
    """The happening each entry tells of: the one a person named, the one whose taking place it states, or its own."""
    told = []
    for entry in drafts:
        content = entry.statement.proposition
        happening = resolution.happening(content.happening) if content.happening else entry.happening
        if not happening and content.predicate == "happen" and len(topic := entry.fillers("topic")) == 1:
            happening = topic[0]
        told.append(replace(entry, happening=happening or entry.id))
    return told


def _answering(drafts: Sequence[Entry]) -> tuple[Entry, ...]:
    """What a row answers, supports or repeats by key turned into ids of entries."""
    by_key: dict[str, list[str]] = defaultdict(list)
    for entry in drafts:
        if entry.statement.key:
            by_key[entry.statement.key].append(entry.id)
    return tuple(_tied(entry, by_key) for entry in drafts)


def _tied(entry: Entry, by_key: Mapping[str, list[str]]) -> Entry:
    said = entry.statement
    if not (said.answers or said.supports or said.repeats):
        return entry
    answers, supports, repeats = (
        tuple(sorted({found for key in keys for found in by_key[key]} - {entry.id}))
        for keys in (said.answers, said.supports, said.repeats)
    )
    return replace(entry, answers=answers, supports=supports, repeats=repeats)
