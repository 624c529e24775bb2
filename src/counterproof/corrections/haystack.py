"""Haystack: a text made ready to be searched for the words of many anchors.

The whole passage (words before, quote, words after) is looked for first as it stands and then folded. What is left is
found by pieces: a few letters each, which vote for the place where the passage would begin (as seeds do in searching
genomes); the places with most votes are compared with the anchor by edit distance (rapidfuzz). A place is taken only if
it is alike enough and no other is equally so: a correction at the wrong words is worse than one that asks to be
fastened again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from counterproof.corrections.anchor import Anchor, fingerprint
from counterproof.corrections.folding import Folded, fold, folded
from counterproof.corrections.place import Doubt, Place

ENOUGH = 85
"""How alike a place must be: the mean of quote and context, 0 to 100."""
QUOTE = 70
"""How alike the quote must be at the least; below it the words are gone."""
MARGIN = 5
"""Places less than this apart are equally good."""
SHORT, LONG = 24, 80
"""Characters: a quote shorter than SHORT needs more of its context; one of LONG and more tells by itself what it is."""
CONTEXT_OF_SHORT, CONTEXT = 90, 70
NEARLY = 90
"""How alike a LONG quote must be to need no context."""
OTHER_NUMBERS = 10
"""What other numbers cost: in registers and forms they are what tells one entry from the next."""
PUT_BETWEEN = 15
"""What it costs when words stand between the quote and its context that did not."""
_PIECE, _PIECES, _TIMES = 8, 32, 64
_CANDIDATES = 12
_TELLING = 16


@dataclass(frozen=True)
class _Needle:
    """An anchor's words, folded; whether its quote began and ended with whole words."""

    prefix: str
    quote: str
    suffix: str
    whole: tuple[bool, bool]

    @property
    def passage(self) -> str:
        return self.prefix + self.quote + self.suffix


