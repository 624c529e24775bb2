"""Telling: what an entry says, in plain words with the values used, for summaries and assumptions."""

from __future__ import annotations

from collections.abc import Iterable

from counterproof.checks.choice import quoted
from counterproof.checks.chronology import predicate
from counterproof.record import NARRATOR, Entry, EntryTiming, Record
from counterproof.times import describe

_RELATIONS = {
    "at": "", "from": "from ", "until": "until ", "throughout": "all through ", "before": "before ", "after": "after ",
}  # fmt: skip
_SUBJECT_LAST = ("interrogate", "try", "torture", "threaten", "search", "charge", "sentence", "convict", "acquit")


def told(record: Record, entry: Entry) -> str:
    """What the entry says, as “Anna Lind: is held, at the fort, from 9 March 1741 until 23 March 1741”."""
    kind = predicate(entry)
    who = ", ".join(record.name(one) for one in _subject(entry))
    words = f"{who}: {_negated(entry)}{kind.label}" if who else f"{_negated(entry)}{kind.label}"
    others = [record.name(one) for role in ("topic", "thing", "result", "body") for one in entry.fillers(role)]
    others = [name for name in others if name not in who]
    parts = [words + (f" ({', '.join(dict.fromkeys(others))})" if others else "")]
    if entry.place:
        parts.append(f"at {record.name(entry.place)}")
    parts += [when(record, timing) for timing in entry.timings]
    return ", ".join(parts)


def when(record: Record, timing: EntryTiming) -> str:
    """One timing in words: "from 9 March 1741", "P1W after the trial"."""
    relation = _RELATIONS[timing.relation]
    anchor = describe(timing.date) if timing.date else _named(record, timing.happening)
    if timing.offset and not timing.date:
        return f"{timing.offset.text} from {anchor}"
    if not timing.date and timing.relation == "at":
        return f"at the time of {anchor}"
    return anchor if anchor.startswith(("from ", "until ")) and not relation.strip() else f"{relation}{anchor}"


def _named(record: Record, happening: str) -> str:
    """A happening by name, or by the words of the entry that tells of it."""
    told = () if happening in record.entities else (e for e in record.entries if e.id == happening)
    return next((f"“{quoted(e)}”" for e in told), record.name(happening))


def said_by(record: Record, entry: Entry) -> str:
    """Whose word it is: the innermost declarant, or the document itself."""
    last = entry.declarants[-1] if entry.declarants else NARRATOR
    if last != NARRATOR:
        return record.name(last)
    source = next((t.source for t in record.texts if t.source.id == entry.statement.span.source), None)
    return source.name if source else "the record"


def list_of(words: Iterable[str]) -> str:
    """Words in a row: “a”, “a and b”, “a, b and c”. At least one."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def together(record: Record, entries: Iterable[Entry], verdict: str) -> str:
    """What each entry says and by whom, then what cannot hold together."""
    sayings = [f"{told(record, e)} [{said_by(record, e)}]" for e in entries]
    return f"{'; '.join(sayings)}. {verdict}"


def _subject(entry: Entry) -> tuple[str, ...]:
    kind = predicate(entry)
    roles = ["patient", "agent"] if kind.key in _SUBJECT_LAST else [kind.bearer, "agent", "patient"]
    return next((found for role in roles if role and (found := entry.fillers(role))), ())


def _negated(entry: Entry) -> str:
    return "it is not so that he, she or it " if entry.statement.proposition.negated else ""
