"""Book: what a register keeps account of, and where, by the words that head it or a section of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from counterproof.language import Mention, Token
from counterproof.statements.phrase import mention
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

LONGEST_HEAD = 60
"""Words within which a heading, or the first line of a register, says what it is a register of."""
LONGEST_TITLE = 12
"""Words of the longest heading that calls its list by what befell those in it: "Burials in the year 1645"."""
_WORD = re.compile(r"\w+(?:-\w+)*")
_LAST_ACTS = {
    "burial": "bury", "burials": "bury", "buried": "bury", "interments": "bury", "deaths": "die", "baptisms": "baptise",
    "baptised": "baptise", "baptized": "baptise", "christenings": "baptise",
}  # fmt: skip
_HELD = frozenset((
    "prisoner", "convict", "internee", "detainee", "criminal", "inmate", "reclusion", "reformatory", "internment",
))  # fmt: skip
_KEPT = frozenset(("register", "book", "guestbook", "registration", "admission", "admissions", "roll", "reception"))
"""What a house keeps of its guests day by day; a journal or list of somebody's is no such register."""
_OF_THINGS = frozenset((
    "library", "books", "letters", "parcels", "goods", "stores", "linen", "wages", "staff", "officers", "warders",
    "visits", "provisions",
))  # fmt: skip
_BARE = frozenset(("received", "committed", "admitted", "discharged", "released", "buried", "kept"))
_PEOPLE = frozenset(("guest", "visitor", "patient", "lodger", *_HELD))
_NEAR = 8
"""Words from the noun of a register within which it says of what town it is."""
_APART = frozenset((",", "at", "in", "of", "near"))


@dataclass(frozen=True)
class Book:
    """A register or a section of one. `keeps` says of whom it keeps account: `prisoners`, `guests`, or nobody."""

    keeps: str = ""
    default: str = ""
    """What an entry that is only a name says of it: `bury` in a list of burials."""
    place: Mention | None = None
    town: Mention | None = None
    """What holds the place."""


def paragraphs(tree: Tree) -> Iterator[tuple[int, int]]:
    """The paragraphs of a text as token indices [first, last)."""
    sentences = tree.analysis.sentences
    starts = [
        s.first for before, s in pairwise((None, *sentences)) if s and (not before or before.paragraph != s.paragraph)
    ]
    yield from pairwise([*starts, len(tree.tokens)] if starts else [])


def is_day(tree: Tree, index: int) -> bool:
    """Whether a word belongs to a date of one day or less."""
    date = tree.dates[index]
    if date is None:
        return False
    return date.value is None or date.value.grain in ("day", "minute")


def headed(tree: Tree, first: int, last: int, before: Book | None) -> Book | None:
    """The register that a paragraph [first, last) heads: of what it says up to its first day. A heading of a bare word
    or two ("BURIALS") opens a section of the register before it; a paragraph that heads nothing goes on with that."""
    day = next((k for k in range(first, last) if is_day(tree, k)), last)
    words = tree.tokens[first : min(day, first + LONGEST_HEAD)]
    told = _words(tree, words)
    bare = day == last and len(words) <= 3 and not told & lexicon().sets["books"]
    acts = {_LAST_ACTS[w] for w in told if w in _LAST_ACTS}
    spoken = [t for t in words if t.pos != "PUNCT"]
    alone = day == last and len(spoken) <= LONGEST_TITLE and not any(t.pos in ("VERB", "AUX") for t in words)
    if bare and not acts and before is not None and all(t.text.isupper() for t in words if t.text.isalpha()):
        return replace(before, default="")
    if not words or not (told & lexicon().sets["books"] or (alone and acts)) or _is_prose(tree, words):
        return _seat(tree, words) or before
    keeps = "prisoners" if told & (lexicon().sets["custody"] | _HELD) else ""
    keeps = keeps or ("guests" if told & lexicon().sets["lodgings"] and told & _KEPT else "")
    keeps = "" if told & _OF_THINGS else keeps
    place, town = _kept_at(tree, words)
    if bare and place is None and before is not None:
        place, town = before.place, before.town
    return Book(keeps, next(iter(acts)) if len(acts) == 1 and not told & {"births", "marriages"} else "", place, town)


