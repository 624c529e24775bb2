"""Upshot: what became of every decision, once the record and its conflicts are made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from counterproof.corrections.application import Applied
from counterproof.corrections.correction import Correction, Who
from counterproof.corrections.disposition import Borne, Disposition, Queued, State, Upshot
from counterproof.corrections.fastening import Fastened
from counterproof.corrections.target import Conflict
from counterproof.sources import Span


def upshot(applied: Applied, borne: Iterable[Borne] = ()) -> Upshot:
    """What became of every decision. `borne` is what the record and the findings made of those that concern them."""
    by_uid = {uid: one for one in borne for uid in one.uids}
    standing = applied.standing
    disputed = {c.uid for dispute in standing.disputes for c in dispute}
    every = {c.uid: c for c in sorted(applied.decisions.corrections, key=lambda c: (c.at, c.uid))}
    found: list[Disposition] = []
    for uid, correction in every.items():
        if uid in standing.undone:
            found.append(Disposition(correction, "undone", standing.undone[uid]))
        elif uid in standing.superseded:
            found.append(Disposition(correction, "superseded", standing.superseded[uid]))
        else:
            found.append(_live(applied.fastened[uid], by_uid.get(uid), disputed=uid in disputed))
    queue = (*applied.queue, *_read_otherwise(every, by_uid, {d.correction.uid for d in found if d.state == "applied"}))
    return Upshot(tuple(found), queue, standing)


def _live(made: Fastened, borne: Borne | None, *, disputed: bool) -> Disposition:
    reason = borne.reason if borne else made.reason
    span = _span(made)
    to = borne.to if borne else ""
    state: State = "orphaned" if reason else "disputed" if disputed else "applied"
    return Disposition(made.correction, state, reason, span, to)


def _span(made: Fastened) -> Span | None:
    if made.text is None:
        return None
    if made.at is not None:
        return made.text.span(made.at[1], made.at[2])
    return made.text.span(made.place.start, made.place.end) if made.place else None


def _words(said: str) -> list[str]:
    """The words in no order: a conflict names its statements in the order of their ids, which means nothing."""
    return sorted(re.findall(r"\w+", said))


def _read_otherwise(every: Mapping[str, Correction], borne: Mapping[str, Borne], applied: set[str]) -> Iterator[Queued]:
    """Dates, links and conflicts of which the program by itself now says something else than when it was decided."""
    for uid in sorted(applied & borne.keys(), key=lambda uid: (every[uid].at, uid)):
        correction, read = every[uid], borne[uid].read
        target = correction.target
        was = target.says if isinstance(target, Conflict) else correction.against
        decided = correction.value.name if isinstance(correction.value, Who) else str(correction.value)
        if isinstance(target, Conflict) and read is not None and _words(read) == _words(was):
            continue
        if read is not None and read not in (was, decided):
            yield Queued("read otherwise", (uid,), was, read)
