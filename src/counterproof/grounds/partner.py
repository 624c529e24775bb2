"""Partner: whom the file itself calls one of those who did what is charged: "the smuggler Kern", "Kern, an accomplice".

In law the word of such a one is an accomplice's, whether he was charged or not. Nothing is concluded about him: it is
the file that calls him so, and where it says "alleged" it does not.
"""

from __future__ import annotations

import re
from functools import cache

from counterproof.record import Record
from counterproof.statements.vocabulary import lexicon

_NEAR = 60
"""Code points beside a name in which the word must stand."""
_DOUBTED = re.compile(r"(?i)\b(?:alleged|supposed|so-called|reputed|no|not|never|suspected)\b[^.;]{0,30}\Z")
_EVIDENCE = re.compile(r"(?i)\A[^.;\n]{0,30}\b(?:turned|gave|has turned|as) (?:King|Queen|State|Crown)['’]s evidence\b")


def partners(record: Record) -> frozenset[str]:
    """The people whom a text of the file calls so, right before or behind their names."""
    contents = {text.source.id: text.content for text in record.texts}
    found = set()
    for own, entity in record.entities.items():
        for mention in entity.mentions if entity.type == "person" else ():
            text = contents.get(mention.span.source, "")
            before = text[max(0, mention.span.start - _NEAR) : mention.span.start]
            after = text[mention.span.end : mention.span.end + _NEAR]
            if mention.form == "name" and _is_called(before, after):
                found.add(own)
    return frozenset(found)


def _is_called(before: str, after: str) -> bool:
    called = _before().search(before)
    if called and not _DOUBTED.search(before[: called.start(1)]):
        return True
    return bool(_after().match(after) or _EVIDENCE.match(after))


@cache
def _before() -> re.Pattern[str]:
    """As in "the guerrilla Kern", "his accomplice, Dr. Kern"."""
    return re.compile(rf"(?i)\b({_words()}),?\s+(?:[A-Z][\w.]{{0,12}}\s+){{0,2}}\Z")


@cache
def _after() -> re.Pattern[str]:
    """As in "Kern, an accomplice", "Kern, his former confederate"."""
    return re.compile(rf"(?i)\A,? (?:an?|the|his|her|their)(?: (?:former|chief|only))? (?:{_words()})\b")


def _words() -> str:
    return "|".join(re.escape(word) for word in sorted(lexicon().sets["partners"]))
