"""Replied: what an answer that leans on its question says, as a statement of the one who answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterproof.language import Mention
from counterproof.statements.answers import Scene
from counterproof.statements.denial import scoped
from counterproof.statements.factuality import Factuality
from counterproof.statements.ground import Ground
from counterproof.statements.proposition import proposition
from counterproof.statements.replies import Reply
from counterproof.statements.statement import Circumstance, Proposition, Role, Statement, Timing
from counterproof.statements.timing import timings
from counterproof.statements.vocabulary import predicates

_YOU = ("you", "yourself")


def replied(ground: Ground, reply: Reply) -> Iterator[Statement]:
    """What an answer says: the content of its question, with "you" for the one who answers and "I" for who asked."""
    tree, turn = ground.tree, ground.speakers.turn(reply.answer)
    if turn is None or turn.speaker is None:
        return
    asker = ground.speakers.turn(reply.question)
    head = reply.reading.frame.head
    when = timings(tree, head, ground.dates)
    content = proposition(tree, reply.reading, Factuality(reply.denied), when)
    content = scoped(tree, reply.reading, content) if content.negated else _set(content, reply.scene)
    roles = tuple(_turned(r, turn.speaker, asker.speaker if asker else None) for r in content.roles)
    own = tuple(role for role in roles if role is not None)
    if len(own) < len(roles):
        return
    oath = (Circumstance("oath", turn.oath),) if turn.oath is not None else ()
    session = ground.sessions.get(reply.answer.sentence)
    said = (Timing("at", date=session),) if session is not None else ()
    yield Statement(reply.span, replace(content, roles=own), (turn.speaker,), "asserts", oath, said)


def _set(content: Proposition, scene: Scene | None) -> Proposition:
    """The content at the time that the answer gives, and at its place where the act is done on the spot."""
    if scene is None:
        return content
    kind = predicates().get(content.predicate)
    moved = kind is not None and bool(kind.present) and content.predicate != "travel"
    place = content.place or (scene.place if moved else None)
    return replace(content, timings=content.timings or (Timing("at", date=scene.date),), place=place)


def _turned(role: Role, answerer: Mention, asker: Mention | None) -> Role | None:
    """A role as the one who answers would fill it; None where the question speaks of an asker whom nobody names."""
    filler = role.mention
    if filler.form == "name" and filler.kind == "unknown" and role.name in ("agent", "companion", "patient"):
        return replace(role, mention=replace(filler, kind="person"))
    if filler.text.lower() in _YOU:
        return replace(role, mention=answerer)
    owner = filler.owner
    if owner is not None and owner.text.lower() in ("your", "yours"):
        return replace(role, mention=replace(filler, owner=answerer))
    if filler.form != "self" and (owner is None or owner.form != "self"):
        return role
    if asker is None:
        return None
    return replace(role, mention=asker if filler.form == "self" else replace(filler, owner=asker))
