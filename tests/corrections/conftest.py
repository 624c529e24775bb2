"""What the tests of corrections share: a text of three sentences, what is read in it, and decisions on that."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from benchmarks.plain_reader import document, read, reread

from counterproof.corrections import (
    Anchor,
    Applied,
    Correction,
    Decisions,
    Named,
    Pair,
    Reading,
    Undo,
    Upshot,
    Words,
    apply,
    upshot,
)
from counterproof.sources import Text
from counterproof.statements import Statement

CONTENT = (
    "The court heard three witnesses that day, and these are their words as the clerk took them down.\n"
    "Anna Lind met Per Holm in Visby on 4 May 1903, said the ferryman.\n"
    "The next witness was older, and more sure of herself than of the year, as the prosecutor remarked.\n"
    "Per Holm saw Karin Berg in Stockholm on 4 May 1903, said the widow.\n"
    "A third had nothing to say of either of them, but knew what had been paid, and to whom it went.\n"
    "Karin Berg paid Anna Lind in Lund on 9 May 1903, said the banker.\n"
)


@dataclass
class Desk:
    """A text, what is read in it now, and everything decided so far."""

    text: Text = field(default_factory=lambda: document("roll.txt", CONTENT))
    corrections: list[Correction] = field(default_factory=list)
    undos: list[Undo] = field(default_factory=list)
    changed: frozenset[str] = frozenset()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What is read now."""
        return read(self.text, self.changed)

    @property
    def decisions(self) -> Decisions:
        """What was decided."""
        return Decisions(tuple(self.corrections), tuple(self.undos))

    def reading(self, number: int) -> Reading:
        """The statement of that number as it is read now."""
        statement = self.statements[number]
        return Reading(Anchor.of(self.text, statement.span), statement)

    def words(self, words: str) -> Words:
        """Words of the text, where they first stand."""
        start = self.text.content.index(words)
        return Words(Anchor.at(self.text, start, start + len(words)))

    def pair(self, one: str, other: str) -> Pair:
        """Two names."""
        return Pair(Named(one), Named(other))

    def decide(self, what: Any, target: Any, value: Any, by: str = "Eva", **more: Any) -> str:
        """One more decision; its uid."""
        uid = f"u{len(self.corrections)}"
        at = f"2026-01-01T00:00:{len(self.corrections):02d}Z"
        self.corrections.append(Correction(uid, by, at, what, target, value, **more))
        return uid

    def undo(self, undoes: str) -> str:
        """One more undo; its uid."""
        uid = f"x{len(self.undos)}"
        self.undos.append(Undo(uid, "Eva", "2026-01-02T00:00:00Z", undoes))
        return uid

    def reread(self, content: str) -> None:
        """From now on the source is read as these characters."""
        self.text = reread(self.text, content)

    def applied(self) -> Applied:
        """Everything applied to what is read now."""
        return apply(self.decisions, [self.text], [], self.statements)

    def upshot(self) -> Upshot:
        """What became of everything."""
        return upshot(self.applied())

    def states(self) -> dict[str, str]:
        """The state of each decision by uid."""
        return {d.correction.uid: d.state for d in self.upshot().dispositions}


@pytest.fixture
def desk() -> Desk:
    """A text, and nothing decided yet."""
    return Desk()
