"""Neuter: which thing "it" and "its" mean - the one that the sentence before was about, or the only one it handled.

"It" stands for clauses and the weather, too; so it is tied only where it is handled, or leads its sentence as its thing
led the one before, and where that one speaks of no other thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from counterproof.language import Mention, Token
from counterproof.record.entity import Entity, Link
from counterproof.record.held import mentions
from counterproof.record.nouns import gender_of
from counterproof.record.page import Page
from counterproof.record.resolution import Place, place
from counterproof.record.unnamed import Described
from counterproof.statements import Statement

_THINGS = ("object", "organization", "publication", "building")
_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "nsubjpass")


def neuters(
    page: Page,
    own: Sequence[tuple[int, Statement]],
    links: Mapping[Place, tuple[Link, ...]],
    entities: Mapping[str, Entity],
    bare: Iterable[Described],
) -> Iterator[Described | tuple[Place, tuple[Link, ...]]]:
    """The thing of each "it" in a role: a link, or, where the thing is only described, one more phrase for it."""
    described = {(p.mention.span.start, p.mention.span.end): p for p in bare if p.mention.span.source == page.source}
    things = {at[1:]: found[0] for at, found in links.items() if at[0] == page.source and len(found) == 1}
    named = {at: link for at, link in things.items() if link.to in entities and entities[link.to].type in _THINGS}
    for number, statement in own:
        for mention, _ in mentions(statement):
            if mention.form != "pronoun" or mention.text.lower() not in ("it", "its") or place(mention) in links:
                continue
            if (at := _meant(mention, page, {*named, *described})) is None:
                continue
            why = f"“{mention.text}”: the only thing that the sentence before speaks of"
            if at in named:
                yield place(mention), (Link(mention.span, named[at].to, "pronoun", sure=named[at].sure, why=why),)
            elif described[at].entity.type in _THINGS and not described[at].any:
                phrase = described[at]
                link = Link(mention.span, phrase.entity.id, "pronoun", sure=phrase.link.sure, why=why)
                yield replace(phrase, mention=replace(mention, head=phrase.mention.head), link=link, statement=number)


def _meant(mention: Mention, page: Page, known: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
    """Where the phrase stands that it means: in the sentence before, in the like place, and no other thing there."""
    word = page.head(mention.span)
    if word is None or page.quoted(mention.span) or page.turn(mention.span):
        return None
    here = page.sentence(mention.span.start)
    if not here or page.paragraph(mention.span.start) != page.paragraph(page.analysis.sentences[here - 1].start):
        return None
    before = _things(page, here - 1)
    like = _SUBJECTS if _leads(page, word) else _OBJECTS if word.dep in ("dobj", "nsubjpass") else ()
    if len(before) != 1 or before[0].dep not in like or _things(page, here, mention.span.start):
        return None
    return next((at for at in known if at[0] <= before[0].start < at[1] and _is_head(page, at, before[0])), None)


def _is_head(page: Page, at: tuple[int, int], word: Token) -> bool:
    head = page.head(page.analysis.text.span(*at))
    return head is not None and head.index == word.index


def _leads(page: Page, word: Token) -> bool:
    """Whether it is the subject of its sentence, or owns it."""
    tokens = page.analysis.tokens
    owned = tokens[word.head] if word.dep == "poss" else word
    verb = tokens[owned.head]
    return owned.dep in _SUBJECTS and verb.head == verb.index and (word.dep == "poss" or verb.lemma != "be")


def _things(page: Page, sentence: int, until: int | None = None) -> list[Token]:
    """The words for single things in a sentence that could be "it": no people, places, dates or spans of time."""
    held = page.analysis.sentences[sentence]
    names = {w.index: m for m in page.names_between(held.start, held.end) for w in page.words(m.span)}
    dates = [d.span for d in page.dates_from(held.start) if d.span.start < held.end]
    found = []
    for token in page.analysis.tokens[held.first : held.last]:
        name = names.get(token.index)
        inside = name is not None and page.head(name.span) != token
        apart = (
            inside
            or token.dep in ("compound", "appos", "poss", "nmod")
            or any(d.start <= token.start < d.end for d in dates)
        )
        common = token.tag == "NN" and not gender_of(token.lemma.lower())
        proper = token.tag == "NNP" and (name is None or name.kind not in ("person", "place"))
        if (common or proper) and not apart and (until is None or token.start < until):
            found.append(token)
    return found
