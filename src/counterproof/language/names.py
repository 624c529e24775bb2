"""Names: mentions of people, places, bodies, buildings, papers and proceedings as written. Resolves nothing.

The grammar model alone takes a third of bare surnames for places. Here every run of capitalised words is a candidate;
its own words, its titles, the words around it and the model's guess vote on its kind, and the votes of all
occurrences in the text are pooled: a word that is the last name of a person somewhere is that person everywhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from counterproof.language.analysis import Sentence, Token, Turn
from counterproof.language.mention import DateMention, Kind, Mention
from counterproof.language.name_candidates import Candidate, candidates
from counterproof.language.name_evidence import SURE, Votes, on_the_road, own_words, surroundings
from counterproof.language.name_words import name_words
from counterproof.language.old_spelling import is_old
from counterproof.language.register_names import surname_first
from counterproof.language.titles_of_works import works
from counterproof.sources import Text

_KINDS: dict[str, Kind] = {
    "PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "building",
    "WORK_OF_ART": "publication", "EVENT": "event",
}  # fmt: skip
_ORDER: tuple[Kind, ...] = (
    "person", "place", "building", "organization", "publication", "proceeding", "event", "group", "object", "unknown",
)  # fmt: skip
LEAST = 3
"""Votes under which a name's kind stays unknown."""


@dataclass(frozen=True, slots=True)
class Label:
    """The grammar model's guess that [start, end) is a name of a kind (OntoNotes label)."""

    start: int
    end: int
    label: str


def find_names(
    text: Text,
    tokens: Sequence[Token],
    sentences: Sequence[Sentence],
    labels: Sequence[Label],
    dates: Sequence[DateMention] = (),
    turns: Sequence[Turn] = (),
) -> tuple[Mention, ...]:
    """The names of one text in order, none inside another or inside a date. Titles before a person's name are not part
    of the span but stand, in lower case, among the mention's modifiers."""
    titled = works(text)
    taken = [(m.span.start, m.span.end) for m in dates] + [(m.span.start, m.span.end) for m in titled]
    speakers = frozenset(word for turn in turns for word in turn.speaker.split())
    free = _outside(candidates(tokens, sentences, speakers, old=is_old(text.content)), tokens, taken)
    named = [c for c in free if not _is_common(c, tokens)]
    votes = _pooled(named, tokens, _guesses(labels), [tuple(turn.speaker.lower().split()) for turn in turns])
    found = [_mention(text, tokens, c, votes[c.words(tokens)]) for c in named]
    return surname_first(text, sorted([*found, *titled], key=lambda mention: mention.span.start))


def _outside(found: Sequence[Candidate], tokens: Sequence[Token], taken: list[tuple[int, int]]) -> list[Candidate]:
    """Those that touch no date and no title of a work. Both lists are in order of place."""
    spans, free, k = sorted(taken), [], 0
    for candidate in found:
        start, end = tokens[candidate.first].start, tokens[candidate.last - 1].end
        while k < len(spans) and spans[k][1] <= start:
            k += 1
        if k == len(spans) or spans[k][0] >= end:
            free.append(candidate)
    return free


def _is_common(candidate: Candidate, tokens: Sequence[Token]) -> bool:
    """Whether it is no name: a capitalised common noun, a title or a nationality alone, a shouted heading word."""
    lex, words = name_words(), candidate.words(tokens)
    plain = lex.demonyms | lex.common | lex.occupations | lex.titles
    courtesy = any(t.text.lower().rstrip(".") in lex.titles_m | lex.titles_f for t in _before(candidate, tokens))
    if not words or (all(word in plain for word in words) and not courtesy):
        return True
    if len(words) > 1 or candidate.outset < candidate.first:
        return len(words) > 6 and all(t.text.isupper() for t in tokens[candidate.first : candidate.last])
    word, token = words[0], tokens[candidate.first]
    if word in lex.given_m or word in lex.given_f or word in lex.countries:
        return False
    return (
        lex.is_title(word)
        or lex.is_head(word)
        or word in lex.occupations
        or len(word) == 1
        or (token.pos == "VERB" and not on_the_road(candidate, tokens))
    )


def _before(candidate: Candidate, tokens: Sequence[Token]) -> Sequence[Token]:
    """The titles in front of the name."""
    return tokens[candidate.outset : candidate.first]


def _guesses(labels: Sequence[Label]) -> dict[int, tuple[int, Kind]]:
    return {label.start: (label.end, _KINDS[label.label]) for label in labels if label.label in _KINDS}


def _pooled(
    named: Sequence[Candidate],
    tokens: Sequence[Token],
    guesses: Mapping[int, tuple[int, Kind]],
    speakers: Sequence[tuple[str, ...]],
) -> dict[tuple[str, ...], Votes]:
    """The votes of every name, summed over its occurrences, then those that a person's full name gives its parts."""
    own: dict[tuple[str, ...], Votes] = defaultdict(Votes)
    for candidate in named:
        words = candidate.words(tokens)
        own[words] += own_words(candidate, tokens)
        own[words] += surroundings(candidate, tokens)
        guess = guesses.get(tokens[candidate.first].start)
        if guess and abs(guess[0] - tokens[candidate.last - 1].end) < 3:
            own[words][guess[1]] += 3 if len(words) > 1 else 1 + (guess[1] != "organization")
    for words in speakers:
        own[words]["person"] += SURE
    surnames = {words[-1] for words, votes in own.items() if len(words) > 1 and kind_of(votes) == "person"}
    firsts = {words[0] for words, votes in own.items() if len(words) > 1 and kind_of(votes) == "person"}
    for words, votes in own.items():
        if len(words) == 1 and kind_of(votes) != "person" and words[0] in surnames | firsts:
            votes["person"] += SURE // 4
            if words[0] in surnames and words[0] not in name_words().countries:
                votes["person"] += votes.total()
    return own


def kind_of(votes: Votes) -> Kind:
    """The kind with most votes; `unknown` below the least number. Ties go to the earlier in a fixed order."""
    best = max(_ORDER, key=lambda kind: votes[kind])
    return best if votes[best] >= LEAST else "unknown"


def _mention(text: Text, tokens: Sequence[Token], candidate: Candidate, votes: Votes) -> Mention:
    end = tokens[candidate.last - 1].end
    span = text.span(tokens[candidate.first].start, end)
    kind = kind_of(votes)
    titles = tuple(_titles(tokens, candidate)) if kind == "person" else ()
    gender = _gender(candidate.words(tokens), titles) if kind == "person" else "unknown"
    return Mention(span, span.quote, kind, number="singular", gender=gender, modifiers=titles)


def _titles(tokens: Sequence[Token], candidate: Candidate) -> Iterator[str]:
    for token in _before(candidate, tokens):
        word = token.text.lower().rstrip(".")
        if word:
            yield word


def _gender(words: tuple[str, ...], titles: tuple[str, ...]) -> Literal["m", "f", "unknown"]:
    lex = name_words()
    if any(title in lex.titles_f for title in titles):
        return "f"
    if any(title in lex.titles_m for title in titles):
        return "m"
    if words and (words[0] in lex.given_f) != (words[0] in lex.given_m):
        return "f" if words[0] in lex.given_f else "m"
    return "unknown"
