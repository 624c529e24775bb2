"""Bearer: a person being put together from the names that are tied to him, while the roster is made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from counterproof.language import Mention
from counterproof.record.directory import Directory, entity_id
from counterproof.record.entity import Entity
from counterproof.record.naming import Naming
from counterproof.record.personal import PersonName, may_be_one


@dataclass
class Bearer:
    """A person being put together: the name that founded it and the namings tied to it, by text."""

    name: PersonName
    namings: list[Naming] = field(default_factory=list)
    typed: str = ""
    married: list[PersonName] = field(default_factory=list)
    forms: dict[PersonName, None] = field(default_factory=dict)
    by_source: dict[str, list[Naming]] = field(default_factory=lambda: defaultdict(list))

    def add(self, naming: Naming) -> None:
        """Tie a naming to this person."""
        self.namings.append(naming)
        self.by_source[naming.page.source].append(naming)
        if naming.name.gender != "u" or naming.name.suffix or naming.name.full:
            self.forms[naming.name] = None

    def fits(self, name: PersonName) -> bool:
        """Whether a name may be this person's, by the name that founded it and every telling one since."""
        if may_be_one(self.name, name) and all(may_be_one(known, name) for known in self.forms):
            return True
        return any(may_be_one(m, name) for m in self.married)

    def in_source(self, source: str) -> Sequence[Naming]:
        """Its namings in one text."""
        return self.by_source.get(source, ())


def as_entity(person: Bearer, directory: Directory, taken: Mapping[str, Entity]) -> Entity:
    """The person by the fullest name seen; one whose name is `taken` is told apart by the place of its first naming."""
    ordered = sorted(person.namings, key=lambda n: (n.page.analysis.text.source.name, n.place))
    best = min(ordered, key=lambda n: (not n.name.full, -sum(len(g) > 1 for g in n.name.given), -len(n.shown), n.shown))
    mentions: tuple[Mention, ...] = tuple(n.mention for n in ordered)
    forms = {n.shown for n in ordered}
    if person.typed:
        known = directory.entities[person.typed]
        aliases = tuple(sorted(({*known.aliases} | forms) - {known.name}))
        return Entity(known.id, "person", known.name, aliases, mentions, known.within, known.location, (), known.kind)
    own = entity_id("person", best.shown)
    if own in taken:
        own = entity_id("person", best.shown, best.page.source, best.mention.span.start)
    return Entity(own, "person", best.shown, tuple(sorted(forms - {best.shown})), mentions)
