"""Retelling: which tellings, in whatever words and documents, are of one and the same happening.

What a phrase names and what a clause tells are of one happening only where something leaves no second one: a text
says that there was but one, within bounds that hold both; or the thing can be done only once to what it was done to (a
burial, the signing of a treaty), and two voices put it into one year. "Again" or "a second" stands against both. Where
clauses alone tell it, `checks.oneness` says what is one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from counterproof.record.directory import entity_id
from counterproof.record.entity import Entity, Link
from counterproof.record.entry import Entry, EntryTiming
from counterproof.record.page import Page
from counterproof.record.resolution import Place
from counterproof.record.telling import Telling, tellings
from counterproof.statements.vocabulary import lexicon
from counterproof.times import BEGINNING, END
from counterproof.times.calendar import MINUTES_A_DAY

_BEARERS: Mapping[str, tuple[str, ...]] = {
    "bury": ("patient",), "baptise": ("patient",), "found": ("thing",), "write": ("thing",),
}  # fmt: skip
"""What is done but once, with the roles of those to whom it is done."""
_WORDS: Mapping[str, tuple[frozenset[str], ...]] = {
    "bury": (frozenset(("bury", "burial", "inter", "interment", "lay")), frozenset(("funeral", "obsequies"))),
    "found": (
        frozenset(("found", "founding")), frozenset(("incorporate", "incorporation")),
        frozenset(("inaugurate", "inauguration")), frozenset(("launch", "launching")), frozenset(("charter",)),
    ),
    "write": (frozenset(("sign", "signing", "signature")), frozenset(("conclude", "conclusion"))),
}  # fmt: skip
"""Words for one and the same step of what is done but once: a funeral may come days before the burial, and what takes
its time to be built has several dates."""
_BROUGHT_ABOUT = frozenset(("dissolve", "kill", "die", "attack"))
"""What a fire or blast does at once."""
_BY = re.compile(r"\bby\b")
"""Before one of the parties to what is signed, who may each sign on a day of their own."""
_YEAR = 366 * MINUTES_A_DAY
_COARSE = frozenset({
    "act_at", "attack", "be_at", "hand_over", "leave", "meet", "pay", "read", "see", "speak", "travel", "write",
})  # fmt: skip
"""Predicates under which words of different meaning stand: what was done but once must be told in one word."""


def retold(
    entries: Sequence[Entry],
    entities: Mapping[str, Entity],
    pages: Iterable[Page],
    links: Mapping[Place, tuple[Link, ...]],
) -> tuple[tuple[Entry, ...], dict[str, Entity]]:
    """The entries with the happenings that several tell of made one, and the entities with those happenings."""
    entries = [_timed_by_agent(entry, entities) for entry in entries]
    told = list(tellings(entries, entities, {page.source: page for page in pages}, links))
    joined: dict[str, str] = {}
    why: dict[str, str] = {}
    for one, other in _alike(told):
        a, b = _root(joined, one.happening), _root(joined, other.happening)
        if a != b and (reason := _one(one, other)):
            first, second = sorted((a, b), key=lambda own: (own not in entities, own))
            joined[second] = first
            why.update(dict.fromkeys((one.happening, other.happening), reason))
    return _applied(entries, entities, {own: _root(joined, own) for own in (*joined, *joined.values())}, why)


def _alike(told: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of tellings that have a kind in common, each once."""
    by_kind: dict[str, list[int]] = defaultdict(list)
    for number, telling in enumerate(told):
        for kind in telling.kinds:
            by_kind[kind].append(number)
    pairs = {pair for numbers in by_kind.values() for pair in combinations(numbers, 2)}
    for a, b in sorted(pairs):
        yield told[a], told[b]


def _root(joined: Mapping[str, str], own: str) -> str:
    while own in joined:
        own = joined[own]
    return own


def _one(one: Telling, other: Telling) -> str:
    """Why two tellings are of one happening; empty where they may be of two."""
    if _same_phrase(one, other):
        return "the same words tell of it"
    if one.again or other.again or (one.entry.happening, other.entry.happening) == ("", ""):
        return ""
    for a, b in ((one, other), (other, one)):
        if a.single and (a.mention or b.mention) and _within(a, b):
            return f"“{_words(a)}” is said to be the only one"
    if _once(one, other):
        return "this is done but once"
    return ""


def _same_phrase(one: Telling, other: Telling) -> bool:
    """Whether one names the happening by the very phrase by which the other tells it: "The funeral of Jan Brandt was
    held on 3 May"."""
    for a, b in ((one, other), (other, one)):
        if a.mention and b.mention is None and a.source == b.source:
            return a.mention.span.start == b.entry.statement.span.start and b.word == a.mention.head
    return False


