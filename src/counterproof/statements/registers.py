"""Registers: lines that open with a date, which then times what they say, and entries written without a subject."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from counterproof.language import DateMention, Mention, Token
from counterproof.statements.frame import Frame, verb_frame
from counterproof.statements.phrase import is_somebody
from counterproof.statements.reading import Reading
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import Word, lexicon

HEADING_WORDS = 60
"""Words at the start of a text within which it says what it is a register of."""
LONGEST_HEADING = 14
"""Words of the longest line that is only a heading with a date: "Second day, Tuesday 7 February"."""

_STOPS = (".", ":", ";", "-", "–", "—")
_ANYWHERE = {
    "bear": "born",
    "bury": "bury",
    "baptise": "baptise",
    "baptize": "baptise",
    "die": "die",
    "hang": "execute",
}
_IN_CUSTODY = {
    "receive": "arrest", "commit": "arrest", "admit": "arrest", "enter": "arrest", "discharge": "release",
    "deliver": "release", "release": "release", "leave": "release",
}  # fmt: skip
_GROUNDS = frozenset(("warrant", "order", "committal", "mittimus"))


def opening_dates(tree: Tree) -> dict[int, DateMention]:
    """For each sentence of a line that opens with a date and a stop, that date; a later one in the line takes over."""
    found: dict[int, DateMention] = {}
    current: DateMention | None = None
    paragraph = -1
    for sentence in tree.analysis.sentences:
        if sentence.paragraph != paragraph:
            current, paragraph = None, sentence.paragraph
            opened = _opening(tree, sentence.first, sentence.last)
        else:
            opened = _opening(tree, sentence.first, sentence.last)
            opened = opened if current is not None or _has_colon(tree, sentence.first, sentence.last) else None
        current = opened or current
        if current is not None:
            found[sentence.index] = current
    return found


def session_dates(tree: Tree) -> dict[int, DateMention]:
    """For each sentence, the date of the last short verbless line above it: the heading of a session."""
    found: dict[int, DateMention] = {}
    current: DateMention | None = None
    turns = [turn.body.start for turn in tree.analysis.turns]
    for sentence in tree.analysis.sentences:
        words = tree.tokens[sentence.first : sentence.last]
        place = bisect_right(turns, sentence.start) - 1
        if place >= 0 and sentence.start < tree.analysis.turns[place].body.end:
            words = ()
        dates = [d for d in (tree.dates[t.index] for t in words) if d is not None and d.value is not None]
        if dates and len(words) <= LONGEST_HEADING and not any(t.pos in ("VERB", "AUX") for t in words):
            current = dates[0]
        if current is not None:
            found[sentence.index] = current
    return found


def session_places(tree: Tree) -> dict[int, Mention]:
    """For each sentence, the one place that a dated heading opening its paragraph or the one before gives: where a
    court or office sat, as in "Guildhall, London, 3 May 1736. Adam Hill, sworn, deposed"."""
    found: dict[int, Mention] = {}
    place: Mention | None = None
    below = -1
    for sentence in tree.analysis.sentences:
        words = tree.tokens[sentence.first : sentence.last]
        if _is_heading(tree, words):
            names = dict.fromkeys(tree.names[t.index] for t in words)
            sites = [n for n in names if n is not None and n.kind in ("place", "building")]
            sites = sites or [n for n in names if n is not None and n.kind == "unknown"][-1:]
            narrow = [n for n in sites if n.kind == "building"] or sites
            place, below = (narrow[0] if len(narrow) == 1 else None), sentence.paragraph + 1
        elif place is not None and sentence.paragraph <= below:
            found[sentence.index] = place
    return found


def _is_heading(tree: Tree, words: tuple[Token, ...]) -> bool:
    dated = any(d is not None and d.value is not None for d in (tree.dates[t.index] for t in words))
    return dated and len(words) <= LONGEST_HEADING and not any(t.pos in ("VERB", "AUX") for t in words)


def _opening(tree: Tree, first: int, last: int) -> DateMention | None:
    """The date that a sentence opens with, if a stop follows it at once or it is all there is."""
    date = tree.dates[first]
    if date is None:
        return None
    for token in tree.tokens[first:last]:
        if tree.dates[token.index] is not date:
            return date if token.text in _STOPS else None
    return date


def _has_colon(tree: Tree, first: int, last: int) -> bool:
    """Whether a colon follows the date that the sentence opens with: "Two in the afternoon: sixty barrels passed"."""
    after = next((t for t in tree.tokens[first:last] if tree.dates[t.index] is not tree.dates[first]), None)
    return after is not None and after.text == ":"


def entries(tree: Tree, read: frozenset[int]) -> Iterator[Reading]:
    """Readings of register entries: participles without subject, and names on a warrant, in sentences not yet read."""
    dated = opening_dates(tree)
    known = dict(_ANYWHERE) | (_IN_CUSTODY if _is_of_custody(tree) else {})
    for sentence in tree.analysis.sentences:
        if sentence.index in read or sentence.index not in dated:
            continue
        words = tree.tokens[sentence.first : sentence.last]
        reading = _participle(tree, words, known) or (_on_warrant(tree, words) if _is_of_custody(tree) else None)
        if reading is not None:
            yield reading


def _is_of_custody(tree: Tree) -> bool:
    return any(t.lemma.lower() in lexicon().sets["custody"] for t in tree.tokens[:HEADING_WORDS])


def _participle(tree: Tree, words: tuple[Token, ...], known: dict[str, str]) -> Reading | None:
    """A participle alone, as "Delivered the cooper": the object, else the first person named, is concerned."""
    for verb in words:
        predicate = known.get(verb.lemma.lower().rstrip("s")) or known.get(verb.lemma.lower())
        if predicate is None or not (verb.pos == "VERB" or verb is words[0]):
            continue
        objects = [_body_of(tree, t) for t in verb_frame(tree, verb).fillers("object")]
        objects = [t for t in objects if is_somebody(tree, t)]
        person = objects[0] if objects else _first_person(tree, words)
        return _entry(verb, predicate, person) if person is not None else None
    return None


def _on_warrant(tree: Tree, words: tuple[Token, ...]) -> Reading | None:
    """A name on a warrant in the book of a prison is an arrest: "Adam Hill, cooper, upon his master's warrant"."""
    if any(t.pos == "VERB" and t.dep == "ROOT" for t in words):
        return None
    ground = next((t for t in words if t.lemma.lower() in _GROUNDS and t.dep in ("pobj", "ROOT")), None)
    person = _first_person(tree, words)
    if ground is None or person is None or person.index > ground.index:
        return None
    return _entry(person, "arrest", person)


def _body_of(tree: Tree, token: Token) -> Token:
    """Whoever is received as "the body of Adam Hill"."""
    if token.lemma != "body":
        return token
    return next((t for of in tree.children(token.index, "prep") for t in tree.children(of.index, "pobj")), token)


def _first_person(tree: Tree, words: tuple[Token, ...]) -> Token | None:
    for token in words:
        if token.dep == "pobj":
            continue
        name = tree.names[token.index]
        if name is not None and name.kind == "person" and token.end >= name.span.end:
            return token
    return None


def _entry(head: Token, predicate: str, person: Token) -> Reading:
    word = Word("entry", "An entry of a register, written without a subject.", predicate)
    return Reading(Frame(head, (("object", person),), nominal=True), word, (("patient", person),), ())
