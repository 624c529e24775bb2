"""Numbers as written - digits, words, dozens and scores - with the noun that they count. Dates and times are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from counterproof.language.analysis import Token
from counterproof.language.date_words import date_words
from counterproof.language.mention import DateMention, NumberMention
from counterproof.sources import Text

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3}){1,5}|\d{1,15}")
_DECIMAL = re.compile(r"\d{1,6}\.\d{1,6}")
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_GROUPS = {"dozen": 12, "score": 20, "gross": 144}
_WHOLE = {"threescore": 60, "fourscore": 80, "dozen": 12, "twoscore": 40}
_BETWEEN = frozenset({"ADJ", "NOUN", "PROPN"})
_POINTING = frozenset({"the", "this", "that", "said", "these", "those", "his", "her", "their", "its", "our", "my"})
LONGEST = 12
"""Words of the longest number."""


def find_numbers(text: Text, tokens: Sequence[Token], dates: Sequence[DateMention]) -> tuple[NumberMention, ...]:
    """The numbers of one text in order, those inside dates left out."""
    taken = sorted((m.span.start, m.span.end) for m in dates)
    found, i, k = [], 0, 0
    while i < len(tokens):
        while k < len(taken) and taken[k][1] <= tokens[i].start:
            k += 1
        read = None if k < len(taken) and taken[k][0] <= tokens[i].start else _number(tokens, i)
        if read is None:
            i += 1
            continue
        value, end = read
        if value == 1 and not _counted(tokens, end):
            i = end
            continue
        found.append(NumberMention(text.span(tokens[i].start, tokens[end - 1].end), value, _counted(tokens, end)))
        i = end
    return tuple(found)


def _number(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """Value and end of the number that begins at token i, if one does."""
    word = tokens[i].text
    if _DIGITS.fullmatch(word):
        value = int(word.replace(",", ""))
        scale = _SCALES.get(tokens[i + 1].text.lower(), 0) if i + 1 < len(tokens) else 0
        return (value * scale, i + 2) if scale else (value, i + 1)
    if _DECIMAL.fullmatch(word) and i + 1 < len(tokens):
        exact = Decimal(word) * _SCALES.get(tokens[i + 1].text.lower(), 0)
        return (int(exact), i + 2) if exact and exact == int(exact) else None
    return _spelled(tokens, i)


def _spelled(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    total, part, j, last = 0, 0, i, tokens[i].sentence
    article = tokens[i].text.lower() == "a"
    j += article
    end = i
    while j < min(len(tokens), i + LONGEST) and tokens[j].sentence == last:
        word = tokens[j].text.lower()
        if word in _SCALES or word in _GROUPS:
            scale = _SCALES.get(word) or _GROUPS[word]
            if part == 0 and not article and not _pointed_at(tokens, i):
                break
            part = max(part, 1) * scale
            total, part = (total + part, 0) if scale >= 1_000 else (total, part)
        elif (value := date_words().numbers.get(word) or _WHOLE.get(word, 0)) and not (article and end == i):
            if part and not _goes_on(part, value, tokens[j - 1].text.lower()):
                break
            part += value
        elif (
            word in ("-", "and")
            and end > i
            and j + 1 < len(tokens)
            and tokens[j + 1].text.lower() in date_words().numbers
        ):
            j += 1
            continue
        else:
            break
        j += 1
        end = j
    return (total + part, end) if end > i and total + part else None


def _pointed_at(tokens: Sequence[Token], i: int) -> bool:
    """Whether a bare "hundred" or "dozen" is one of them: "the hundred pounds"."""
    return i > 0 and tokens[i - 1].text.lower() in _POINTING and tokens[i].tag != "NNS"


def _goes_on(part: int, value: int, before: str) -> bool:
    """Whether a number goes on with this word: "twenty-five", "hundred and ten" do, "two dozen nine" does not."""
    if part % 100 == 0:
        return value < 100
    if part % 20 == 0 and before == "and":
        return value < 20
    return part % 10 == 0 and part % 100 >= 20 and value < 10 and before not in _GROUPS


def _counted(tokens: Sequence[Token], i: int) -> str:
    """The lower-case lemma of the noun counted: the head of the noun phrase that follows, past adjectives."""
    j = i
    if j < len(tokens) and tokens[j].text.lower() == "of":
        j += 1
    noun = ""
    while j < min(len(tokens), i + 5) and tokens[j].pos in _BETWEEN and tokens[j].sentence == tokens[i - 1].sentence:
        if tokens[j].pos in ("NOUN", "PROPN"):
            noun = tokens[j].lemma.lower()
        j += 1
    return noun
