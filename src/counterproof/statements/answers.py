"""Answers: a verbless "In the spring of 1947, at Vardo." in a turn of speech, which times and places what follows."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from counterproof.language import DateMention, Mention, Token
from counterproof.statements.phrase import is_place, mention
from counterproof.statements.statement import Proposition, Timing
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import predicates

LONGEST = 16
"""Words of the longest fragment that sets a scene."""

_SITES = ("in", "at", "near", "on", "inside")


@dataclass(frozen=True)
class Scene:
    """When and where, as a fragment of an answer tells it for the sentences after it in the same turn."""

    date: DateMention
    place: Mention | None


def scenes(tree: Tree) -> dict[int, Scene]:
    """For each sentence of a turn, the scene that a fragment before it in that turn sets."""
    starts = [turn.body.start for turn in tree.analysis.turns]
    found: dict[int, Scene] = {}
    current: Scene | None = None
    spoken = -1
    for sentence in tree.analysis.sentences:
        words = tree.tokens[sentence.first : sentence.last]
        turn = bisect_right(starts, words[-1].start) - 1 if words else -1
        if turn < 0 or turn != spoken or words[-1].end > tree.analysis.turns[turn].body.end:
            current, spoken = None, turn
        if (told := scene(tree, words)) is not None:
            current = told if turn >= 0 else None
        elif current is not None:
            found[sentence.index] = current
    return found


def scene(tree: Tree, words: tuple[Token, ...]) -> Scene | None:
    """The scene that a sentence without a verb sets: one date, perhaps with a place; None where it sets none."""
    if not words or len(words) > LONGEST or any(t.pos in ("VERB", "AUX") for t in words) or words[-1].text == "?":
        return None
    dates = list(dict.fromkeys(d for d in (tree.dates[t.index] for t in words) if d is not None))
    if len(dates) != 1 or dates[0].value is None:
        return None
    sites = (t for prep in words if prep.lemma.lower() in _SITES for t in tree.children(prep.index, "pobj"))
    site = next((t for t in sites if tree.dates[t.index] is None and is_place(tree, t)), None)
    return Scene(dates[0], mention(tree, site) if site is not None else None)


def staged(tree: Tree, head: Token, content: Proposition, setting: Scene | None) -> Proposition:
    """A main clause without a time of its own, at the time and place of its scene."""
    if setting is None or content.timings or not content.actual or content.negated or head.dep not in ("ROOT", "conj"):
        return content
    if head.tag not in ("VBD", "VBN") or any(t.lemma.lower() == "have" for t in tree.children(head.index, "aux")):
        return content
    kind = predicates().get(content.predicate) if not content.predicate.startswith("other:") else None
    moved = kind is not None and bool(kind.present) and content.predicate != "travel"
    place = content.place or (setting.place if moved else None)
    return replace(content, timings=(Timing("at", date=setting.date),), place=place)
