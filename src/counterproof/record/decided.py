"""Decided: what people decided on names, carried out - whom a mention means, which names are one's, which are two's.

The last word on a name is a person's; what nobody decided on stays as it was read. A name that nobody bears is no error
of the record: the decision is then listed with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from counterproof.corrections import Borne, Changes, LinkChange, Oneness, folded_name
from counterproof.record.cast import Cast
from counterproof.record.directory import Directory
from counterproof.record.entity import Entity, Link
from counterproof.record.naming import namings
from counterproof.record.page import Page
from counterproof.record.personal import parse_name
from counterproof.record.places import Named
from counterproof.record.resolution import Place, place
from counterproof.record.roster import Roster

UNMET = "nobody and nothing in the record is called “{}”"
SEVERAL = "several in the record are called “{}”"


@dataclass(frozen=True)
class Decided:
    """Names as people decided on them. `fixed` holds every mention that was decided on; None is nobody known."""

    named: Named
    directory: Directory
    roster: Roster
    fixed: Mapping[Place, Link | None] = field(default_factory=dict)
    links: Mapping[Place, Borne] = field(default_factory=dict)
    pairs: tuple[Borne, ...] = ()
    became: Mapping[str, str] = field(default_factory=dict)

    def over(self, links: Mapping[Place, tuple[Link, ...]]) -> dict[Place, tuple[Link, ...]]:
        """All links, where those that people decided on are as they say."""
        kept = {at: found for at, found in links.items() if at not in self.fixed}
        return kept | {at: (link,) for at, link in self.fixed.items() if link}

    def of(self, some: Named) -> Named:
        """Some of the named things as they are now."""
        own = {self.became.get(one, one) for one in some.entities}
        links = {at: found for at, found in self.named.links.items() if own & {link.to for link in found}}
        return (
            Named({one: e for one, e in self.named.entities.items() if one in own}, links)
            if self.fixed or self.pairs
            else some
        )

    def borne(self, read: Mapping[Place, str | None]) -> tuple[Borne, ...]:
        """What became of each decision. `read` tells whom pronouns and descriptions would have meant."""
        links = (replace(one, read=read[at]) if at in read else one for at, one in self.links.items())
        return (*links, *self.pairs)


def decided(named: Named, roster: Roster, directory: Directory, pages: Sequence[Page], changes: Changes) -> Decided:
    """Everything decided on names, carried out; without any decision, all as it was."""
    if not changes.links and not changes.pairs:
        return Decided(named, directory, roster)
    cast_ = Cast(
        {**directory.entities, **named.entities},
        dict(named.links),
        directory,
        {place(m): m for page in pages for m in page.names},
        {n.place: n.shown for page in pages for n in namings(page)},
    )
    links = {at: _linked(cast_, at, change) for at, change in sorted(changes.links.items())}
    pairs = tuple(_paired(cast_, pair) for pair in changes.pairs)
    fixed = {at: (cast_.links.get(at) or (None,))[0] for at, one in links.items() if not one.reason}
    made = Named(_known(cast_, named), {at: links for at, links in cast_.links.items() if links})
    return Decided(made, cast_.directory, _people(roster, made, cast_.became), fixed, links, pairs, cast_.became)


def _known(cast_: Cast, named: Named) -> dict[str, Entity]:
    """The entities of the texts, those that only rows name left out as before."""
    meant = {link.to for links in cast_.links.values() for link in links}
    return {own: e for own, e in cast_.entities.items() if own in named.entities or own in meant}


def _linked(cast_: Cast, at: Place, change: LinkChange) -> Borne:
    """One mention tied to whom a person says it means."""
    before = cast_.links.get(at, ())
    read = None if at not in cast_.mentions else cast_.entities[before[0].to].name if len(before) == 1 else ""
    name = " ".join(change.who.name.split())
    if not name:
        cast_.move(at, None)
        return Borne(change.uids, read=read)
    bearing = cast_.called(name)
    if len(bearing) > 1:
        return Borne(change.uids, read=read, reason=SEVERAL.format(name))
    kind = "object" if change.who.kind == "unknown" else change.who.kind
    to = bearing[0] if bearing else cast_.new(kind, name)
    cast_.move(at, Link(change.span, to, "correction", sure=True, why=change.why))
    return Borne(change.uids, to, read)


def _paired(cast_: Cast, pair: Oneness) -> Borne:
    """Two names made one's, or two's, or put in doubt."""
    ids: list[str] = []
    for name, where in zip(pair.names, pair.places, strict=True):
        at = cast_.standing_at(where[0], where[1].start, where[1].end) if where else None
        bearing = [link.to for link in cast_.links[at]] if at else cast_.called(name)
        if len(bearing) != 1:
            return Borne(pair.uids, reason=(SEVERAL if bearing else UNMET).format(name))
        ids += bearing
    if pair.one is None:
        _doubt(cast_, ids, pair)
        return Borne(pair.uids, ids[0])
    if pair.one:
        return Borne(pair.uids, _joined(cast_, ids, pair))
    return _parted(cast_, ids[0], pair) if ids[0] == ids[1] else Borne(pair.uids, ids[0])


def _joined(cast_: Cast, ids: list[str], pair: Oneness) -> str:
    if ids[0] != ids[1]:
        return cast_.one(ids, pair.why)
    forms = {folded_name(name) for name in pair.names}
    for at, link in _links_to(cast_, ids[0]):
        if not link.sure and folded_name(cast_.shown.get(at, link.span.quote)) in forms:
            cast_.links[at] = (replace(link, how="correction", sure=True, why=pair.why),)
    return ids[0]


def _parted(cast_: Cast, own: str, pair: Oneness) -> Borne:
    """One entity made two: the mentions of the name that is not its own go to a new one."""
    entity = cast_.entities[own]
    other = pair.names[0] if folded_name(entity.name) == folded_name(pair.names[1]) else pair.names[1]
    where = pair.places[pair.names.index(other)]
    key = folded_name(other)
    going = [at for at, link in _links_to(cast_, own) if folded_name(cast_.shown.get(at, link.span.quote)) == key]
    if where:
        here = [at for at in going if at[0] == where[0]]
        one_text = all(place_ is not None and place_[0] == where[0] for place_ in pair.places)
        going = [at for at in here if not one_text or (at[1] < where[1].end and where[1].start < at[2])]
    if not going:
        return Borne(pair.uids, reason=UNMET.format(other))
    to = cast_.new(entity.type, " ".join(other.split()))
    for at in going:
        cast_.move(at, replace(cast_.links[at][0], to=to, how="correction", sure=True, why=pair.why))
    return Borne(pair.uids, to)


def _doubt(cast_: Cast, ids: list[str], pair: Oneness) -> None:
    for own in ids:
        for at, link in _links_to(cast_, own):
            cast_.links[at] = (replace(link, sure=False, why=f"{pair.why} on whether it is one with another name"),)


def _links_to(cast_: Cast, own: str) -> Iterator[tuple[Place, Link]]:
    for at, links in sorted(cast_.links.items()):
        if len(links) == 1 and links[0].to == own:
            yield at, links[0]


def _people(roster: Roster, named: Named, became: Mapping[str, str]) -> Roster:
    """The roster of the people that there are now."""
    people = {own: e for own, e in named.entities.items() if e.type == "person"}
    links = {at: ls for at, ls in named.links.items() if all(link.to in people for link in ls)}
    names = {own: roster.names.get(own, ()) for own in people}
    for own, person in people.items():
        if person != roster.people.get(own):
            forms = map(parse_name, (person.name, *person.aliases))
            names[own] = tuple(dict.fromkeys((*names[own], *forms)))
    called = {text: became.get(own, own) for text, own in roster.called.items()}
    return Roster(people, links, names, {text: own for text, own in called.items() if own in people})
