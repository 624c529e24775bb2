"""Voice: who answers for the content of an entry, and how that is put into words."""

from __future__ import annotations

from counterproof.checks.choice import quoted
from counterproof.record import NARRATOR, Entry, Record
from counterproof.statements.vocabulary import predicates


def voice(entry: Entry) -> str:
    """Who answers for the content: the innermost declarant, or the narrator of that one document.

    A plea, a confession, a withdrawal is an account of the one who makes it, whoever reports it. A narrator who says
    "I" is the one to whom the record ties that word.
    """
    agents = entry.fillers("agent")
    if predicates()[entry.statement.proposition.predicate].position and len(agents) == 1:
        return agents[0]
    innermost = entry.declarants[-1]
    if innermost != NARRATOR:
        return innermost
    writers = sorted({link.to for link in entry.links if link.how == "self"})
    return writers[0] if len(writers) == 1 else f"{NARRATOR} {entry.statement.span.source}"


def is_named(entry: Entry) -> bool:
    """Whether somebody other than a document's narrator answers for it: only such a one can change an account."""
    return not voice(entry).startswith(f"{NARRATOR} ")


def told(record: Record, entry: Entry) -> str:
    """The entry's words with who says them and where: “...” (Bray, in minutes.txt)."""
    who = [record.name(voice(entry))] if is_named(entry) else []
    source = entry.statement.span.source
    names = {text.source.id: text.source.name for text in record.texts}
    where = [f"in {names[source]}"] if source in names else []
    return f"“{quoted(entry)}”" + (f" ({', '.join(who + where)})" if who or where else "")


def naming(record: Record, id: str) -> str:
    """The name of an entity or of a document, also where a document's own voice speaks; else the id itself."""
    source = id.rpartition(" ")[2]
    names = {text.source.id: text.source.name for text in record.texts}
    return names.get(source) or record.name(id)


def apart(a: Entry, b: Entry) -> bool:
    """Whether two statements stand in different words: a statement is never held against one that it contains."""
    left, right = a.statement.span, b.statement.span
    if a.id == b.id:
        return False
    if left.source != right.source or not left.source:
        return True
    return left.end <= right.start or right.end <= left.start
