"""Source, Text and Span: the bytes handed in, the characters read from them, and exact places in those characters."""

from __future__ import annotations

import bisect
from dataclasses import dataclass

CONTEXT = 32
"""Code points kept before and after a span's quote (W3C Web Annotation, TextQuoteSelector)."""


@dataclass(frozen=True)
class Source:
    """A document as handed in: what identifies its bytes, and how it came. The bytes themselves are never altered."""

    id: str
    sha256: str
    names: tuple[str, ...]
    """File names under which these very bytes were handed in, sorted; never a path of the host machine."""
    media_type: str
    bytes: int
    problems: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The first of its names."""
        return self.names[0]


@dataclass(frozen=True)
class Span:
    """A place in a source's text: half-open [start, end) in code points, with the exact words and those around them.

    A span with an empty `source` stands for words that a person typed and that stand in no document.
    """

    source: str
    start: int
    end: int
    quote: str
    prefix: str = ""
    suffix: str = ""

    def covers(self, other: Span) -> bool:
        """Whether the other span lies inside this one."""
        return self.source == other.source and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True)
class Text:
    """The characters read from a source by one format reader. Decoded once, never normalised, never re-flowed."""

    source: Source
    content: str
    format: str
    """Name and version of the reader, such as `text/1`."""
    marks: tuple[tuple[int, str], ...] = ()
    """Where its pages begin: (first code point, label such as `p. 3`), in order."""

    def locator(self, offset: int) -> str:
        """Where a reader finds that code point: the page, where there are pages, and the number of the character."""
        number = bisect.bisect_right(self.marks, offset, key=lambda mark: mark[0])
        page = f"{self.marks[number - 1][1]}, " if number else ""
        return f"{page}from character {offset}"

    def span(self, start: int, end: int) -> Span:
        """The span [start, end) with its quote and context. Raises ValueError outside the text or when empty."""
        if not 0 <= start < end <= len(self.content):
            raise ValueError(f"no span [{start}, {end}) in a text of {len(self.content)} characters")
        return Span(
            self.source.id,
            start,
            end,
            self.content[start:end],
            self.content[max(0, start - CONTEXT) : start],
            self.content[end : end + CONTEXT],
        )
