"""Survey: all that grounds tells of a record beside the grounds of its charges, each part made by its own module."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from counterproof.grounds.accusation import Accusation
from counterproof.grounds.cascade import Cascade, Step, cascades, steps
from counterproof.grounds.copies import Copies
from counterproof.grounds.editions import Edition, editions
from counterproof.grounds.likeness import Likeness, likenesses
from counterproof.grounds.missing import Missing, missing
from counterproof.grounds.network import Network, network
from counterproof.grounds.observers import Observers, observers
from counterproof.grounds.reviews import Review, reviews
from counterproof.grounds.tallies import Tally, tallies
from counterproof.grounds.versions import Versions, versions
from counterproof.grounds.weighing import Grounds
from counterproof.record import Record


@dataclass(frozen=True)
class Survey:
    """Who accused whom and what followed; what the file speaks of and lacks; what was told more than once, reversed,
    believed, counted."""

    network: Network = field(default_factory=Network)
    steps: tuple[Step, ...] = ()
    cascades: tuple[Cascade, ...] = ()
    missing: tuple[Missing, ...] = ()
    versions: tuple[Versions, ...] = ()
    reviews: tuple[Review, ...] = ()
    observers: Observers = field(default_factory=Observers)
    tallies: tuple[Tally, ...] = ()
    likenesses: tuple[Likeness, ...] = ()
    editions: tuple[Edition, ...] = ()


def survey(record: Record, accused: Sequence[Accusation], weighed: Sequence[Grounds], copies: Copies) -> Survey:
    """The survey of a record, with its accusations, the grounds of its charges and its copies already found."""
    drawn = network(record, accused)
    single = steps(record, drawn.edges, weighed)
    return Survey(
        drawn,
        single,
        cascades(single, drawn.edges),
        missing(record),
        versions(record),
        reviews(record),
        observers(record),
        tallies(record),
        likenesses(record, copies),
        editions(record, copies),
    )
