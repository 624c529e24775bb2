"""The case: one folder that keeps an inquiry. What is handed in, what was decided and what was given out, as events.

    forms        the types of events, the version each is written in, and how earlier versions are read
    projection   what the events add up to: sources with their state, texts, runs, what was given out
    receiving    one file taken in: the bytes first, then the event that says when, from where and how
    case         the open case: the one place where its store is written
    removal      sources withdrawn, sealed away or erased
    runs         what each examination stood on and came to; what was given out
    custody      the report on one source
    decided      what people decided: decisions in and out
    merging      two copies of a case made one again
    stamps       time stamps over heads (RFC 3161)
    work         notes and scenarios, in a ledger of their own that nothing gives out unless it is named
    soundness    whether all of it is still what it was

A folder holds `case.db` (the ledger) and `objects/` (the bytes, by content hash). Whatever is written passes through
`Case.write`, so that no path can forget the entry that says so.
"""

from counterproof.case.case import Case
from counterproof.case.projection import KeptSource
from counterproof.case.receiving import Added, Origin

__all__ = ["Added", "Case", "KeptSource", "Origin"]
