"""Old names: how names run in texts of old spelling - in small letters, cut short before a colon, in bare lists."""

from __future__ import annotations

import re
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
    "indictment", "warrant", "evidence", "reverse", "deponent", "late", "likewise", "contra", "owned",
    "january", "february", "march", "april", "aprill", "may", "june", "july", "august", "september", "october",
    "november", "december",
})  # fmt: skip
"""Lemmas at which a name ends, whatever their letters: "Anna Berg Aged", "Anna Berg Testifieth", "Anna Berg April"."""
_VERBAL = re.compile(r"(?:[a-z]{3,}(?:eth|yth)|test[iey]f\w*|depos\w+|affirm\w*|declar\w*|witness\w*)")
"""Old verbs of saying and third persons, which clerks capitalise: "Anna Berg Witnesseth"."""
_NAMING = frozenset({
    "deposition", "testimony", "affidavit", "apparition", "evidence", "examination", "complaint", "declaration",
    "information", "shape", "spectre", "appearance",
})  # fmt: skip
"""Nouns behind whose "of" clerks write a name, in small letters too."""
_CLOSED = frozenset({"PRON", "DET", "ADP", "CCONJ", "AUX", "PART", "NUM", "PUNCT", "SYM"})


def ends_name(token: Token) -> bool:
    """Whether the word, capitalised or not, is no part of a name."""
    low = token.text.lower().rstrip(".")
    if low in _ENDS or token.lemma.lower() in _ENDS:
        return True
    return _VERBAL.fullmatch(low) is not None and not spells_given(low)


def small_name(tokens: Sequence[Token], i: int, last: int) -> int:
    """The index after a name in small letters that begins at `i`: "ann hale", "goody hale"; 0 where there is none."""
    token = tokens[i]
    low = token.text.lower().rstrip(".:")
    if i > 1 and tokens[i - 1].text.lower() == "of" and tokens[i - 2].lemma.lower() in _NAMING:
        return _named_after(tokens, i, last)
    if low in _ADDRESS or token.lemma.lower() in _ADDRESS:
        j = i + 1 + (i + 1 < last and tokens[i + 1].text in (".", ":"))
        if j >= last or not _may_follow(tokens[j]) or tokens[j].text[:1].isupper():
            return 0
        return small_name(tokens, j, last) or j + 1
    named = is_given(low) or (token.pos == "PROPN" and spells_given(low))
    if token.text[:1].islower() and named and low not in _WORDS:
        return i + 2 if i + 1 < last and _may_follow(tokens[i + 1]) else i + 1
    return 0


def _named_after(tokens: Sequence[Token], i: int, last: int) -> int:
    """The index after the two or three words that "deposition of" names, in whatever letters: "of marry hale aged"."""
    j = i
    while j < min(last, i + 3) and _may_follow(tokens[j]) and tokens[j].text.lower() not in _ADDRESS:
        j += 1
    small = any(t.text[:1].islower() for t in tokens[i:j])
    return j if j - i > 1 and small and spells_given(tokens[i].text.lower()) else 0


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
    stop = stop or next((i for i in range(first + 2, end) if tokens[i].text.lower().endswith("ing")), 0)
    if stop:
        return stop
    before = tokens[end - 1].text.lower().rstrip(".")
    if end + 1 < last and tokens[end].text in (":", ".") and is_given(before) and _may_follow(tokens[end + 1]):
        return end + 2
    alone = tokens[end - 1].text[:1].isupper() and spells_given(before)
    if alone and end < last and tokens[end].text.islower() and _may_follow(tokens[end]):
        return end + 1
    if alone and end - first == 1 and end < last and _is_odd_surname(tokens[end]):
        return end + 1
    return end


def _is_odd_surname(token: Token) -> bool:
    """Whether a capitalised word behind a lone given name is its surname, though it is a word too: "James How"."""
    return token.text[:1].isupper() and len(token.text) > 2 and token.pos not in _CLOSED and not ends_name(token)


def given_first(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the name in [first, last) begins: at its given name, without capitalised words before it."""
    if spells_given(tokens[first].text.lower().rstrip(".:")):
        return first
    inside = range(first + 1, last - 1)
    return next((k for k in inside if is_given(tokens[k].text.lower().rstrip(".:"))), first)


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
