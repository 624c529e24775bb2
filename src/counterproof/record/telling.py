"""Telling: one entry as the telling of a happening - of what kind it is, about whom and what, where, by which words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from counterproof.language import Mention, Token
from counterproof.language.unaccented import plain
from counterproof.record.entity import Entity, Link, holding
from counterproof.record.entry import Entry
from counterproof.record.page import Page
from counterproof.record.places import by_plain_name
from counterproof.record.resolution import Place
from counterproof.statements.vocabulary import lexicon

_ABOUT = ("begin", "finish", "happen")
_AGAIN = re.compile(
    r"\b(?:again|anew|another|once more|twice|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"further|remains|ashes|re-?buried|re-?interred)\b",
    re.IGNORECASE,
)


_WITHIN = frozenset({"prep", "pobj", "poss", "compound", "nmod", "amod", "conj", "appos", "nummod"})
"""How words hang on a noun that narrow it, without a clause."""


@dataclass(frozen=True)
class Telling:
    """One entry as a telling of a happening: of what kinds it is, about whom and what, where, when."""

    entry: Entry
    happening: str
    kinds: frozenset[str]
    about: frozenset[str]
    places: frozenset[str]
    word: str
    """The lemma by which it is told."""
    mention: Mention | None = None
    """The phrase that names the happening, where one does."""
    again: bool = False

    @property
    def single(self) -> bool:
        """Whether it is said to be the only one, within bounds that are all known."""
        content = self.entry.statement.proposition
        if self.mention is None and (len(content.timings) > 1 or (content.place and not self.entry.place)):
            return False
        held = {(link.span.source, link.span.start) for link in self.entry.links}
        known = all((r.mention.span.source, r.mention.span.start) in held for r in content.roles)
        return content.single and known

    @property
    def source(self) -> str:
        """The document."""
        return self.entry.statement.span.source


def tellings(
    entries: Iterable[Entry],
    entities: Mapping[str, Entity],
    pages: Mapping[str, Page],
    links: Mapping[Place, tuple[Link, ...]],
) -> Iterator[Telling]:
    """The tellings of what is told as fact: by the entries themselves, and by the phrases that they speak of."""
    known = by_plain_name(entities)
    for entry in entries:
        content, page = entry.statement.proposition, pages.get(entry.statement.span.source)
        if page is None or content.negated or not content.actual or entry.statement.stance != "asserts":
            continue
        if not entry.statement.sure or any(c.what == "hearsay" for c in entry.circumstances):
            continue
        sure = {link.to for link in entry.links if link.sure}
        where = frozenset(holding(entities, entry.place) if entry.place in sure else ())
        where |= {one for one in entry.fillers("within") if one in sure}
        again = _is_again(entry, page)
        head = page.head(entry.statement.span)
        word = head.lemma.lower() if head else ""
        if content.predicate in _ABOUT:
            for role in content.roles:
                topic = _event(role.mention, links, entities) if role.name == "topic" else None
                if topic:
                    about = _narrowed(role.mention, page, links, known)
                    kinds = _kinds_of(role.mention.head)
                    yield Telling(entry, topic.id, kinds, about, where, role.mention.head, role.mention, again)
        elif entry.happening == entry.id:
            about = frozenset(to for role, to in entry.roles if to in sure and role != "within")
            yield Telling(entry, entry.id, frozenset({content.predicate}), about, where, word, None, again)


def _is_again(entry: Entry, page: Page) -> bool:
    """Whether the sentence, its dates left out, counts the happening among others."""
    sentence = page.analysis.sentences[page.sentence(entry.statement.span.start)]
    dates = [d.span for d in page.dates_from(sentence.start) if d.span.start < sentence.end]
    return any(
        not any(d.start <= found.start() < d.end for d in dates)
        for found in _AGAIN.finditer(page.content, sentence.start, sentence.end)
    )


def _event(mention: Mention, links: Mapping[Place, tuple[Link, ...]], entities: Mapping[str, Entity]) -> Entity | None:
    """The event that a phrase only describes."""
    found = links.get((mention.span.source, mention.span.start, mention.span.end), ())
    entity = entities.get(found[0].to) if len(found) == 1 else None
    return entity if entity and entity.type == "event" and entity.unnamed else None


def _narrowed(
    mention: Mention, page: Page, links: Mapping[Place, tuple[Link, ...]], named: Mapping[str, str]
) -> frozenset[str]:
    """What a phrase for a happening says that it was about: ids where known, else its capitalised words."""
    head = next((w for w in page.words(mention.span) if w.lemma.lower() == mention.head), page.head(mention.span))
    if head is None:
        return frozenset()
    dates = [d.span for d in page.dates_from(head.start)]
    words = [
        w
        for w in _narrowing(page, head)
        if w.index != head.index and not any(d.start <= w.start < d.end for d in dates)
    ]
    starts = {w.start: w for w in words}
    known: set[str] = set()
    covered: set[int] = set()
    for (source, start, end), found in links.items():
        if source == page.source and start in starts and len(found) == 1 and found[0].sure:
            known.add(found[0].to)
            covered |= {w.index for w in words if start <= w.start < end}
    other = {plain(w.text) for w in words if w.tag.startswith("NNP") and w.index not in covered}
    return frozenset(known | {named.get(word, word) for word in other})


def _kinds_of(noun: str) -> frozenset[str]:
    """What a noun for a happening tells of: itself, and the predicates of the vocabulary that it is a noun for."""
    return frozenset({noun, *(word.predicate for word in lexicon().nouns.get(noun, ()) if word.predicate)})


def _narrowing(page: Page, noun: Token) -> list[Token]:
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
