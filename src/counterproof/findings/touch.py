"""Touch: which charges a conflict bears on; what touches none stands under "peripheral"."""

from __future__ import annotations

from collections.abc import Sequence

from counterproof.checks import Clash
from counterproof.grounds.bearing import bearings
from counterproof.grounds.charged import Charged, charged
from counterproof.record import Entry, Record


class Touches:
    """The charges of one record, asked which of them a clash touches."""

    def __init__(self, record: Record, charges: Sequence[str] | None = None) -> None:
        self._record = record
        cases = charged(record)
        self._charges = [case for one, case in cases.items() if charges is None or one in charges]
        self._grounds = {one: frozenset(b.entry.id for b in found) for one, found in bearings(record, cases).items()}

    def of(self, clash: Clash) -> tuple[str, ...]:
        """Ids of the charges touched, in the order of the record."""
        entries = [self._record.entry(one) for one in clash.statements]
        return tuple(c.charge.id for c in self._charges if any(self._touches(c, entry) for entry in entries))

    def _touches(self, case: Charged, entry: Entry) -> bool:
        """Whether it states the charge, is a ground of it, tells of the act, or puts an accused to its scene."""
        charge = case.charge
        if entry.id in charge.stated_in or entry.id in self._grounds.get(charge.id, ()):
            return True
        if entry in case.acts or entry.happening in case.happenings:
            return True
        if not case.against & {filler for _, filler in entry.roles}:
            return False
        return bool(_scene(entry) & {one for act in case.acts for one in _scene(act)})


def _scene(entry: Entry) -> set[str]:
    """The place and the things of an act."""
    return {entry.place, *entry.fillers("thing"), *entry.fillers("topic"), *entry.fillers("body")} - {""}
