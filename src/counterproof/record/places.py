"""Places: towns, countries and buildings by name, what holds them, and where they lie when that is beyond doubt."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from counterproof.language import Mention
from counterproof.language.gazetteer import countries, locate
from counterproof.language.unaccented import plain
from counterproof.record.company import had_none_before_it, without_form
from counterproof.record.directory import Directory, entity_id
from counterproof.record.entity import Entity, EntityType, Link
from counterproof.record.page import Page
from counterproof.record.resolution import Place, place
from counterproof.statements import Statement

_ARTICLE = re.compile(r"^(?:the|la|le|el|les|los)\s+(?=\S)", re.IGNORECASE)
_INDEFINITE = re.compile(r"\b(?:AN?|An?|an?|ANOTHER|another)\s{1,2}\Z")
_POSSESSIVE = re.compile(r"['’]s?$")
_HOLDS = re.compile(r"\s{0,2}(?:,|,? (?:in|at|of|near)(?: the)?)\s{1,2}")
"""Between a building or town and what holds it: "the Hotel Sonne in Basel", "Basel, Switzerland"."""
_AT_THE = re.compile(r"\s{0,2},? ?at the\s{1,2}")
"""Between a town and a building in it: "in Basel at the Hotel Sonne"."""
_TOWNS_OWN = re.compile(r"\s(?:gaol|jail|prison|penitentiary|workhouse|market|station|parish|infirmary|fair)\b")
_LODGES = frozenset(("hotel", "inn", "pension", "hostel", "tavern", "café", "cafe", "restaurant", "arms"))
_AT = re.compile(r"\b[Aa]t\s{1,2}\Z")


@dataclass(frozen=True)
class Named:
    """Things known by name: their entities, and the link of each mention of one."""

    entities: Mapping[str, Entity]
    links: Mapping[Place, tuple[Link, ...]]


def bare(text: str) -> str:
    """A name without its article and possessive, plain: "the Hotel Sonne's" as "hotel sonne"."""
    return _ARTICLE.sub("", plain(_POSSESSIVE.sub("", text.strip())).replace("-", " "))


def named(pages: Sequence[Page], directory: Directory, kinds: Collection[str], taken: Collection[Place]) -> Named:
    """Mentions of the kinds by equal names, less those taken; a name that people typed is that entity."""
    groups: dict[str, list[tuple[Page, Mention]]] = defaultdict(list)
    for page in pages:
        for mention in page.names:
            if mention.kind in kinds and place(mention) not in taken and bare(mention.text) and _is_name(page, mention):
                groups[bare(mention.text)].append((page, mention))
    if "organization" in kinds:
        without_form(groups)
    known = {bare(text): own for text, own in (*directory.aliases.items(), *directory.names.items())}
    entities: dict[str, Entity] = {}
    links: dict[Place, tuple[Link, ...]] = {}
    for key, group in sorted(groups.items()):
        mentions = tuple(m for _, m in sorted(group, key=lambda g: (g[0].analysis.text.source.name, place(g[1]))))
        new = any(had_none_before_it(page, m) for page, m in group if bare(m.text) == key)
        entity = _entity(key, mentions, directory.entities[known[key]] if key in known else None)
        entities[entity.id] = entity
        for mention in mentions:
            formed = bare(mention.text) == key
            why = f"“{mention.text}” names it" if formed else f"“{mention.text}”: the only company of that name"
            links[place(mention)] = (Link(mention.span, entity.id, "name", sure=formed or new, why=why),)
    return Named(entities, links)


def _is_name(page: Page, mention: Mention) -> bool:
    """Whether capitals make a name: behind "A" or "ANOTHER" in a heading they are a common noun's."""
    return not (mention.text.isupper() and _INDEFINITE.search(page.before(mention.span.start, 10)))


def _entity(key: str, mentions: tuple[Mention, ...], typed: Entity | None) -> Entity:
    forms = {_shown(m.text) for m in mentions}
    if typed:
        return replace(typed, aliases=tuple(sorted(({*typed.aliases} | forms) - {typed.name})), mentions=mentions)
    counted: dict[EntityType, int] = defaultdict(int)
    for mention in mentions:
        counted["object" if mention.kind == "unknown" else mention.kind] += 1
    kind = min(counted, key=lambda k: (-counted[k], k))
    name = min(forms, key=lambda f: (f.isupper(), -len(f), f))
    return Entity(entity_id(kind, key), kind, name, tuple(sorted(forms - {name})), mentions)


def _shown(text: str) -> str:
    return _POSSESSIVE.sub("", re.sub(r"^(?:the|The|THE)\s+", "", " ".join(text.split())))


