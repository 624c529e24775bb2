"""Copies: documents of which one is copied from the other, whole or in part, retyped, respelled or with names put into
another tongue. Which is the copy is not said: the fullest is named as the root."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from counterproof.language.unaccented import plain
from counterproof.record.spelling import romanised
from counterproof.sources import Text

RUN = 3
"""Words in a row that are compared."""
SHARE = 0.45
"""Of the runs of the shorter document the part that the longer one has too, from which it is taken for copied."""
FEWEST = 8
"""Runs that must be shared, so that two short notes with one phrase in common are none."""
COMMON = 4
"""Documents that may have a run before it is a formula of their kind and shows nothing; and no more than a share of
all documents, where there are many."""
COMMON_SHARE = 0.02
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_VOWELS = re.compile(r"(?<!^)[aeiouyhw]")


@dataclass(frozen=True)
class Likeness:
    """Two documents, by the ids of their sources, and how much of the shorter the longer one holds, in hundredths."""

    between: tuple[str, str]
    share: int


@dataclass(frozen=True)
class CopyGroup:
    """Documents copied from one another or from one that the file may lack. `root` is the fullest of them."""

    sources: tuple[str, ...]
    root: str
    likenesses: tuple[Likeness, ...]


class Copies:
    """The groups of copied documents among some texts."""

    def __init__(self, texts: Iterable[Text]) -> None:
        runs = {text.source.id: _runs(text.content) for text in texts}
        self.groups = tuple(_groups(runs, tuple(_likenesses(runs))))
        self._root = {source: group.root for group in self.groups for source in group.sources}

    def root(self, a: str, b: str) -> str:
        """The root that two documents share; empty where neither is a copy of the other."""
        return self._root.get(a, "") if self._root.get(a, "") == self._root.get(b, " ") else ""


def folded(words: str) -> str:
    """Words as they are compared: in small letters, without accents and punctuation."""
    return " ".join(_WORD.findall(plain(words)))


def _runs(content: str) -> frozenset[str]:
    keys = [key for word in _WORD.findall(content) if (key := _key(word))]
    return frozenset(" ".join(keys[n : n + RUN]) for n in range(len(keys) - RUN + 1))


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    """What spellings of one word share: its first letter and its consonants, doubled ones once."""
    return _VOWELS.sub("", romanised(word.replace("'", "").replace("’", "")))


def _likenesses(runs: Mapping[str, frozenset[str]]) -> Iterable[Likeness]:
    """All pairs that share enough, found by way of the runs that they share."""
    holding: dict[str, list[str]] = defaultdict(list)
    for source in sorted(runs):
        for run in runs[source]:
            holding[run].append(source)
    most = max(COMMON, int(COMMON_SHARE * len(runs)))
    telling: Counter[str] = Counter()
    shared: Counter[tuple[str, str]] = Counter()
    for sources in holding.values():
        if len(sources) <= most:
            telling.update(sources)
            shared.update(combinations(sources, 2))
    for (a, b), count in sorted(shared.items()):
        share = count / min(telling[a], telling[b])
        if count >= FEWEST and share >= SHARE:
            yield Likeness((a, b), int(100 * share))


def _groups(runs: Mapping[str, frozenset[str]], likenesses: Iterable[Likeness]) -> Iterable[CopyGroup]:
    of: dict[str, set[str]] = {}
    found = list(likenesses)
    for one in found:
        joined = of.get(one.between[0], {one.between[0]}) | of.get(one.between[1], {one.between[1]})
        for source in joined:
            of[source] = joined
    for sources in sorted({tuple(sorted(group)) for group in of.values()}):
        root = min(sources, key=lambda s: (-len(runs[s]), s))
        yield CopyGroup(sources, root, tuple(one for one in found if one.between[0] in sources))
