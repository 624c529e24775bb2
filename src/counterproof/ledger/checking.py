"""Checking: all that can be found wrong with a ledger, in plain words.

The chain alone cannot show that a whole ledger was replaced by another that is sound in itself, or that its end was cut
off: for that a head must have been written down elsewhere (`Ledger.agrees`). Nor does it show that what an event says
is true, or that the clock of the machine was right.
"""

from __future__ import annotations

import itertools
import operator

import apsw

from counterproof.errors import IntegrityError
from counterproof.ledger.event import START, Event, link
from counterproof.ledger.ledger import Ledger, contents, lay
from counterproof.ledger.merkle import Frontier, leaf_hash


def faults(ledger: Ledger) -> list[str]:
    """What is wrong with file, chain, events, keys and projection; empty where nothing is."""
    return ledger.store.page_faults() or _walked(ledger)


def _walked(ledger: Ledger) -> list[str]:
    """One walk through all events: each in its place, linked to the one before, opened, and projected anew.

    Tables that are held in memory only were made from the events just now: there is nothing to compare.
    """
    anew = apsw.Connection("")
    try:
        anew.execute("BEGIN")
        lay(anew, ledger.projector)
        return _chain_faults(ledger, anew) or ([] if ledger.in_memory else _differing(ledger, anew))
    except IntegrityError as error:
        return [str(error)]
    finally:
        anew.close()


def _chain_faults(ledger: Ledger, anew: apsw.Connection) -> list[str]:
    head = ledger.head()
    before, frontier = START, Frontier()
    for number, row in enumerate(ledger.store.rows()):
        hashed = leaf_hash(row.leaf)
        before = link(before, hashed)
        frontier.append(hashed)
        event = Event.read(row.leaf)
        if row != (number, event.uid, row.leaf, hashed, before):
            return [f"event {number} is not what was written, or not in its place"]
        entry = ledger.entry(number, event)
        if not ledger.in_memory:
            ledger.projector.project(anew, entry)
    return [] if frontier.head() == head else ["the events do not add up to the head"]


def _differing(ledger: Ledger, anew: apsw.Connection) -> list[str]:
    """The tables as the events say now, row by row against those that the file holds."""
    for table in ledger.projector.tables:
        both = (contents(connection, table) for connection in (anew, ledger.store.connection))
        if any(itertools.starmap(operator.ne, itertools.zip_longest(*both))):
            return ["the tables made from the events are not what the events say"]
    return []
