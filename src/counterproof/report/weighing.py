"""The weighing in plain words: each ground, what grounds share, and what a charge hangs on. "Falls" is never said: no
stated support remains in this file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from counterproof.checks.voice import naming
from counterproof.findings.against import Against
from counterproof.grounds import Decisive, Grounds, Line
from counterproof.grounds.ground import Ground, Kind
from counterproof.grounds.origin import CHECKED
from counterproof.grounds.standing import What
from counterproof.inquiry import Inquiry
from counterproof.record import Charge, Record
from counterproof.report.shown import short

KINDS: Mapping[Kind, str] = {
    "own_confession": "the accused's own word",
    "accomplice": "the word of an accomplice",
    "witness": "the word of a witness",
    "document": "a document",
    "thing": "a thing found or produced",
    "expert": "the word of an expert",
    "official_act": "an official act",
}
BASIS = {
    "own_confession_only": "the accused's own confession, and nothing else",
    "accomplice_only": "the word of an accomplice, and nothing else",
    "confession_and_accomplice": "the accused's own confession and the word of an accomplice, and nothing else",
    "nothing_stated": "nothing stated in this file, as far as it was read",
    "other": "the statements of others, or of others too",
}
_WITHOUT: Mapping[What, str] = {
    "statement": "Without “{}”",
    "declarant": "Without what {} says or relays",
    "source": "Without the document {}",
}
CHECKS = f"Looked for between every two grounds of a charge: {', '.join(CHECKED)}. What is taken back makes no line."
_QUOTE = 120


@dataclass(frozen=True)
class GroundLine:
    """One ground in words."""

    quote: str
    speaker: str
    terms: tuple[str, ...]


@dataclass(frozen=True)
class Weighed:
    """One charge in words."""

    charge: str
    against: str
    basis: str
    grounds: tuple[GroundLine, ...]
    notes: tuple[str, ...]
    """Sentences: what the grounds share, what was looked for, what the charge hangs on."""


def weighed(inquiry: Inquiry) -> tuple[Weighed, ...]:
    """All charges, in the order of the record."""
    found = {grounds.charge: grounds for grounds in inquiry.grounds}
    against = Against(inquiry.findings)
    numbers = {finding.id: number for number, finding in enumerate(inquiry.findings, start=1)}
    return tuple(
        _weighed(inquiry.record, charge, found.get(charge.id) or Grounds(charge.id), against, numbers)
        for charge in inquiry.record.charges
    )


def _weighed(record: Record, charge: Charge, grounds: Grounds, against: Against, numbers: Mapping[str, int]) -> Weighed:
    return Weighed(
        charge.charge,
        ", ".join(map(record.name, charge.against)),
        BASIS[grounds.basis],
        tuple(_ground(record, one, against, numbers) for one in grounds.grounds),
        tuple(notes(record, grounds)),
    )


def _ground(record: Record, ground: Ground, against: Against, numbers: Mapping[str, int]) -> GroundLine:
    terms = [KINDS[ground.kind]]
    if ground.depth:
        terms.append("at second hand" if ground.depth == 1 else f"at {ground.depth} removes")
    terms += [c.what + (" (inferred)" if c.inferred else "") for c in ground.circumstances if c.what != "hearsay"]
    terms += [f"repeats “{_quote(record, one)}”" for one in ground.derives_from]
    terms += [f"taken back by the same declarant: “{_quote(record, one)}”" for one in ground.withdrawn_by]
    if found := [numbers[one] for one in against.statement(ground.statement)]:
        terms.append(f"see conflict{'s' if len(found) > 1 else ''} no. {', '.join(map(str, found))}")
    return GroundLine(_quote(record, ground.statement), naming(record, ground.speaker), tuple(terms))


def notes(record: Record, grounds: Grounds) -> Iterator[str]:
    """What is to be said of the grounds together."""
    if not grounds.grounds:
        if not grounds.act_read:
            yield "No statement that was read tells the act charged, so nothing could be tied to it."
        return
    if not grounds.stands:
        yield "What is stated only repeats itself in a circle: nothing outside it supports it."
    count = grounds.lines_at_most
    found = f"at most {count} line{'' if count == 1 else 's'} of testimony"
    yield f"No shared origin was found among {found}."
    for line in grounds.lines.lines:
        yield from _shared(record, line)
    narrowest = next((one.what for one in grounds.decisive), "")
    yield from (_decisive(record, one) for one in grounds.decisive if one.what == narrowest)


def _shared(record: Record, line: Line) -> Iterator[str]:
    if len(line.statements) > 1:
        said = " and ".join(f"“{_quote(record, one)}”" for one in line.statements)
        ways = dict.fromkeys(f"{s.check} ({_root(record, s.root)})" for s in line.shared)
        yield f"{said} share: {', '.join(ways)}."


def _root(record: Record, root: str) -> str:
    name = naming(record, root)
    return name if name != root or root in record.entities else f"“{_quote(record, root)}”"


def _decisive(record: Record, one: Decisive) -> str:
    name = _quote(record, one.id) if one.what == "statement" else naming(record, one.id)
    rest = "every ground comes from it" if one.sole else "the other grounds stand only by it"
    return f"{_WITHOUT[one.what].format(name)} no stated support remains in this file: {rest}."


def _quote(record: Record, statement: str) -> str:
    return short(record.entry(statement).statement.span.quote, _QUOTE)
