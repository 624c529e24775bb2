"""Amending: what standing decisions make of one statement."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from counterproof.corrections.content import Content, content
from counterproof.corrections.correction import Correction, Declarants, Value
from counterproof.corrections.target import Reading
from counterproof.corrections.wire import to_json
from counterproof.language import Mention
from counterproof.statements import Stance, Statement

EXTRACTOR = "correction/1"
"""The extractor of statements that a person added, or brought back."""


@dataclass(frozen=True)
class Say:
    """What people decided on one point of one statement: of one mind, or differing."""

    corrections: tuple[Correction, ...]

    @property
    def differ(self) -> bool:
        """Whether they say different things."""
        return any(c.value != self.corrections[0].value for c in self.corrections)

    def value(self, read: object) -> Value:
        """What counts: what they agree on; where they differ, what one of them shares with the program, or else the
        first in the order of their texts - so that it hangs on nobody's clock - which is then not sure."""
        values = sorted((c.value for c in self.corrections), key=lambda value: json.dumps(to_json(value)))
        return next((value for value in values if value == read), values[0])


Says = Mapping[str, Say]
"""By what is decided: `stands`, `stance`, `declarants`, `negated`."""


def amended(statement: Statement, says: Says) -> Statement:
    """The statement as people decided it is; unsure in what they differ on."""
    differ = any(say.differ for say in says.values())
    accepted = "stands" in says and not differ and says["stands"].value(None) is True
    if "stance" in says:
        statement = replace(statement, stance=cast("Stance", says["stance"].value(statement.stance)))
    if "negated" in says:
        negated = bool(says["negated"].value(statement.proposition.negated))
        statement = replace(statement, proposition=replace(statement.proposition, negated=negated))
    if "declarants" in says:
        names = Declarants(content(statement).declarants)
        chosen = cast("Declarants", says["declarants"].value(names))
        statement = statement if chosen == names else replace(statement, attribution=_named(statement, chosen))
    return replace(statement, sure=not differ and (accepted or statement.sure))


def _named(statement: Statement, declarants: Declarants) -> tuple[Mention, ...]:
    return tuple(Mention(statement.span, name, "person", "typed") for name in declarants.names)


def reads_otherwise(correction: Correction, now: Content) -> bool:
    """Whether the program has changed its mind on what was decided, and not come round to it."""
    if not isinstance(correction.target, Reading):
        return False
    was = content(correction.target.statement)
    if correction.what == "stands":
        return was != now
    points: dict[str, tuple[object, object]] = {
        "stance": (was.stance, now.stance),
        "negated": (was.negated, now.negated),
        "declarants": (Declarants(was.declarants), Declarants(now.declarants)),
    }
    before, after = points[correction.what]
    return after not in (before, correction.value)


def said(statements: Sequence[Correction]) -> dict[str, Say]:
    """The decisions on one statement by what they decide."""
    found: dict[str, list[Correction]] = {}
    for correction in statements:
        found.setdefault(correction.what, []).append(correction)
    return {what: Say(tuple(corrections)) for what, corrections in found.items()}
