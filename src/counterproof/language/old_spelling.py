"""Old spelling: texts of about 1450 to 1750 put into today's spelling for the grammar model.

The text is never changed: `modernised` gives another string beside it with a table that leads every character back. It
is used only where a text shows that it is written so, and only for words that are none of today's; names keep their
letters.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rapidfuzz.distance import Levenshtein

from counterproof.language.name_words import name_words

LEAST_MARKS = 2
"""Marks of old spelling under which a text counts as modern."""
SHARE = 0.015
"""Marks among all words from which on a text counts as old."""
FEW = 0.007
"""The same where the marks are of three kinds or more, which no quotation and no mistake brings together."""
STEPS = 2
"""Letters exchanged in one word at most."""
LONG = 6
"""Letters from which on a word is also looked up by its consonants."""

_WORD = re.compile(r"[^\W\d_]+(?:['’\]\[]{1,2}[^\W\d_]+)*['’]?")
"""Letters, with apostrophes and the brackets of editors inside: "w'ch", "depo]sition"."""
_MODERN = frozenset({"d", "ll", "m", "re", "s", "t", "ve"})
"""What stands behind an apostrophe today: "we'll", "don't"."""
_ETH = re.compile(r"(?:[a-z]{2,}[^aieou]|[a-z]+i)eth")
_NOT_VERBS = frozenset({"elizabeth", "twentieth", "macbeth", "nazareth", "sabbeth", "teeth", "beneath", "elisabeth"})
_VOWELS = re.compile(r"[aeiouy]+")


@dataclass(frozen=True, slots=True)
class Modernised:
    """A text in today's spelling. `places` are the words that were changed: [start, end) here, [start, end) in the
    original; what lies between them is the same in both."""

    content: str
    places: tuple[tuple[int, int, int, int], ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original of [start, end) here, which holds at least one character."""
        return self._at(start), self._at(end - 1, last=True) + 1

    def _at(self, at: int, *, last: bool = False) -> int:
        k = bisect_right(self.places, at, key=lambda place: place[0]) - 1
        if k < 0:
            return at
        start, end, first, after = self.places[k]
        if at >= end:
            return at - end + after
        return after - 1 if last and at == end - 1 else first + min(at - start, after - first - 1)


class Speller:
    """Puts old words into today's spelling. `known` are the words of today, lower case, in their base forms."""

    def __init__(self, known: frozenset[str]) -> None:
        self._known = known | _data().today | name_words().given_m | name_words().given_f
        self._bones: dict[str, list[str]] = defaultdict(list)
        for word in sorted(known):
            if len(word) >= LONG and word.isalpha():
                self._bones[consonants(word)].append(word)
        self._held: dict[str, str] = {}

    def modernised(self, content: str) -> Modernised:
        """A text in old spelling (`is_old`) put into today's."""
        out: list[str] = []
        places: list[tuple[int, int, int, int]] = []
        last = length = 0
        for found in _WORD.finditer(content):
            new = self._respelled(found.group())
            if new == found.group():
                continue
            out += [content[last : found.start()], new]
            length += found.start() - last
            places.append((length, length + len(new), found.start(), found.end()))
            length += len(new)
            last = found.end()
        return Modernised("".join([*out, content[last:]]), tuple(places))

    def _respelled(self, word: str) -> str:
        plain = word.replace("]", "").replace("[", "")
        low = plain.lower().replace("’", "'").replace("ſ", "s")
        if low not in self._held:
            self._held[low] = self._today(low)
        new = self._held[low]
        if new in _data().terms:
            return new
        if new == low or (word[0].isupper() and low not in _data().words):
            return plain.replace("ſ", "s")
        return new.capitalize() if word[0].isupper() else new

    def _today(self, low: str) -> str:
        bare = low.replace("'", "")
        words = _data().words
        if low in words or bare in words:
            return words.get(low, words.get(bare, low))
        if len(low) < 3 or self.is_known(low) or (bare != low and low.rpartition("'")[2] in _MODERN):
            return low
        return self._by_letters(low) or self._by_bones(bare) or _by_terms(bare) or low

    def is_known(self, word: str) -> bool:
        """Whether it is a word of today, inflected or not."""
        return word in self._known or any(base in self._known for base in _bases(word))

    def _by_letters(self, low: str) -> str:
        reached = [low]
        for _ in range(STEPS):
            reached = list(dict.fromkeys(new for word in reached for new in _exchanged(word)))
            found = next((word for word in reached if self.is_known(word)), "")
            if found:
                return found
        return ""

    def _by_bones(self, low: str) -> str:
        """The one word of today with the same consonants in order and nearly as many letters."""
        if len(low) < LONG:
            return ""
        near = [w for w in self._bones.get(consonants(low), ()) if w[0] == low[0]]
        close = [w for w in near if Levenshtein.distance(w, low) <= STEPS]
        return close[0] if len(close) == 1 else next((w for w in near if w in _data().terms), "")


