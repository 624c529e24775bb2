"""Dates told by a distance: "yesterday", "two years later", "a week after the trial", "three days before Easter"."""

from __future__ import annotations

from dataclasses import replace

from counterproof.language.date_feasts import the
from counterproof.language.date_grammar import Read, weekday
from counterproof.language.date_numbers import ordinal, small_number
from counterproof.language.date_phrases import core
from counterproof.language.date_shape import DateShape
from counterproof.language.date_words import Words, at, date_words, touching

_DEICTIC = {
    "today": "P0D", "tonight": "P0D", "yesterday": "-P1D", "tomorrow": "P1D", "yesternight": "-P1D",
    "yestereve": "-P1D", "yestereven": "-P1D", "yestermorn": "-P1D", "yesterevening": "-P1D",
}  # fmt: skip
_SPLIT = {"day": "P0D", "night": "P0D", "morrow": "P1D"}
"""Behind "to-": older spelling."""
_LATER = frozenset({"later", "afterwards", "afterward", "thereafter", "thence", "hence"})
_EARLIER = frozenset({"earlier", "previously", "beforehand"})
_DAYTIMES = frozenset({"morning", "evening", "night", "afternoon", "noon", "forenoon"})
_PRONOUNS = frozenset({"i", "you", "he", "she", "it", "we", "they"})
MOST_UNITS = 9_999


def distant(words: Words, i: int) -> Read:
    """A date told by its distance from the document, the narrative, another date, or an event (`to_event`)."""
    return (
        _deictic(words, i)
        or _adjoining(words, i)
        or _numbered(words, i)
        or _counted(words, i)
        or _weekday_after(words, i)
    )


def _deictic(words: Words, i: int) -> Read:
    low = [at(words, i + n).low for n in range(4)]
    if low in (["the", "day", "before", "yesterday"], ["the", "day", "after", "tomorrow"]):
        return DateShape(offset="-P2D" if low[3] == "yesterday" else "P2D", ref="ago"), i + 4
    if low[0] == "the" and low[2:4] == ["before", "last"] and (low[1] in _DAYTIMES or low[1] == "day"):
        return DateShape(offset="-P2D", ref="ago", night=low[1] == "night"), i + 4
    offset, j = _DEICTIC.get(low[0]), i + 1
    if low[0] == "to" and low[1] == "-" and touching(words, i + 1) and touching(words, i + 2):
        offset, j = _SPLIT.get(low[2]), i + 3
    named = at(words, i).raw[:1].isupper() and at(words, i - 1).raw[:1].isalpha()
    if offset is None or named:
        return None
    night = low[0] == "yesternight" or (low[0] == "yesterday" and low[1] == "night")
    return DateShape(offset=offset, ref="ago", night=night), j + (at(words, j).low in _DAYTIMES)


def _adjoining(words: Words, i: int) -> Read:
    """Such as "the day after": of an event or date if one follows, else of where the narrative stands."""
    if at(words, i).low != "the":
        return None
    if at(words, i + 1).low == "morrow" and at(words, i + 2).low != "of":
        return DateShape(offset="P1D"), i + 2
    unit = date_words().units.get(at(words, i + 1).low, "")
    side = at(words, i + 2).low
    if len(unit) != 1 or side not in ("before", "after", "following"):
        return None
    hung = _hung(words, i + 3, f"{'-' if side == 'before' else ''}P1{unit}")
    return (replace(hung[0], unit="whole"), hung[1]) if hung and unit != "D" else hung


def _numbered(words: Words, i: int) -> Read:
    """Such as "the fourth day after the wreck", which may count the day of the wreck or not: three days or four."""
    count = ordinal(words, the(words, i))
    if count is None or at(words, count[1]).low != "day" or at(words, count[1] + 1).low not in ("after", "before"):
        return None
    side = "-" if at(words, count[1] + 1).low == "before" else ""
    hung = _hung(words, count[1] + 2, f"{side}P{count[0]}D")
    if hung is None or not hung[0].to_event:
        return hung if hung and hung[0].base else None
    return replace(hung[0], offset=f"{hung[0].offset}~"), hung[1]


