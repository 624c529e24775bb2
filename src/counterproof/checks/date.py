"""Date: one happening is given dates that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.checks.chronology import chronology
from counterproof.checks.clash import Clash
from counterproof.checks.dating import inconsistencies, of_one_date
from counterproof.checks.proof import clash
from counterproof.record import Record
from counterproof.settings import Settings


def check(record: Record, settings: Settings) -> Iterator[Clash]:
    """Conflicts that are made of dates of one happening and of nothing else."""
    time = chronology(record)
    for found in inconsistencies(time, settings):
        if of_one_date(found):
            axiom = "once" if any("/once/" in c.id for c in found.conflict.constraints) else ""
            yield clash(time, found, "date", verdict="One happening cannot bear all of these dates.", axiom=axiom)