def _by_terms(bare: str) -> str:
    """The word of the courts that is all but one letter in five the same."""
    forms = {bare, re.sub(r"[iy]?eth$", "ies", bare), re.sub(r"eth$", "es", bare)} if len(bare) > LONG else ()
    near = ((Levenshtein.distance(form, t), t) for form in forms for t in _data().terms if t[0] == form[0])
    distance, term = min(near, default=(len(bare), ""))
    return term if 5 * distance <= len(term) else ""


def is_old(content: str) -> bool:
    """Whether a text shows the spelling and forms of before about 1750, often enough to be no quotation."""
    words = [found.group().lower().replace("’", "'") for found in _WORD.finditer(content)]
    marks = [word for word in words if _is_mark(word)]
    share = FEW if len(set(marks)) > 2 else SHARE
    return len(marks) >= LEAST_MARKS and len(set(marks)) > 1 and len(marks) >= share * len(words)


def _is_mark(word: str) -> bool:
    if word in _data().marks or "ſ" in word:
        return True
    before, apostrophe, after = word.rpartition("'")
    if apostrophe and before and after and after not in _MODERN and len(after) < 5:
        return word.replace("'", "") in _data().words or before[-1] not in "aeiou"
    return bool(_ETH.fullmatch(word)) and word not in _NOT_VERBS


def _exchanged(word: str) -> Iterator[str]:
    """The word with one group of letters exchanged at one place."""
    for pattern, new in _data().letters:
        for found in pattern.finditer(word):
            yield word[: found.start()] + found.expand(new) + word[found.end() :]


def _bases(word: str) -> Iterator[str]:
    """What an inflected word may come from."""
    for ending, base in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            yield stem + base
            if base == "" and len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1]


_ENDINGS = (
    ("'s", ""), ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ied", "y"), ("ing", ""), ("ing", "e"),
    ("ly", ""),
)  # fmt: skip


def consonants(word: str) -> str:
    """The consonants of a word in order, each once where doubled, with letters that stand for one sound folded."""
    folded = (
        word.replace("'", "")
        .replace("ph", "f")
        .replace("ck", "k")
        .replace("c", "k")
        .replace("z", "s")
        .replace("gh", "g")
    )
    return re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", folded))


@dataclass(frozen=True)
class _Data:
    marks: frozenset[str]
    terms: frozenset[str]
    today: frozenset[str]
    words: Mapping[str, str]
    letters: tuple[tuple[re.Pattern[str], str], ...]


@cache
def _data() -> _Data:
    data = tomllib.loads(files(__package__).joinpath("old_spelling.toml").read_text(encoding="utf-8"))
    rules = tuple((re.compile(rule["old"]), rule["new"]) for rule in data["letters"])
    return _Data(frozenset(data["marks"]), frozenset(data["terms"]), frozenset(data["today"]), data["words"], rules)
