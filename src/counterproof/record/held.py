"""Held: the mentions that statements hold, and the pages of a case with the names that only statements found."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from counterproof.language import Analysis, Mention
from counterproof.record.entity import Entity, Link
from counterproof.record.happenings import told_of
from counterproof.record.page import Page
from counterproof.record.resolution import Place, place
from counterproof.record.trail import called_people, taken_up
from counterproof.sources import Span
from counterproof.statements import Statement
from counterproof.statements.mending import mended
from counterproof.statements.vocabulary import predicates

_OF_PEOPLE = frozenset({"testify", "interrogate", "torture", "try", "charge", "sentence"})
"""Predicates beside those of custody, life and pleas whose living participants are people, never bodies."""
_PERSONAL = frozenset({"agent", "patient", "companion", "recipient"})


_ARTICLE = re.compile(r"\b[Tt]he\s{1,2}\Z")
"""Before the name of a ship, a paper or a hall, and of nobody."""


def pages_of(analyses: Iterable[Analysis], statements: Iterable[Statement]) -> tuple[Page, ...]:
    """The texts as pages, with the names that only their statements hold."""
    numbered = told_of(enumerate(statements))
    return tuple(_page(a, numbered.get(a.text.source.id, [])) for a in analyses)


def _page(analysis: Analysis, own: Sequence[tuple[int, Statement]]) -> Page:
    analysis = replace(analysis, tokens=mended(analysis))
    unclear = {m.span for m in analysis.names if m.kind == "unknown"}
    answered = {r.mention.text for _, s in own for r in s.proposition.roles if _is_somebody(s, r.mention, unclear)}
    page = Page(analysis, tuple(_more(analysis, own)), frozenset(_people(own)) | answered)
    return replace(page, people=page.people | {*taken_up(page), *called_people(page)})


def _is_somebody(statement: Statement, mention: Mention, unclear: Collection[Span]) -> bool:
    """Whether a name of unclear kind is a person's: it answers "who?", or "who" takes it up ("it was Kern who")."""
    if mention.form != "name" or mention.span not in unclear:
        return False
    gap = statement.span.start - mention.span.end
    return mention.kind == "person" or (statement.span.quote.startswith("who ") and 0 <= gap < 3)


def _people(own: Sequence[tuple[int, Statement]]) -> Iterator[str]:
    """Single words that fill a role which only a person fills: who is arrested, pleads, is executed."""
    for _, statement in own:
        predicate = predicates()[statement.proposition.predicate]
        personal = predicate.position or predicate.state in ("custody", "life") or predicate.key in _OF_PEOPLE
        for role in statement.proposition.roles if personal else ():
            name = role.mention
            plain_word = name.text.isalpha() and name.text[:1].isupper() and not name.text.isupper()
            if name.form == "name" and plain_word and role.name in (*predicate.alive, predicate.bearer):
                yield name.text


def _more(analysis: Analysis, own: Sequence[tuple[int, Statement]]) -> Iterator[Mention]:
    """Names that statements hold and the analysis lacks; who acts under an unknown name is taken for a person."""
    taken = {index for m in analysis.names for index in range(m.span.start, m.span.end)}
    extra = [(m, role) for _, s in own for m, role in mentions(s)]
    extra += [(analysis.author, "declarant")] if analysis.author else []
    for mention, role in extra:
        if mention.form == "name" and not taken & set(range(mention.span.start, mention.span.end)):
            taken |= set(range(mention.span.start, mention.span.end))
            article = _ARTICLE.search(analysis.text.content, max(0, mention.span.start - 6), mention.span.start)
            personal = mention.kind == "unknown" and (role in _PERSONAL or role == "declarant") and not article
            yield replace(mention, kind="person") if personal else mention


def mentions(statement: Statement) -> Iterator[tuple[Mention, str]]:
    """Every mention read from a text that a statement holds, with the role it fills; owners too."""
    content = statement.proposition
    held = [(role.mention, role.name) for role in content.roles]
    held += [(m, "declarant") for m in statement.attribution]
    held += [(content.place, "place")] if content.place else []
    held += [(t.event, "event") for t in (*content.timings, *statement.said) if t.event]
    for mention, role in held:
        if mention.form != "typed":
            yield mention, role
            if mention.owner:
                yield mention.owner, "owner"


def as_phrase(mention: Mention) -> Mention:
    """A common noun in capitals, "the Commission", as the definite phrase that it is."""
    told = mention.form == "name" and mention.kind == "unknown" and mention.head.isalpha()
    return replace(mention, form="definite") if told else mention


def with_mentions(
    entities: Mapping[str, Entity],
    numbered: Mapping[str, Sequence[tuple[int, Statement]]],
    links: Mapping[Place, tuple[Link, ...]],
) -> dict[str, Entity]:
    """Entities with the pronouns and descriptions tied to them, too."""
    more: dict[str, dict[Place, Mention]] = defaultdict(dict)
    for own in numbered.values():
        for _, statement in own:
            for mention, _ in mentions(statement):
                for link in links.get(place(mention), ()):
                    more[link.to][place(mention)] = mention
    full = {}
    for own_id, entity in entities.items():
        held = {place(m): m for m in entity.mentions} | more.get(own_id, {})
        full[own_id] = replace(entity, mentions=tuple(held[at] for at in sorted(held)))
    return dict(sorted(full.items()))
