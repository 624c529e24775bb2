"""Unnamed: people and things that texts only describe - "the dragoons", "the log", "no letter" - as entities.

A definite phrase means one thing throughout its document, unless the text speaks of another of the kind. A phrase that
names what it belongs to ("the brothers' granary", "the log of the Hesperia"), or has a name or number in it ("the
Estrela theatre", "certificate no. 88"), means one thing throughout the file.
Bare phrases of two documents are taken for one only where something in both ties them: the same place on the same day,
for places the same person on the same day, or one and the same declarant. An indefinite phrase tells of a thing of its
own; a denied one, of any of the kind. Nothing unnamed is ever surely different from anything else (`checks.parties`,
`checks.places`), nor followed from place to place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from counterproof.language import Mention, Token
from counterproof.language.unaccented import plain
from counterproof.record.dateline import LONGEST
from counterproof.record.definite import POINTING, another
from counterproof.record.directory import entity_id
from counterproof.record.entity import Entity, EntityType, Link
from counterproof.record.held import as_phrase
from counterproof.record.nouns import gender_of, names_a
from counterproof.record.page import Page
from counterproof.record.resolution import Place, place
from counterproof.record.setting import Setting
from counterproof.statements import Statement
from counterproof.statements.vocabulary import lexicon

_LOOSE = frozenset({"another", "other", "such", "own", "these", "those", "no", "any"}) | POINTING
_VAGUE = frozenset({
    "case", "day", "fact", "fortnight", "hour", "kind", "life", "lot", "manner", "matter", "minute", "moment", "month",
    "night", "number", "other", "part", "person", "rest", "side", "sort", "thing", "time", "way", "week", "word",
    "year",
})  # fmt: skip
"""Heads that say nothing of what is meant: kinds of kinds, spans of time, a life."""
_WIDE = frozenset({
    "area", "city", "coast", "country", "county", "district", "field", "frontier", "ground", "home", "island", "land",
    "neighbourhood", "parish", "place", "province", "quarter", "region", "road", "sea", "shore", "spot", "street",
    "town", "village", "world",
})  # fmt: skip
"""Places that have parts, or of which a text has one after another."""
_PRONOUNS = frozenset({
    "all", "anybody", "anyone", "anything", "both", "everybody", "everyone", "everything", "nobody", "none", "nothing",
    "one", "somebody", "someone", "something",
})  # fmt: skip
_NOUNS = ("NN", "NNS")
_DOINGS = ("VB", "VBG")
"""Tags of what somebody was seen doing. Other topics are matters - a charge, a question - and no things."""
_NUMBER = re.compile(r"\s{1,2}(?:[Nn](?:os?|r)\.\s{0,2})?(\d{1,6}[a-z]?)\b(?![.,:]\d|\s?(?:%|per cent))")
_SITE = re.compile(r"\s(?:at|near)\s(?=[A-Z])")
"""Before the name of the place where a thing stands."""
MOST_OF_A_KIND = 60
"""Phrases of one head that are compared across documents, at most."""
Linked = Mapping[Place, tuple[Link, ...]]


@dataclass(frozen=True)
class Described:
    """One phrase that nothing named resolved, with the entity made for it."""

    mention: Mention
    entity: Entity
    link: Link
    statement: int
    """Number of the statement that holds it."""
    words: frozenset[str]
    """The plain words that narrow it, articles and pointing words left out."""
    belongs: tuple[str, ...] = ()
    """Ids of what the phrase names as holding it."""
    any: bool = False
    """Whether it stands, under a denial, for any of its kind."""
    spot: bool = False
    """Whether it tells where something was."""


def unnamed(
    page: Page, own: Sequence[tuple[int, Statement]], links: Linked, known: Mapping[str, str]
) -> Iterator[Described]:
    """The entities of the phrases in roles that nothing resolved, in the order of the text. `known` gives the places
    and bodies of the case by their plain names."""
    for number, statement in own:
        denied = statement.proposition.negated or statement.stance == "denies"
        for role in statement.proposition.roles:
            mention = as_phrase(role.mention)
            if place(mention) not in links and _describes(mention, page, role.name):
                yield _described(mention, page, links, number, known, denied=denied)
        where = as_phrase(statement.proposition.place) if statement.proposition.place else None
        if where and place(where) not in links and where.form == "definite" and _is_spot(where, page):
            yield replace(_described(where, page, links, number, known, denied=False), spot=True)


def _is_spot(mention: Mention, page: Page) -> bool:
    """Whether a phrase for a place means one spot: it has a name in it, or is of a kind that this text never names."""
    if _proper(mention, page):
        return True
    bounded = mention.head in lexicon().sets["places"] | lexicon().sets["custody"] or names_a("building", mention.head)
    return bounded and mention.number != "plural" and mention.head not in _WIDE and not _is_named_here(mention, page)


def _is_named_here(mention: Mention, page: Page) -> bool:
    """Whether the text names something of the kind, which the bare word may then mean."""
    return any(mention.head in plain(name.text).split() for name in page.names)


def _describes(mention: Mention, page: Page, role: str) -> bool:
    """Whether a phrase says what kind of thing it means, and means neither a happening nor a place or body."""
    head = page.head(mention.span)
    if head is None or head.tag not in (_DOINGS if role == "topic" else _NOUNS):
        return False
    if mention.form not in ("definite", "indefinite") or not mention.head.isalpha():
        return False
    if mention.head in _VAGUE | _PRONOUNS or (role != "topic" and mention.head in lexicon().sets["happenings"]):
        return False
    if names_a("proceeding", mention.head):
        return False
    if _proper(mention, page) or not (names_a("building", mention.head) or names_a("organization", mention.head)):
        return True
    return mention.form == "definite" and mention.number != "plural" and not _is_named_here(mention, page)


def _described(
    mention: Mention, page: Page, links: Linked, number: int, known: Mapping[str, str], *, denied: bool
) -> Described:
    proper = _proper(mention, page, links)
    named = frozenset(word for word in proper if word in known)
    kind, words = _kind(mention), frozenset(plain(w) for w in mention.modifiers if w not in _LOOSE) | proper
    belongs = tuple(sorted({*_belongs(mention, page, links), *(known[word] for word in named)}))
    told = (mention.form == "definite" or bool(proper)) and not {"no", "any", "such"} & set(mention.modifiers)
    text = " ".join(mention.text.split())
    if told:
        apart = belongs or tuple(sorted(proper)) or (page.source,)
        own = entity_id(kind, mention.head, "described", *sorted(words - proper), "/", *apart)
        why = f"taken for the one {mention.head} so described" + ("" if belongs or proper else " in this document")
    else:
        own = entity_id(kind, mention.head, "any" if denied else "one", *place(mention))
        why = f"any {mention.head}" if denied else "tied to nobody and nothing named"
    entity = Entity(own, kind, text, (), (mention,), kind=mention.head, unnamed=True)
    sure = bool(proper or belongs) or not (told and (another(page, mention) or _owned(page, mention)))
    link = Link(mention.span, own, "definite", sure=sure, why=f"“{text}”: {why}")
    return Described(mention, entity, link, number, words, belongs, any=denied and not told)


def _owned(page: Page, mention: Mention) -> bool:
    """Whether the text speaks, beside a bare "the house", of somebody's: "Ord's house"."""
    tokens = page.analysis.tokens
    return mention.owner is None and any(
        t.dep == "poss" and t.head == use.index
        for use in page.lemma(mention.head)
        for t in tokens[max(0, use.index - 6) : use.index]
    )


