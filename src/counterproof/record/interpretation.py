"""Interpretation: everything that the names, descriptions and dates of a case's texts were resolved to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from counterproof.corrections import Borne, Changes
from counterproof.language import Mention
from counterproof.record.arraigned import Dock, dock, the_accused
from counterproof.record.coreference import pronoun
from counterproof.record.decided import Decided, decided
from counterproof.record.definite import Held, described, held_words, thing
from counterproof.record.describing import Descriptions, descriptions
from counterproof.record.directory import Directory
from counterproof.record.entity import Entity, Link
from counterproof.record.happenings import by_name, dates_beside, the_trial, told_before, told_of
from counterproof.record.held import as_phrase, mentions, with_mentions
from counterproof.record.interlocutors import Interlocutors
from counterproof.record.kin import kin
from counterproof.record.listing import Listing, accused, everybody, listings, names_accused, several_meant
from counterproof.record.neuter import neuters
from counterproof.record.nouns import gender_of, names_a
from counterproof.record.occasions import occasions
from counterproof.record.page import Page
from counterproof.record.places import (
    Named,
    by_plain_name,
    held_within,
    holders,
    named,
    places,
    shared,
    spots_within,
    unclear,
)
from counterproof.record.plural import Groups, groups, they
from counterproof.record.resolution import Place, Resolution, place
from counterproof.record.roster import Roster, roster
from counterproof.record.service import employer
from counterproof.record.setting import setting
from counterproof.record.solved import solved_dates
from counterproof.record.speaking import Voices, deponent, self_of, testifier, voices
from counterproof.record.standin import standin
from counterproof.record.trail import Trail, pronouns, trails
from counterproof.record.unnamed import Described, put_together, unnamed
from counterproof.statements import Statement
from counterproof.times import VagueDate


@dataclass(frozen=True)
class Interpretation:
    """The entities of a case, and how its mentions and dates resolve to them."""

    entities: Mapping[str, Entity]
    resolution: Resolution
    told: Mapping[int, str]
    """By number of the statement: the event that a later phrase ("no such flight") shows it to tell of."""
    borne: tuple[Borne, ...] = ()
    """What became of people's decisions on links, names and dates."""


@dataclass(frozen=True)
class _Known:
    """What the names of a case gave: the ground on which descriptions are resolved."""

    roster: Roster
    trials: Named
    dated: Mapping[str, Mapping[str, VagueDate]]
    """By source: the dates written beside the names of trials."""
    entities: Mapping[str, Entity]
    links: Mapping[Place, tuple[Link, ...]]
    descriptions: Descriptions
    held: Mapping[str, Held]
    doubtful: Mapping[str, tuple[Mention, ...]]
    """By source: names tied to nobody, and single words read as a body or group, which may yet be people's."""
    decided: Decided


def interpret(
    pages: Sequence[Page], statements: Sequence[Statement], directory: Directory, changes: Changes
) -> Interpretation:
    """Resolve names first, then descriptions and pronouns in the order of each text, then "I", then dates. What people
    decided on (`changes`) is as they say, and the rest is resolved upon it."""
    numbered = told_of(enumerate(statements))
    known = _names(pages, directory, changes)
    directory, read = known.decided.directory, dict[Place, str | None]()
    links: dict[Place, tuple[Link, ...]] = dict(known.links)
    entities, bare, told = {**directory.entities, **known.entities}, list[Described](), dict[int, str]()
    paths = trails(pages, known.roster, known.doubtful)
    called = dock(pages, numbered, known.links, known.roster.people)
    for page in pages:
        own = numbered.get(page.source, [])
        heard = voices(page, links)
        several = groups(page, links, known.roster.people)
        lists = listings(page, links, known.roster.people)
        links.update(several_meant(lists, links))
        reading = _Reading(page, heard, paths[page.source], several, lists, called)
        events = _refer(own, reading, links, known, read)
        told |= {number: event.id for number, event in events.items()}
        entities |= {event.id: event for event in events.values()}
        _selves(heard, own, links, Interlocutors(paths[page.source], known.roster))
        made = [*unclear(own, links, known.entities), *_stand_ins(page, own, links, lists)]
        for where, entity, link in (*made, *occasions(page, own, links)):
            entities.setdefault(entity.id, entity)
            links[where] = (link,)
        bare += unnamed(page, own, links, by_plain_name(known.entities))
        its = list(neuters(page, own, links, entities, bare))
        links.update(found for found in its if isinstance(found, tuple))
        bare += [found for found in its if isinstance(found, Described)]
    links = known.decided.over(links | {place(phrase.mention): (phrase.link,) for phrase in bare})
    happened = frozenset(own for own, e in entities.items() if e.type in ("event", "proceeding"))
    solved = solved_dates(pages, numbered, links, changes.dates)
    beside = dict(holders(pages, numbered, links, entities, {place(phrase.mention) for phrase in bare}))
    resolution = Resolution(directory, links, solved.dates, solved.unsure, happened, beside)
    entities |= _bare(bare, [(d.statement, statements[d.statement]) for d in bare], resolution, links)
    entities = with_mentions(held_within(entities, statements, links), numbered, links)
    return Interpretation(entities, resolution, told, (*known.decided.borne(read), *solved.borne))


