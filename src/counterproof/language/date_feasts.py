"""Feasts as dates are written by them: "the eve of St. Andrew", "Whit Monday of last year", "last Christmas"."""

from __future__ import annotations

from dataclasses import replace

from counterproof.language.date_grammar import Read, reference, tail
from counterproof.language.date_shape import DateShape
from counterproof.language.date_words import Words, at, date_words, touching


def the(words: Words, i: int) -> int:
    """The index after an article, if one stands there."""
    return i + (at(words, i).low in ("the", "a", "an"))


def ordinal_last(words: Words, i: int) -> bool:
    """Whether "the last" counts ("the last winter of the war") and does not point back from the document's day."""
    first = i if at(words, i).low == "the" else i - 1
    return at(words, first).low in ("the", "this", "his", "her", "their", "its", "our") and (
        at(words, first + 1).low == "last"
    )


def feast(words: Words, i: int) -> Read:
    """A feast at i, with its eve or morrow, and the year that is said with it."""
    ref = None if ordinal_last(words, i) else reference(words, i)
    if ref:
        found = feast(words, ref[1]) if at(words, ref[1]).raw[:1].isupper() else None
        return (replace(found[0], ref=ref[0], unit="feast"), found[1]) if found and not found[0].year else None
    j, shift = the(words, i), 0
    if at(words, j).low in ("eve", "vigil", "feast", "day", "night", "morning", "evening", "morrow"):
        shift = {"eve": -1, "vigil": -1, "morrow": 1}.get(at(words, j).low, 0)
        if at(words, j + 1).low != "of":
            return None
        j = the(words, j + 2)
    name, k = _feast_name(words, j)
    if not name:
        return None
    if at(words, k).low in ("'s", "'") and touching(words, k) and at(words, k + 1).low in ("day", "eve", "night"):
        shift -= at(words, k + 1).low == "eve"
        k += 2
    elif at(words, k).low in ("day", "tide", "eve", "night", "morning", "week"):
        shift -= at(words, k).low == "eve" and at(words, j).low != "christmas"
        k += 1
    base = DateShape(feast=date_words().feasts[name] + (f" {shift:+d}" if shift else ""))
    shape, end = tail(words, k, base)
    bare = at(words, j).low in ("saint", "st", "s") and k == _feast_name(words, j)[1] and j == i
    return None if bare and shape.year is None and not _counted_from(words, i) else (shape, end)


def _counted_from(words: Words, i: int) -> bool:
    """Whether a distance stands before: "nine days before St. James"."""
    unit = at(words, i - 2).low.removesuffix("s")
    return at(words, i - 1).low in ("before", "after") and unit in date_words().units


def _feast_name(words: Words, i: int) -> tuple[tuple[str, ...], int]:
    """The longest feast's name at i, capitalised; "St." and "S." stand for "Saint"."""
    saint = at(words, i).low in ("st", "s") and at(words, i).raw[:1].isupper()
    j = i + 1 + (at(words, i + 1).raw == ".") if saint else i
    low = (["saint"] if saint else []) + [at(words, j + n).low for n in range(5)]
    if not at(words, i).raw[:1].isupper():
        return (), i
    for size in range(5, 0, -1):
        name = tuple(low[:size])
        if name in date_words().feasts:
            return name, j + size - saint
    return (), i
