"""Likeness: wording, spelling and order that two people's words share beyond chance.

Accounts that were learned by heart do not contradict one another. So likeness is shown with its words beside the
conflicts; why it is there - a common drafter, a rehearsal, the words of the question - the file may tell or not.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal

from rapidfuzz.distance import OSA

from counterproof.checks.voice import is_named, voice
from counterproof.grounds.copies import Copies
from counterproof.record import Entry, Record
from counterproof.sources import Span, Text

RUN = 6
"""Words in a row from which two wordings are compared."""
BITS = 20
"""How much rarer than chance a shared run must be: the bits of its words, as often as they stand in this file, less
those of all places at which the two could meet."""
CONTENT = 4
"""Words that say something, which a shared run must have: "on the night of the" alone is nobody's."""
NAMED = 5
"""Names in one order: four fall into one order once in twenty-four times, five once in a hundred and twenty."""
FORMULA = 120
"""Characters at the head and at the foot of a document, where its kind has its set words."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUOTED = re.compile(r"[\"“‘«][^\"”’»]{0,40}\Z")


@dataclass(frozen=True)
class Likeness:
    """What two people share, with the words in both; `elsewhere` are places at which others use them too."""

    kind: Literal["wording", "spelling", "order"]
    between: tuple[str, str]
    words: str
    spans: tuple[Span, Span]
    elsewhere: tuple[Span, ...] = ()


@dataclass(frozen=True)
class _Word:
    """One word of one speaker."""

    key: str
    start: int
    end: int
    voice: str


def likenesses(record: Record, copies: Copies) -> tuple[Likeness, ...]:
    """All likenesses between people whose words are not copied from one another, wording first."""
    entries: dict[str, list[Entry]] = defaultdict(list)
    for entry in record.entries:
        entries[entry.statement.span.source].append(entry)
    told = {text.source.id: _inner(text, _spoken(entries[text.source.id], text)) for text in record.texts}
    texts = {text.source.id: text for text in record.texts}
    return (*_wordings(texts, told, copies), *_spellings(texts, told, copies), *_orders(record, copies))


def _inner(text: Text, words: Sequence[_Word]) -> list[_Word]:
    """The words, with those at head and foot given to nobody."""
    last = len(text.content) - FORMULA
    return [word if word.start >= FORMULA and word.end <= last else replace(word, voice="") for word in words]


def _spoken(entries: Sequence[Entry], text: Text) -> list[_Word]:
    """The words of a text, each with the person whose statement it stands in; empty for the document itself. A document
    most of whose statements are one person's, and none another's, is that person's throughout."""
    here = [voice(e) if is_named(e) else "" for e in entries]
    sole = {who for who in here if who}
    if len(sole) == 1 and 2 * here.count("") <= len(here):
        return [_word(found, *sole) for found in _WORD.finditer(text.content)]
    spans = sorted((e.statement.span.start, -e.statement.span.end, voice(e)) for e in entries if is_named(e))
    starts = [span[0] for span in spans]
    words = []
    for found in _WORD.finditer(text.content):
        at = bisect_right(starts, found.start())
        inside = (who for start, end, who in reversed(spans[max(0, at - 4) : at]) if found.end() <= -end)
        words.append(_word(found, next(inside, "")))
    return _joined(words)


def _word(found: re.Match[str], voice: str) -> _Word:
    return _Word(found.group().casefold().replace("’", "'"), *found.span(), voice)


def _joined(words: Sequence[_Word]) -> list[_Word]:
    """The words with those that no statement was read from given to whoever speaks on both sides of them."""
    after, voices = "", []
    for word in reversed(words):
        after = word.voice or after
        voices.append(after)
    joined, before_it = [], ""
    for word, follows in zip(words, reversed(voices), strict=True):
        before_it = word.voice or before_it
        joined.append(word if word.voice or before_it != follows else replace(word, voice=follows))
    return joined


