"""TomlBlock: one `[header]` or `[[header]]` of a TOML file with the exact place of its words.

A TOML parser tells no positions, and one bad line spoils a whole file for it. So the file is cut at its headers - those
that stand in no string - and each block is parsed by itself: a bad row is one bad row, and every row has its span.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_HEADER = re.compile(r"^[ \t]*\[{1,2}[ \t]*([\w.-]+)[ \t]*\]{1,2}[ \t]*(?:#[^\n]*)?\r?$", re.MULTILINE)
_TOKEN = re.compile(r'"""|\'\'\'|"(?:[^"\\\n]|\\[^\n])*"?|\'[^\'\n]*\'?|#[^\n]*')


@dataclass(frozen=True)
class TomlBlock:
    """The characters [start, end) of a block, from its header to its last word; the name is empty before any header."""

    name: str
    start: int
    end: int
    line: int
    """On which the block begins, from 1."""


def blocks(content: str) -> Iterator[TomlBlock]:
    """The blocks of a TOML file in order, the part before the first header included where it holds anything."""
    heads = [("", 0), *((match[1], match.start()) for match in _headers(content)), ("", len(content))]
    line = 1
    for (name, begin), (_, stop) in pairwise(heads):
        words = content[begin:stop]
        start = begin + len(words) - len(words.lstrip())
        end = begin + len(words.rstrip())
        if start < end:
            yield TomlBlock(name, start, end, line + content.count("\n", begin, start))
        line += content.count("\n", begin, stop)


def _headers(content: str) -> Iterator[re.Match[str]]:
    strings = list(_long_strings(content))
    following = 0
    for match in _HEADER.finditer(content):
        while following < len(strings) and strings[following][1] <= match.start():
            following += 1
        if following == len(strings) or match.start() < strings[following][0]:
            yield match


def _long_strings(content: str) -> Iterator[tuple[int, int]]:
    """Where strings of several lines stand; one that is never closed reaches to the end."""
    place = 0
    while match := _TOKEN.search(content, place):
        place = match.end()
        if match[0] in ('"""', "'''"):
            place = _closing(content, place, match[0])
            yield match.start(), place


def _closing(content: str, place: int, mark: str) -> int:
    while (found := content.find(mark, place)) >= 0:
        before = content[max(place, found - 64) : found]
        backslashes = len(before) - len(before.rstrip("\\"))
        if mark == "'''" or backslashes % 2 == 0:
            return found + 3
        place = found + 1
    return len(content)