def _counted(words: Words, i: int) -> Read:
    """Such as "two years later", "a fortnight after the trial", "three days before Ascension", "six weeks ago"."""
    count = _count(words, i)
    if count is None:
        return None
    unit = date_words().units.get(_singular(at(words, count[1]).low))
    if unit is None or count[0] > MOST_UNITS:
        return None
    j = count[1] + 1
    duration = _duration(count[0], unit)
    word = at(words, j).low
    night = at(words, count[1]).low in ("night", "nights")
    if word == "ago" or (word in ("since", "back", "gone", "past") and _stands_alone(words, i, j)):
        return DateShape(offset=f"-{duration}", ref="ago", night=night), j + 1
    if word in _LATER or word in _EARLIER:
        exact = [at(words, j + n).low for n in (1, 2, 3)] == ["to", "the", "day"]
        offset = duration if word in _LATER else f"-{duration}"
        shape = DateShape(offset=offset, unit="exact" if exact else "", night=night)
        return shape, j + 1 + 3 * exact
    if word == "following" and (at(words, i - 1).low == "for" or at(words, j + 1).low in _PRONOUNS):
        return None
    if word in ("after", "before", "following"):
        return _hung(words, j + 1, f"{'-' if word == 'before' else ''}{duration}")
    return None


def _stands_alone(words: Words, i: int, j: int) -> bool:
    """Whether "three days since" closes its phrase, and no "for" makes it a stretch of time."""
    return at(words, i - 1).low not in ("for", "the", "these", "in") and not at(words, j + 1).raw[:1].isalnum()


def _count(words: Words, i: int) -> tuple[int, int] | None:
    low = at(words, i).low
    if low in ("a", "an"):
        return 1, i + 1
    word = at(words, i)
    if word.number is not None and not word.ordinal:
        return (word.number, i + 1) if word.number else None
    return small_number(words, i)


def _singular(word: str) -> str:
    return {"centuries": "century"}.get(word, word.removesuffix("s"))


def _duration(count: int, unit: str) -> str:
    if unit.startswith("T"):
        return f"PT{count}{unit[1]}"
    each = int(unit[:-1]) if len(unit) > 1 else 1
    return f"P{count * each}{unit[-1]}"


def _hung(words: Words, i: int, offset: str) -> Read:
    """What the distance is counted from: a date, else an event, else the narrative."""
    base = core(words, i)
    if base and (base[0].dated or base[0].day or base[0].weekday is not None):
        return DateShape(offset=offset, base=base[0]), base[1]
    word = at(words, i)
    if word.low in ("that", "this", "which") and at(words, i + 1).low in _PRONOUNS | {"the", "a", "an"}:
        return DateShape(offset=offset), i + 1
    if word.low in ("that", "this", "which") and not at(words, i + 1).raw[:1].isalpha():
        return DateShape(offset=offset), i + 1
    if word.raw[:1].isalpha() and word.low not in ("and", "but", "to", "in", "at", "on", "with", "which", "or", "by"):
        return DateShape(offset=offset, to_event=True), i
    return DateShape(offset=offset), i


def _weekday_after(words: Words, i: int) -> Read:
    """Such as "the Saturday after Ash Wednesday", "the Tuesday in Easter week", "the second Monday after"."""
    j = the(words, i)
    count = ordinal(words, j)
    nth, j = count if count and count[0] < 6 else (1, j)
    named = weekday(words, j)
    if (
        named is None
        or named[1] != j + 1
        or at(words, named[1]).low not in ("after", "before", "in", "of", "following")
    ):
        return None
    side = at(words, named[1]).low
    base = core(words, named[1] + 1)
    shape = DateShape(weekday=named[0], nth=nth if side != "before" else -nth, unit="weekday", offset="P0D")
    if side in ("in", "of"):
        is_week = base and base[0].feast and any(w.low == "week" for w in words[named[1] : base[1]])
        return (replace(shape, base=base[0], nth=0), base[1]) if base and is_week else None
    if base and (base[0].dated or base[0].day):
        return replace(shape, base=base[0]), base[1]
    hung = _hung(words, named[1] + 1, "P0D")
    return (replace(shape, to_event=hung[0].to_event), hung[1]) if hung else None
