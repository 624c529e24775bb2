"""Partner: whom the file itself calls one of those who did what is charged: "the smuggler Kern", "Kern, an accomplice".

In law the word of such a one is an accomplice's, whether he was charged or not. Nothing is concluded about him: it is
the file that calls him so, and where it says "alleged" it does not.
"""

from __future__ import annotations

import re
from functools import cache

from counterproof.checks.polarity import affirms
from counterproof.checks.voice import is_named, voice
from counterproof.record import Entry, Record
from counterproof.statements.vocabulary import lexicon

_NEAR = 120
"""Code points beside a name in which the words must stand."""
_DOUBTED = re.compile(r"(?i)\b(?:alleged|supposed|so-called|reputed|no|not|never|suspected)\b[^.;]{0,30}\Z")
_OWNED = re.compile(
    r"\A(?:, [^.;,\n]{1,60})?,? (?:who|that) (?:has |had |have |having |himself |herself |also |already |since )*"
    r"(?:pleaded guilty|pled guilty|admitted|confessed|owned)(?: (?:to|up to))?"
    r" (?:the same|(?:his|her|their) (?:own )?(?:part|share|role|guilt)|(?:having )?(?:taken|taking) part|complicity)\b"
)
"""As in "Kern, a clerk who has admitted his own part in the fraud": another matter than having admitted a mistake."""
_TAKEN_IN = re.compile(
    r"(?i)\b(?:recruited|enlisted|enrolled|initiated) (?:me|us|him|her)\b"
    r"|\b(?:drew|swore|brought|admitted|received) (?:me|us|him|her) in(?:to)?\b|\bgave (?:me|us) the oath\b"
)
"""How a witness tells that an accused made him one of them."""
_BANDS = frozenset({
    "cell", "conspiracy", "plot", "band", "gang", "ring", "lodge", "sect", "vendita", "underground", "bloc", "network",
})  # fmt: skip
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
    return frozenset(found | {voice(entry) for entry in record.entries if _owns_to_it(entry)})


def _owns_to_it(entry: Entry) -> bool:
    """Whether somebody says of himself that he was one of a band, or that another took him in."""
    if not is_named(entry) or not affirms(entry) or len(entry.declarants) > 2:
        return False
    content, own = entry.statement.proposition, voice(entry)
    if content.predicate == "belong":
        bodies = (r.mention.head or r.mention.text for r in content.roles if r.name == "body")
        return own in entry.fillers("agent") and any(body.lower() in _BANDS for body in bodies)
    others = [one for one in entry.fillers("agent") if one != own]
    return bool(others) and own not in entry.fillers("agent") and bool(_TAKEN_IN.search(entry.statement.span.quote))


def _is_called(before: str, after: str) -> bool:
    called = _before().search(before)
    if called and not _DOUBTED.search(before[: called.start(1)]):
        return True
    several = _before_several().search(before)
    if several and not _DOUBTED.search(before[: several.start(1)]):
        return True
    return bool(_after().match(after) or _EVIDENCE.match(after) or _OWNED.match(after))


@cache
def _before() -> re.Pattern[str]:
    """As in "the guerrilla Kern", "his accomplice, Dr. Kern"."""
    return re.compile(rf"(?i)\b({_words()}),?\s+(?:[A-Z][\w.]{{0,12}}\s+){{0,2}}\Z")


@cache
def _before_several() -> re.Pattern[str]:
    """As in "his accomplices Kern and Lang", before each of them."""
    name = r"[A-Z][\w.'’-]{0,20}(?:\s[A-Z][\w.'’-]{0,20}){0,2}"
    return re.compile(rf"\b((?:{_words()})s|thieves),?\s+(?:{name}(?:,\s+|\s+and\s+|,\s+and\s+)){{0,4}}\Z")


@cache
def _after() -> re.Pattern[str]:
    """As in "Kern, an accomplice", "Kern, his former confederate"."""
    return re.compile(rf"(?i)\A,? (?:an?|the|his|her|their)(?: (?:former|chief|only))? (?:{_words()})\b")


def _words() -> str:
    return "|".join(re.escape(word) for word in sorted(lexicon().sets["partners"]))
