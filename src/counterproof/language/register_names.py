"""Register names: a surname and a given name parted by a comma, "HOLT, Anna", as the one name that they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from counterproof.language.mention import Mention
from counterproof.language.name_words import name_words
from counterproof.sources import Text

_CLOSED = re.compile(r"\s{0,2}(?:[.;:()\n]|\Z|,\s{1,2}(?:aged|born|called|alias|widow|wife|son|daughter|of|from)\b)")
_DESCRIBED = re.compile(
    r",\s{1,2}(?:\d{1,3}\b|(?!(?:an?d?|as|at|but|had|has|he|if|in(?! person)|is|it|on|or|said|she|then?|they|was|we"
    r"|when|where|with|who|whom|whose|which|by|to|the|i)\b)[a-z])"
)
"""An age or trade behind a comma, as registers write on: "Holt, Anna, 34, weaver"."""
_ENTERED = re.compile(
    r",\s{1,2}(?:(?:[a-z][a-z -]{2,24},\s{1,2})?(?P<age>\d{1,2})(?=[,.;]| years)|(?P<trade>in person\b|[a-z]{3,20}))"
)
_CALLING = re.compile(r"(?:[^aeiou]er|[^aeiou]or|ist|man|woman|wright|smith|monger|person|ier|eer|dore|herd|wife)\Z")
"""Ends of words for trades; "in person" says of a name that it is somebody's too."""
_LISTED = re.compile(r",?\s{1,2}(?:and|or|&)\b")
_OPENS = re.compile(
    r"(?:\A|[\n:]|\d\.|\b(?:appeared|before us|person|woman|man|of)"
    r"|\b(?:[Rr]eceived|[Aa]dmitted|[Cc]ommitted|[Ee]nter(?:s|ed)|[Aa]rrive[sd]|(?:[Bb]rought|[Tt]aken) in),?)\s{0,4}\Z"
)
_LIVED = re.compile(r"\s{1,2}\((?:c\.|ca\.|b\.|born|d\.|died|[^\W\d_]{3,16})?\s?[^()\n]{0,20}\d{4}")
"""The years of a life, behind the headword of a dictionary: "Holt, Anna (1894-1961)"."""
_PARTED = re.compile(r",[ \t]{1,2}")


def surname_first(text: Text, names: Sequence[Mention]) -> tuple[Mention, ...]:
    """The names of one text in order, each surname that stands before its given name joined to it.

    In capitals beside ordinary letters the surname tells itself; else it must open a line or follow a word that brings
    a person in, the other must be a known given name, and no list may go on behind.
    """
    found: list[Mention] = []
    for mention in names:
        before = found[-1] if found else None
        parted = before and _PARTED.fullmatch(_between(text, before, mention))
        told = (_shouted, _in_order, _is_entry, _is_headword, _is_titled)
        if before and parted and any(rule(text, before, mention) for rule in told):
            span = text.span(before.span.start, mention.span.end)
            titles = before.modifiers + mention.modifiers
            found[-1] = replace(mention, span=span, text=span.quote, kind="person", modifiers=titles)
        else:
            found.append(mention)
    return tuple(found)


def _between(text: Text, surname: Mention, given: Mention) -> str:
    """What stands between two names, without a title right before the second: "Holt, Count Karl"."""
    gap = text.content[surname.span.end : given.span.start]
    title = given.modifiers[-1] if given.modifiers else ""
    bare = gap.rstrip().rstrip(".")
    return bare[: -len(title)] if title and bare.lower().endswith(title) else gap


def _is_titled(text: Text, surname: Mention, given: Mention) -> bool:
    """Whether "Holt, Count Karl, landowner" stands there, whatever given names are known."""
    single = surname.text.isalpha() and given.text.isalpha() and surname.kind in ("person", "unknown")
    opens = _OPENS.search(text.content[max(0, surname.span.start - 20) : surname.span.start])
    closed = _CLOSED.match(text.content, given.span.end) or _DESCRIBED.match(text.content, given.span.end)
    return bool(single and given.modifiers and not surname.modifiers and opens and closed)


def _shouted(text: Text, surname: Mention, given: Mention) -> bool:
    """Whether "HOLT, Anna" stands there."""
    shouted = surname.text.isupper() and surname.text.isalpha() and len(surname.text) > 2
    plain = given.text[:1].isupper() and not given.text.isupper() and len(given.text.split()) < 3
    personal = surname.kind in ("person", "unknown") and (given.kind == "person" or _is_given(given))
    return shouted and plain and personal and not _LISTED.match(text.content, given.span.end)


def _in_order(text: Text, surname: Mention, given: Mention) -> bool:
    """Whether "Holt, Anna" stands there, in ordinary letters."""
    single = surname.text.isalpha() and surname.kind in ("person", "unknown") and not _is_given(surname)
    opens = _OPENS.search(text.content[max(0, surname.span.start - 20) : surname.span.start])
    closed = _CLOSED.match(text.content, given.span.end) or _DESCRIBED.match(text.content, given.span.end)
    return bool(single and _is_given(given) and opens and closed)


def _is_entry(text: Text, surname: Mention, given: Mention) -> bool:
    """Whether "Holt, Anna, 34" or "Holt, Anna, weaver" stands there, whatever given names are known."""
    single = all(m.text.isalpha() and m.kind in ("person", "unknown") for m in (surname, given))
    opens = _OPENS.search(text.content[max(0, surname.span.start - 20) : surname.span.start])
    found = _ENTERED.match(text.content, given.span.end)
    if not (single and opens and found):
        return False
    return bool(found["age"] or found["trade"] in name_words().occupations or _CALLING.search(found["trade"]))


def _is_headword(text: Text, surname: Mention, given: Mention) -> bool:
    """Whether "Holt, Anna (1894-1961)" opens a line."""
    single = surname.text.isalpha() and all(m.kind in ("person", "unknown", "place") for m in (surname, given))
    line = text.content[max(0, surname.span.start - 3) : surname.span.start]
    opens = not line.strip() and (not line or "\n" in line)
    return bool(single and opens and _LIVED.match(text.content, given.span.end))


def _is_given(mention: Mention) -> bool:
    word = mention.text.split()[0].lower()
    return word in name_words().given_m or word in name_words().given_f