def _proper(mention: Mention, page: Page, links: Linked | None = None) -> frozenset[str]:
    """The capitalised words and the number in a phrase that set one thing apart in the whole file: "the Estrela
    theatre", "certificate no. 88"; known possessors are what it belongs to."""
    words = page.words(mention.span)
    owner = mention.owner.span if mention.owner and (links is None or place(mention.owner) in links) else None
    told = {plain(w.text) for w in words if w.tag.startswith("NNP") and w.lemma.lower() != mention.head
            and not (owner and owner.start <= w.start < owner.end)}  # fmt: skip
    number = _NUMBER.match(page.after(mention.span.end, 14))
    return frozenset(told | ({number.group(1)} if number else set()) | {plain(w.text) for w in _bearer(words, page)})


def _bearer(words: Sequence[Token], page: Page) -> Iterator[Token]:
    """The name right behind a phrase that ends in a word for people: "the granary of the brothers" Costa."""
    following = page.analysis.tokens[words[-1].index + 1 : words[-1].index + 2] if words else ()
    for word in following:
        if word.tag == "NNP" and word.start == words[-1].end + 1 and gender_of(words[-1].lemma.lower()):
            yield word


def _kind(mention: Mention) -> EntityType:
    sets = lexicon().sets
    if gender_of(mention.head) or mention.head in sets["people"] or mention.head in sets["offices"]:
        return "group" if mention.number == "plural" else "person"
    kinds: tuple[EntityType, ...] = ("building", "organization", "publication")
    return next((kind for kind in kinds if names_a(kind, mention.head)), "object")


