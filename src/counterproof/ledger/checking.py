"""Checking: all that can be found wrong with a ledger, in plain words.

The chain alone cannot show that a whole ledger was replaced by another that is sound in itself, or that its end was cut
off: for that a head must have been written down elsewhere (`Ledger.agrees`). Nor does it show that what an event says
is true, or that the clock of the machine was right.
"""

from __future__ import annotations

import apsw

from counterproof.errors import IntegrityError
from counterproof.ledger.event import START, Event, link
from counterproof.ledger.ledger import Ledger, digest, lay
from counterproof.ledger.merkle import Frontier, leaf_hash


def faults(ledger: Ledger) -> list[str]:
    """What is wrong with file, chain, events, keys and projection; empty where nothing is."""
    found = ledger.store.page_faults()
    return found or chain_faults(ledger) or projection_faults(ledger)


def chain_faults(ledger: Ledger) -> list[str]:
    """Whether every row is in its place, hashes to what is written beside it, and links on to the one before."""
    before, frontier = START, Frontier()
    for number, (row, uid) in enumerate(ledger.store.named_rows()):
        hashed = leaf_hash(row.leaf)
        before = link(before, hashed)
        frontier.append(hashed)
        if (row.number, row.hash, row.link) != (number, hashed, before) or Event.read(row.leaf).uid != uid:
            return [f"event {number} is not what was written, or not in its place"]
    return [] if frontier.head() == ledger.head() else ["the events do not add up to the head"]


def projection_faults(ledger: Ledger) -> list[str]:
    """What the events say now, made anew in memory, against what the tables hold."""
    with apsw.Connection(":memory:") as anew:
        lay(anew, ledger.projector)
        try:
            for entry in ledger.entries():
                ledger.projector.project(anew, entry)
        except IntegrityError as error:
            return [str(error)]
        tables = ledger.projector.tables
        same = digest(anew, tables) == digest(ledger.store.connection, tables)
    return [] if same else ["the tables made from the events are not what the events say"]
