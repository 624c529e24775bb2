"""Decisions: what people decided, in lines for the page and the terminal - nothing that was taken away goes unseen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterproof.corrections import Conflict, Correction, Disposition, Pair, Queued, Reading, Upshot
from counterproof.corrections.changes import because
from counterproof.corrections.content import content
from counterproof.corrections.correction import Declarants, Who
from counterproof.inquiry import Inquiry
from counterproof.statements import Statement

_WAITING = {
    "people differ": "people differ",
    "read otherwise": "the program now reads something else there",
    "not read any more": "the program reads nothing of the kind there any more",
    "read as well": "the program now reads something like it by itself",
}


@dataclass(frozen=True)
class Decided:
    """One group of decisions: a heading, and a line for each."""

    heading: str
    lines: tuple[str, ...]


def decisions(inquiry: Inquiry) -> tuple[Decided, ...]:
    """What holds, what waits for somebody to decide, and what was not found again; groups without a line left out."""
    upshot = inquiry.corrected
    if upshot is None:
        return ()
    names = {text.source.id: text.source.name for text in inquiry.record.texts}
    groups = (
        Decided("Decided by people", tuple(_line(one, names) for one in upshot.of("applied"))),
        Decided("Waiting to be decided", tuple(_waiting(upshot))),
        Decided("Decided, and not found again", tuple(_orphan(one) for one in upshot.of("orphaned"))),
    )
    return tuple(group for group in groups if group.lines)


def _line(one: Disposition, names: dict[str, str]) -> str:
    where = f" ({names.get(one.span.source, one.span.source)})" if one.span else ""
    return f"{in_words(one.correction)}{where}. {because(one.correction)}"


def _orphan(one: Disposition) -> str:
    return f"{in_words(one.correction)}. {because(one.correction)}. Not found: {one.why}"


def _waiting(upshot: Upshot) -> Iterator[str]:
    by_uid = {d.correction.uid: d.correction for d in upshot.dispositions}
    for queued in upshot.queue:
        said = "; ".join(f"{in_words(by_uid[uid])}, {because(by_uid[uid])}" for uid in queued.corrections)
        yield f"{_WAITING[queued.what]}: {said}{_change(queued)}"


def _change(queued: Queued) -> str:
    was = f". Then: {queued.was}" if queued.was else ""
    return was + (f". Now: {queued.now}" if queued.now else "")


def in_words(correction: Correction) -> str:
    """What was decided, in a line."""
    target = correction.target
    if isinstance(target, Pair):
        return f"“{target.one.name}” and “{target.other.name}” are {'one' if correction.value else 'two'}"
    if isinstance(target, Conflict):
        return f"{correction.kind}: {target.says}"
    words = f"“{target.anchor.quote}”"
    if correction.what == "stands":
        held = str(content(target.statement)) if isinstance(target, Reading) else ""
        return f"{correction.kind}: {words}, read as {held}"
    return f"{words}: {_VALUED[correction.what]} {_value(correction)}".rstrip()


_VALUED = {
    "stance": "its speaker", "declarants": "said by", "negated": "it says that it was",
    "added": "it says that", "date": "the date is", "link": "means",
}  # fmt: skip


def _value(correction: Correction) -> str:
    value = correction.value
    if isinstance(value, Statement):
        return str(content(value))
    if isinstance(value, Who):
        return value.name or "nobody known"
    if isinstance(value, Declarants):
        return " > ".join(value.names) or "the document itself"
    if correction.what == "date":
        return str(value) or "none"
    return ("not so" if value else "so") if isinstance(value, bool) else value