def _is_prose(tree: Tree, words: tuple[Token, ...]) -> bool:
    """Whether the word for a register stands in a sentence, which only speaks of one: "the register was burnt"."""
    own = {t.sentence for t in words if t.lemma.lower() in lexicon().sets["books"]}
    verbs = [t for t in words if t.sentence in own and t.tag in ("VBD", "VBZ", "VBP", "MD")]
    return any(tree.has(t.index, "nsubj", "nsubjpass") and t.text.lower() not in _BARE for t in verbs)


def _seat(tree: Tree, words: tuple[Token, ...]) -> Book | None:
    """The sitting that a heading of names before a day opens: "Corn Exchange, Cork, 11 March 1842". A town alone dates
    a letter."""
    named = all(t.pos == "PUNCT" or tree.names[t.index] is not None or t.pos in ("PROPN", "DET") for t in words)
    place, town = _kept_at(tree, words) if words and named else (None, None)
    return Book("", "", place, town) if place is not None and place.kind == "building" else None


def _words(tree: Tree, words: tuple[Token, ...]) -> frozenset[str]:
    """The words of a heading and their lemmas, hyphened ones whole."""
    if not words:
        return frozenset()
    text = tree.analysis.text.content[words[0].start : words[-1].end].lower()
    return frozenset((*_WORD.findall(text), *(t.lemma.lower() for t in words)))


def _kept_at(tree: Tree, words: tuple[Token, ...]) -> tuple[Mention | None, Mention | None]:
    """The building that keeps the register and the town it stands in, as far as the heading names them."""
    names = list(dict.fromkeys(n for n in (tree.names[t.index] for t in words) if n is not None))
    building = next((n for n in names if n.kind == "building"), None)
    noun = next((t for t in words if _is_house(t)), None)
    start = building.span.start if building else noun.start if noun else -1
    towns = [n for n in names if n.kind == "place" and n.span.start > start]
    towns = towns or [n for n in names if _is_behind(tree, n, start)]
    if building is not None or noun is not None:
        return building or (_house(tree, noun) if noun is not None else None), next(iter(towns), None)
    kept = [n for n in towns if n.span.start == words[0].start or _near_book(words, n)]
    return next(iter(kept), None), None


def _house(tree: Tree, noun: Token) -> Mention:
    """The house that a noun of a heading tells, whatever a capital makes of it: "General Infirmary"."""
    found = tree.names[noun.index]
    if found is None:
        return mention(tree, noun)
    return Mention(found.span, found.text, "building", "definite", noun.lemma.lower(), "singular")


def _near_book(words: tuple[Token, ...], name: Mention) -> bool:
    """Whether a name stands behind the noun of the register, in its phrase: "the book of the station at Horten"."""
    before = [t for t in words if t.end <= name.span.start][-_NEAR:]
    if not before or before[-1].text.lower() not in _APART:
        return False
    own = next((k for k in range(len(before) - 1, -1, -1) if before[k].lemma.lower() in lexicon().sets["books"]), -1)
    return own >= 0 and all(t.text not in (",", ".") for t in before[own:])


def _is_house(token: Token) -> bool:
    kinds = (lexicon().sets["custody"] | lexicon().sets["lodgings"] | _HELD) - _PEOPLE
    return token.tag in ("NN", "NNP") and token.lemma.lower() in kinds


def _is_behind(tree: Tree, name: Mention, start: int) -> bool:
    """Whether a name that tells no kind stands behind the house, parted from it as towns are."""
    if start < 0 or name.kind != "unknown" or name.span.start <= start:
        return False
    before = next((t for t in reversed(tree.tokens) if t.end <= name.span.start), None)
    return before is not None and before.text in _APART
