"""Content: what a statement says, apart from where its words stand, so that two readings can be compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counterproof.corrections.folding import fold
from counterproof.language import Mention
from counterproof.statements import Statement, Timing


@dataclass(frozen=True)
class Content:
    """Equal for two statements that say the same in the same words, wherever these stand."""

    predicate: str
    roles: tuple[tuple[str, str], ...]
    place: str
    when: tuple[str, ...]
    negated: bool
    modality: str
    stance: str
    declarants: tuple[str, ...]
    said: tuple[str, ...]

    @property
    def kernel(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        """What it is about: the predicate and who takes part. A reading with another kernel is another statement."""
        return self.predicate, self.roles

    def __str__(self) -> str:
        """In words, for people."""
        parts = [f"{role} {words}" for role, words in self.roles]
        parts += [f"place {self.place}"] if self.place else []
        parts += self.when
        told = f"{'not ' if self.negated else ''}{self.predicate}" + (f" ({'; '.join(parts)})" if parts else "")
        told += f", {self.modality}" if self.modality != "actual" else ""
        who = " > ".join(self.declarants) or "the document"
        return f"{who} {self.stance}: {told}"


def content(statement: Statement) -> Content:
    """What the statement says."""
    said = statement.proposition
    return Content(
        said.predicate,
        tuple(sorted((role.name, _words(role.mention)) for role in said.roles)),
        _words(said.place) if said.place else "",
        _when(said.timings),
        said.negated,
        said.modality,
        statement.stance,
        tuple(_words(mention) for mention in statement.attribution),
        _when(statement.said),
    )


def _words(mention: Mention) -> str:
    return " ".join(fold(mention.text).split())


def _when(timings: Iterable[Timing]) -> tuple[str, ...]:
    return tuple(sorted(map(_timing, timings)))


def _timing(timing: Timing) -> str:
    what = " ".join(fold(timing.date.text).split()) if timing.date else _words(timing.event) if timing.event else ""
    distance = f"{timing.offset.text} from " if timing.offset else ""
    return f"{timing.relation} {distance}{what}".strip()
