"""Registers: lines and headings that open with a date, which then times what they say, or with a place."""

from __future__ import annotations

from bisect import bisect_right

from counterproof.language import DateMention, Mention, Token
from counterproof.statements.tree import Tree

LONGEST_HEADING = 14
"""Words of the longest line that is only a heading with a date: "Second day, Tuesday 7 February"."""

_STOPS = (".", ":", ";", "-", "–", "—")


def opening_dates(tree: Tree) -> dict[int, DateMention]:
    """For each sentence of a line that opens with a date and a stop, that date; a later one in the line takes over."""
    found: dict[int, DateMention] = {}
    current: DateMention | None = None
    paragraph = -1
    for sentence in tree.analysis.sentences:
        if sentence.paragraph != paragraph:
            current, paragraph = None, sentence.paragraph
            opened = _opening(tree, sentence.first, sentence.last)
        else:
            opened = _opening(tree, sentence.first, sentence.last)
            opened = opened if current is not None or _has_colon(tree, sentence.first, sentence.last) else None
        current = opened or current
        if current is not None:
            found[sentence.index] = current
    return found


def session_dates(tree: Tree) -> dict[int, DateMention]:
    """For each sentence, the date of the last short verbless line above it: the heading of a session."""
    found: dict[int, DateMention] = {}
    current: DateMention | None = None
    turns = [turn.body.start for turn in tree.analysis.turns]
    for sentence in tree.analysis.sentences:
        words = tree.tokens[sentence.first : sentence.last]
        place = bisect_right(turns, sentence.start) - 1
        if place >= 0 and sentence.start < tree.analysis.turns[place].body.end:
            words = ()
        dates = [d for d in (tree.dates[t.index] for t in words) if d is not None and d.value is not None]
        if dates and len(words) <= LONGEST_HEADING and not any(t.pos in ("VERB", "AUX") for t in words):
            current = dates[0]
        if current is not None:
            found[sentence.index] = current
    return found


def session_places(tree: Tree) -> dict[int, Mention]:
    """For each sentence, the one place that a dated heading opening its paragraph or the one before gives: where a
    court or office sat, as in "Guildhall, London, 3 May 1736. Adam Hill, sworn, deposed"."""
    found: dict[int, Mention] = {}
    place: Mention | None = None
    below = -1
    for sentence in tree.analysis.sentences:
        words = tree.tokens[sentence.first : sentence.last]
        if _is_heading(tree, words):
            names = dict.fromkeys(tree.names[t.index] for t in words)
            sites = [n for n in names if n is not None and n.kind in ("place", "building")]
            sites = sites or [n for n in names if n is not None and n.kind == "unknown"][-1:]
            narrow = [n for n in sites if n.kind == "building"] or sites
            place, below = (narrow[0] if len(narrow) == 1 else None), sentence.paragraph + 1
        elif place is not None and sentence.paragraph <= below:
            found[sentence.index] = place
    return found


def _is_heading(tree: Tree, words: tuple[Token, ...]) -> bool:
    dated = any(d is not None and d.value is not None for d in (tree.dates[t.index] for t in words))
    return dated and len(words) <= LONGEST_HEADING and not any(t.pos in ("VERB", "AUX") for t in words)


def _opening(tree: Tree, first: int, last: int) -> DateMention | None:
    """The date that a sentence opens with, if a stop follows it at once or it is all there is."""
    date = tree.dates[first]
    if date is None:
        return None
    for token in tree.tokens[first:last]:
        if tree.dates[token.index] is not date:
            return date if token.text in _STOPS else None
    return date


def _has_colon(tree: Tree, first: int, last: int) -> bool:
    """Whether a colon follows the date that the sentence opens with: "Two in the afternoon: sixty barrels passed"."""
    after = next((t for t in tree.tokens[first:last] if tree.dates[t.index] is not tree.dates[first]), None)
    return after is not None and after.text == ":"
