"""Editions: two documents of which one is copied from the other, laid beside each other sentence by sentence.

Which came first is not said, so nothing is called added or left out: it stands in one of the two, or otherwise in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from counterproof.grounds.copies import Copies, folded
from counterproof.record import Record
from counterproof.sources import Span, Text

ALIKE = 60
"""Of a hundred: how alike two sentences are that count as one in other words."""
SPELT = 80
"""Of a hundred: how near a stretch of a document is to a name that stands in it in another spelling."""
LONGEST = 2_000
"""Sentences of one document; longer ones are not laid side by side."""
_SENTENCE = re.compile(r"\S(?:[^.!?\n]|\n(?!\s*\n)|[.!?](?!\s))*[.!?]?[\"”’)]*")


@dataclass(frozen=True)
class Edition:
    """Two documents side by side. `names_*` are people whom one of the two alone names."""

    between: tuple[str, str]
    same: int
    """Sentences that stand in both, word for word but for spelling of capitals, accents and punctuation."""
    otherwise: tuple[tuple[Span, Span], ...]
    only_first: tuple[Span, ...]
    only_second: tuple[Span, ...]
    names_first: tuple[str, ...]
    names_second: tuple[str, ...]


def editions(record: Record, copies: Copies) -> tuple[Edition, ...]:
    """Every pair of documents that were found to be copied, in the order of the groups."""
    texts = {text.source.id: text for text in record.texts}
    pairs = (likeness.between for group in copies.groups for likeness in group.likenesses)
    laid = (_edition(record, texts[a], texts[b]) for a, b in pairs)
    return tuple(edition for edition in laid if edition)


def _edition(record: Record, first: Text, second: Text) -> Edition | None:
    one, other = _sentences(first), _sentences(second)
    if max(len(one), len(other)) > LONGEST:
        return None
    same, pairs, only_first, only_second = 0, list[tuple[Span, Span]](), list[Span](), list[Span]()
    for whole, left, right in _blocks(one, other):
        same += len(left) if whole else 0
        matched = [] if whole else list(_paired(left, right))
        pairs += matched
        if not whole:
            only_first += [span for span in left if span not in {a for a, _ in matched}]
            only_second += [span for span in right if span not in {b for _, b in matched}]
    return Edition(
        (first.source.id, second.source.id),
        same,
        tuple(pairs),
        tuple(only_first),
        tuple(only_second),
        tuple(_named_here_alone(record, first, second)),
        tuple(_named_here_alone(record, second, first)),
    )


def _sentences(text: Text) -> list[Span]:
    return [text.span(*found.span()) for found in _SENTENCE.finditer(text.content) if folded(found.group())]


def _blocks(one: Sequence[Span], other: Sequence[Span]) -> Iterator[tuple[bool, Sequence[Span], Sequence[Span]]]:
    """Stretches that are the same in both, and those that are not."""
    keys = [folded(span.quote) for span in one], [folded(span.quote) for span in other]
    for tag, a, b, c, d in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        yield tag == "equal", one[a:b], other[c:d]


def _paired(left: Sequence[Span], right: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Sentences that say the same in other words, each used once, in the order of both."""
    start = 0
    for span in left:
        scored = [(fuzz.ratio(folded(span.quote), folded(r.quote)), -n) for n, r in enumerate(right) if n >= start]
        score, at = max(scored, default=(0.0, 0))
        if score >= ALIKE:
            yield span, right[-at]
            start = 1 - at


def _named_here_alone(record: Record, here: Text, there: Text) -> Iterator[str]:
    """People whom one document names and the other does not, in any spelling near to it."""
    other = folded(there.content)
    for entity in record.entities.values():
        names = {m.span.quote for m in entity.mentions if m.form == "name" and m.span.source == here.source.id}
        if entity.type == "person" and names and all(fuzz.partial_ratio(folded(n), other) < SPELT for n in names):
            yield entity.id
