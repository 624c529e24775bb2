"""Chronicle: every event of a case in words, latest first, with what became of each decision."""

from __future__ import annotations

from typing import Any

from counterproof.case import Case
from counterproof.corrections import Correction, Disposition, Undo
from counterproof.inquiry import Inquiry
from counterproof.ledger.event import Entry
from counterproof.report.decisions import in_words
from counterproof.web.asked import Event

_WORDS = {
    "case": "the case was opened",
    "source": "a document came in",
    "name": "a document came in again under one more name",
    "text": "a document's text was read",
    "pieces": "a text was bound, word by word, to one hash",
    "unread": "a document could not be read",
    "withdrawn": "a document was withdrawn",
    "readmitted": "a document is examined again",
    "sealed": "a document was sealed",
    "unsealed": "a document was unsealed",
    "erased": "a document was erased",
    "locked": "the case was locked",
    "unlocked": "the case was unlocked",
    "run": "the case was examined",
    "output": "something was given out",
    "stamped": "a time stamp came in",
    "merged": "another copy of the case was taken in",
}


def chronicle(case: Case, inquiry: Inquiry | None) -> list[Event]:
    """All events, latest first; what an event says that can no longer be opened is not told."""
    entries = list(case.ledger.entries())
    undone = _undone(entries)
    became = {d.correction.uid: d for d in inquiry.corrected.dispositions} if inquiry and inquiry.corrected else {}
    names = {source.handle: source.name for source in case.sources()}
    return [_event(entry, became, undone, names) for entry in reversed(entries)]


def _undone(entries: list[Entry]) -> set[str]:
    """Uids that an undo takes back which is not taken back itself; undos come after what they undo."""
    undos = [Undo.from_json(e.body) for e in entries if e.event.type == "undo" and e.body is not None]
    undone: set[str] = set()
    for undo in reversed(undos):
        if undo.uid not in undone:
            undone.add(undo.undoes)
    return undone


def _event(entry: Entry, became: dict[str, Disposition], undone: set[str], names: dict[str, str]) -> Event:
    kind, body = entry.event.type, entry.body
    if kind == "correction" and body is not None:
        return _decision(entry, Correction.from_json(body), became, undone)
    if kind == "undo" and body is not None:
        made = Undo.from_json(body)
        state = "undone" if made.uid in undone else "holds"
        return _made(entry, made.uid, "undo", f"takes back {made.undoes}", made.by, made.reason, state)
    told: dict[str, Any] = body if isinstance(body, dict) else {}
    about = told.get("name") or next((names[h] for h in entry.event.keys if h in names), "")
    words = _WORDS.get(kind, kind) + (f": {about}" if about and kind != "run" else "")
    by, reason = (str(told.get(key) or "") for key in ("by", "reason"))
    return _made(entry, entry.event.uid, "other", words, by, reason, "")


def _decision(entry: Entry, made: Correction, became: dict[str, Disposition], undone: set[str]) -> Event:
    found = became.get(made.uid)
    state = "undone" if made.uid in undone else found.state if found else "being worked out"
    event = _made(entry, made.uid, "decision", in_words(made), made.by, made.reason, state)
    if found is None or found.span is None:
        return event
    return event.model_copy(update={"source": found.span.source, "start": found.span.start, "end": found.span.end})


def _made(entry: Entry, uid: str, what: str, words: str, by: str, reason: str, state: str) -> Event:
    return Event.model_validate(
        {
            "number": entry.number,
            "uid": uid,
            "at": entry.event.at,
            "what": what,
            "words": words,
            "by": by,
            "reason": reason,
            "state": state,
            "source": "",
            "start": 0,
            "end": 0,
        }
    )
