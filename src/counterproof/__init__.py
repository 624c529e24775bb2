"""Counterproof: an inquiry engine for contested testimony. This page is the map.

Data flows one way; each stage is a function from earlier frozen values to later ones::

    sources      a document's bytes, the Text read from them, Spans of it
    language     one text: sentences, mentions of names, dates, numbers, quotations; resolves nothing
    statements   one text: Propositions and who says them; the vocabulary of predicates and words
    corrections  what people decided about anything that was read, fastened to its words
    case         a folder that keeps an inquiry: sources by content hash, events in the ledger
    intake       hand-written records (tables, TOML) as the same Statements
    record       mentions become Entities, dates find anchors, statements become Entries
    checks       each way in which entries clash: a pure function to Clashes
    grounds      what each charge rests on; who accused whom
    findings     Clashes made ready to be shown: id, rank, status
    inquiry      the whole chain, top to bottom
    scenarios    what a file would show without some of its statements
    deciding     from what a person types or picks to a decision
    report | export    the page; the JSON result
    packages     a case handed over whole, or in parts that still verify
    doctor       whether the installation and the lexicons are sound
    web          the review page: one case, served to this machine alone
    cli          the commands

Below all of them stand `times` (vague dates), `logic` (constraints over time, minimal conflicts, proofs), `verifier`
(re-checks proofs, shares no code with logic), `ledger` (sealed events that are
added to and never changed; stable ids), `settings` and `errors`.

It never says who is guilty or who lies. It shows what cannot be true together, and on whose word each thing rests.
"""

__version__ = "0.1.0"
