"""Finding: a clash made ready to be shown - id, rank, status, what it touches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from counterproof.checks.clash import Clash


@dataclass(frozen=True)
class Finding:
    """A Clash with its stable id, its place in the order, and its status."""

    id: str
    clash: Clash
    status: Literal["open", "explained", "resolved"] = "open"
    explained_if: tuple[str, ...] = ()
    """Ids of entries that contest one of the assumptions ("a cafe of that name stood beside another hotel"): the
    conflict then reads "explained if" with their words."""
    also: tuple[Clash, ...] = ()
    """Further clashes that show the same thing by other statements; not shown one by one."""
    charges: tuple[str, ...] = ()
    """Ids of the charges that it touches; none means that it stands under "peripheral"."""

    decided: str = ""
    """Who gave it its status and why, in words; empty where nobody did."""

    @property
    def clashes(self) -> tuple[Clash, ...]:
        """The clash shown and those that show the same."""
        return (self.clash, *self.also)
