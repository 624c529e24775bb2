"""Titles of works: books and papers in italics (Markdown) or as a capitalised phrase in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterproof.language.mention import Mention
from counterproof.sources import Text

_ITALIC = re.compile(r"(?<![\w*_])(\*{1,2}|_)(?=[^\W\d_a-z])([^*_\n]{2,80})\1(?![\w*_])")
_QUOTED = re.compile(r"[\"“‘']([^\W\d_a-z][^\"“”‘’\n]{3,80})[\"”’']")
_SMALL = frozenset(
    {"a", "an", "the", "of", "in", "to", "and", "or", "on", "at", "for", "from", "with", "by", "is", "as"}
)


def works(text: Text) -> list[Mention]:
    """The titles of works in a text, in order. Inside them no person and no place is named."""
    found = sorted(_spans(text.content))
    return [Mention(text.span(start, end), text.content[start:end], "publication") for start, end in found]


def _spans(content: str) -> Iterator[tuple[int, int]]:
    last = 0
    matches = [(m.start(2), m.end(2)) for m in _ITALIC.finditer(content)]
    matches += [(m.start(1), m.end(1)) for m in _QUOTED.finditer(content)]
    for start, end in sorted(matches):
        if start >= last and _is_title(content[start:end]):
            yield start, end
            last = end


def _is_title(phrase: str) -> bool:
    """At least two words, every one but the small ones capitalised, and no sentence mark at the end."""
    words = phrase.split()
    if not 2 <= len(words) <= 10 or phrase[-1] in ".,!?;:":
        return False
    return all(word[:1].isupper() or word.lower() in _SMALL for word in words)