def places(pages: Sequence[Page], directory: Directory, taken: Collection[Place]) -> Named:
    """Places and buildings by name, each within what the texts, all in one voice, say holds it, located if unique."""
    found = named(pages, directory, ("place", "building"), taken)
    holders: dict[str, set[str]] = defaultdict(set)
    kinds = {own: entity.type for own, entity in found.entities.items()}
    for first, second in _pairs(pages, found.links, _HOLDS):
        if kinds[second] == "place" and first != second and not _is_country(found.entities[first]):
            holders[first].add(second)
    for first, second in _pairs(pages, found.links, _AT_THE):
        if (kinds[first], kinds[second]) == ("place", "building"):
            holders[second].add(first)
    entities = {}
    points = _points(pages, found.links) | _lodged(pages, found)
    for own, entity in found.entities.items():
        within = min(holders[own]) if len(holders[own]) == 1 else ""
        entities[own] = replace(entity, within=entity.within or within, point=own in points)
    located = {own: _located(entity, entities) for own, entity in entities.items()}
    several = {own for own, e in entities.items() if e.type == "building" and _apart(holders[own], holders)}
    return Named(located, {at: tuple(_doubted(link, several) for link in ls) for at, ls in found.links.items()})


def _is_country(entity: Entity) -> bool:
    """Whether it lies in nothing but the world: "Hungary, Romania" is a list."""
    return bare(entity.name) in countries()


def _points(pages: Sequence[Page], links: Mapping[Place, tuple[Link, ...]]) -> frozenset[str]:
    """The places of which some text says "at", or whose gaol, market or station it names."""
    return frozenset(
        links[place(m)][0].to
        for page in pages
        for m in page.names
        if place(m) in links
        and (_AT.search(page.before(m.span.start, 6)) or _TOWNS_OWN.match(page.after(m.span.end, 16)))
    )


def _lodged(pages: Sequence[Page], found: Named) -> frozenset[str]:
    """The places named right behind a house where guests stay: "the Pension Seeblick, Arosa"; those are towns."""
    return frozenset(
        second
        for first, second in _pairs(pages, found.links, _HOLDS)
        if found.entities[first].type == "building" and set(bare(found.entities[first].name).split()) & _LODGES
    )


def _apart(told: Collection[str], holders: Mapping[str, set[str]]) -> bool:
    """Whether a building is said to lie in two places of which neither holds the other: two buildings of one name."""
    return any(a not in holders.get(b, ()) and b not in holders.get(a, ()) for a, b in combinations(sorted(told), 2))


def _doubted(link: Link, several: Collection[str]) -> Link:
    if link.to not in several:
        return link
    return replace(link, sure=False, why=f"“{link.span.quote}” may be either of those that bear the name in two places")


def shared(bodies: Named, where: Named) -> Named:
    """Bodies, less those that one document names as a body and another as a house or place: those are that one thing,
    as a club, a legation or a theatre is."""
    known = {bare(entity.name): own for own, entity in where.entities.items()}
    same = {own: known[bare(e.name)] for own, e in bodies.entities.items() if bare(e.name) in known}
    entities = {own: entity for own, entity in bodies.entities.items() if own not in same}
    links = {
        at: tuple(replace(link, to=same.get(link.to, link.to)) for link in every) for at, every in bodies.links.items()
    }
    return Named(entities, links)


def held_within(
    entities: Mapping[str, Entity], statements: Iterable[Statement], links: Mapping[Place, tuple[Link, ...]]
) -> dict[str, Entity]:
    """Entities with what holds each building whose holder no names side by side told: the one town in which every
    statement that names a town with the building puts it ("met in Basel at the Hotel Sonne")."""
    holders: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        content = statement.proposition
        own = links.get(place(content.place), ()) if content.place and content.place.form != "typed" else ()
        for role in content.roles if len(own) == 1 and own[0].sure else ():
            for link in links.get(place(role.mention), ()) if role.name == "within" else ():
                if link.sure and link.to != own[0].to:
                    holders[own[0].to].add(link.to)
    found = dict(entities)
    for own_id, held in holders.items():
        building, *holder = (entities.get(one) for one in (own_id, *held))
        town = holder[0] if len(holder) == 1 else None
        if building and town and building.type == "building" and not building.within and town.type == "place":
            found[own_id] = replace(building, within=town.id)
    return found


def by_plain_name(entities: Mapping[str, Entity]) -> dict[str, str]:
    """The places and bodies that one word names, by that word; a word that two bear is left out."""
    found: dict[str, set[str]] = defaultdict(set)
    for own, entity in entities.items():
        if entity.type in ("place", "organization") and not entity.unnamed:
            found[bare(entity.name)].add(own)
    return {name: min(held) for name, held in found.items() if len(held) == 1 and " " not in name}


