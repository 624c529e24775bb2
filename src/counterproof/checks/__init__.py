"""Checks: one module for each way in which statements clash; each a pure function from a Record to Clashes.

The list is the order of preference: of two checks that find the same statements the earlier one is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

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
from counterproof.record import Record
from counterproof.settings import Settings

__all__ = ["CHECKS", "Check", "Clash", "run"]

Check = Callable[[Record, Settings], Iterator[Clash]]

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


def run(record: Record, settings: Settings) -> tuple[Clash, ...]:
    """All clashes of a record, those of one statement set once, sorted by check and statements."""
    found: dict[tuple[str, ...], Clash] = {}
    for _, check in CHECKS:
        for clash in check(record, settings):
            known = found.get(clash.statements)
            if known is None or (known.certainty, clash.certainty) == ("possible", "certain"):
                found[clash.statements] = clash
    return tuple(sorted(found.values(), key=lambda c: (c.check, c.statements)))
