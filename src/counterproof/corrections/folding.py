"""Folding: a text with one blank for every run of white space, plain quotes and dashes, and broken words joined.

Two readings of one document differ in this before they differ in anything else. A folded text knows where each of its
characters came from.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’ʼ′`´", "'"),
        **dict.fromkeys("“”„«»″", '"'),
        **dict.fromkeys("‐‑–—−", "-"),
        **dict.fromkeys("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000", " "),
        **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
    }
)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_CHANGED = re.compile(
    r"(?<=\w)(?:[-‐‑\u00ad][^\S\n]*\n\s*(?=\w))|\s{2,}|[\u00ad\u200b-\u200d\u2060\ufeff]|[" + "".join(_LIGATURES) + "]"
)
"""What becomes longer or shorter: a word broken at the end of a line, runs of white space, signs that are not seen,
ligatures."""


@dataclass(frozen=True)
class Folded:
    """A folded text and where its characters came from: pieces that were kept or put for something else."""

    words: str
    starts: tuple[int, ...]
    """Where each piece begins in the folded text."""
    origins: tuple[int, ...]
    """Where each piece began in the text."""
    kept: tuple[bool, ...]
    """Whether the piece is as long as it was."""

    def origin(self, at: int) -> int:
        """Where the folded character at a place came from."""
        piece = bisect_right(self.starts, at) - 1
        return self.origins[piece] + (at - self.starts[piece] if self.kept[piece] else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open place in the text of a place in the folded text that neither begins nor ends with a blank."""
        return self.origin(start), self.origin(end - 1) + 1


def folded(content: str) -> Folded:
    """The text, folded."""
    words: list[str] = []
    pieces: list[tuple[int, int, bool]] = []
    length = last = 0
    for found in _CHANGED.finditer(content):
        if found.start() > last:
            pieces.append((length, last, True))
            words.append(content[last : found.start()].translate(_PLAIN))
            length += found.start() - last
        put = _put(found.group())
        if put:
            pieces.append((length, found.start(), False))
            words.append(put)
            length += len(put)
        last = found.end()
    pieces.append((length, last, True))
    words.append(content[last:].translate(_PLAIN))
    return Folded("".join(words), *zip(*pieces, strict=True))


def fold(words: str) -> str:
    """A few words, folded."""
    return _CHANGED.sub(lambda found: _put(found.group()), words).translate(_PLAIN)


def _put(found: str) -> str:
    """What stands for a changed piece: nothing for what is not seen or only breaks a word."""
    return _LIGATURES.get(found) or (" " if found.isspace() else "")
