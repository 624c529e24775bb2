"""DateWords: the lexicon of English dates (date_words.toml), and a paragraph's words as the date grammar sees them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from counterproof.language.word_class import WordClass, word_classes

_WORD = re.compile(
    r"\d{1,3}(?:,\d{3})+|\d+(?:st|nd|rd|th|d|ber)(?!\w)|\d+|[^\W\d_]+|['’][^\W\d_]{1,2}(?!\w)|[^\w\s]|_", re.IGNORECASE
)
_SUFFIX = re.compile(r"(\d+)(st|nd|rd|th|d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Word:
    """One word, number or mark of a paragraph, [start, end) in the text. `number` is set for plain digits."""

    start: int
    end: int
    raw: str
    low: str
    number: int | None = None
    ordinal: bool = False


Words = Sequence[Word]
NOWHERE = Word(-1, -1, "", "")


@dataclass(frozen=True)
class DateWords:
    """The lexicon: each table maps a lower-case word to its value."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    decades: Mapping[str, int]
    units: Mapping[str, str]
    republican: Mapping[str, int]
    reigns: Mapping[str, str]
    parts: Mapping[str, str]
    dayparts: Mapping[str, tuple[int, int]]
    hedges: frozenset[str]
    year_leads: frozenset[str]
    month_leads: frozenset[str]
    counted: frozenset[str]
    shy_feasts: frozenset[str]
    things: frozenset[str]
    feasts: Mapping[tuple[str, ...], str]
    """Keyed by the words of the feast's name."""


@cache
def date_words() -> DateWords:
    """The lexicon of the package; read once."""
    raw = _raw()
    del raw["about"]
    lists: dict[str, Any] = {name: frozenset(words) for name, words in raw.pop("words").items()}
    dayparts = {name: (low, high) for name, (low, high) in raw.pop("dayparts").items()}
    feasts = {tuple(word.low for word in split(name)): day for name, day in raw.pop("feasts").items()}
    return DateWords(**raw, **lists, dayparts=dayparts, feasts=feasts)


def date_classes() -> tuple[WordClass, ...]:
    """The tables and lists, as their file explains them. Raises VocabularyError."""
    raw = _raw()
    about = raw.pop("about")
    return word_classes("date_words.toml", about, {**raw.pop("words"), **raw})


def _raw() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("date_words.toml").read_text(encoding="utf-8"))


def split(content: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words, numbers and marks of [start, end), in order."""
    return tuple(_word(m) for m in _WORD.finditer(content, start, len(content) if end is None else end))


def at(words: Words, i: int) -> Word:
    """The word at an index, or NOWHERE outside the paragraph."""
    return words[i] if 0 <= i < len(words) else NOWHERE


def touching(words: Words, i: int) -> bool:
    """Whether word i stands right after the word before it, with nothing between."""
    return 0 < i < len(words) and words[i - 1].end == words[i].start


def _word(match: re.Match[str]) -> Word:
    raw = match.group()
    low = raw.lower().replace("’", "'")
    suffixed = _SUFFIX.fullmatch(raw)
    if suffixed:
        return Word(match.start(), match.end(), raw, low, _small(suffixed[1]), ordinal=True)
    return Word(match.start(), match.end(), raw, low, _small(raw) if raw.isdecimal() else None)


def _small(digits: str) -> int | None:
    return int(digits) if len(digits) <= 6 else None
