"""Candidates: runs of capitalised words that may be names, before anything says what they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterproof.language.analysis import Sentence, Token
from counterproof.language.name_words import NameWords, name_words
from counterproof.language.old_names import ends_name, given_first, listed_names, old_run, small_name

LONGEST = 12
"""Words of the longest name."""
_SMALL = frozenset({"the", "of", "and", "or", "in", "on", "at", "to", "for", "by", "from", "with", "a", "an", "no"})
_FOND = frozenset({"poor", "dear", "young", "old", "late"})
_NEVER = frozenset({"PRON", "DET", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "INTJ", "PUNCT", "SYM"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens [first, last) of one possible name, without the titles before it, which begin at `outset`."""

    first: int
    last: int
    outset: int

    def words(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """Its words in lower case, hyphens and full stops left out."""
        return tuple(t.text.lower().rstrip(".") for t in tokens[self.first : self.last] if t.text not in ("-", "."))


def candidates(
    tokens: Sequence[Token],
    sentences: Sequence[Sentence],
    speakers: frozenset[str] = frozenset(),
    *,
    old: bool = False,
) -> tuple[Candidate, ...]:
    """Every run of name words, in order. `speakers` are words of the labels of a transcript's turns. In a text of `old`
    spelling names may stand in small letters, abbreviated before a colon, and in lists without commas."""
    known = _capitalised_inside(tokens, sentences) | speakers
    runs = _in_old_sentence if old else _in_sentence
    return tuple(found for sentence in sentences for found in runs(tokens, sentence, known))


def _capitalised_inside(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> frozenset[str]:
    """Words that stand capitalised within a sentence somewhere: at the head of another they are names too."""
    firsts = {sentence.first for sentence in sentences}
    return frozenset(t.text for t in tokens if t.index not in firsts and _capital(t) and t.pos == "PROPN")


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.text != "I"


def _in_sentence(tokens: Sequence[Token], sentence: Sentence, known: frozenset[str]) -> Iterator[Candidate]:
    i = sentence.first
    while i < sentence.last:
        if not _is_name_word(tokens[i], i == sentence.first, known):
            i += 1
            continue
        end = _run(tokens, i, sentence.last)
        yield from _stripped(tokens, i, end)
        i = end


def _in_old_sentence(tokens: Sequence[Token], sentence: Sentence, known: frozenset[str]) -> Iterator[Candidate]:
    """The runs of a sentence in old spelling, names in small letters among them, lists cut into names."""
    i = sentence.first
    while i < sentence.last:
        small = small_name(tokens, i, sentence.last)
        if not small and not (_is_name_word(tokens[i], i == sentence.first, known) and not ends_name(tokens[i])):
            i += 1
            continue
        end = old_run(tokens, i, sentence.last, small or _run(tokens, i, sentence.last))
        for first, last in listed_names(tokens, i, end):
            yield from _stripped(tokens, given_first(tokens, first, last), last)
        i = end


def _is_name_word(token: Token, opens: bool, known: frozenset[str]) -> bool:
    if not _capital(token) or (token.pos in _NEVER and not token.text.isupper()) or token.text == "I":
        return False
    low = token.text.lower()
    if token.text.isupper() and (token.pos in ("PRON", "DET", "ADP", "CCONJ", "SCONJ", "AUX") or low in _SMALL):
        return False
    if token.text in known:
        return True
    if opens:
        return token.pos == "PROPN" or name_words().is_title(low)
    return token.pos != "ADV"


def _run(tokens: Sequence[Token], first: int, last: int) -> int:
    """The index after the longest name that starts here: capitalised words, particles, initials, "of the" after a
    head such as "Court" or "Trial"."""
    words, i = name_words(), first + 1
    while i < min(last, first + LONGEST):
        token = tokens[i]
        close = tokens[i - 1].end == token.start
        shouted = token.text.isupper() and len(token.text) > 1 and token.text.lower() not in _SMALL
        initial = len(token.text) == 1 and i + 1 < last and tokens[i + 1].text == "."
        if (_capital(token) and (token.pos not in _NEVER or shouted or initial)) or _initial_stop(tokens, i):
            i += 1
        elif token.text == "-" and close and i + 1 < last and tokens[i + 1].start == token.end:
            i += 2
        elif (skip := _joined(tokens, i, last, first, words)) > i:
            i = skip
        else:
            break
    return i


def _initial_stop(tokens: Sequence[Token], i: int) -> bool:
    before = tokens[i - 1]
    short = (len(before.text) == 1 and before.text != "X") or before.text.lower() in name_words().short_names
    return tokens[i].text == "." and short and before.end == tokens[i].start


def _joined(tokens: Sequence[Token], i: int, last: int, first: int, words: NameWords) -> int:
    """The index of the capitalised word after particles, or after "of the" behind a head noun; else i."""
    j = i
    while j < min(last, i + 3) and tokens[j].text.lower() in words.particles:
        j += 1
    if i < j < last and _capital(tokens[j]) and tokens[j].pos not in _NEVER:
        return j
    owns = tokens[i].text in ("'s", "’s") or (tokens[i].text in ("'", "’") and tokens[i - 1].text[-1:] == "s")
    if owns and i + 1 < last and words.is_head(tokens[i + 1].text.lower()):
        return i + 1 if tokens[i + 1].text[:1].isupper() else i
    if tokens[i].text.lower() != "of" or not words.is_head(tokens[i - 1].text.lower()):
        return i
    j = i + 1 + (i + 1 < last and tokens[i + 1].text.lower() == "the")
    if j < last and tokens[i - 1].text.lower() in words.proceeding and _is_somebody(tokens[j], words):
        return i  # "Trial of Captain Adam Hill" is no name: who is tried is one
    return j if j < last and _capital(tokens[j]) and tokens[j].pos not in _NEVER else i


def _is_somebody(token: Token, words: NameWords) -> bool:
    """Whether a word opens the name of a person: a title or a given name."""
    low = token.text.lower()
    return words.is_title(low) or low in words.given_m or low in words.given_f


def _stripped(tokens: Sequence[Token], first: int, last: int) -> Iterator[Candidate]:
    """The name without titles in front, which are told by `outset`."""
    words, i = name_words(), first
    while i < last and (words.is_title(tokens[i].text.lower()) or tokens[i].text.lower() in (".", "-", *_FOND)):
        if i + 1 == last or tokens[i + 1].text in ("'s", "’s", "'S", "’S"):
            break
        if tokens[i].text.lower().startswith("saint") and (tokens[i + 1].text == "-" or tokens[i].text[-1] == "-"):
            break  # "Saint-Denis", also across lines, is a place's name; a saint's has no hyphen
        if (
            i + 1 < last
            and tokens[i + 1].text.lower() in ("of", *words.particles)
            and words.is_head(tokens[i].text.lower())
        ):
            break
        i += 1
    while last > i and tokens[last - 1].text.lower() in ("-", "no", "nos"):
        last -= 1
    if i < last:
        first += first < i and tokens[first].text.lower() in _FOND
        before = first - 1
        lower = (
            before >= 0
            and name_words().is_title(tokens[before].text.lower())
            and tokens[before].end < tokens[first].start
        )
        yield Candidate(i, last, before if lower and tokens[before].sentence == tokens[first].sentence else first)
