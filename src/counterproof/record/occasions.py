"""Occasions: happenings that texts only describe - "the strike", "the fire at the mill" - as events of one document.

All that a document says of "the strike" is of one strike, unless it speaks of another: "a second strike", "the
strikes", "the strike at Vardo" beside "the strike at Hamar", a strike that began "again". What comes about again and
again, as meetings do, is one within a passage only; so is everything in a diary or register. Events of two documents
are not made one here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from counterproof.language import Mention, Token
from counterproof.language.analysis import Sentence
from counterproof.language.unaccented import plain
from counterproof.record.definite import POINTING
from counterproof.record.directory import entity_id
from counterproof.record.entity import Entity, Link
from counterproof.record.nouns import names_a
from counterproof.record.page import Page
from counterproof.record.resolution import Place, place
from counterproof.statements import Statement
from counterproof.statements.vocabulary import lexicon

ENTRIES = 3
"""Passages opening with a date from which on a document is a register or diary."""
_TOLD_IN = ("topic", "result", "agent")
"""The roles that a happening fills."""
_TO_COME = frozenset({
    "abortive", "alleged", "approaching", "coming", "expected", "feared", "forthcoming", "future", "impending",
    "intended", "next", "planned", "pretended", "projected", "promised", "proposed", "supposed", "threatened",
})  # fmt: skip
"""Words that make it one that has not come about."""
_EACH = frozenset({"another", "any", "each", "every", "no", "other", "several", "some", "such"})
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_IDLE = POINTING | {"actual", "entire", "great", "late", "only", "recent", "sad", "single", "sole", "terrible", "whole"}
"""Words that tell it from no other of its kind."""
_AGAIN = frozenset({"afresh", "again", "anew", "recommence", "renew", "renewed", "resume", "second", "third", "two"})
_OF = re.compile(r"\s(?:of|on|in)\s(?:the\s)?")


@dataclass(frozen=True)
class _Use:
    """One phrase for a happening, with what tells it from others of its kind in the text."""

    mention: Mention
    apart: frozenset[str]


def occasions(
    page: Page, own: Sequence[tuple[int, Statement]], links: Mapping[Place, tuple[Link, ...]]
) -> Iterator[tuple[Place, Entity, Link]]:
    """The events of the phrases that nothing resolved, in the order of the text, each with the link of its phrase."""
    uses: dict[str, dict[Place, _Use]] = defaultdict(dict)
    for mention in (m for _, s in own for m in _mentions(s)):
        if place(mention) not in links and _tells(mention, page):
            uses[mention.head][place(mention)] = _Use(mention, _apart(mention, page, links))
    for head, held in sorted(uses.items()):
        for among in _scenes(page, head, [held[at] for at in sorted(held)]):
            yield from _events(page, head, among)


def _scenes(page: Page, head: str, uses: Sequence[_Use]) -> Iterator[Sequence[_Use]]:
    """The phrases that may mean one: all of a text's, or those of one passage."""
    starts = {s.start for before, s in pairwise((None, *page.analysis.sentences)) if s and _opens(before, s)}
    listed = sum(date.span.start in starts for date in page.analysis.dates) >= ENTRIES
    if not listed and head not in lexicon().sets["recurring"]:
        yield uses
        return
    for _, among in groupby(uses, key=lambda use: page.paragraph(use.mention.span.start)):
        yield list(among)


def _opens(before: Sentence | None, sentence: Sentence) -> bool:
    return before is None or before.paragraph != sentence.paragraph


def _mentions(statement: Statement) -> Iterator[Mention]:
    """The phrases of a statement that may name a happening."""
    content = statement.proposition
    yield from (role.mention for role in content.roles if role.name in _TOLD_IN)
    yield from (t.event for t in (*content.timings, *statement.said) if t.event is not None)


def _tells(mention: Mention, page: Page) -> bool:
    """Whether a phrase tells of one happening as having come about."""
    words = page.words(mention.span)
    fits = mention.form in ("definite", "indefinite") and mention.number != "plural"
    known = mention.head in lexicon().sets["happenings"] and not names_a("proceeding", mention.head)
    return fits and known and not {w.text.lower() for w in words} & (_TO_COME | _EACH)


def _apart(mention: Mention, page: Page, links: Mapping[Place, tuple[Link, ...]]) -> frozenset[str]:
    """What tells it from others: what it belongs to, the adjectives before it, the date behind it."""
    inside = page.names_between(mention.span.start, mention.span.end)
    held = {link.to for m in (mention.owner, *inside) if m for link in links.get(place(m), ())[:1]}
    words = {plain(w) for w in mention.modifiers if w not in _IDLE}
    words |= {plain(w.lemma) for w in page.words(mention.span) if w.tag in _NOUNS and w.lemma.lower() != mention.head}
    behind = page.dates_from(mention.span.end)[:1]
    dated = {d.text for d in behind if _OF.fullmatch(page.between(mention.span, d.span))}
    return frozenset(held | words | dated)


def _events(page: Page, head: str, uses: Sequence[_Use]) -> Iterator[tuple[Place, Entity, Link]]:
    """One event where all phrases can mean one; else one for each that says which it means."""
    chain = sorted({use.apart for use in uses}, key=lambda words: (len(words), sorted(words)))
    one = all(a <= b for a, b in pairwise(chain)) and uses[0].apart == chain[-1] and not _several(page, head)
    for use in uses:
        if not one and not use.apart:
            continue
        key = () if one else tuple(sorted(use.apart))
        own = entity_id("event", head, *place(uses[0].mention), *key)
        whole = tuple(u.mention for u in uses if one or u.apart == use.apart)
        text = " ".join(use.mention.text.split())
        entity = Entity(own, "event", " ".join(whole[0].text.split()), (), whole, kind=head, unnamed=True)
        why = f"“{text}”: taken for the one {head} that this document speaks of"
        yield place(use.mention), entity, Link(use.mention.span, own, "definite", sure=one, why=why)


def _several(page: Page, head: str) -> bool:
    """Whether the text speaks of more than one of the kind: "a strike" behind another is a second one."""
    tokens, introduced, told = page.analysis.tokens, 0, False
    for token in page.lemma(head):
        if token.pos not in ("NOUN", "PROPN"):
            continue
        words = {t.text.lower() for t in tokens[max(0, token.index - 5) : token.index] if t.head == token.index}
        introduced += (1 + bool(told)) * bool(words & {"a", "an"})
        told = True
        if token.tag == "NNS" or words & (_EACH | _AGAIN) or introduced > 1 or _is_told_again(page, token):
            return True
    return False


def _is_told_again(page: Page, token: Token) -> bool:
    """Whether the sentence of a word says that something came about once more."""
    sentence = page.analysis.sentences[token.sentence]
    return any(t.lemma.lower() in _AGAIN for t in page.analysis.tokens[sentence.first : sentence.last])
