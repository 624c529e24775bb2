"""Standing: the place of a phrase in its sentence, as far as it tells who can be meant by a pronoun after it."""

from __future__ import annotations

from typing import Literal

from counterproof.language import Token
from counterproof.record.page import Page
from counterproof.sources import Span

Standing = Literal["subject", "owner", "object", "inside"]
"""subject: of a clause that tells by itself, or the head of a sentence without a verb. owner: whose the subject is
("Kern's letter came"). object: beside such a verb, with or without a preposition. inside: in a phrase or clause that
only tells more of a noun ("the house that Kern built", "a friend of Kern")."""

_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECT = frozenset({"dobj", "dative", "oprd", "attr", "npadvmod", "agent"})
_LISTED = frozenset({"conj", "appos", "compound", "nmod"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_HIGHEST = 12
"""Words climbed over at most."""


def standing(page: Page, span: Span) -> Standing:
    """Where the phrase stands."""
    tokens = page.analysis.tokens
    word = page.head(span)
    for _ in range(_HIGHEST):
        if word is None:
            return "inside"
        above = tokens[word.head]
        if above.index == word.index:
            return "subject" if word.pos in _NOMINAL else "inside"
        if word.dep in _LISTED and above.pos in _NOMINAL:
            word = above
        elif word.dep == "poss":
            return "owner" if standing_of_noun(tokens, above) == "subject" else "inside"
        else:
            return standing_of_noun(tokens, word)
    return "inside"


def standing_of_noun(tokens: tuple[Token, ...], word: Token) -> Standing:
    """Where a noun stands that no list, apposition or owner's mark separates from its clause."""
    above = tokens[word.head]
    if above.index == word.index:
        return "subject" if word.pos in _NOMINAL else "inside"
    if word.dep in _SUBJECT:
        return "inside" if _tells_more(tokens, above) else "subject"
    while word.dep in ("pobj", "pcomp", "prep") and above.pos == "ADP" and above.index != above.head:
        word, above = above, tokens[above.head]
    if word.dep in _OBJECT or (word.dep in ("prep", "dative", "agent") and above.pos in ("VERB", "AUX")):
        return "inside" if _tells_more(tokens, above) else "object"
    return "inside"


def _tells_more(tokens: tuple[Token, ...], verb: Token) -> bool:
    """Whether the verb's clause only tells more of a noun: "who fled", "written by Kern"."""
    for _ in range(_HIGHEST):
        if verb.dep in ("relcl", "acl"):
            return True
        if verb.head == verb.index or verb.dep not in ("conj", "xcomp", "ccomp", "advcl", "prep", "pcomp", "aux"):
            return False
        verb = tokens[verb.head]
    return False
