"""Old names: how names run in texts of old spelling - in small letters, cut short before a colon, in bare lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from counterproof.language.analysis import Token
from counterproof.language.name_words import name_words
from counterproof.language.old_spelling import consonants

_PROPER = frozenset({"PROPN", "NOUN", "ADJ", "X"})
_WORDS = frozenset(
    {"mark", "grace", "rose", "may", "will", "mercy", "faith", "hope", "june", "april", "bill", "frank", "jack"}
)
"""Given names that are words as well: in small letters they are read as words."""
_ADDRESS = frozenset({
    "goody", "goode", "goodwife", "goodman", "goodwoman", "gammer", "gaffer", "mr", "mrs", "mris", "mistress", "mis",
    "capt", "captain", "lieut", "sergeant", "sargeant", "doctor", "deacon", "widow", "widdow", "parson",
})  # fmt: skip
"""Forms of address before a surname, in small letters too."""
_ENDS = frozenset({
    "age", "aged", "say", "testify", "depose", "swear", "sworn", "declare", "witness", "affirm", "own", "jurat", "his",
    "her", "who", "and", "against", "the", "do", "have", "be", "mark", "attest", "wife", "widow", "husband",
    "daughter", "son", "sister", "brother", "servant", "mother", "father", "deposition", "testimony", "aforesaid",
    "senior", "maid", "child", "master", "mistress", "house", "apparition", "examination", "complaint",
    "indictment", "warrant", "evidence", "reverse",
})  # fmt: skip
"""Lemmas at which a name ends, whatever their letters: "Anna Berg Aged", "Anna Berg Testifieth"."""


def ends_name(token: Token) -> bool:
    """Whether the word, capitalised or not, is no part of a name."""
    return token.lemma.lower() in _ENDS or token.text.lower().rstrip(".") in _ENDS


def small_name(tokens: Sequence[Token], i: int, last: int) -> int:
    """The index after a name in small letters that begins at `i`: "ann hale", "goody hale"; 0 where there is none."""
    token = tokens[i]
    low = token.text.lower().rstrip(".:")
    if low in _ADDRESS:
        j = i + 1 + (i + 1 < last and tokens[i + 1].text in (".", ":"))
        if j >= last or not _may_follow(tokens[j]) or tokens[j].text[:1].isupper():
            return 0
        return small_name(tokens, j, last) or j + 1
    named = is_given(low) or (token.pos == "PROPN" and spells_given(low))
    if token.text[:1].islower() and named and low not in _WORDS:
        return i + 2 if i + 1 < last and _may_follow(tokens[i + 1]) else i + 1
    return 0


def is_given(low: str) -> bool:
    """Whether the lower-case word is a given name, whole or cut short."""
    lex = name_words()
    return low in lex.given_m or low in lex.given_f or low in lex.short_names


def spells_given(low: str) -> bool:
    """Whether it is a given name or may be an old spelling of one: the same consonants after the same first letter."""
    return is_given(low) or (low[:1], consonants(low)) in _given_bones()


@cache
def _given_bones() -> frozenset[tuple[str, str]]:
    """First letters and consonants of the given names that have three consonants or more."""
    lex = name_words()
    bones = ((name[0], consonants(name)) for name in lex.given_m | lex.given_f)
    return frozenset(pair for pair in bones if len(pair[1]) > 2)


def _may_follow(token: Token) -> bool:
    """Whether the word may be the surname after a given name or form of address."""
    return token.text[:1].isalpha() and token.pos in _PROPER and len(token.text) > 2 and not ends_name(token)


def old_run(tokens: Sequence[Token], first: int, last: int, end: int) -> int:
    """The index after the name that starts at `first`, found so far to end before `end`: it goes on over the colon of
    "Eliz: Hale" and to a surname in small letters, and stops at the first word that ends names."""
    stop = next((i for i in range(first + 1, end) if ends_name(tokens[i])), 0)
    if stop:
        return stop
    before = tokens[end - 1].text.lower().rstrip(".")
    if end + 1 < last and tokens[end].text in (":", ".") and is_given(before) and _may_follow(tokens[end + 1]):
        return end + 2
    alone = tokens[end - 1].text[:1].isupper() and spells_given(before)
    if alone and end < last and tokens[end].text.islower() and _may_follow(tokens[end]):
        return end + 1
    return end


def listed_names(tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """A run cut before each given name that follows a surname: "Ann Hale Mary Low" is two people."""
    start = first
    for i in range(first + 2, last - 1):
        word, before = (tokens[k].text.lower().rstrip(".:") for k in (i, i - 1))
        if (
            i - start > 1
            and spells_given(word)
            and not spells_given(before)
            and before not in _ADDRESS
            and before != "."
        ):
            yield start, i
            start = i
    yield start, last