class Haystack:
    """A text made ready to be searched. Thousands of anchors may be looked for in it."""

    def __init__(self, content: str) -> None:
        self.content = content

    @cached_property
    def _folded(self) -> Folded:
        return folded(self.content)

    @cached_property
    def _fingerprint(self) -> str:
        return fingerprint(self.content)

    def find(self, anchor: Anchor) -> Place | Doubt | None:
        """Where the anchor's words stand now; None where they are gone."""
        if self._stands(anchor):
            return Place(anchor.start, anchor.end, "same text")
        before = len(anchor.prefix)
        exact = _every(self.content, anchor.prefix + anchor.quote + anchor.suffix)
        if exact:
            found = [Place(at + before, at + before + len(anchor.quote), "same words") for at in exact]
            return found[0] if len(found) == 1 else Doubt(tuple(found))
        needle = _needle(anchor)
        exact = _every(self._folded.words, needle.passage)
        return self._place(needle, exact[0] + len(needle.prefix), 100) if len(exact) == 1 else self._alike(needle)

    def _stands(self, anchor: Anchor) -> bool:
        """Whether this is the text in which the anchor was taken, so that its position counts."""
        if anchor.start < 0 or not self.content.startswith(anchor.quote, anchor.start):
            return False
        return anchor.text == self._fingerprint and anchor.end == anchor.start + len(anchor.quote)

    def _alike(self, needle: _Needle) -> Place | Doubt | None:
        found: dict[tuple[int, int], int] = {}
        for at in dict.fromkeys(self._candidates(needle)):
            start, end, alike = self._best(needle, at)
            if alike:
                found[start, end] = max(alike, found.get((start, end), 0))
        apart = _apart(sorted(found.items(), key=lambda item: (-item[1], item[0])))
        if not apart:
            return None
        equal = [one for one in apart if one[1] > apart[0][1] - MARGIN]
        (start, end), _ = equal[0]
        rivals = [(at, at + len(needle.quote)) for at in self._rivals(needle) if not (at < end and start < at + 1)]
        equal += [(span, apart[0][1]) for span in rivals if span not in dict(equal)]
        places = [self._place(needle, start, alike, end) for (start, end), alike in sorted(equal)]
        return places[0] if len(places) == 1 else Doubt(tuple(places))

    def _rivals(self, needle: _Needle) -> list[int]:
        """Where the quote stands with all of its context on one side: in a form that is filled in often, the other side
        is what tells, and it may be the very place where something was put in."""
        words = self._folded.words
        before = _every(words, needle.prefix + needle.quote) if len(needle.prefix) >= _TELLING else []
        after = _every(words, needle.quote + needle.suffix) if len(needle.suffix) >= _TELLING else []
        return sorted({*(at + len(needle.prefix) for at in before), *after})

    def _place(self, needle: _Needle, start: int, alike: int, end: int | None = None) -> Place:
        end = start + len(needle.quote) if end is None else end
        same = self._folded.words[start:end] == needle.quote
        return Place(*self._folded.span(start, end), "same words" if same else "near", alike)

    def _candidates(self, needle: _Needle) -> Iterator[int]:
        """Places in the folded text where the quote may begin."""
        words = self._folded.words
        same = _every(words, needle.quote, _TIMES + 1)
        if len(same) <= _TIMES:
            yield from same
        votes: Counter[int] = Counter()
        passage = needle.passage
        step = max(_PIECE, len(passage) // _PIECES)
        for offset in range(0, max(1, len(passage) - _PIECE + 1), step):
            places = _every(words, passage[offset : offset + _PIECE], _TIMES + 1)
            if len(places) <= _TIMES:
                votes.update(at - offset for at in places)
        yield from (at + len(needle.prefix) for at in _clusters(votes, 16 + len(passage) // 8))

    def _best(self, needle: _Needle, at: int) -> tuple[int, int, int]:
        """The place near a candidate that is most like the anchor, and how alike; 0 where it is not enough."""
        weighed = (self._weighed(needle, *span) for span in self._spans(needle, at))
        return max(weighed, key=lambda found: found[2], default=(0, 0, 0))

    def _spans(self, needle: _Needle, at: int) -> Iterator[tuple[int, int]]:
        """What may be the quote near a place: the same words; what its neighbours enclose; what is most alike."""
        words, length = self._folded.words, len(needle.quote)
        if words.startswith(needle.quote, max(0, at)):
            yield max(0, at), max(0, at) + length
            return
        slack = 24 + length // 3
        low, high = max(0, at - slack), min(len(words), at + length + slack)
        window = words[low:high]
        before, after = needle.prefix[-12:], needle.suffix[:12]
        first = window.rfind(before, 0, at - low + slack) if len(before) == 12 else -1
        last = window.find(after, first + len(before)) if len(after) == 12 else -1
        if 0 <= first < last:
            yield low + first + len(before), low + last
        if (found := fuzz.partial_ratio_alignment(needle.quote, window)) is not None and len(window) >= length:
            yield low + found.dest_start, low + found.dest_end

    def _weighed(self, needle: _Needle, start: int, end: int) -> tuple[int, int, int]:
        words = self._folded.words
        start, end = _whole_words(words, start, end, needle.whole)
        if start >= end:
            return start, end, 0
        quote = fuzz.ratio(needle.quote, words[start:end])
        before = words[max(0, start - len(needle.prefix)) : start]
        after = words[end : end + len(needle.suffix)]
        counted = _numbers(needle.quote) == _numbers(words[start:end]) and not _recounted(needle, before, after)
        return start, end, _enough(len(needle.quote), quote, self._context(needle, start, end), counted=counted)

    def _context(self, needle: _Needle, start: int, end: int) -> float:
        """How alike the words around a place are; where the text begins or ends there, nothing is like nothing."""
        words = self._folded.words
        many, more = len(needle.prefix), len(needle.suffix)
        sides = []
        if needle.prefix or not words[:start].strip():
            sides.append(
                _side(needle.prefix, words[max(0, start - many) : start], words[max(0, start - 2 * many) : start])
            )
        if needle.suffix or not words[end:].strip():
            sides.append(_side(needle.suffix, words[end : end + more], words[end : end + 2 * more]))
        return sum(sides) / len(sides) if sides else 50.0


def find(anchor: Anchor, content: str) -> Place | Doubt | None:
    """Where the anchor's words stand in a text; Doubt where several places fit equally well; None where none does."""
    return Haystack(content).find(anchor)


def _needle(anchor: Anchor) -> _Needle:
    quote = fold(anchor.quote)
    lead, trail = quote[: len(quote) - len(quote.lstrip())], quote[len(quote.rstrip()) :]
    quote = quote.strip()
    prefix, suffix = fold(anchor.prefix) + lead, trail + fold(anchor.suffix)
    whole = (not (_inside(prefix[-1:]) and _inside(quote[:1])), not (_inside(quote[-1:]) and _inside(suffix[:1])))
    return _Needle(prefix.replace("  ", " "), quote, suffix.replace("  ", " "), whole)


def _inside(character: str) -> bool:
    return character.isalnum() or character == "_"


def _whole_words(words: str, start: int, end: int, whole: tuple[bool, bool]) -> tuple[int, int]:
    """The place without blanks at its ends, widened to whole words where the quote was of whole words."""
    while start < end and words[start] == " ":
        start += 1
    while end > start and words[end - 1] == " ":
        end -= 1
    if not start < end:
        return start, end
    while whole[0] and start and _inside(words[start - 1]) and _inside(words[start]):
        start -= 1
    while whole[1] and end < len(words) and _inside(words[end - 1]) and _inside(words[end]):
        end += 1
    return start, end


def _side(context: str, beside: str, near: str) -> float:
    """How alike the words on one side are: those right beside, or those a little further off."""
    alike = fuzz.ratio(context, beside)
    return alike if alike > 100 - PUT_BETWEEN else max(alike, fuzz.partial_ratio(context, near) - PUT_BETWEEN)


def _numbers(words: str) -> list[str]:
    return re.findall(r"\d+", words)


def _recounted(needle: _Needle, before: str, after: str) -> bool:
    """Whether a whole number beside the quote is another now. Those that the context cuts are passed over."""
    old = [*re.findall(r"(?<=\D)\d+(?=\D)", f"{needle.prefix} "), *re.findall(r"(?<=\D)\d+(?=\D)", f" {needle.suffix}")]
    new = {*_numbers(before), *_numbers(after)}
    return any(number not in new for number in old)


def _enough(length: int, quote: float, context: float, *, counted: bool) -> int:
    """How alike a place is, 0 to 100, or 0 where that is not enough. `counted`: its numbers are the same."""
    alike = (quote + context) / 2 - (0 if counted else OTHER_NUMBERS)
    if length >= LONG and quote >= NEARLY and counted:
        return round(alike)
    needed = CONTEXT_OF_SHORT if length < SHORT else CONTEXT
    return round(alike) if quote >= QUOTE and context >= needed and alike >= ENOUGH else 0


def _every(words: str, sought: str, most: int = _TIMES + 1) -> list[int]:
    """Where the words stand, at most so many times."""
    found: list[int] = []
    at = words.find(sought)
    while at >= 0 and len(found) < most:
        found.append(at)
        at = words.find(sought, at + 1)
    return found


def _clusters(votes: Counter[int], width: int) -> Iterator[int]:
    """The places with most votes near them, each the middle of its cluster."""
    ordered = sorted(votes)
    groups: list[list[int]] = []
    for at in ordered:
        if groups and at - groups[-1][0] <= width:
            groups[-1].append(at)
        else:
            groups.append([at])
    counted = sorted(
        ((sum(votes[at] for at in group), group) for group in groups), key=lambda one: (-one[0], one[1][0])
    )
    for many, group in counted[:_CANDIDATES]:
        if 4 * many >= counted[0][0]:
            yield max(group, key=lambda at: (votes[at], -at))


def _apart(found: list[tuple[tuple[int, int], int]]) -> list[tuple[tuple[int, int], int]]:
    """The places that do not overlap a better one, best first."""
    kept: list[tuple[tuple[int, int], int]] = []
    for (start, end), alike in found:
        if all(end <= first or last <= start for (first, last), _ in kept):
            kept.append(((start, end), alike))
    return kept
