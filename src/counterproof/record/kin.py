"""Kin: whom "his wife" or "her father" means, by the family name that husband, wife and children bear.

A guess, never sure: Mrs. Holt may be Mr. Holt's mother, and two Mr. Holts may be at hand.
"""

from __future__ import annotations

from counterproof.language import Mention
from counterproof.record.entity import Link
from counterproof.record.personal import PersonName
from counterproof.record.roster import Roster
from counterproof.record.trail import Trail

_WIVES = frozenset(("wife", "lady", "spouse", "widow", "mother", "stepmother"))
_HUSBANDS = frozenset(("husband", "father", "papa", "stepfather"))
_PARENTS = frozenset(("mother", "father", "papa", "stepmother", "stepfather"))
_MARRIED = frozenset(("mrs", "mme", "madame", "frau", "señora", "signora", "senora", "lady", "pani"))


def kin(mention: Mention, trail: Trail, roster: Roster) -> Link | None:
    """The only one named who can be the husband, wife or parent of whom the possessor means."""
    if mention.owner is None or mention.number == "plural" or mention.head not in _WIVES | _HUSBANDS:
        return None
    owner = next((s.to for s in reversed(trail.seen) if s.start == mention.owner.span.start and s.to), "")
    families = {name.family for name in roster.names.get(owner, ()) if name.family}
    if not families and mention.head in _PARENTS:
        return None
    found = [
        person
        for person, names in roster.names.items()
        if person != owner and any(_is_spouse(name, mention.head) and name.family in families for name in names)
    ]
    if len(found) != 1:
        return None
    why = f"“{mention.text}”: the only one of that family named who may be"
    return Link(mention.span, found[0], "definite", sure=False, why=why)


def _is_spouse(name: PersonName, head: str) -> bool:
    """Whether the name is the family's with a title, and no given name: Sir John Holt may be a brother."""
    if head in _WIVES:
        return bool(_MARRIED & set(name.titles)) and not name.given
    return name.told_gender == "m" and bool(name.titles) and not name.given
