"""Names: what the names typed in the rows of a record stand for, as far as the record itself tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from counterproof.intake.columns import ROLES
from counterproof.intake.entity import DeclaredEntity
from counterproof.intake.row import Row
from counterproof.intake.verb import predicate
from counterproof.language.mention import Kind

_BY_ROLE: Mapping[str, Kind] = {
    "agent": "person", "patient": "person", "companion": "person", "recipient": "person", "declarant": "person",
    "place": "place", "body": "organization", "thing": "object", "topic": "event", "result": "event", "whole": "object",
}  # fmt: skip
_PLAIN = ("who", "whom", "with", "to", "by", "body", "where", "thing")
"""Columns whose names show what they stand for; in `about`, `result` and `whole` anything may stand."""
_TELLING = ("happen", "begin", "finish")


@dataclass(frozen=True)
class Names:
    """Folded names with what they stand for: as declared, and as the plain columns show. And the happenings' keys."""

    declared: Mapping[str, Kind]
    shown: Mapping[str, Kind]
    happenings: frozenset[str]

    def kind(self, role: str, name: str, *, anything: bool = False) -> Kind:
        """What a name in a role stands for; by the role alone where nothing else tells. `anything` says that the role
        tells little: in an identification two places may be "agent" and "patient"."""
        key = fold(name)
        if kind := self.declared.get(key):
            return kind
        if anything or role in ("topic", "result", "whole"):
            if key in self.happenings:
                return "event"
            return self.shown.get(key, _BY_ROLE[role])
        return _BY_ROLE[role]

    def is_happening(self, name: str) -> bool:
        """Whether some row tells of it by this key, or it is declared as an event or a proceeding."""
        return fold(name) in self.happenings


def fold(name: str) -> str:
    """A name as it is compared: case and runs of blanks do not matter."""
    return " ".join(name.split()).casefold()


def _identifies(row: Row) -> bool:
    return any(predicate(word) == "same_as" for word in row.all("what"))


def gather(entities: Iterable[DeclaredEntity], rows: Iterable[Row]) -> Names:
    """The names of a whole record, all its files together."""
    declared: dict[str, Kind] = {}
    shown: dict[str, Kind] = {}
    happenings: set[str] = set()
    for entity in entities:
        for name in (entity.name, *entity.aliases):
            declared.setdefault(fold(name), entity.type)
            if entity.type in ("event", "proceeding"):
                happenings.add(fold(name))
    rows = tuple(rows)
    for column in _PLAIN:
        role = ROLES.get(column, {"by": "declarant", "where": "place"}.get(column, ""))
        for row in rows:
            for name in () if _identifies(row) else row.all(column):
                shown.setdefault(fold(name), _BY_ROLE[role])
    for row in rows:
        happenings |= set(map(fold, row.all("event")))
        if any(predicate(word) in _TELLING for word in row.all("what")):
            happenings |= set(map(fold, row.all("about")))
    return Names(declared, shown, frozenset(happenings))
