"""Turns: who speaks when in a transcript - `Q. ... A. ...`, `NAME: ...`, `THE PRESIDENT (reading): ...`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterproof.language.analysis import Turn
from counterproof.language.layout import Paragraph
from counterproof.sources import Text

_LETTER = re.compile(r"(?P<who>[QA])(?:[.:]|\s?[—–-])\s{1,4}(?=\S)")
_CAPITALS = re.compile(
    r"(?P<who>(?:THE\s)?[^\W\d_a-z][^\W\d_a-z.'’-]{1,30}(?:\s[^\W\d_a-z][^\W\d_a-z.'’-]{0,30}){0,5})"
    r"(?:\s?\([^()\n]{1,60}\))?\s?(?::|\.\s?[—–-]{1,2})\s{0,4}(?=\S)"
)
_MIXED = re.compile(
    r"(?P<who>(?:The\s)?[A-Z][\w'’.-]{0,30}(?:\s[A-Z(][\w'’.-]{0,30}){0,3})(?:\s?\([^()\n]{1,60}\))?"
    r"(?::\s{1,4}|\.\s?[—–]{1,2}\s{0,2})(?=\S)"
)
_LEAD = r"(?:[A-Z\d][^\n:]{1,90}\.\s{1,2}){0,2}?(?:(?:The|the)\s(?:[a-z-]{3,16}\s){1,2})?"
"""A date or place, and what the speaker is, in front of the name: "Cork, 4 May 1874. The mate Harper"."""
_WITNESS = (
    _LEAD + r"(?P<who>(?:[A-Z][\w'’.-]{0,20}\s){0,3}[A-Z][\w'’-]{1,20})"
    r"(?:,\s[^.:;\n]{1,60})?,?\s"
)
"""A name with a trade or the like, perhaps behind a date or place."""
_SWORN = re.compile(
    _WITNESS + r"(?:being\s|was\s)?"
    r"(?:sworn|affirmed|recalled|called|examined|re-examined|heard)(?:\s[^.:;\n]{1,40})?"
    r"(?::|\.(?=[^\n]{0,300}\bI\b))\s{1,4}(?=\S)"
)
"""A witness brought in by name whose own words follow: "Ann Fenn, cook, sworn: I was in the yard"."""
_STATES = re.compile(
    _WITNESS + r"(?:states?|stated|says?|said|declares?|declared|deposes?|deposed|testifies|testified|confesses"
    r"|confessed|answers?|answered|tells?|told|swears?|swore|protests?|protested|replies|replied)(?:\s[^.:;\n“\"‘]{1,40})?:\s{1,4}(?=[^“\"‘'\n]{0,80}\b(?:I|[Mm]y|[Mm]e|[Ww]e)\b)"
)
"""The same with a verb of saying, before words without quotation marks that say "I"."""
_CHAT = re.compile(
    r"(?:\[[^\[\]\n]{0,30}\d{1,2}[:.]\d{2}[^\[\]\n]{0,12}\]|\(?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
    r"(?:\s?[AaPp]\.?[Mm]\.?)?\)?)[ \t]{0,3}(?:[—–-]{1,2}[ \t]{0,3})?"
    r"(?P<who>[^\W\d_][\w'’.-]{0,30}(?:[ \t][^\W\d_(][\w'’.-]{0,30}){0,3}):[ \t]{1,4}(?=\S)"
)
"""A message of a chat: when, who, and the words: "[05/07/2021 10:04] Ada Kern: I am here"."""
_OWN_WORDS = re.compile(
    _LEAD + r"(?P<who>(?:[A-Z][\w'’.-]{0,20}\s){1,3}[A-Z][\w'’-]{1,20})(?:,\s[^.:;\n]{1,60})?:\s{1,4}"
    r"(?=[^\n“\"‘']{0,100}\b(?:I|my|me)\b)"
)
"""A full name and a colon before words that say "I"."""
_NOT_SPEAKERS = frozenset(
    {"date", "from", "to", "cc", "bcc", "subject", "re", "sent", "note", "notes", "present", "text", "source", "case"}
    | {"place", "time", "summary", "ref", "reference", "p.s", "ps", "n.b", "nb", "item", "total", "sum", "address"}
    | {
        "tel",
        "phone",
        "fax",
        "e-mail",
        "email",
        "attachments",
        "page",
        "title",
        "chapter",
        "sources",
        "witnesses",
        "licence",
        "license",
    }
)
_WRITTEN_OUT = {"question": "Q", "quest": "Q", "answer": "A", "ans": "A"}
"""The labels of questions and answers written out: nobody is called so."""
LEAST_MIXED = 3
"""A label in ordinary letters counts only where labels in this text are at least so many, two of them the same name."""


def find_turns(text: Text, paragraphs: Sequence[Paragraph]) -> tuple[Turn, ...]:
    """The turns of a transcript in order. A paragraph without a label goes on with the turn before, up to a heading
    or a paragraph that is no speech, which only a label can tell: therefore a turn ends with its paragraph."""
    content = text.content
    found = [(_label(content, part, _LETTER) or _label(content, part, _CAPITALS), part) for part in paragraphs]
    if sum(match is not None and len(match["who"]) == 1 for match, _ in found) == 1:
        found = [(None if match and len(match["who"]) == 1 else match, part) for match, part in found]
    signs = (_SWORN, _STATES, _CHAT, _OWN_WORDS)
    found = [(match or _first(content, part, signs), part) for match, part in found]
    mixed = [_label(content, part, _MIXED) for part in paragraphs]
    if _is_script(content, mixed, paragraphs):
        found = [(match or other, part) for (match, part), other in zip(found, mixed, strict=True)]
    return tuple(_turns(text, [(match, part) for match, part in found if match]))


def _label(content: str, part: Paragraph, pattern: re.Pattern[str]) -> re.Match[str] | None:
    match = pattern.match(content, part.start, part.end)
    return match if match and match["who"].lower().strip(".: ") not in _NOT_SPEAKERS else None


def _first(content: str, part: Paragraph, signs: Sequence[re.Pattern[str]]) -> re.Match[str] | None:
    return next((match for sign in signs if (match := _label(content, part, sign))), None)


def _is_script(content: str, labels: Sequence[re.Match[str] | None], paragraphs: Sequence[Paragraph]) -> bool:
    """Whether labels in ordinary letters are speakers: enough of them with one that comes again, or a question under
    one label answered at once under another."""
    names = [match["who"] for match in labels if match]
    if len(names) >= LEAST_MIXED and len(set(names)) < len(names):
        return True
    pairs = zip(labels, labels[1:], paragraphs, strict=False)
    return any(one and two and one["who"] != two["who"] and content[part.end - 1] == "?" for one, two, part in pairs)


def _turns(text: Text, found: Sequence[tuple[re.Match[str], Paragraph]]) -> Iterator[Turn]:
    for match, part in found:
        label = text.content[match.start("who") : match.end()].rstrip()
        who = " ".join(match["who"].split()).strip(" .:")
        speaker = _WRITTEN_OUT.get(who.lower(), who)
        body = text.span(match.end(), part.end)
        yield Turn(text.span(match.start("who"), match.start("who") + len(label)), body, speaker)
