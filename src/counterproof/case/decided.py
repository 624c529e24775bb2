"""Decided: what people decided in a case, kept as events and read back as decisions, whatever order they came in.

A decision holds words of the sources that it is fastened to, so it is sealed under their keys, and is gone with them.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator

from counterproof.case.case import Case
from counterproof.corrections import Conflict, Correction, Decisions, Pair, Undo
from counterproof.errors import UsageError
from counterproof.ledger.event import Entry
from counterproof.ledger.ledger import now


def decisions(case: Case, size: int | None = None) -> Decisions:
    """Everything that people decided; with a size, in the first so many events. Raises IntegrityError."""
    entries = [e for e in case.ledger.entries() if size is None or e.number < size]
    made = [Correction.from_json(body) for body in _bodies(entries, "correction")]
    undone = [Undo.from_json(body) for body in _bodies(entries, "undo")]
    return Decisions(tuple(made), tuple(undone))


def _bodies(entries: list[Entry], kind: str) -> Iterator[object]:
    return (e.body for e in entries if e.event.type == kind and e.body is not None)


def decide(case: Case, correction: Correction) -> None:
    """Keep a decision, sealed under the keys of all sources whose words it holds."""
    case.write("correction", correction.to_json(), _sources(case, correction))


def undo(case: Case, uid: str, by: str = "", reason: str = "") -> Undo:
    """Take back a decision, or an undo. Raises UsageError for what was never decided."""
    known = decisions(case)
    about = {c.uid: _sources(case, c) for c in known.corrections}
    if uid not in about and uid not in {u.uid for u in known.undos}:
        raise UsageError(f"{uid}: nothing of that id was decided in this case")
    made = Undo(new_uid(), by, now(), uid, reason)
    case.write("undo", made.to_json(), about.get(uid, ()))
    return made


def new_uid() -> str:
    """A fresh id for a decision."""
    return secrets.token_hex(6)


def _sources(case: Case, correction: Correction) -> tuple[str, ...]:
    """Handles of the sources whose words a decision holds. Names of people alone are the case's."""
    target = correction.target
    anchors = target.anchors if isinstance(target, Pair | Conflict) else (target.anchor,)
    wanted = {anchor.source for anchor in anchors}
    held = case.ledger.keyring.held
    return tuple(s.handle for s in case.sources() if s.id in wanted and s.handle in held)
