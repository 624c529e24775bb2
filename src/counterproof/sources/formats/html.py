"""HTML: the title and the words a reader sees, blocks as paragraphs; scripts, styles and navigation are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from counterproof.errors import InputError
from counterproof.sources.formats.encoding import characters
from counterproof.sources.formats.format import Decoded, Format

_LEFT_OUT = frozenset({
    "script", "style", "nav", "head", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas",
    "audio", "video", "map", "button", "select", "input", "textarea", "datalist",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
    "hr", "html", "legend", "li", "main", "menu", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_LINES = frozenset({"li", "tr", "dt", "dd"})
"""Blocks that follow the block before them on the next line, not after a blank line."""
_CELLS = frozenset({"td", "th"})
_BLANK = re.compile(r"[ \t\n\r\f]+")
_CHARSET = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)


def recognises(data: bytes) -> bool:
    """Whether the bytes begin as an HTML document does."""
    start = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()[:64].lower()
    return start.startswith((b"<!doctype html", b"<html"))


def decode(name: str, data: bytes, most: int) -> Decoded:
    """Title and main text (`main` where the page marks one, else the body). Raises InputError where no word is left."""
    from selectolax.lexbor import LexborHTMLParser  # only the limited process pays for this parser

    charset = _CHARSET.search(data[:2048])
    read = characters(name, data, most, charset[1].decode("ascii") if charset else "")
    page = LexborHTMLParser(read.content)
    text = _Text()
    if (title := page.css_first("head > title")) is not None:
        text.add(title.text())
        text.end("\n\n")
    mains = page.css("main")
    root = mains[0] if len(mains) == 1 else page.root
    if root is not None:
        _walk(root, text)
    content = "".join(text.done)
    if not content.strip():
        raise InputError(name, "is an HTML page without any words")
    return Decoded(content + "\n", read.notes)


@dataclass
class _Text:
    """The paragraphs made so far, and the words of the one being made."""

    done: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    gap: str = ""
    preformatted: int = 0

    def add(self, words: str) -> None:
        self.words.append(words if self.preformatted else _BLANK.sub(" ", words))

    def end(self, gap: str) -> None:
        """End the paragraph; the next one stands `gap` away from it (the widest asked for)."""
        joined = "".join(self.words)
        self.words.clear()
        lines = joined.split("\n") if self.preformatted else [_single(line) for line in joined.split("\n")]
        if paragraph := "\n".join(lines).strip(" \n\t"):
            self.done += [self.gap if self.done else "", paragraph]
            self.gap = gap
        else:
            self.gap = max(self.gap, gap, key=len)


def _single(line: str) -> str:
    """A line whose neighbouring inline elements brought a blank each, with one blank."""
    return re.sub(r" {2,}", " ", line).strip(" ")


def _walk(root: Any, text: _Text) -> None:
    """All nodes in document order, without recursion: a page may nest a million deep."""
    for node, entering in _steps(root):
        tag = node.tag
        if tag == "-text":
            if entering:
                text.add(node.text_content or "")
        elif tag == "br":
            if entering:
                text.words.append("\n")
        elif tag in _CELLS:
            if not entering and text.words:
                text.words.append("\t")
        elif tag in _BLOCKS:
            _border(tag, text, entering)


def _border(tag: str, text: _Text, entering: bool) -> None:
    text.end("\n" if tag in _LINES else "\n\n")
    if tag == "pre":
        text.preformatted += 1 if entering else -1


def _steps(root: Any) -> Iterator[tuple[Any, bool]]:
    """Each node twice, on the way in and on the way out; left-out elements not at all."""
    node, depth = root, 0
    while True:
        left_out = node.tag in _LEFT_OUT
        if not left_out:
            yield node, True
            if (child := node.first_child) is not None:
                node, depth = child, depth + 1
                continue
            yield node, False
        while depth and (following := node.next) is None:
            node, depth = node.parent, depth - 1
            yield node, False
        if not depth:
            return
        node = following


HTML = Format(
    "html", 1, "text/html", (".html", ".htm", ".xhtml"), decode, recognises, apart=True, parsers=("selectolax.lexbor",)
)