def _refer(
    own: Sequence[tuple[int, Statement]],
    reading: _Reading,
    links: dict[Place, tuple[Link, ...]],
    known: _Known,
    read: dict[Place, str | None],
) -> dict[int, Entity]:
    """Tie the pronouns and descriptions of a text in their order, and note what people overruled. By number of the
    statement: the event that a later phrase shows it to tell of."""
    events: dict[int, Entity] = {}
    for mention in _referring(reading.page, own):
        if place(mention) in known.decided.fixed:
            read[place(mention)] = _overruled(mention, reading, known)
        elif found := told_before(mention, reading.page, own):
            events[found[0]] = found[1]
            links[place(mention)] = (found[2],)
        elif meant := _meant(mention, reading, known):
            links[place(mention)] = meant
    return events


def _bare(
    found: Sequence[Described],
    told: Sequence[tuple[int, Statement]],
    resolution: Resolution,
    links: dict[Place, tuple[Link, ...]],
) -> dict[str, Entity]:
    """What texts only describe, put together where settings tie it, each place within what is said to hold it."""
    made = put_together(found, {number: setting(statement, resolution) for number, statement in told}, links)
    return made | spots_within(made, [statement for _, statement in told], links, resolution.holders)


def _stand_ins(
    page: Page, own: Sequence[tuple[int, Statement]], links: Mapping[Place, tuple[Link, ...]], lists: Sequence[Listing]
) -> Iterator[tuple[Place, Entity, Link]]:
    """Entities of their own for those who speak or act and whom nothing resolves."""
    for statement, mention, declarant in _unlinked(own, links):
        entity, link = standin(mention, statement, page, accused(mention, page, lists), declarant=declarant)
        if entity and link:
            yield place(mention), entity, link


def _names(pages: Sequence[Page], directory: Directory, changes: Changes) -> _Known:
    people = roster(pages, directory)
    links: dict[Place, tuple[Link, ...]] = dict(people.links)
    entities: dict[str, Entity] = dict(people.people)
    trials = by_name(pages, directory, links)
    links = {**trials.links, **links}
    where = places(pages, directory, links)
    links = {**where.links, **links}
    bodies = shared(named(pages, directory, ("organization", "group", "publication", "object"), links), where)
    all_named = Named({**bodies.entities, **where.entities, **trials.entities, **entities}, {**bodies.links, **links})
    made = decided(all_named, people, directory, pages, changes)
    people, links, entities = made.roster, dict(made.named.links), dict(made.named.entities)
    trials = made.of(trials)
    doubtful = {page.source: tuple(_doubtful(page, links)) for page in pages}
    held = {page.source: held_words(page, links, entities) for page in pages}
    dated = {page.source: dates_beside(page, trials) for page in pages}
    return _Known(people, trials, dated, entities, links, descriptions(pages, people), held, doubtful, made)


def _doubtful(page: Page, links: Mapping[Place, tuple[Link, ...]]) -> Iterator[Mention]:
    for mention in page.names:
        unlinked = place(mention) not in links and mention.kind == "person"
        single = " " not in mention.text and not mention.text.isupper()
        read_otherwise = single and mention.kind in ("organization", "group", "unknown") and page.is_actor(mention)
        if unlinked or read_otherwise or (mention.kind == "place" and page.may_be_person(mention)):
            yield mention


