"""Propositions of clauses: a reading's phrases as mentions in roles, its place, its number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterproof.language import Mention, Token
from counterproof.statements.factuality import Factuality
from counterproof.statements.phrase import is_place, mention, owner, people
from counterproof.statements.reading import Reading
from counterproof.statements.single import single
from counterproof.statements.soles import is_sole
from counterproof.statements.statement import Proposition, Quantity, Role, Timing
from counterproof.statements.tree import Tree

_ONE_HOLDER = frozenset(("sole", "only", "first", "single", "second", "third", "last"))
"""What makes an office one person's: there is but one first editor."""


def proposition(tree: Tree, reading: Reading, told: Factuality, timings: tuple[Timing, ...]) -> Proposition:
    """What the reading says, whoever says it."""
    places = _by_size(tree, reading)
    roles = [Role(name, _filler(tree, reading, name, token)) for name, token in reading.roles]
    roles += [Role("within", mention(tree, token)) for token in places[1:]]
    return Proposition(
        reading.word.predicate,
        tuple(_distinct(roles)),
        timings,
        mention(tree, places[0]) if places else None,
        told.negated != reading.word.negated,
        told.modality,
        sole=_sole(tree, reading),
        quantity=_quantity(tree, reading),
        single=single(tree, reading),
    )


def _filler(tree: Tree, reading: Reading, role: str, token: Token) -> Mention:
    """What fills a role; "the name" that a new holder takes over is that of the subject that opens the sentence."""
    found = mention(tree, token)
    apart = (t for _, t in reading.roles if token.index < t.index <= tree.last[token.index] and t.dep == "pobj")
    if found.form != "name" and any(tree.head(t).head == token.index for t in apart):
        found = _cut(tree, found, token)
    if reading.word.predicate != "rename" or role != "thing" or found.form == "name":
        return found
    first = tree.analysis.sentences[token.sentence].first
    opening = (t for t in tree.tokens[first : token.index] if t.dep in ("nsubj", "nsubjpass"))
    subject = next(opening, token)
    named = tree.names[subject.index]
    return named if named is not None and named.kind != "person" else found


def _cut(tree: Tree, found: Mention, head: Token) -> Mention:
    """A phrase without what the parser hung on it and another role holds: the watch in "bought the watch of Adam"."""
    span = tree.analysis.text.span(found.span.start, head.end)
    return replace(found, span=span, text=span.quote, owner=owner(tree, head) if tree.has(head.index, "poss") else None)


def _distinct(roles: list[Role]) -> Iterator[Role]:
    """One role for each filler: a name found twice in one phrase fills it once."""
    seen: set[tuple[str, int, int]] = set()
    for role in roles:
        key = (role.name, role.mention.span.start, role.mention.span.end)
        if key not in seen:
            seen.add(key)
            yield role


def _by_size(tree: Tree, reading: Reading) -> list[Token]:
    """The places, buildings before towns; a place inside the phrase of another is what holds it."""
    places = list(reading.places)
    for place in reading.places:
        places += [t for t in _holding(tree, place) if t not in places]
    return sorted(places, key=lambda t: (_is_wide(tree, t), t.index if not _is_wide(tree, t) else -t.index))


def _holding(tree: Tree, place: Token) -> Iterator[Token]:
    """What a place is said to be part of: the prison in "the cellars of the prison", Lund in "the Guildhall, Lund"."""
    for town in tree.children(place.index, "appos", "npadvmod"):
        name = tree.names[town.index]
        if name is not None and name.kind == "place" and tree.tokens[town.index - 1].text == ",":
            yield town
    for of in tree.children(place.index, "prep"):
        if of.lemma in ("of", "at", "in"):
            yield from (t for t in tree.children(of.index, "pobj") if is_place(tree, t))


def _is_wide(tree: Tree, token: Token) -> bool:
    """Whether the place is a town or country rather than a building."""
    found = mention(tree, token)
    if found.form == "name":
        return found.kind == "place"
    return found.head in ("city", "town", "village", "country", "island", "province", "county", "coast", "parish")


def _sole(tree: Tree, reading: Reading) -> bool:
    doers = [token for role, token in reading.roles if role == "agent"]
    if len(doers) != 1:
        return False
    offices = [t for role, t in reading.roles if role == "thing" and reading.word.predicate == "hold_office"]
    if any(t.text.lower() in _ONE_HOLDER for office in offices for t in tree.children(office.index, "amod")):
        return True
    return is_sole(tree, reading.frame.head, doers)


def _quantity(tree: Tree, reading: Reading) -> Quantity | None:
    if not reading.word.quantity:
        return None
    for token in (*reading.frame.fillers("object"), *reading.frame.fillers("attr")):
        for one in people(tree, token):
            for number in tree.children(one.index, "nummod"):
                found = tree.numbers[number.index]
                if found is not None:
                    return Quantity(found.value, one.lemma.lower())
    return None