def unclear(
    own: Sequence[tuple[int, Statement]], links: Mapping[Place, tuple[Link, ...]], entities: Mapping[str, Entity]
) -> Iterator[tuple[Place, Entity, Link]]:
    """The names in roles of which nothing tells what they name: what else in the file bears the name, if but one thing
    does, or one thing of its own throughout the file."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for one, entity in entities.items():
        if entity.type != "person":
            for name in (entity.name, *entity.aliases):
                bearers[bare(name)].add(one)
    for _, statement in own:
        content = statement.proposition
        for mention in (*(r.mention for r in content.roles), *([content.place] if content.place else [])):
            key = bare(mention.text)
            if (
                place(mention) in links
                or mention.form != "name"
                or mention.kind != "unknown"
                or mention.head
                or not key
            ):
                continue
            held = bearers.get(key, set())
            entity = entities[min(held)] if len(held) == 1 else _entity(key, (mention,), None)
            if len(held) < 2:
                yield place(mention), entity, Link(mention.span, entity.id, "name", sure=True, why=f"“{key}” names it")


def spots_within(
    entities: Mapping[str, Entity],
    statements: Iterable[Statement],
    links: Mapping[Place, tuple[Link, ...]],
    holders: Mapping[Place, Link],
) -> dict[str, Entity]:
    """The places without a name that all statements which tell a holder put into one: the prison into Suzdal."""
    told: dict[str, set[str]] = defaultdict(set)
    for content in (statement.proposition for statement in statements):
        own = links.get(place(content.place), ()) if content.place else ()
        spot = entities.get(own[0].to) if len(own) == 1 else None
        if content.place is None or spot is None or not spot.unnamed or spot.within:
            continue
        found = [link for r in content.roles if r.name == "within" for link in links.get(place(r.mention), ())[:1]]
        beside = holders.get(place(content.place))
        told[spot.id] |= {link.to for link in (found[:1] or ([beside] if beside else []))}
    return {own: replace(entities[own], within=min(held)) for own, held in told.items() if len(held) == 1}


def holders(
    pages: Sequence[Page],
    numbered: Mapping[str, Sequence[tuple[int, Statement]]],
    links: Mapping[Place, tuple[Link, ...]],
    entities: Mapping[str, Entity],
    bare: Collection[Place],
) -> Iterator[tuple[Place, Link]]:
    """What holds the buildings without a name, by the place of each description."""
    for page in pages:
        for _, statement in numbered.get(page.source, []):
            where = statement.proposition.place
            if where is None or where.form not in ("definite", "indefinite"):
                continue
            nameless = place(where) not in links or place(where) in bare
            if nameless and (link := _holder_beside(where, page, links, entities)):
                yield place(where), link


def _holder_beside(
    mention: Mention, page: Page, links: Mapping[Place, tuple[Link, ...]], entities: Mapping[str, Entity]
) -> Link | None:
    """The place that a description, or the words right behind it, say holds it: Suzdal for "the prison at Suzdal" and
    for "Suzdal prison"."""
    names = page.names_between(mention.span.start, mention.span.end)
    inside = [link for name in names for link in links.get(place(name), ())]
    towns = {link.to: link for link in inside if entities[link.to].type == "place"}
    if len(towns) == 1:
        return next(iter(towns.values()))
    for name in page.names_between(mention.span.end, mention.span.end + 12)[:1]:
        for link in links.get(place(name), ()):
            if entities[link.to].type == "place" and _HOLDS.fullmatch(page.between(mention.span, name.span)):
                return link
    return None


def _pairs(
    pages: Sequence[Page], links: Mapping[Place, tuple[Link, ...]], words: re.Pattern[str]
) -> Iterable[tuple[str, str]]:
    """Neighbouring places that such words part."""
    for page in pages:
        held = [m for m in page.names if place(m) in links]
        for first, second in pairwise(held):
            between = page.between(first.span, second.span)
            if len(between) < 12 and words.fullmatch(between):
                yield links[place(first)][0].to, links[place(second)][0].to


def _located(entity: Entity, entities: Mapping[str, Entity]) -> Entity:
    """With its coordinates, where the file or the gazetteer leaves no doubt; a building has those that are typed."""
    if entity.location or entity.type != "place" or bare(entity.name) in countries():
        return entity
    holder = entities.get(entity.within)
    country = countries().get(bare(holder.name), "") if holder else ""
    if holder and not country:
        return entity
    town = locate(bare(entity.name), country)
    return replace(entity, location=(town.latitude, town.longitude)) if town else entity
