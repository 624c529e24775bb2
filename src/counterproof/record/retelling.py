"""Retelling: which tellings, in whatever words and documents, are of one and the same happening.

Two tellings of a kind are of one happening only where something leaves no second one: a text says that there was but
one, within bounds that hold both; the thing can be done only once to what it was done to (a funeral, a fire that leaves
nothing), and both put it into one year; or a bare "the fire" goes on about the only fire told of. "Again" or "a second"
stands against all of these.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from counterproof.language import Mention
from counterproof.record.directory import entity_id
from counterproof.record.entity import Entity, Link
from counterproof.record.entry import Entry
from counterproof.record.occasion import kinds_of, narrowing
from counterproof.record.page import Page
from counterproof.record.places import by_plain_name
from counterproof.record.resolution import Place
from counterproof.record.spelling import plain
from counterproof.times import BEGINNING, END
from counterproof.times.calendar import MINUTES_A_DAY

_ABOUT = ("begin", "finish", "happen")
_AGAIN = re.compile(
    r"\b(?:again|anew|another|once more|twice|second|third|fourth|further|rebuilt|restored|re-?opened|either)\b",
    re.IGNORECASE,
)
_BEARERS: Mapping[str, tuple[str, ...]] = {
    "bury": ("patient",), "baptise": ("patient",), "marry": ("agent", "companion", "patient"), "dissolve": ("thing",),
    "found": ("thing",), "write": ("thing",),
}  # fmt: skip
"""What is done but once, with the roles of those to whom it is done."""
_LASTING = frozenset(("build", "construct", "construction", "erect", "form", "formation", "organise", "organize"))
"""Words for coming into being that take their time, so that two dates of it may both be right."""
_ENDS = {
    "fire": frozenset(("burn", "fire", "raze", "consume", "gut")),
    "water": frozenset(("sink", "founder", "capsize", "wreck", "flood", "sweep", "wash", "carry", "drown")),
    "fall": frozenset(("collapse", "fall", "cave", "explode", "blow", "explosion")),
    "hand": frozenset(("demolish", "pull", "tear", "dismantle", "knock", "scrap", "break", "demolition", "liquidate")),
}
"""Ways in which a thing ends; other words, like "destroy", leave the way open."""
_SIGNED = frozenset(("sign", "signing", "signature", "conclude", "ratify"))
_YEAR = 366 * MINUTES_A_DAY
_COARSE = frozenset(
    ("act_at", "be_at", "travel", "leave", "speak", "see", "hand_over", "pay", "read", "meet", "attack")
)
"""Predicates under which words of different meaning stand: what was done but once must be told in one word."""


@dataclass(frozen=True)
class Telling:
    """One entry as a telling of a happening: of what kinds it is, about whom and what, where, when."""

    entry: Entry
    happening: str
    kinds: frozenset[str]
    about: frozenset[str]
    places: frozenset[str]
    word: str
    """The lemma by which it is told."""
    mention: Mention | None = None
    """The phrase that names the happening, where one does."""
    again: bool = False

    @property
    def single(self) -> bool:
        """Whether it is said to be the only one."""
        return self.entry.statement.proposition.single

    @property
    def source(self) -> str:
        """The document."""
        return self.entry.statement.span.source


def retold(
    entries: Sequence[Entry],
    entities: Mapping[str, Entity],
    pages: Iterable[Page],
    links: Mapping[Place, tuple[Link, ...]],
) -> tuple[tuple[Entry, ...], dict[str, Entity]]:
    """The entries with the happenings that several tell of made one, and the entities with those happenings."""
    told = list(_tellings(entries, entities, {page.source: page for page in pages}, links))
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


def _tellings(
    entries: Iterable[Entry],
    entities: Mapping[str, Entity],
    pages: Mapping[str, Page],
    links: Mapping[Place, tuple[Link, ...]],
) -> Iterator[Telling]:
    known = by_plain_name(entities)
    for entry in entries:
        content, page = entry.statement.proposition, pages.get(entry.statement.span.source)
        if page is None or content.negated or not content.actual or entry.statement.stance != "asserts":
            continue
        if not entry.statement.sure or any(c.what == "hearsay" for c in entry.circumstances):
            continue
        sure = {link.to for link in entry.links if link.sure}
        where = frozenset(_held(entry.place, entities) if entry.place in sure else ())
        where |= {one for one in entry.fillers("within") if one in sure}
        again = bool(_AGAIN.search(entry.statement.span.quote))
        head = page.head(entry.statement.span)
        word = head.lemma.lower() if head else ""
        if content.predicate in _ABOUT:
            for role in content.roles:
                topic = _event(role.mention, links, entities) if role.name == "topic" else None
                if topic:
                    about = _narrowed(role.mention, page, links, known)
                    kinds = kinds_of(role.mention.head)
                    yield Telling(entry, topic.id, kinds, about, where, role.mention.head, role.mention, again)
        elif entry.happening == entry.id:
            about = frozenset(to for role, to in entry.roles if to in sure and role != "within")
            yield Telling(entry, entry.id, frozenset({content.predicate}), about, where, word, None, again)


def _event(mention: Mention, links: Mapping[Place, tuple[Link, ...]], entities: Mapping[str, Entity]) -> Entity | None:
    """The event that a phrase only describes."""
    found = links.get((mention.span.source, mention.span.start, mention.span.end), ())
    entity = entities.get(found[0].to) if len(found) == 1 else None
    return entity if entity and entity.type == "event" and entity.unnamed else None


def _held(place: str, entities: Mapping[str, Entity]) -> Iterator[str]:
    while place in entities:
        yield place
        place = entities[place].within


def _narrowed(
    mention: Mention, page: Page, links: Mapping[Place, tuple[Link, ...]], named: Mapping[str, str]
) -> frozenset[str]:
    """What a phrase for a happening says that it was about: ids where known, else its capitalised words."""
    head = next((w for w in page.words(mention.span) if w.lemma.lower() == mention.head), page.head(mention.span))
    if head is None:
        return frozenset()
    dates = [d.span for d in page.dates_from(head.start)]
    words = [
        w for w in narrowing(page, head) if w.index != head.index and not any(d.start <= w.start < d.end for d in dates)
    ]
    starts = {w.start: w for w in words}
    known: set[str] = set()
    covered: set[int] = set()
    for (source, start, end), found in links.items():
        if source == page.source and start in starts and len(found) == 1 and found[0].sure:
            known.add(found[0].to)
            covered |= {w.index for w in words if start <= w.start < end}
    other = {plain(w.text) for w in words if w.tag.startswith("NNP") and w.index not in covered}
    return frozenset(known | {named.get(word, word) for word in other})


def _one(one: Telling, other: Telling) -> str:
    """Why two tellings are of one happening; empty where they may be of two."""
    if _same_phrase(one, other):
        return "the same words tell of it"
    if one.again or other.again or (one.entry.happening, other.entry.happening) == ("", ""):
        return ""
    for a, b in ((one, other), (other, one)):
        if a.single and _within(a, b):
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
    """Whether both are of what happens but once to the same bearer, and lie within a year of one another."""
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
    """Whether the words tell of one way of doing it."""
    if kind == "found":
        return one.word == other.word and one.word not in _LASTING
    if kind == "write":
        return one.word in _SIGNED and other.word in _SIGNED and not (one.entry.fillers("agent"))
    if kind != "dissolve":
        return True
    ways = [next((way for way, words in _ENDS.items() if t.word in words), "") for t in (one, other)]
    return not all(ways) or ways[0] == ways[1]


def _within_a_year(one: Telling, other: Telling) -> bool:
    spans = [
        (t.date.s0, t.date.e1)
        for e in (one.entry, other.entry)
        for t in e.timings[:1]
        if t.date and t.relation == "at" and t.sure and t.date.s0 > BEGINNING and t.date.e1 < END
    ]
    if len(spans) < 2:
        return False
    return max(spans[0][0], spans[1][0]) - min(spans[0][1], spans[1][1]) <= _YEAR


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
