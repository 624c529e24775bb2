"""Shown: words of documents made safe for the eye - what cannot be seen, or turns the reading around, is marked."""

from __future__ import annotations

import unicodedata

REPLACED = "\ufffd"
_LINES = {"\r\n": "\n", "\r": "\n", "\u0085": "\n", "\u2028": "\n", "\u2029": "\n", "\v": "\n", "\f": "\n"}
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_KEPT = frozenset("\n\t\u00ad\u200c\u200d")
"""Line ends, tabs, and the soft hyphen and joiners that some scripts are written with."""


def shown(words: str) -> str:
    """The words with every line end as one newline and each control or directional character as U+FFFD."""
    if words.isprintable():
        return words
    for mark, newline in _LINES.items():
        words = words.replace(mark, newline)
    return "".join(c if c in _KEPT or unicodedata.category(c) not in _HIDDEN else REPLACED for c in words)


def flat(words: str) -> str:
    """The words on one line, safe to show."""
    return " ".join(shown(words).split())


def short(words: str, most: int = 70) -> str:
    """The words on one line, cut at a word where they are longer than `most` characters."""
    line = flat(words)
    if len(line) <= most:
        return line
    head = line[:most]
    return (head.rsplit(" ", 1)[0] if " " in head[most // 2 :] else head) + " …"
