"""Fastening: each decision that has a say, with the words and the reading that it is about as they are now."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace

from counterproof.corrections.content import content
from counterproof.corrections.correction import Correction
from counterproof.corrections.place import Place
from counterproof.corrections.read_there import At, Now, ReadThere
from counterproof.corrections.shelf import Shelf
from counterproof.corrections.target import Conflict, Pair, Reading, Words
from counterproof.sources import Text


@dataclass(frozen=True)
class Fastened:
    """A decision and where it is fastened now. `reason` says why it is fastened nowhere; it is then an orphan."""

    correction: Correction
    text: Text | None = None
    place: Place | None = None
    now: Now | None = None
    """For a statement: what its reading has become; None where nothing of the kind is read there."""
    at: At | None = None
    """For a date or a mention: what is read there now."""
    places: tuple[tuple[str, Place], ...] = ()
    """For names and conflicts: source and place of each anchor."""
    reason: str = ""

    @property
    def key(self) -> Hashable | None:
        """What two decisions on one matter have in common; None where only their own words tell."""
        if self.now is not None:
            return "statement", self.now.number
        if self.at is not None:
            return self.at
        if self.text is None or self.place is None or not isinstance(self.correction.target, Reading):
            return None
        kernel = content(self.correction.target.statement).kernel
        return self.text.source.id, self.place.start, self.place.end, kernel


def fasten(corrections: Iterable[Correction], shelf: Shelf, there: ReadThere) -> dict[str, Fastened]:
    """Each correction by its uid, fastened to what stands in the texts now."""
    return {c.uid: _fastened(c, shelf, there) for c in corrections}


def _fastened(correction: Correction, shelf: Shelf, there: ReadThere) -> Fastened:
    target = correction.target
    if isinstance(target, Pair | Conflict):
        return _several(correction, target, shelf)
    found = shelf.find(target.anchor)
    if found.text is None or found.place is None:
        return Fastened(correction, reason=found.reason)
    made = Fastened(correction, found.text, found.place)
    source, place = found.text.source.id, found.place
    if isinstance(target, Reading):
        return replace(made, now=there.same(content(target.statement), source, place))
    return _word(made, target, source, place, there)


def _word(made: Fastened, target: Words, source: str, place: Place, there: ReadThere) -> Fastened:
    what = made.correction.what
    if what == "added":
        return made
    at = there.date(source, place) if what == "date" else there.mention(source, place)
    if at is None:
        kind = "date" if what == "date" else "name, pronoun or description"
        return replace(made, reason=f"no {kind} is read in these words any more")
    return replace(made, at=at)


def _several(correction: Correction, target: Pair | Conflict, shelf: Shelf) -> Fastened:
    found = [shelf.find(anchor) for anchor in target.anchors]
    lost = next((one.reason for one in found if one.place is None), "")
    places = tuple((one.text.source.id, one.place) for one in found if one.text and one.place)
    return Fastened(correction, places=places, reason=lost)
