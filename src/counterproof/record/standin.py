"""Standin: an entity for a phrase that was tied to nobody known - a declarant without a name, or a set of people.

Each stands for itself alone, so that nothing said of it can clash with what is said of anybody else.
"""

from __future__ import annotations

from counterproof.language import Mention
from counterproof.record.directory import entity_id
from counterproof.record.entity import Entity, EntityType, Link
from counterproof.record.nouns import gender_of, names_a
from counterproof.record.page import Page
from counterproof.record.resolution import place
from counterproof.statements import COUNTED, Statement
from counterproof.statements.vocabulary import lexicon


def standin(
    mention: Mention,
    statement: Statement,
    page: Page,
    members: tuple[tuple[str, ...], bool] | None = None,
    *,
    declarant: bool,
) -> tuple[Entity, Link] | tuple[None, None]:
    """An entity of its own for one who speaks, or for "the defendants" of one paragraph; None for anything else.

    `members` are those whom the text lists as the set, and whether they are surely all of it.
    """
    kind = _kind(mention)
    text = " ".join(mention.text.split())
    if members and kind == "group":
        listed, whole = members
        own = entity_id(kind, text.casefold(), page.source, ",".join(listed))
        why = f"“{mention.text}”: those whom this document lists as tried" + ("" if whole else ", who may not be all")
        entity = Entity(own, kind, text, (), (mention,), members=listed, kind=mention.head)
        return entity, Link(mention.span, own, "definite", whole, why)
    if declarant:
        own = entity_id(kind, text, *place(mention))
        why = f"“{mention.text}” is not tied to anybody named: it stands for itself"
    elif statement.proposition.quantity is not None and mention.head == COUNTED:
        own = entity_id("object", text.casefold(), *place(mention))
        entity = Entity(own, "object", text, (), (mention,), kind=mention.head)
        return entity, Link(mention.span, own, "definite", sure=True, why=f"“{text}”: what is counted at this place")
    elif kind == "group" and mention.form == "definite":
        own = entity_id(kind, text.casefold(), page.source, page.paragraph(mention.span.start))
        why = f"“{mention.text}” is a set of people, who are not listed here"
    else:
        return None, None
    entity = Entity(own, kind, text, (), (mention,), kind=mention.head)
    return entity, Link(mention.span, own, "definite", sure=True, why=why)


def _kind(mention: Mention) -> EntityType:
    if mention.kind != "unknown" and mention.kind not in ("place", "building"):
        return mention.kind
    sets = lexicon().sets
    if mention.number == "plural" and (gender_of(mention.head) or names_a("group", mention.text.casefold())):
        return "group"
    if names_a("publication", mention.head) or mention.head in sets["documents"] | sets["utterances"]:
        return "publication"
    if names_a("organization", mention.head):
        return "organization"
    return "person" if mention.form in ("pronoun", "self", "name") or gender_of(mention.head) else "object"
