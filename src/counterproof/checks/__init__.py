"""Checks: one module for each way in which statements clash; each a pure function from a Record to Clashes.

The list is the order of preference: of two checks that find the same statements the earlier one is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

from counterproof.checks import (
    absence,
    anachronism,
    custody,
    date,
    denial,
    existence,
    identity,
    lifespan,
    number,
    order,
    presence,
    promise,
    retraction,
)
from counterproof.checks.clash import Clash
from counterproof.checks.outlier import weighed
from counterproof.checks.question import Question
from counterproof.record import Record
from counterproof.settings import Settings

__all__ = ["CHECKS", "Check", "Clash", "Question", "ask", "run"]

Check = Callable[[Question], Iterator[Clash]]

CHECKS: tuple[tuple[str, Check], ...] = (
    ("lifespan", lifespan.check),
    ("custody", custody.check),
    ("existence", existence.check),
    ("anachronism", anachronism.check),
    ("date", date.check),
    ("order", order.check),
    ("presence", presence.check),
    ("absence", absence.check),
    ("number", number.check),
    ("identity", identity.check),
    ("retraction", retraction.check),
    ("denial", denial.check),
    ("promise", promise.check),
)

_LONGEST = 12
"""Clashes of more statements are not searched for smaller ones within."""


def run(record: Record, settings: Settings) -> tuple[Clash, ...]:
    """All clashes of a record, as `ask` gives them."""
    return ask(Question(record, settings))


def ask(question: Question) -> tuple[Clash, ...]:
    """All clashes, those of one statement set once, none that holds a smaller, none that shows a misreading; sorted by
    check."""
    found: dict[tuple[str, ...], Clash] = {}
    for _, check in CHECKS:
        for clash in check(question):
            known = found.get(clash.statements)
            if known is None or (known.certainty, clash.certainty) == ("possible", "certain"):
                found[clash.statements] = clash
    kept = [clash for clash in found.values() if not _said_with_less(clash, found)]
    return tuple(sorted(weighed(question.record, kept), key=lambda c: (c.check, c.statements)))


def _said_with_less(clash: Clash, found: Mapping[tuple[str, ...], Clash]) -> bool:
    """Whether fewer of its statements are already impossible together, no less certainly."""
    if clash.kind != "impossible" or len(clash.statements) > _LONGEST:
        return False
    fewer = (few for size in range(2, len(clash.statements)) for few in combinations(clash.statements, size))
    smaller = (found[few] for few in fewer if few in found)
    return any(c.kind == "impossible" and (c.certainty == "certain" or c.certainty == clash.certainty) for c in smaller)