def _wordings(texts: Mapping[str, Text], told: Mapping[str, Sequence[_Word]], copies: Copies) -> Iterator[Likeness]:
    """Runs of words that two people share, as long as they go, each pair of places once."""
    counts = Counter(word.key for words in told.values() for word in words)
    total = sum(counts.values())
    spoken = Counter(word.voice for words in told.values() for word in words)
    places: dict[tuple[str, ...], list[tuple[str, int]]] = defaultdict(list)
    for source, words in told.items():
        for n in range(len(words) - RUN + 1):
            places[tuple(word.key for word in words[n : n + RUN])].append((source, n))
    done: set[tuple[str, int, str, int]] = set()
    for met in places.values():
        for (a, i), (b, j) in combinations(met, 2) if 2 <= len(met) <= _MANY else ():
            first, second = told[a][i].voice, told[b][j].voice
            if not first or not second or first == second or (a, i, b, j) in done or copies.root(a, b):
                continue
            length = _length(told[a], i, told[b], j)
            done.update((a, i + n, b, j + n) for n in range(length))
            run = told[a][i : i + length]
            chance = math.log2(max(spoken[first], 2) * max(spoken[second], 2))
            bits = sum(-math.log2(counts[word.key] / total) for word in run) - chance
            spans = _span(texts[a], told[a], i, length), _span(texts[b], told[b], j, length)
            if bits >= BITS and _says_something(run) and not any(_is_quoted(texts[s.source], s) for s in spans):
                others = [
                    (s, n) for s, n in met if (s, n) not in ((a, i), (b, j)) and told[s][n].voice not in (first, second)
                ]
                elsewhere = tuple(_span(texts[s], told[s], n, RUN) for s, n in others)
                yield Likeness("wording", (first, second), _flat(spans[0].quote), spans, elsewhere)


_MANY = 6
"""Places of one run beyond which it is a formula of the file."""


def _length(one: Sequence[_Word], i: int, other: Sequence[_Word], j: int) -> int:
    """How far the words go on alike, in the mouths of the same two."""
    length = 0
    while (
        i + length < len(one)
        and j + length < len(other)
        and one[i + length].key == other[j + length].key
        and one[i + length].voice == one[i].voice
        and other[j + length].voice == other[j].voice
    ):
        length += 1
    return length


def _says_something(run: Sequence[_Word]) -> bool:
    return len(run) >= RUN and sum(len(word.key) > 4 for word in run) >= CONTENT


def _is_quoted(text: Text, span: Span) -> bool:
    """Whether the words are marked as somebody else's."""
    return bool(_QUOTED.search(text.content, max(0, span.start - 42), span.start))


def _spellings(texts: Mapping[str, Text], told: Mapping[str, Sequence[_Word]], copies: Copies) -> Iterator[Likeness]:
    """A spelling that two people alone share, of a word that everybody else spells otherwise, names above all."""
    where: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for source, words in told.items():
        for n, word in enumerate(words):
            if len(word.key) >= _LONG and texts[source].content[word.start].isupper():
                where[word.key].append((source, n))
    usual = [key for key, met in where.items() if len({source for source, _ in met}) >= _USUAL]
    for key, met in where.items():
        voices = {told[s][n].voice: (s, n) for s, n in reversed(met)}
        if len(voices) != 2 or "" in voices or key in usual:
            continue
        other = next((u for u in usual if u[0] == key[0] and 0 < OSA.distance(u, key, score_cutoff=2) <= 2), "")
        (first, (a, i)), (second, (b, j)) = sorted(voices.items())
        if other and a != b and not copies.root(a, b) and not other.startswith(key) and not key.startswith(other):
            spans = _span(texts[a], told[a], i, 1), _span(texts[b], told[b], j, 1)
            yield Likeness("spelling", (first, second), f"{spans[0].quote}, elsewhere {other.capitalize()}", spans)


_LONG = 6
_USUAL = 3
"""Documents that must have the usual spelling."""


def _orders(record: Record, copies: Copies) -> Iterator[Likeness]:
    """The same five people or more named in the same order in one statement of each."""
    lists: dict[tuple[str, ...], list[tuple[str, Span]]] = defaultdict(list)
    mentions = sorted(
        (m.span.source, m.span.start, entity.id)
        for entity in record.entities.values()
        if entity.type == "person"
        for m in entity.mentions
        if m.form == "name" and m.span.quote in (entity.name, *entity.aliases)
    )
    starts = [(source, start) for source, start, _ in mentions]
    for entry in record.entries:
        span = entry.statement.span
        low, high = (bisect_right(starts, (span.source, at - 1)) for at in (span.start, span.end))
        people = tuple(dict.fromkeys(person for _, _, person in mentions[low:high]))
        if is_named(entry) and span.source and len(people) >= NAMED:
            lists[people].append((voice(entry), span))
    for people, told in lists.items():
        for (first, one), (second, other) in combinations(told, 2):
            apart = first != second and one.source != other.source and not copies.root(one.source, other.source)
            if apart and list(people) != sorted(people, key=record.name):
                yield Likeness("order", (first, second), ", ".join(map(record.name, people)), (one, other))


def _span(text: Text, words: Sequence[_Word], at: int, length: int) -> Span:
    return text.span(words[at].start, words[at + length - 1].end)


def _flat(words: str) -> str:
    return " ".join(words.split())
