"""Occasion: happenings that texts only describe - "the fire", "the signing of the settlement" - each as told at its
place. Which of them are one and the same is for `retelling` to say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from counterproof.language import Mention, Token
from counterproof.record.directory import entity_id
from counterproof.record.entity import Entity, Link
from counterproof.record.page import Page
from counterproof.record.resolution import Place, place
from counterproof.statements import Statement
from counterproof.statements.vocabulary import lexicon

Linked = Mapping[Place, tuple[Link, ...]]
_WITHIN = frozenset({"prep", "pobj", "poss", "compound", "nmod", "amod", "conj", "appos", "nummod"})
"""How words hang on a noun that narrow it, without a clause."""


def occasions(page: Page, own: Sequence[tuple[int, Statement]], links: Linked) -> Iterator[tuple[Place, Entity, Link]]:
    """An event for each phrase for a happening that nothing resolved: what begins, acts, or dates something else."""
    for _, statement in own:
        content = statement.proposition
        held = [r.mention for r in content.roles if r.name in ("topic", "agent")]
        held += [t.event for t in (*content.timings, *statement.said) if t.event]
        for mention in held:
            if place(mention) not in links and _is_happening(mention):
                own_id = entity_id("event", mention.head, *place(mention))
                text = " ".join(mention.text.split())
                entity = Entity(own_id, "event", text, (), (mention,), kind=mention.head, unnamed=True)
                why = f"“{text}”: the {mention.head} told of here"
                yield place(mention), entity, Link(mention.span, own_id, "definite", sure=True, why=why)


def _is_happening(mention: Mention) -> bool:
    if mention.form not in ("definite", "indefinite", "name") or not mention.head or mention.number == "plural":
        return False
    return mention.head in lexicon().sets["happenings"] or bool(kinds_of(mention.head) - {mention.head})


def kinds_of(noun: str) -> frozenset[str]:
    """What a noun for a happening tells of: itself, and the predicates of the vocabulary that it is a noun for."""
    return frozenset({noun, *(word.predicate for word in lexicon().nouns.get(noun, ()) if word.predicate)})


def narrowing(page: Page, noun: Token) -> list[Token]:
    """The words under a noun that narrow it and stand in no clause of their own: "the funeral of Jan Brandt"."""
    tokens, sentence = page.analysis.tokens, page.analysis.sentences[noun.sentence]
    held = {noun.index}
    inside = tokens[sentence.first : sentence.last]
    for _ in range(6):
        more = {t.index for t in inside if t.head in held and t.dep in _WITHIN} - held
        if not more:
            break
        held |= more
    return [tokens[index] for index in sorted(held)]
