"""Anchoring: the exact place in a document where the words that a row quotes stand, or the row itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from counterproof.intake.row import Row
from counterproof.sources import Span, Text

_FILE_NAME = re.compile(r".*\.(?:txt|text|md|markdown|html?|xhtml|csv|tsv|xlsx|pdf|docx?|rtf|odt)", re.IGNORECASE)
"""A source that looks like this is meant to be among the files; anything else may be a book on a shelf."""
_LINE = re.compile(r"line\s+(\d{1,9})", re.IGNORECASE)
_ALIKE = ("'‘’ʼ", '"“”„', "-‐‑–—")
"""Characters that a spreadsheet swaps for each other while one types."""
MOST_WORDS = 2_000
"""A quotation with more words is looked for as it stands and not otherwise."""


@dataclass(frozen=True)
class Anchor:
    """Where a row is anchored: a span of a document, or of the record file itself; `quoted` tells which."""

    text: Text
    span: Span
    quoted: bool

    def part(self, words: str) -> Span:
        """Where typed words stand inside the span, as whole words; the span itself where they do not."""
        found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", self.span.quote)
        if not found or found.start() == found.end():
            return self.span
        return self.text.span(self.span.start + found.start(), self.span.start + found.end())


def anchor(row: Row, texts: Sequence[Text]) -> Anchor:
    """Where the row's quotation stands; the row itself where it quotes nothing, or only a source not handed in.

    Of several places the first counts, unless `nth` (1, 2, ...) or a locator "line 12" says otherwise. Raises
    RowError where the source or the words are not to be found.
    """
    own = Anchor(row.text, row.span, quoted=False)
    source, quote = row.one("source"), row.one("quote")
    among = named(source, texts)
    if source and not among and _FILE_NAME.fullmatch(source):
        raise row.error(f"there is no document '{source}' among the files")
    if not quote or (source and not among):
        return own
    found = [(text, places) for text in (among or texts) if (places := occurrences(text.content, quote))]
    if not found and source:
        raise row.error(f"the words quoted do not stand in '{source}': “{quote[:80]}”")
    if len(found) > 1:
        raise row.error(f"the words quoted stand in {len(found)} documents; 'source' must say in which")
    if not found:
        return own
    text, places = found[0]
    start, end = _chosen(row, text, places)
    return Anchor(text, text.span(start, end), quoted=True)


def named(source: str, texts: Sequence[Text]) -> tuple[Text, ...]:
    """The texts that a row's source names: by whole path, else by file name, else by file name without its ending."""
    if not source:
        return ()
    wanted = source.replace("\\", "/")
    last = wanted.rpartition("/")[2]
    for matches in (
        lambda name: name == wanted,
        lambda name: name.rpartition("/")[2] == last,
        lambda name: name.rpartition("/")[2].rpartition(".")[0] == last,
    ):
        if found := tuple(text for text in texts if any(map(matches, text.source.names))):
            return found
    return ()


def occurrences(content: str, quote: str) -> tuple[tuple[int, int], ...]:
    """All places of the words, in order: as they stand, else with other line breaks, blanks, quotes and dashes."""
    exact = re.compile(re.escape(quote))
    if found := tuple(match.span() for match in exact.finditer(content)):
        return found
    words = quote.split()
    if not 0 < len(words) <= MOST_WORDS:
        return ()
    loose = re.compile(r"\s+".join("".join(map(_character, word)) for word in words))
    return tuple(match.span() for match in loose.finditer(content))


def _character(character: str) -> str:
    alike = next((group for group in _ALIKE if character in group), "")
    return f"[{re.escape(alike)}]" if alike else re.escape(character)


def _chosen(row: Row, text: Text, places: Sequence[tuple[int, int]]) -> tuple[int, int]:
    if nth := row.one("nth"):
        if not nth.isascii() or not nth.isdigit() or not 1 <= int(nth) <= len(places):
            raise row.error(f"'nth' is {nth}, but the words stand {len(places)} times in the document")
        return places[int(nth) - 1]
    if line := _LINE.fullmatch(row.one("locator")):
        begin = _line_start(text.content, int(line[1]))
        if later := next((place for place in places if place[1] > begin), None):
            return later
        raise row.error(f"the words do not stand at line {line[1]} or after it")
    return places[0]


def _line_start(content: str, line: int) -> int:
    """Where a line begins, lines counted from 1; the end of the text where it has fewer."""
    breaks = (match.end() for match in re.finditer("\n", content))
    return 0 if line < 2 else next(islice(breaks, line - 2, None), len(content))