def _referring(page: Page, own: Sequence[tuple[int, Statement]]) -> list[Mention]:
    """Pronouns and descriptions of a text, in order, one for each place."""
    held = [m for _, s in own for m, _ in mentions(s)]
    found = {place(m): m for m in pronouns(page, (m for m in held if m.form == "pronoun"))}
    found |= {place(m): m for m in map(as_phrase, held) if m.form == "definite" or names_accused(m)}
    return [found[at] for at in sorted(found)]


@dataclass(frozen=True)
class _Reading:
    """One text as it is read, with whom it has spoken of so far."""

    page: Page
    heard: Voices
    trail: Trail
    several: Groups
    lists: Sequence[Listing]
    called: Dock


def _meant(mention: Mention, reading: _Reading, known: _Known) -> tuple[Link, ...]:
    """Those whom a pronoun or description means."""
    if named_all := everybody(mention, reading.page, reading.lists):
        reading.several.tell(mention, tuple(link.to for link in named_all))
        return named_all
    if mention.form == "pronoun" and mention.number == "plural":
        return they(mention, reading.several)
    if place(mention) in known.links:
        return ()
    link = _one(mention, reading, known)
    return (link,) if link else ()


def _one(mention: Mention, reading: _Reading, known: _Known) -> Link | None:
    """The one whom a pronoun or description means, who then may be meant by the next."""
    page, heard, trail = reading.page, reading.heard, reading.trail
    link = deponent(mention, heard) or testifier(mention, heard, trail, known.roster)
    link = link or the_accused(mention, page, reading.called, known.roster)
    if link is None:
        return _described(mention, page, trail, known)
    trail.add(mention, link.to, sure=link.sure)
    return link


def _overruled(mention: Mention, reading: _Reading, known: _Known) -> str | None:
    """What a pronoun or description that a person decided on would have meant; the next may mean whom the person
    named."""
    aside = replace(reading, trail=reading.trail.aside())
    found = None if mention.number == "plural" else _one(mention, aside, known)
    link = known.decided.fixed[place(mention)]
    if link and link.to in known.roster.people:
        reading.trail.add(mention, link.to)
    if mention.number == "plural":
        return None
    return known.entities[found.to].name if found and found.to in known.entities else ""


def _described(mention: Mention, page: Page, trail: Trail, known: _Known) -> Link | None:
    if mention.form == "pronoun":
        link = pronoun(mention, trail, known.roster)
        if link is None and mention.gender in ("m", "f") and mention.number != "plural":
            trail.add(mention, "")
    else:
        link = (
            the_trial(mention, page, known.trials, known.dated[page.source], trail.trials)
            or described(mention, page, known.descriptions, known.roster)
            or kin(mention, trail, known.roster)
            or employer(mention, page, known.links)
            or (None if _not_a_thing(mention) else thing(mention, page, known.held[page.source]))
        )
    if link and link.to in known.roster.people:
        trail.add(mention, link.to, sure=link.sure)
    if link and link.to in known.trials.entities:
        trail.trials.append((mention.span.start, link.to))
    return link


def _not_a_thing(mention: Mention) -> bool:
    return bool(gender_of(mention.head)) or names_a("proceeding", mention.head)


def _selves(
    heard: Voices, own: Sequence[tuple[int, Statement]], links: dict[Place, tuple[Link, ...]], talk: Interlocutors
) -> None:
    """Who "he" is beside a quotation, and who "I", from the outermost speaker inwards."""
    links.update({place(mention): (link,) for mention, link in list(talk.links(own, links))})
    for _, statement in own:
        speakers: list[Link] = []
        for mention in statement.attribution:
            if mention.form == "self" and place(mention) not in links:
                link = self_of(mention, heard, speakers)
                links.update({place(mention): (link,)} if link else {})
            speakers += links.get(place(mention), ())[:1]
        for mention, _ in mentions(statement):
            if mention.form == "self" and place(mention) not in links:
                link = self_of(mention, heard, speakers)
                links.update({place(mention): (link,)} if link else {})


def _unlinked(
    own: Sequence[tuple[int, Statement]], links: Mapping[Place, tuple[Link, ...]]
) -> list[tuple[Statement, Mention, bool]]:
    """Mentions that nothing resolved, with whether they speak; those of declarants first."""
    found = [(s, m, role == "declarant") for _, s in own for m, role in mentions(s) if place(m) not in links]
    return sorted(found, key=lambda f: not f[2])
