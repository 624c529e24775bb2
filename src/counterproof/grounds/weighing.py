"""Weighing: the grounds of every charge of a record, the lines they come to, and what each charge hangs on."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from counterproof.grounds.accusation import accusations
from counterproof.grounds.basis import Basis, basis
from counterproof.grounds.bearing import bearings
from counterproof.grounds.charged import charged
from counterproof.grounds.copies import Copies
from counterproof.grounds.ground import Ground, accomplices, ground
from counterproof.grounds.lines import Lines, lines
from counterproof.grounds.origin import Origins
from counterproof.grounds.standing import Decisive, Standing
from counterproof.record import Entry, Record


@dataclass(frozen=True)
class Grounds:
    """What one charge rests on, as far as this file goes. `charge` is its id; grounds stand in the record's order."""

    charge: str
    grounds: tuple[Ground, ...] = ()
    basis: Basis = "nothing_stated"
    lines: Lines = field(default_factory=Lines)
    stands: bool = False
    """Whether any of it stands: grounds that only repeat each other in a circle do not."""
    decisive: tuple[Decisive, ...] = ()
    act_read: bool = True
    """Whether a statement that was read tells the act charged; else nothing can be tied to it by reading."""

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The ids of its grounds."""
        return tuple(one.statement for one in self.grounds)

    @property
    def lines_at_most(self) -> int:
        """An upper bound on lines of testimony among which no shared origin was found."""
        return self.lines.at_most


def weigh(record: Record, copies: Copies | None = None) -> tuple[Grounds, ...]:
    """The grounds of each charge, in the order of the charges."""
    cases = charged(record)
    bearing = bearings(record, cases)
    partners = accomplices(record, cases)
    origins = Origins(record, accusations(record), copies or Copies(record.texts))
    standing = Standing(record, bearing)
    answers: dict[str, list[Entry]] = defaultdict(list)
    for entry in record.entries:
        for answered in entry.answers:
            answers[answered].append(entry)
    made = []
    for charge in record.charges:
        case = cases[charge.id]
        grounds = tuple(ground(record, one, case, partners, answers) for one in bearing[charge.id])
        made.append(
            Grounds(
                charge.id,
                grounds,
                basis(g.kind for g in grounds),
                lines(grounds, origins),
                standing.stands(charge.id),
                standing.decisive(charge.id),
                bool(case.acts or case.happenings),
            )
        )
    return tuple(made)
