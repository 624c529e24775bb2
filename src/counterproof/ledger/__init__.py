"""The ledger: what is kept, and nothing that is ever taken back. It knows no source and no statement.

    identity   ids that are hashes of what they name
    merkle     one number that stands for a whole list, and short proofs about it (RFC 6962, RFC 9162)
    keys       a key for each thing that may have to be forgotten; destroying a key is erasing
    pieces     a text bound to one hash, so that some of it can be shown and the rest not guessed
    event      one thing that happened, sealed; an Entry is its place in the chain
    store      the one SQLite file: append-only tables, checksums of pages
    disk       writing a file so that it is there after a crash, or not at all
    objects    bytes by content hash, beside the store
    ledger     events and the projection made from them, in one transaction
    checking   what is wrong with a ledger, in plain words

The projector, which says what the events mean, is handed in by the layer that knows (`case`).
"""

from counterproof.ledger.identity import canonical, content_id

__all__ = ["canonical", "content_id"]
