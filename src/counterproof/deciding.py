"""Deciding: from what a person types or picks to a decision - which words, statement, names or conflict are meant, and
what is decided of them. The commands and the review page decide through here, so that both mean the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast, get_args

from counterproof.case.decided import new_uid
from counterproof.corrections import Anchor, Correction, Declarants, Named, Pair, Who, Words
from counterproof.corrections.correction import What
from counterproof.corrections.target import Target
from counterproof.errors import DateError, UsageError
from counterproof.findings.pointing import pointed_conflict, pointed_statement, pointed_words
from counterproof.inquiry import Inquiry
from counterproof.intake import read_records
from counterproof.language.mention import Kind
from counterproof.ledger.ledger import now
from counterproof.sources import RecordFile, Source, Span, Text
from counterproof.statements import Statement


@dataclass(frozen=True)
class Asked:
    """What was typed or picked: the decision, and what it is about. `at` is a place [start, end) in the source, in code
    points, where words were picked and not typed."""

    decision: str
    statement: str = ""
    words: str = ""
    names: tuple[str, ...] = ()
    conflict: str = ""
    source: str = ""
    nth: int = 0
    at: tuple[int, int] | None = None


_PLAIN: dict[str, tuple[What, Any]] = {
    "rejected": ("stands", False), "accepted": ("stands", True), "one": ("one", True), "apart": ("one", False),
    "explained": ("status", "explained"), "resolved": ("status", "resolved"), "open": ("status", "open"),
}  # fmt: skip
_VALUED: dict[str, What] = {
    "stance": "stance", "negated": "negated", "declarants": "declarants", "date": "date", "means": "link",
    "says": "added",
}  # fmt: skip
_YES, _NO = ("yes", "true"), ("no", "false")


def correction(asked: Asked, inquiry: Inquiry, *, by: str, reason: str, since: Sequence[Correction] = ()) -> Correction:
    """The decision, made in knowledge of all that was decided on the matter before: in the inquiry, or `since` it was
    made. Raises UsageError."""
    what, value = _decided(asked.decision)
    target, against = _target(what, asked, inquiry)
    if what == "added":
        value = _statement(str(value), cast("Words", target), inquiry)
    try:
        made = Correction(new_uid(), by, now(), what, target, value, reason, against)
    except (ValueError, DateError) as error:
        raise UsageError(f"{asked.decision}: {error}") from None
    before = list(_before(made, inquiry, since))
    read = before[0].against if before else against  # the record now shows the person's word there, not its own
    return replace(made, supersedes=tuple(one.uid for one in before), against=read)


def _before(made: Correction, inquiry: Inquiry, since: Sequence[Correction]) -> Iterator[Correction]:
    """What was decided on the same matter and has a say now: whoever decides here has it before them."""
    told = inquiry.corrected.of("applied", "disputed", "orphaned") if inquiry.corrected else ()
    for one in (*(disposition.correction for disposition in told), *since):
        if one.key == made.key and one.what == made.what != "added":
            yield one


def _decided(decision: str) -> tuple[What, Any]:
    """What is decided, and the value. Raises UsageError."""
    key, _, value = (part.strip() for part in decision.partition("="))
    if decision in _PLAIN:
        return _PLAIN[decision]
    if key not in _VALUED or "=" not in decision:
        raise UsageError(f"{decision!r}: is none of {', '.join(_PLAIN)}, {', '.join(f'{one}=...' for one in _VALUED)}")
    return _VALUED[key], _READ.get(key, str)(value)


def _yes(value: str) -> bool:
    if value.lower() not in (*_YES, *_NO):
        raise UsageError(f"negated={value}: is neither yes nor no")
    return value.lower() in _YES


def _who(value: str) -> Who:
    """A name, with its kind before a colon where it is no person: `place: Visby`."""
    kind, colon, name = value.partition(":")
    if colon and kind.strip() in get_args(Kind):
        return Who(name.strip(), cast("Kind", kind.strip()))
    return Who(value)


_READ: dict[str, Callable[[str], Any]] = {
    "negated": _yes,
    "means": _who,
    "declarants": lambda value: Declarants(tuple(name.strip() for name in value.split(">") if name.strip())),
}


def _target(what: What, asked: Asked, inquiry: Inquiry) -> tuple[Target, str]:
    """What the decision is about, and what the program has there. Raises UsageError."""
    if what == "one":
        if len(asked.names) != 2:
            raise UsageError("one, apart: are decided of two names: --name A --name B")
        try:
            return Pair(Named(asked.names[0]), Named(asked.names[1])), ""
        except ValueError as error:
            raise UsageError(str(error)) from None
    if what == "status":
        return pointed_conflict(inquiry.record, inquiry.findings, _finding(asked.conflict, inquiry)), ""
    if what in ("date", "link", "added"):
        words = _picked(asked, inquiry)
        return words, _read_there(what, words.anchor, inquiry)
    reading = pointed_statement(inquiry.record, _entry(asked.statement, inquiry))
    if reading.statement.extractor.startswith("hand"):
        raise UsageError(f"--statement {asked.statement}: a person wrote this row; it is changed in its own record")
    return reading, ""


def _picked(asked: Asked, inquiry: Inquiry) -> Words:
    """The words meant, by their place or as they were typed. Raises UsageError."""
    texts = inquiry.record.texts
    if asked.at is None:
        return pointed_words(texts, asked.source or _holding(asked.words, inquiry), asked.words, asked.nth)
    text = next((text for text in texts if text.source.id == asked.source), None)
    try:
        return Words(Anchor.at(text, *asked.at)) if text else pointed_words(texts, asked.source, asked.words)
    except ValueError as error:
        raise UsageError(str(error)) from None


def _finding(named: str, inquiry: Inquiry) -> str:
    """The id of a conflict, where it is named by the number that examine prints."""
    numbered = {str(number): one.id for number, one in enumerate(inquiry.findings, start=1)}
    return numbered.get(named, named)


def _entry(named: str, inquiry: Inquiry) -> str:
    """The id of a statement, where it is named by words that stand in it alone. Raises UsageError."""
    entries = [e for e in inquiry.record.entries if e.statement.span.source]
    if any(e.id == named for e in entries):
        return named
    found = [e for e in entries if named and named in e.statement.span.quote]
    if len(found) != 1:
        several = "; ".join(f"{e.id} “{e.statement.span.quote[:60]}”" for e in found[:5])
        raise UsageError(f"--statement {named}: {f'several are meant: {several}' if found else 'no statement is'}")
    return found[0].id


def _holding(words: str, inquiry: Inquiry) -> str:
    """The one document that holds the words. Raises UsageError."""
    holding = [text.source.id for text in inquiry.record.texts if words and words in text.content]
    if len(holding) != 1:
        where = "several documents hold these words; name one with --source" if holding else "no document holds them"
        raise UsageError(f"--words {words!r}: {where}")
    return holding[0]


def _read_there(what: What, anchor: Anchor, inquiry: Inquiry) -> str:
    """What the program has at those words by itself: a date, or whom they mean."""
    record, place = inquiry.record, (anchor.source, anchor.start, anchor.end)
    if what == "date":
        found = [d.value for d in record.dates.values() if _place(d.span) == place]
        return found[0].edtf if found and found[0] else ""
    return next((e.name for e in record.entities.values() if place in map(_place, (m.span for m in e.mentions))), "")


def _place(span: Span) -> tuple[str, int, int]:
    return span.source, span.start, span.end


def _statement(cells: str, target: Words, inquiry: Inquiry) -> Statement:
    """A statement in the columns of a hand-written record: `what=meet; who=Anna Lind; when=1903-05-04`."""
    anchor = target.anchor
    columns = dict(part.split("=", 1) for part in cells.split(";") if "=" in part)
    rows = {key.strip(): value.strip() for key, value in columns.items()}
    rows |= {"source": anchor.name, "quote": anchor.quote}
    lines = "\n".join(f"{key} = {_quoted(value)}" for key, value in rows.items())
    content = f"[[row]]\n{lines}\n"
    typed = Text(Source("so-typed", "0" * 64, ("what was typed",), "application/toml", len(content)), content, "toml/1")
    read = read_records([RecordFile(typed)], inquiry.record.texts)
    if read.problems or len(read.statements) != 1:
        raise UsageError("; ".join(problem.reason for problem in read.problems) or "says=: tells no statement")
    return read.statements[0]


def _quoted(value: str) -> str:
    """A TOML basic string."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
