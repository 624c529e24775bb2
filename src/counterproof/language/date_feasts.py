"""Feasts as dates are written by them: "the eve of St. Andrew", "Whit Monday of last year", "last Christmas"."""

from __future__ import annotations

from dataclasses import replace

from counterproof.language.date_grammar import Read, reference, tail, weekday
from counterproof.language.date_numbers import ordinal
from counterproof.language.date_shape import DateShape
from counterproof.language.date_words import Words, at, date_words, touching
from counterproof.language.feast_rules import vague

_SHIFTS = {"eve": -1, "vigil": -1, "morrow": 1, "octave day": 7}
_OPENINGS = frozenset({"eve", "vigil", "feast", "festival", "day", "night", "morning", "evening", "morrow", "octave"})
_CLOSINGS = frozenset({"day", "tide", "eve", "night", "morning", "evening", "vigil"})
_TERMS = {"michaelmas": "10-06..12-20", "hilary": "01-11..04-08", "easter": "04-15..05-31", "trinity": "05-22..07-31"}
"""About when the terms of courts and universities lay, from the widest of their many settlings."""
_SITTINGS = frozenset({"sessions", "session", "assizes", "assize", "quarter", "daisy", "daisies", "rent", "rents"})
_SUNDAYS = {"advent": ("A", -7), "lent": ("E", -49), "easter": ("E", 0), "trinity": ("E", 56), "pentecost": ("E", 49)}
"""The Sunday, by its rule, before the first Sunday in, of or after each."""


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
    counted = _counted_sunday(words, i) or _day_of_season(words, i)
    if counted:
        return counted
    ref = None if ordinal_last(words, i) else reference(words, i)
    if ref:
        found = feast(words, ref[1]) if at(words, ref[1]).raw[:1].isupper() else None
        return (replace(found[0], ref=ref[0], unit="feast"), found[1]) if found and not found[0].year else None
    j, opening = _opening(words, the(words, i))
    if opening is None:
        return None
    name, k = _feast_name(words, j)
    if not name or at(words, k).low in _SITTINGS:
        return None
    if at(words, k).low == "term":
        return _term(words, name, k)
    closing, end = _closing(words, k)
    rule = date_words().feasts[name]
    shape = _moved(rule, opening, closing)
    shape, end = tail(words, end, shape)
    alone = not opening and not closing and (name[0] == "saint" or " ".join(name) in date_words().shy_feasts)
    if alone and shape.year is None and not _counted_from(words, i):
        return (replace(shape, bare=True), end) if ".." in rule else None
    return shape, end


def _opening(words: Words, i: int) -> tuple[int, str | None]:
    """Such as "the eve of the feast of", its end and its last word that moves the day; None where no feast follows."""
    word = at(words, i).low
    if word not in _OPENINGS or (word == "feast" and at(words, i + 1).low == "day" and at(words, i + 2).low != "of"):
        return i, ""
    j = i + 1 + (at(words, i + 1).low == "day")
    word = "octave day" if word == "octave" and j > i + 1 else word
    if at(words, j).low != "of":
        return i, None
    k, inner = _opening(words, the(words, j + 1))
    if inner is None:
        return i, None
    return k, word if word in _SHIFTS or word == "octave" or not inner else inner


def _closing(words: Words, i: int) -> tuple[str, int]:
    """Such as "'s day", "-tide", " week" behind a feast's name."""
    j = i + 1 if at(words, i).raw == "-" and touching(words, i) else i
    j += at(words, j).low in ("'s", "'") and touching(words, j)
    word = at(words, j).low
    if word in _CLOSINGS:
        return word, j + 1
    return ("week", j + 1) if word == "week" else ("", i)


def _moved(rule: str, opening: str, closing: str) -> DateShape:
    if closing == "week" and ".." not in rule:
        return _shape(f"{rule} week")
    if opening == "octave" and rule[0] in "0123456789E":
        return _shape(f"{rule}..{_later(rule)}")
    shift = _SHIFTS.get(opening, 0) + (_SHIFTS.get(closing, 0) if not rule.startswith("12-24") else 0)
    return _shape(rule + (f" {shift:+d}" if shift else ""))


def _shape(rule: str) -> DateShape:
    return DateShape(feast=rule, approximate=vague(rule))


def _later(rule: str) -> str:
    """The octave day of a feast: a week later."""
    if rule.startswith("E"):
        return f"E{int(rule[1:]) + 7:+d}"
    day = int(rule[3:]) + 7
    return f"{rule[:3]}{day:02d}" if day <= 28 else rule


def _term(words: Words, name: tuple[str, ...], i: int) -> Read:
    """Such as "Michaelmas term of 1843"."""
    window = _TERMS.get(name[-1])
    return tail(words, i + 1, DateShape(feast=window, approximate=True)) if window else None


def _counted_sunday(words: Words, i: int) -> Read:
    """Such as "the first Sunday in Advent", "the fourth Sunday after Trinity"."""
    count = ordinal(words, the(words, i))
    named = weekday(words, count[1]) if count else None
    if count is None or named is None or named[0] != 6 or at(words, named[1]).low not in ("in", "of", "after"):
        return None
    k = the(words, named[1] + 1)
    base = _SUNDAYS.get(at(words, k).low)
    after = at(words, named[1]).low == "after"
    if base is None or after != (at(words, k).low in ("easter", "trinity", "pentecost")) or count[0] > 27:
        return None
    return tail(words, k + 1, DateShape(feast=f"{base[0]}{base[1] + 7 * count[0]:+d}"))


def _day_of_season(words: Words, i: int) -> Read:
    """Such as "the last night of Carnival", "the first day of Lent"."""
    j = the(words, i)
    last = at(words, j).low == "last"
    count = (-1, j + 1) if last else ordinal(words, j)
    unit = at(words, count[1]).low if count else ""
    if count is None or unit not in ("day", "night", "evening", "morning") or at(words, count[1] + 1).low != "of":
        return None
    name, k = _feast_name(words, the(words, count[1] + 2))
    rule = date_words().feasts.get(name, "")
    if ".." not in rule:
        return None
    first, _, end = rule.partition("..")
    day = f"{end}" if last else first + (f" {count[0] - 1:+d}" if count[0] > 1 else "")
    return tail(words, k, _shape(day))


def _counted_from(words: Words, i: int) -> bool:
    """Whether a distance or a week day stands before: "nine days before St. James", "the Monday after St. James"."""
    led = at(words, i - 1).low in ("before", "after")
    unit = at(words, i - 2).low.removesuffix("s")
    return led and (unit in date_words().units or at(words, i - 2).low in date_words().weekdays)


def _feast_name(words: Words, i: int) -> tuple[tuple[str, ...], int]:
    """The longest feast's name at i, capitalised; "St." and "S." stand for "Saint"; a hyphen for a space."""
    saint = at(words, i).low in ("st", "s") and at(words, i).raw[:1].isupper()
    j = i + 1 + (at(words, i + 1).raw == ".") if saint else i
    if not at(words, i).raw[:1].isupper():
        return (), i
    low, ends = (["saint"] if saint else []), []
    while len(low) < 7 and j < len(words):
        if at(words, j).raw == "-" and touching(words, j) and touching(words, j + 1):
            j += 1
        low.append(at(words, j).low)
        j += 1
        ends.append(j)
    for size in range(len(low), 0, -1):
        if tuple(low[:size]) in date_words().feasts and size > saint:
            return tuple(low[:size]), ends[size - 1 - saint]
    return (), i
