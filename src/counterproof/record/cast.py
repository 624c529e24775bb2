"""Cast: the named entities of a case and their links, while people's decisions on names are carried out on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from counterproof.corrections import folded_name
from counterproof.language import Mention
from counterproof.record.directory import Directory, entity_id
from counterproof.record.entity import Entity, EntityType, Link
from counterproof.record.resolution import Place, place


@dataclass
class Cast:
    """Entities by id, the links of names, the typed names; and every name of the texts by its place."""

    entities: dict[str, Entity]
    links: dict[Place, tuple[Link, ...]]
    directory: Directory
    mentions: Mapping[Place, Mention]
    shown: Mapping[Place, str]
    """By place: the name for people to read, with the titles before it."""
    became: dict[str, str] = field(default_factory=dict)
    """Ids of entities that were made one with another, with the id of that one."""

    def called(self, name: str) -> list[str]:
        """Ids of those that bear the name, by their own name before any alias."""
        key = folded_name(name)
        own = [e.id for e in self.entities.values() if folded_name(e.name) == key]
        return own or [e.id for e in self.entities.values() if key in map(folded_name, e.aliases)]

    def standing_at(self, source: str, start: int, end: int) -> Place | None:
        """The linked name that stands at a place, or over most of it."""
        over = {at: min(at[2], end) - max(at[1], start) for at in self.links if at[0] == source}
        best = max(over, key=lambda at: (over[at], at), default=None)
        return best if best is not None and 2 * over[best] >= min(end - start, best[2] - best[1]) else None

    def new(self, kind: EntityType, name: str) -> str:
        """A new entity; one whose name is taken is told apart."""
        own = entity_id(kind, name)
        own = own if own not in self.entities else entity_id(kind, name, "apart")
        self.entities[own] = Entity(own, kind, name)
        return own

    def move(self, at: Place, link: Link | None) -> None:
        """Let a name mean another entity, or nobody known; who is named nowhere any more is no longer there."""
        for old in self.links.pop(at, ()):
            self._leave(old.to, at)
        if link is None:
            return
        self.links[at] = (link,)
        if (mention := self.mentions.get(at)) is not None:
            entity = self.entities[link.to]
            self.entities[link.to] = replace(
                entity,
                mentions=(*entity.mentions, mention),
                aliases=_aliases(entity.name, (*entity.aliases, self._form(mention))),
            )

    def _leave(self, own: str, at: Place) -> None:
        entity = self.entities[own]
        left = tuple(m for m in entity.mentions if place(m) != at)
        forms = {folded_name(self._form(m)) for m in left}
        gone = {folded_name(self._form(m)) for m in entity.mentions} - forms
        aliases = tuple(alias for alias in entity.aliases if folded_name(alias) not in gone)
        self.entities[own] = replace(entity, mentions=left, aliases=aliases)
        meant = any(link.to == own for links in self.links.values() for link in links)
        if not left and not meant and own not in self.directory.entities:
            del self.entities[own]

    def _form(self, mention: Mention) -> str:
        return self.shown.get(place(mention), mention.text)

    def one(self, ids: Iterable[str], why: str) -> str:
        """Make two entities one: the one that people typed, a person, the one of the fuller name. Its id."""
        kept, lost = sorted(
            (self.entities[own] for own in ids),
            key=lambda e: (e.id not in self.directory.entities, e.type != "person", -len(e.name), e.id),
        )
        self.entities[kept.id] = replace(
            kept,
            aliases=_aliases(kept.name, (*kept.aliases, lost.name, *lost.aliases)),
            mentions=(*kept.mentions, *lost.mentions),
            within=kept.within or lost.within,
            location=kept.location or lost.location,
            members=tuple(dict.fromkeys((*kept.members, *lost.members))),
            kind=kept.kind or lost.kind,
        )
        del self.entities[lost.id]
        self.became[lost.id] = kept.id
        for at, links in self.links.items():
            self.links[at] = tuple(_turned(link, lost.id, kept, why) for link in links)
        self.directory = _without(self.directory, lost.id, self.entities[kept.id])
        return kept.id


def _turned(link: Link, lost: str, kept: Entity, why: str) -> Link:
    if link.to != lost:
        return link
    return replace(link, to=kept.id, how="correction", why=f"“{link.span.quote}” is one with {kept.name}: {why}")


def _aliases(name: str, forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({form for form in forms if form != name}))


def _without(directory: Directory, lost: str, kept: Entity) -> Directory:
    """The typed names, where those of one entity are now another's."""
    if lost not in directory.entities:
        return directory
    entities = {own: e for own, e in directory.entities.items() if own != lost}
    names, aliases, happenings = (
        {key: kept.id if to == lost else to for key, to in held.items()}
        for held in (directory.names, directory.aliases, directory.happenings)
    )
    return Directory({**entities, kept.id: replace(kept, mentions=())}, names, aliases, happenings)
