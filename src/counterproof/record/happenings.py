"""Happenings: trials and events by name, and which of them "the trial", "the second trial", "no such flight" mean.

A wrong trial makes a false contradiction: a phrase is tied only where one named before fits and nothing competes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from counterproof.language import Mention
from counterproof.language.unaccented import plain
from counterproof.record.definite import POINTING, another, holds
from counterproof.record.directory import Directory, entity_id
from counterproof.record.entity import Entity, Link
from counterproof.record.nouns import names_a
from counterproof.record.page import Page
from counterproof.record.places import Named, named
from counterproof.record.resolution import Place, place
from counterproof.statements import Statement
from counterproof.statements.vocabulary import lexicon
from counterproof.times import Answer, VagueDate, overlaps

ORDINALS = {
    word: str(number)
    for number, words in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th"), start=1)
    for word in words.split()
}
_ALIAS = re.compile(
    r"[\s,(“\"'‘]{0,4}(?:or|also known as|aka|a\.k\.a\.|known as|called|i\.e\.|alias)[\s,(“\"'‘]{1,3}(?:the )?[“\"'‘]?"
)
_BESIDE = re.compile(r"[\s,(”\"'’]{0,4}(?:of |in |held in )?")
"""Between a trial's name and the date that belongs to it."""
_RECENT = 60
"""Statements looked back at, at most, for the telling that "no such flight" takes up."""
_BACK = 1
"""Paragraphs back to which "no such flight" may reach."""


def by_name(pages: Sequence[Page], directory: Directory, taken: Collection[Place]) -> Named:
    """Trials and events by name; "the X trial, also known as the Y trial" makes X and Y one."""
    found = named(pages, directory, ("proceeding", "event"), taken)
    joined = {own: own for own in found.entities}
    for page in pages:
        held = [m for m in page.names if place(m) in found.links]
        for first, second in pairwise(held):
            between = page.between(first.span, second.span)
            if len(between) < 30 and (_ALIAS.fullmatch(between) or between.strip() == "("):
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


def _is_called(trial: Entity, words: Collection[str]) -> bool:
    """Whether one name of a trial holds all the words that narrow a phrase: "the Mill trial" is the Mill Trial."""
    return any(set(words) <= set(plain(name).split()) for name in (trial.name, *trial.aliases))


def the_trial(
    mention: Mention, page: Page, trials: Named, dates: Mapping[str, VagueDate], tied: Sequence[tuple[int, str]]
) -> Link | None:
    """Which proceeding "the trial" or "the second trial" means: the only one of that noun in reach, else None.

    `dates` are those written beside the names of trials in this text; `tied` are the places where such a phrase was
    tied before.
    """
    if mention.number == "plural" or not names_a("proceeding", mention.head) or mention.owner:
        return None
    rest = set(mention.modifiers) - POINTING
    wanted = {ORDINALS[word] for word in rest if word in ORDINALS}
    if len(wanted) > 1:
        return None
    fitting = {own: e for own, e in trials.entities.items() if holds(e, mention.head)}
    if rest - ORDINALS.keys():
        so_called = [own for own, e in fitting.items() if _is_called(e, rest)]
        return _link(mention, so_called[0], "the only one of that name") if len(so_called) == 1 else None
    if wanted:
        fitting = {own: e for own, e in fitting.items() if wanted <= _ordinals(e)}
        return _link(mention, next(iter(fitting)), "the only one so numbered") if len(fitting) == 1 else None
    start, here = mention.span.start, page.paragraph(mention.span.start)
    seen = sorted({(m.span.start, k.to) for m in page.names for k in trials.links.get(place(m), ()) if k.to in fitting})
    seen = sorted({*seen, *tied})
    around = {to for at, to in seen if page.paragraph(at) == here}
    before = {to for at, to in seen if page.paragraph(at) == here and at < start}
    if len(before) == 1 and around == before and not another(page, mention, page.passage_start(start)):
        return _link(mention, before.pop(), "the only one named in this paragraph")
    everywhere = {to for _, to in seen}
    if len(everywhere) == 1 and seen[0][0] < start and not another(page, mention):
        return _link(mention, everywhere.pop(), "the only one named in this document")
    if not around and (dated := _dated(mention, page, dates, fitting)):
        return dated
    above = {to for at, to in seen if page.paragraph(at) == here - 1}
    if not around and len(above) == 1 and not another(page, mention, page.passage_start(start)):
        return replace(_link(mention, above.pop(), "the only one named in the paragraph above"), sure=False)
    return None


def _dated(mention: Mention, page: Page, dates: Mapping[str, VagueDate], fitting: Collection[str]) -> Link | None:
    """The trial whose date, written beside its name, is the only one that the date beside the mention can be."""
    sentence = page.sentence(mention.span.start)
    near = page.dates_from(page.analysis.sentences[sentence].start) if page.analysis.sentences else ()
    own = [d.value for d in near if d.value and d.needs == "nothing" and page.sentence(d.span.start) == sentence]
    if len(own) != 1:
        return None
    agreeing = {to for to in fitting if to in dates and overlaps(dates[to], own[0]) is not Answer.NEVER}
    if len(agreeing) != 1:
        return None
    return _link(mention, agreeing.pop(), "the only one whose date, written beside its name, agrees with the date here")


def dates_beside(page: Page, trials: Named) -> dict[str, VagueDate]:
    """Dates written right after the names of trials: "(the Mill trial, August 1936)", "the Mill trial of 1936"."""
    found: dict[str, dict[str, VagueDate]] = defaultdict(dict)
    for mention in page.names:
        for link in trials.links.get(place(mention), ()):
            for date in page.dates_from(mention.span.end)[:1]:
                gap = page.between(mention.span, date.span)
                if date.value and date.needs == "nothing" and len(gap) < 14 and _BESIDE.fullmatch(gap):
                    found[link.to][date.value.edtf] = date.value
    return {to: next(iter(values.values())) for to, values in found.items() if len(values) == 1}


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
    last = bisect_left(statements, start, key=lambda n: n[1].span.start)
    recent = statements[max(0, last - _RECENT) : last]
    kin = [(number, s) for number, s in recent if s.span.end <= start and s.proposition.predicate in predicates]
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