def _belongs(mention: Mention, page: Page, links: Linked) -> tuple[str, ...]:
    """The ids of what the phrase belongs to, by a possessor, a name within it or the place right after it ("the gate at
    Vardo"); () when it does not surely say."""
    bearer = next(_bearer(page.words(mention.span), page), None)
    last = bearer.end if bearer else mention.span.end
    site = _SITE.match(page.after(last, 40))
    inside = page.names_between(mention.span.start, last + (len(site.group()) + 1 if site else 0))
    held = [links.get(place(m), ()) for m in (None if bearer else mention.owner, *inside, _home(mention, page)) if m]
    return tuple(sorted({found[0].to for found in held if len(found) == 1 and found[0].sure}))


def _home(mention: Mention, page: Page) -> Mention | None:
    """Where "our bridge" stands: the place from which a dated letter is written."""
    owner, date = mention.owner, page.analysis.document_date
    ours = owner is not None and owner.text.lower() == "our" and mention.head in lexicon().sets["public"]
    if not ours or date is None:
        return None
    start = page.passage_start(date.span.start)
    before = [m for m in page.names_between(start, date.span.start) if m.kind in ("place", "unknown")]
    return before[-1] if before and date.span.start - start <= LONGEST else None


def put_together(
    found: Sequence[Described], settings: Mapping[int, Setting], links: dict[Place, tuple[Link, ...]]
) -> dict[str, Entity]:
    """The entities by id, those that their settings tie made one; the links of their phrases are moved with them."""
    made = _told_as_one(found, settings)
    for phrase in found:
        links[place(phrase.mention)] = (replace(phrase.link, to=made[phrase.entity.id].id),)
    return {entity.id: entity for entity in made.values()}


def _told_as_one(found: Iterable[Described], settings: Mapping[int, Setting]) -> dict[str, Entity]:
    """The entities by the ids first given to them, those that their settings tie put together; what stands for any of
    a kind has all of it for members."""
    by_head: dict[str, list[Described]] = defaultdict(list)
    for one in found:
        by_head[one.mention.head].append(one)
    made: dict[str, Entity] = {}
    for _, alike in sorted(by_head.items()):
        made.update(_kin(alike, settings))
    return made


def _kin(alike: Sequence[Described], settings: Mapping[int, Setting]) -> dict[str, Entity]:
    joined = {d.entity.id: d.entity.id for d in alike}
    definite = [d for d in alike if not d.any and d.mention.form == "definite"][:MOST_OF_A_KIND]
    for one, other in combinations(definite, 2):
        a, b = joined[one.entity.id], joined[other.entity.id]
        if a != b and _tied(one, other, settings):
            joined = {own: min(a, b) if to in (a, b) else to for own, to in joined.items()}
    whole: dict[str, Entity] = {}
    for d in alike:
        known = whole.get(joined[d.entity.id])
        mentions = (*known.mentions, d.mention) if known else (d.mention,)
        whole[joined[d.entity.id]] = replace(known or d.entity, id=joined[d.entity.id], mentions=mentions)
    for d in alike:
        if d.any:
            whole[d.entity.id] = replace(whole[d.entity.id], members=tuple(sorted(_members(d, alike, joined))))
    return {own: whole[to] for own, to in joined.items()}


def _tied(one: Described, other: Described, settings: Mapping[int, Setting]) -> bool:
    """Whether bare phrases of two documents surely mean one thing."""
    if one.mention.span.source == other.mention.span.source or one.entity.type != other.entity.type:
        return False
    spots = one.spot and other.spot
    if (one.belongs and (other.belongs or not spots)) or (other.belongs and not spots):
        return False
    if not (one.words <= other.words or other.words <= one.words):
        return False
    if not (one.link.sure and other.link.sure):
        return False
    here, there = settings.get(one.statement, Setting()), settings.get(other.statement, Setting())
    if here.declarant and here.declarant == there.declarant:
        return True
    shared = here.places & there.places or (spots and here.people & there.people)
    if not (here.days and there.days and shared):
        return False
    return max(here.days[0], there.days[0]) <= min(here.days[1], there.days[1])


def _members(wide: Described, alike: Iterable[Described], joined: Mapping[str, str]) -> Iterator[str]:
    """Those of the kind that a denial of any covers: what narrows it narrows them too."""
    for d in alike:
        if not d.any and wide.words <= d.words and (not wide.belongs or set(wide.belongs) <= set(d.belongs)):
            yield joined[d.entity.id]