def _within(single: Telling, other: Telling) -> bool:
    """Whether the other telling falls into the bounds within which there was but one."""
    if single.kinds & _COARSE and single.word != other.word:
        return False
    scope, reach = single.about | single.places, other.about | other.places
    if scope:
        return scope <= reach or (bool(single.about) and single.about <= reach and bool(single.places & reach))
    bare = other.mention is not None and not other.about and other.mention.form == "definite"
    return bare and single.source == other.source and single.word == other.word


def _once(one: Telling, other: Telling) -> bool:
    """Whether two voices tell of what happens but once to the same bearer, and put it within a year. One voice that
    tells it twice speaks of two namesakes, or of two steps."""
    if (one.source, one.entry.declarants) == (other.source, other.entry.declarants):
        return False
    for kind in sorted(one.kinds & other.kinds & _BEARERS.keys()):
        borne = [t.about if t.mention else _fillers(t, _BEARERS[kind]) for t in (one, other)]
        if not borne[0] or not borne[1] or not (borne[0] <= borne[1] or borne[1] <= borne[0]):
            continue
        if kind == "marry" and len(borne[0] & borne[1]) < 2:
            continue
        if _agree(kind, one, other) and _within_a_year(one, other):
            return True
    return False


def _fillers(telling: Telling, roles: Iterable[str]) -> frozenset[str]:
    return telling.about & {to for role in roles for to in telling.entry.fillers(role)}


def _agree(kind: str, one: Telling, other: Telling) -> bool:
    """Whether the words tell of one step."""
    if kind == "write" and any(_BY.search(t.entry.statement.span.quote) for t in (one, other)):
        return False
    return kind not in _WORDS or any({one.word, other.word} <= words for words in _WORDS[kind])


def _within_a_year(one: Telling, other: Telling) -> bool:
    spans = [span for t in (one, other) if (span := _day(t.entry))]
    return len(spans) == 2 and max(spans[0][0], spans[1][0]) - min(spans[0][1], spans[1][1]) <= _YEAR


def _day(entry: Entry) -> tuple[int, int] | None:
    """The first date at which an entry puts what it tells."""
    for t in entry.timings:
        if t.date and t.relation == "at" and not t.offset and t.sure and t.date.s0 > BEGINNING and t.date.e1 < END:
            return t.date.s0, t.date.e1
    return None


def _timed_by_agent(entry: Entry, entities: Mapping[str, Entity]) -> Entry:
    """What a brief happening does comes about while it lasts: "the fire which destroyed the mill"."""
    content = entry.statement.proposition
    doers = [entities[one] for one in entry.fillers("agent") if one in entities]
    brief = [e for e in doers if e.type == "event" and e.kind in lexicon().sets["brief"]]
    if content.predicate not in _BROUGHT_ABOUT or entry.timings or len(doers) != 1 or not brief:
        return entry
    return replace(entry, timings=(EntryTiming("at", happening=brief[0].id),))


def _words(telling: Telling) -> str:
    text = telling.mention.text if telling.mention else telling.entry.statement.span.quote
    return " ".join(text.split())[:60]


def _applied(
    entries: Sequence[Entry], entities: Mapping[str, Entity], joined: Mapping[str, str], why: Mapping[str, str]
) -> tuple[tuple[Entry, ...], dict[str, Entity]]:
    """Entries and entities with the ids of happenings replaced by those of the one that each was joined to."""
    made = {own: e for own, e in entities.items() if joined.get(own, own) == own}
    new: dict[str, str] = {}
    for entry in entries:
        to = joined.get(entry.happening, "")
        if to and to not in made:
            name = f"{entry.statement.proposition.predicate} told at “{entry.statement.span.quote[:40]}”"
            own = new.setdefault(to, entity_id("event", "retold", to))
            made.setdefault(own, Entity(own, "event", name, kind="event", unnamed=True))
    final = {own: new.get(to, to) for own, to in joined.items()}
    for own in final.keys() & entities.keys():
        kept = made[final[own]]
        more = [m for m in entities[own].mentions if m not in kept.mentions]
        made[final[own]] = replace(kept, mentions=(*kept.mentions, *more))
    return tuple(_renamed(entry, final, why) for entry in entries), made


def _renamed(entry: Entry, final: Mapping[str, str], why: Mapping[str, str]) -> Entry:
    links = tuple(replace(link, to=final.get(link.to, link.to)) for link in entry.links)
    to = final.get(entry.happening, entry.happening)
    if to != entry.happening and all(link.to != to for link in links):
        words = " ".join(entry.statement.span.quote.split())[:60]
        reason = f"“{words}” tells of the same happening as the others: {why[entry.happening]}"
        links = (*links, Link(entry.statement.span, to, "definite", sure=True, why=reason))
    return replace(
        entry,
        happening=to,
        roles=tuple(sorted((role, final.get(one, one)) for role, one in entry.roles)),
        timings=tuple(replace(t, happening=final.get(t.happening, t.happening)) for t in entry.timings),
        said=tuple(replace(t, happening=final.get(t.happening, t.happening)) for t in entry.said),
        links=links,
    )
