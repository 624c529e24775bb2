"""Happenings: trials and events by name, and which of them "the trial", "the second trial", "no such flight" mean.

A wrong trial makes a false contradiction: a phrase is tied only where one named before fits and nothing competes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from counterproof.language import Mention
from counterproof.record.coreference import POINTING, another, holds
from counterproof.record.directory import Directory, entity_id
from counterproof.record.entity import Entity, Link
from counterproof.record.nouns import names_a
from counterproof.record.page import Page
from counterproof.record.places import Named, named
from counterproof.record.resolution import Place, place
from counterproof.record.spelling import plain
from counterproof.statements import Statement
from counterproof.statements.vocabulary import lexicon

ORDINALS = {
    word: str(number)
    for number, words in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th"), start=1)
    for word in words.split()
}
_ALIAS = re.compile(
    r"[\s,(“\"'‘]{0,4}(?:or|also known as|known as|called|i\.e\.|alias)[\s,(“\"'‘]{1,3}(?:the )?[“\"'‘]?"
)
_BACK = 1
"""Paragraphs back to which "no such flight" may reach."""


@dataclass(frozen=True)
class Happenings:
    """Trials and events: their entities, links of the phrases that mean them, and the statements that tell of one."""

    entities: Mapping[str, Entity]
    links: Mapping[Place, tuple[Link, ...]]
    told: Mapping[int, str]
    """Events that phrases like "no such flight" name, by the number of the statement that first tells of them."""


def by_name(pages: Sequence[Page], directory: Directory, taken: Collection[Place]) -> Named:
    """Trials and events by name; "the X trial, also known as the Y trial" makes X and Y one."""
    found = named(pages, directory, ("proceeding", "event"), taken)
    joined = {own: own for own in found.entities}
    for page in pages:
        held = [m for m in page.names if place(m) in found.links]
        for first, second in pairwise(held):
            between = page.between(first.span, second.span)
            if len(between) < 30 and _ALIAS.fullmatch(between):
                a, b = found.links[place(first)][0].to, found.links[place(second)][0].to
                joined = {own: joined[a] if to == joined[b] else to for own, to in joined.items()}
    return _joined(found, joined)


def _joined(found: Named, joined: Mapping[str, str]) -> Named:
    groups: dict[str, list[Entity]] = defaultdict(list)
    for own, entity in found.entities.items():
        groups[joined[own]].append(entity)
    entities = {}
    for own, group in groups.items():
        kept = found.entities[own]
        names = {n for e in group for n in (e.name, *e.aliases)} - {kept.name}
        mentions = tuple(m for e in group for m in e.mentions)
        kind = next((e.type for e in group if e.type == "proceeding"), kept.type)
        entities[own] = replace(kept, type=kind, aliases=tuple(sorted(names)), mentions=mentions)
    links = {at: tuple(replace(link, to=joined[link.to]) for link in held) for at, held in found.links.items()}
    return Named(entities, links)


def the_trial(mention: Mention, page: Page, trials: Named) -> Link | None:
    """Which proceeding "the trial" or "the second trial" means: the only one of that noun in reach, else None."""
    if mention.number == "plural" or not names_a("proceeding", mention.head) or mention.owner:
        return None
    rest = set(mention.modifiers) - POINTING
    wanted = {ORDINALS[word] for word in rest if word in ORDINALS}
    if rest - ORDINALS.keys() or len(wanted) > 1:
        return None
    fitting = {own: e for own, e in trials.entities.items() if holds(e, mention.head)}
    if wanted:
        fitting = {own: e for own, e in fitting.items() if wanted <= _ordinals(e)}
        return _link(mention, next(iter(fitting)), "the only one so numbered") if len(fitting) == 1 else None
    here = page.paragraph(mention.span.start)
    seen = [
        (m.span.start, link.to) for m in page.names for link in trials.links.get(place(m), ()) if link.to in fitting
    ]
    before = {to for start, to in seen if start < mention.span.start and page.paragraph(start) == here}
    around = {to for start, to in seen if page.paragraph(start) == here}
    inside = page.analysis.sentences
    since = next((s.start for s in inside if s.paragraph == here), 0)
    if len(before) == 1 and around == before and not another(page, mention, since):
        return _link(mention, before.pop(), "the only one named in this paragraph")
    everywhere = {to for _, to in seen}
    if len(everywhere) == 1 and seen[0][0] < mention.span.start and not another(page, mention):
        return _link(mention, everywhere.pop(), "the only one named in this document")
    return None


def _ordinals(entity: Entity) -> set[str]:
    words = {word for name in (entity.name, *entity.aliases) for word in plain(name).split()}
    return {ORDINALS[word] for word in words if word in ORDINALS}


def _link(mention: Mention, to: str, why: str) -> Link:
    return Link(mention.span, to, "definite", sure=True, why=f"“{mention.text}”: {why}")


def told_before(
    mention: Mention, page: Page, statements: Sequence[tuple[int, Statement]]
) -> tuple[int, Entity, Link] | None:
    """The one telling that "no such flight" or "this meeting" takes up: its number, the event, the link; else None.

    `statements` are those of the page with their numbers, in order. The noun and the telling share a predicate of
    the vocabulary, and no second telling of the kind stands in reach.
    """
    pointing = set(mention.modifiers) & (POINTING - {"same"})
    predicates = {word.predicate for word in lexicon().nouns.get(mention.head, ())} - {""}
    if mention.number == "plural" or not pointing or not predicates:
        return None
    start = mention.span.start
    here = page.paragraph(start)
    kin = [(number, s) for number, s in statements if s.span.end <= start and s.proposition.predicate in predicates]
    near = [(n, s) for n, s in kin if page.paragraph(s.span.start) == here]
    near = near or [(n, s) for n, s in kin if here - page.paragraph(s.span.start) <= _BACK]
    if len({(s.span.start, s.span.end) for _, s in near}) != 1:
        return None
    number, telling = near[0]
    own = entity_id("event", mention.head, telling.span.source, telling.span.start)
    event = Entity(
        own, "event", f"{mention.head} told at “{telling.span.quote[:40]}”", (), (mention,), kind=mention.head
    )
    why = f"“{mention.text}” takes up the only {mention.head} told of just before"
    return number, event, Link(mention.span, own, "definite", sure=True, why=why)


def told_of(statements: Iterable[tuple[int, Statement]]) -> dict[str, list[tuple[int, Statement]]]:
    """Statements with their numbers by source, in order of their place."""
    found: dict[str, list[tuple[int, Statement]]] = defaultdict(list)
    for number, statement in statements:
        found[statement.span.source].append((number, statement))
    return {source: sorted(held, key=lambda n: (n[1].span.start, n[0])) for source, held in found.items()}
