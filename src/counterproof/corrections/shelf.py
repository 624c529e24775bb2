"""Shelf: the texts of a case in which the words of anchors are looked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from counterproof.corrections.anchor import Anchor
from counterproof.corrections.haystack import Haystack
from counterproof.corrections.place import Place
from counterproof.sources import Text


@dataclass(frozen=True)
class Located:
    """Where an anchor's words stand: the text and the place in it, or the reason why no place can be named."""

    text: Text | None = None
    place: Place | None = None
    reason: str = ""


class Shelf:
    """The texts, each made ready to be searched when it is first asked for."""

    def __init__(self, texts: Iterable[Text]) -> None:
        self._texts = {text.source.id: text for text in texts}
        self._named: dict[str, list[Text]] = defaultdict(list)
        for text in self._texts.values():
            for name in text.source.names:
                self._named[name].append(text)
        self._haystacks: dict[str, Haystack] = {}

    def find(self, anchor: Anchor) -> Located:
        """Where the words stand: in the source itself, or, where it is not there, in those that bear its name now."""
        own = self._texts.get(anchor.source)
        among = [own] if own else self._named.get(anchor.name, [])
        if not among:
            return Located(reason="the document is not there")
        found = [(text, self._haystack(text).find(anchor)) for text in among]
        places = [(text, place) for text, place in found if isinstance(place, Place)]
        several = any(place and not isinstance(place, Place) for _, place in found)
        if len(places) == 1 and not several:
            return Located(*places[0])
        return Located(
            reason="the words stand in several places equally well"
            if places or several
            else "the words are not there any more"
        )

    def _haystack(self, text: Text) -> Haystack:
        return self._haystacks.setdefault(text.source.id, Haystack(text.content))
