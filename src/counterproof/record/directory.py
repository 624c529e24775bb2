"""Directory: the names that people typed - declared entities, typed mentions, happenings - and whom they mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from counterproof.intake.entity import DeclaredEntity
from counterproof.language import Mention
from counterproof.ledger import content_id
from counterproof.record.entity import Entity, EntityType, Link
from counterproof.statements import Proposition, Statement

_BY_ROLE: Mapping[str, EntityType] = {
    "agent": "person", "patient": "person", "companion": "person", "recipient": "person", "declarant": "person",
    "place": "place", "body": "organization", "thing": "object", "topic": "event", "result": "event", "whole": "object",
    "event": "event",
}  # fmt: skip
"""What a typed name is taken for, by the role it fills, where nobody says what it is."""
_RANK: tuple[EntityType, ...] = (
    "proceeding", "event", "building", "place", "publication", "organization", "group", "person", "object",
)  # fmt: skip
"""Where one name is typed in several roles, the first of these kinds that some row gives it."""


def fold(text: str) -> str:
    """A typed name as it is compared: case-folded, runs of white space as one blank."""
    return " ".join(text.split()).casefold()


def entity_id(type: EntityType, name: str, *apart: str | int) -> str:
    """The stable id of an entity; `apart` tells namesakes apart (a source, a place in it)."""
    return content_id("en", [type, name, *apart])


@dataclass(frozen=True)
class Directory:
    """Typed names resolved: entities by id, and the entity that each folded name, alias or happening key stands for.

    An alias that two entities share stands for neither of them, but for an entity of its own.
    """

    entities: Mapping[str, Entity]
    names: Mapping[str, str]
    aliases: Mapping[str, str]
    happenings: Mapping[str, str]
    """Folded keys of happenings, with the id of the event or proceeding they name."""

    def link(self, mention: Mention) -> Link | None:
        """The entity that a text, typed into a row, names; None for a text that no row and no declaration has."""
        key = fold(mention.text)
        if to := self.happenings.get(key) or self.names.get(key):
            return Link(mention.span, to, "typed", sure=True, why=f"typed as “{mention.text}”")
        if to := self.aliases.get(key):
            name = self.entities[to].name
            return Link(mention.span, to, "alias", sure=True, why=f"“{mention.text}” is declared to be {name}")
        return None


def directory(declared: Iterable[DeclaredEntity], statements: Iterable[Statement]) -> Directory:
    """All typed names of a case: one entity for each folded name, declared aliases included."""
    declared = tuple(declared)
    aliases = _aliases(declared)
    typed = _typed(statements)
    happenings = {fold(s.proposition.happening): s.proposition.happening for s in statements}
    happenings.pop("", None)
    declared_types: dict[str, EntityType] = {fold(d.name): d.type for d in declared}
    written = {key: text for key, (text, _) in typed.items()} | happenings | {fold(d.name): d.name for d in declared}
    written = {key: text for key, text in written.items() if key not in aliases}
    names: dict[str, str] = {}
    entities: dict[str, Entity] = {}
    for key, name in sorted(written.items()):
        kind = declared_types.get(key) or _type(typed[key][1] if key in typed else set(), key in happenings)
        names[key] = entity_id(kind, name)
        entities[names[key]] = Entity(names[key], kind, name)
    known = {alias: names[target] for alias, target in aliases.items() if target in names}
    _describe(declared, entities, names, known)
    told = {key: names.get(key) or known[key] for key in happenings if key in names or key in known}
    return Directory(entities, names, known, told)


def _aliases(declared: tuple[DeclaredEntity, ...]) -> dict[str, str]:
    """Folded alias to folded name; an alias of two entities, or equal to a name, is left out."""
    own = {fold(d.name) for d in declared}
    found: dict[str, set[str]] = defaultdict(set)
    for entity in declared:
        for alias in entity.aliases:
            found[fold(alias)].add(fold(entity.name))
    return {alias: min(targets) for alias, targets in found.items() if len(targets) == 1 and alias not in own}


def _typed(statements: Iterable[Statement]) -> dict[str, tuple[str, set[EntityType]]]:
    """Folded typed names with their first spelling in sorted order and the kinds that their rows give them."""
    spelled: dict[str, set[str]] = defaultdict(set)
    kinds: dict[str, set[EntityType]] = defaultdict(set)
    for statement in statements:
        for role, mention in typed_mentions(statement):
            spelled[fold(mention.text)].add(" ".join(mention.text.split()))
            kinds[fold(mention.text)].add(_BY_ROLE.get(role, "object") if mention.kind == "unknown" else mention.kind)
    return {key: (min(texts), kinds[key]) for key, texts in spelled.items()}


def typed_mentions(statement: Statement) -> list[tuple[str, Mention]]:
    """The typed mentions of a statement with the role each fills ("declarant" for who says it, "event" in timings)."""
    content: Proposition = statement.proposition
    pairs = [(role.name, role.mention) for role in content.roles]
    if content.place:
        pairs.append(("place", content.place))
    pairs += [("declarant", mention) for mention in statement.attribution]
    pairs += [("event", t.event) for t in (*content.timings, *statement.said) if t.event]
    return [(role, mention) for role, mention in pairs if mention.form == "typed"]


def _type(kinds: set[EntityType], happening: bool) -> EntityType:
    if happening:
        return "proceeding" if "proceeding" in kinds else "event"
    return next((kind for kind in _RANK if kind in kinds), "object")


def _describe(
    declared: tuple[DeclaredEntity, ...], entities: dict[str, Entity], names: dict[str, str], aliases: dict[str, str]
) -> None:
    """Aliases, containing place and location, as declared."""
    for item in declared:
        own = names[fold(item.name)]
        holder = fold(item.within)
        entities[own] = replace(
            entities[own],
            aliases=tuple(sorted({*entities[own].aliases, *item.aliases})),
            within=names.get(holder) or aliases.get(holder, ""),
            location=item.at,
            kind=item.kind,
        )
