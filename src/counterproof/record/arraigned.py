"""Arraigned: whom "the accused", "the prisoner" and "the defendant" mean - the one whom the file shows to be on trial.

A court's own papers name him once, at their head, and call him by his place in the dock ever after. Where a document
tries one person only, he is surely meant. Where it tries one after another, as a day's sessions do, the one last called
up is meant, unsurely; where two are called up together, nobody is. A document that calls up nobody (an affidavit)
speaks of the only one whom the file calls up, unsurely.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from counterproof.language import Mention
from counterproof.record.definite import POINTING, another
from counterproof.record.entity import Link
from counterproof.record.page import Page
from counterproof.record.resolution import Place, place
from counterproof.record.roster import Roster
from counterproof.statements import Statement

_CALLED = frozenset({"accused", "defendant", "prisoner", "pannel"})
"""What a court calls the one before it; a Scots one the pannel."""
_DOCK = frozenset({"charge", "try", "convict", "acquit", "plead_guilty", "plead_not_guilty"})


@dataclass(frozen=True)
class CalledUp:
    """People called up in one place of a text: where, in which sentence, who."""

    start: int
    sentence: int
    people: frozenset[str]
    gender: str = ""
    """Where only a pronoun tells who: its gender."""


Dock = Mapping[str, Sequence[CalledUp]]
"""By source: everybody whom the text calls up, sentence by sentence."""


def dock(
    pages: Sequence[Page],
    numbered: Mapping[str, Sequence[tuple[int, Statement]]],
    links: Mapping[Place, tuple[Link, ...]],
    people: Collection[str],
) -> Dock:
    """Who is charged, tried or pleads by name in each text."""
    return {page.source: tuple(_called_up(page, numbered.get(page.source, ()), links, people)) for page in pages}


def _called_up(
    page: Page,
    own: Sequence[tuple[int, Statement]],
    links: Mapping[Place, tuple[Link, ...]],
    people: Collection[str],
) -> list[CalledUp]:
    found: dict[int, tuple[int, set[str]]] = {}
    pronouns: list[CalledUp] = []
    for _, statement in own:
        content = statement.proposition
        if content.predicate not in _DOCK or content.negated:
            continue
        for role in content.roles:
            pleads = content.predicate.startswith("plead")
            if role.name != ("agent" if pleads else "patient"):
                continue
            if role.mention.form == "pronoun" and role.mention.gender in ("m", "f"):
                pronouns.append(CalledUp(role.mention.span.start, -1, frozenset(), role.mention.gender))
            if role.mention.form != "name":
                continue
            to = {k.to for k in links.get(place(role.mention), ()) if k.to in people}
            sentence = page.sentence(role.mention.span.start)
            found.setdefault(sentence, (role.mention.span.start, set()))[1].update(to)
    return [*(CalledUp(start, n, frozenset(to)) for n, (start, to) in sorted(found.items()) if to), *pronouns]


def the_accused(mention: Mention, page: Page, called: Dock, roster: Roster) -> Link | None:
    """The one who stands in the dock where a text says "the accused"; None where that may be one of several: a "she"
    who is charged in the same text is another than a man who is."""
    bare = mention.form == "definite" and mention.number != "plural" and not mention.owner
    if not bare or mention.head not in _CALLED or set(mention.modifiers) - POINTING:
        return None
    told = called.get(page.source, ())
    here = [c for c in told if c.people]
    genders = {c.gender for c in told} - {""}
    everybody = frozenset(one for c in (here or [c for all_ in called.values() for c in all_]) for one in c.people)
    if any(genders - {roster.gender(one)} for one in everybody if roster.gender(one) != "u"):
        return None
    if len(everybody) == 1:
        sure = bool(here) and not another(page, mention)
        where = "this document" if here else "the file, in another document"
        return _link(mention, everybody, f"the only person on trial in {where}", sure=sure)
    before = [c for c in here if c.start < mention.span.start]
    if before and len(before[-1].people) == 1:
        return _link(mention, before[-1].people, "the one last called up before the court", sure=False)
    return None


def _link(mention: Mention, people: frozenset[str], why: str, *, sure: bool) -> Link:
    return Link(mention.span, next(iter(people)), "definite", sure=sure, why=f"“{mention.text}”: {why}")
