"""Lines: grounds gathered by what they share. Found is only what was looked for, so a number of lines is "at most"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterproof.grounds.ground import Ground
from counterproof.grounds.origin import CHECKED, Check, Origins, Shared


@dataclass(frozen=True)
class Line:
    """Statements of which every two share an origin; one that shares none is a line of its own."""

    statements: tuple[str, ...]
    shared: tuple[Shared, ...] = ()

    @property
    def root(self) -> str:
        """What the most of them go back to; empty for a line of one statement."""
        roots = [shared.root for shared in self.shared]
        return max(roots, key=lambda root: (roots.count(root), -roots.index(root))) if roots else ""


@dataclass(frozen=True)
class Lines:
    """No shared origin was found among at most `at_most` of the grounds."""

    lines: tuple[Line, ...] = ()
    withdrawn: tuple[str, ...] = ()
    """Statements taken back by whoever made them: they make no line."""
    checked: tuple[Check, ...] = CHECKED

    @property
    def at_most(self) -> int:
        """An upper bound: of each line only one statement can be taken, since every two of it share an origin."""
        return len(self.lines)


def lines(grounds: Sequence[Ground], origins: Origins) -> Lines:
    """The grounds in as few lines as gathering them one after the other gives, same declarants first."""
    standing = [g for g in grounds if not g.withdrawn_by]
    gathered: list[list[Ground]] = []
    for speaker in dict.fromkeys(g.speaker for g in standing):
        group = [g for g in standing if g.speaker == speaker]
        home = next((h for h in gathered if all(origins.between(a, b) for a in h for b in group)), None)
        if home is None:
            gathered.append(group)
        else:
            home += group
    return Lines(tuple(_line(one, origins) for one in gathered), tuple(g.statement for g in grounds if g.withdrawn_by))


def _line(group: Sequence[Ground], origins: Origins) -> Line:
    shared = [found for n, a in enumerate(group) for b in group[n + 1 :] for found in origins.between(a, b)]
    return Line(tuple(g.statement for g in group), tuple(shared))
