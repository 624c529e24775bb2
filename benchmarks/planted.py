"""Near-copies made by a script, to see which are found again: retyped, abridged, respelled, with names translated.

A copy is made of a whole document and keeps nothing of its layout. All is drawn from a fixed seed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

WAYS = ("retyped", "abridged", "respelled", "translated", "all of it")
_WORD = re.compile(r"[A-Za-z]{2,}")
_SENTENCE = re.compile(r"(?<=[.;:])\s+|\n+")
_SPELLINGS = (
    ("ie", "y"), ("y", "ie"), ("v", "u"), ("u", "v"), ("ll", "l"), ("tt", "t"), ("ck", "k"), ("oo", "o"), ("ea", "e"),
    ("ou", "ow"), ("ow", "ou"), ("i", "j"), ("s", "ss"), ("f", "ff"), ("c", "k"), ("ee", "e"), ("ai", "ay"), ("a", "o"),
)  # fmt: skip
_NAMES = {
    "John": "Giovanni", "Mary": "Marie", "Elizabeth": "Isabella", "William": "Guillaume", "Thomas": "Tommaso",
    "George": "Jürgen", "Ann": "Anneke", "Sarah": "Zara", "Rebecca": "Rivka", "Martha": "Marthe", "Samuel": "Samuele",
    "Joseph": "Giuseppe", "James": "Jacobus", "Abigail": "Avigail", "Susannah": "Zuzana", "Edward": "Eduardo",
    "Henry": "Heinrich", "Nathaniel": "Natanaele", "Robert": "Ruprecht", "Peter": "Pietro", "Margaret": "Gretchen",
}  # fmt: skip


@dataclass(frozen=True)
class Planted:
    """One copy: its id, that of the document it was made from, how it was made, and its words."""

    id: str
    of: str
    way: str
    content: str


def planted(documents: Mapping[str, str], names: Mapping[str, Sequence[str]], seed: int = 1692) -> tuple[Planted, ...]:
    """One copy of each document, the ways taken in turn. `names` are the words that name people in each."""
    random = Random(seed)  # noqa: S311 - a draw, not a secret
    made = []
    for number, (own, content) in enumerate(sorted(documents.items())):
        way = WAYS[number % len(WAYS)]
        words = content
        for step in WAYS[:-1] if way == "all of it" else (way,):
            words = _STEPS[step](words, names.get(own, ()), random)
        made.append(Planted(f"copy-{own}", own, way, " ".join(words.split())))
    return tuple(made)


def _retyped(content: str, _: Sequence[str], random: Random) -> str:
    """One letter in forty dropped, doubled or struck beside itself; capitals and stops as the typist likes."""

    def letter(match: re.Match[str]) -> str:
        draw = random.random()
        if draw < 0.025:
            return random.choice(("", match[0] * 2, random.choice("etaoinshr")))
        return match[0].swapcase() if draw < 0.04 else match[0]

    return re.sub(r"[A-Za-z]", letter, re.sub(r"[,;:]", lambda m: random.choice((m[0], "")), content))


def _abridged(content: str, _: Sequence[str], random: Random) -> str:
    """A third of its sentences left out."""
    sentences = [s for s in _SENTENCE.split(content) if s.strip()]
    kept = [s for s in sentences if random.random() > 1 / 3]
    return " ".join(kept or sentences[:1])


def _respelled(content: str, _: Sequence[str], random: Random) -> str:
    """Every second word in another spelling of the time."""

    def word(match: re.Match[str]) -> str:
        spelled = match[0]
        if random.random() < 0.5:
            old, new = random.choice(_SPELLINGS)
            spelled = spelled.replace(old, new, 1)
        if random.random() < 0.2:
            spelled = spelled.removesuffix("e") if spelled.endswith("e") else f"{spelled}e"
        return spelled

    return _WORD.sub(word, content)


def _translated(content: str, names: Sequence[str], random: Random) -> str:
    """Every name in another tongue, the same each time: Christian names by a list, surnames by another ending."""
    for name in sorted(set(names), key=lambda n: (-len(n), n)):
        other = _NAMES.get(name) or name[: max(2, len(name) - 2)] + random.choice(("elli", "escu", "sson", "mann"))
        content = re.sub(rf"\b{re.escape(name)}\b", other, content)
    return content


_STEPS: Mapping[str, Callable[[str, Sequence[str], Random], str]] = {
    "retyped": _retyped,
    "abridged": _abridged,
    "respelled": _respelled,
    "translated": _translated,
}
