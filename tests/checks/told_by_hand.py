"""A small record built by hand, one row at a time, for the tests of the checks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from counterproof.checks import CHECKS, Clash, Question, run
from counterproof.language import DateMention, Mention
from counterproof.record import NARRATOR, Entity, Entry, EntryCircumstance, EntryTiming, Link, Record
from counterproof.settings import Settings
from counterproof.sources import Span
from counterproof.statements import Proposition, Quantity, Statement, Timing
from counterproof.times import Offset, parse
from counterproof.verifier.certificate import verify

ROLES = ("agent", "patient", "companion", "recipient", "topic", "result", "thing", "body", "whole")
KINDS = {"thing": "object", "body": "organization", "topic": "event", "result": "event", "whole": "place"}


@dataclass
class Case:
    """Entries and entities as they are told; names are their own ids, and whatever is named comes into being."""

    entities: dict[str, Entity] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)

    def entity(self, name: str, type: str = "person", **more: Any) -> str:
        """Declare an entity; its name is its id."""
        self.entities[name] = Entity(name, type, name, **more)  # type: ignore[arg-type]
        return name

    def says(self, id: str, what: str, *, when: str = "", said: str = "", **given: Any) -> Entry:
        """One entry. `when`: timings joined by ";", each "[relation] EDTF" or "[relation] [offset] @happening"."""
        roles = tuple(sorted((r, n) for r in ROLES for n in _names(given.get(r, ()))))
        for role, name in roles:
            self.entities.setdefault(name, Entity(name, KINDS.get(role, "person"), name))  # type: ignore[arg-type]
        place = given.get("place", "")
        if place:
            self.entities.setdefault(place, Entity(place, "building", place))
        quote = given.get("quote", id)
        start = given.get("start", 1000 * len(self.entries))
        span = Span(given.get("source", "book"), start, start + len(quote), quote, "", "")
        timings, written = _timings(id, when, span)
        links = tuple(Link(span, to, "definite", sure=False, why=why) for to, why in given.get("unsure", {}).items())
        number = None
        if "number" in given:
            part, complete = given.get("part", "count"), given.get("complete", False)
            number = Quantity(given["number"], given.get("unit", ""), part, complete)
        content = Proposition(
            what, (), written, negated=given.get("negated", False), modality=given.get("modality", "actual"),
            sole=given.get("alone", False), quantity=number,
        )  # fmt: skip
        statement = Statement(span, content, stance=given.get("stance", "asserts"), sure=given.get("sure", True))
        declarants = (NARRATOR, *_names(given.get("by", ())))
        entry = Entry(
            id, statement, declarants, roles, place, timings, _timings(f"{id}s", said, span)[0],
            given.get("event", id), links, tuple(EntryCircumstance(c) for c in _names(given.get("terms", ()))),
            _names(given.get("answers", ())), _names(given.get("supports", ())), _names(given.get("repeats", ())),
            complete=given.get("resolved", True),
        )  # fmt: skip
        self.entries.append(entry)
        return entry

    def record(self) -> Record:
        """The record, as it stands."""
        return Record((), dict(sorted(self.entities.items())), {}, tuple(self.entries))

    def clashes(self, *names: str) -> list[Clash]:
        """What the named checks find, all without a name; every certificate is verified, every clash minimal."""
        record = self.record()
        chosen: Mapping[str, Any] = dict(CHECKS)
        found = (
            [c for n in names for c in chosen[n](Question(record, Settings()))]
            if names
            else list(run(record, Settings()))
        )
        for clash in found:
            verify(json.loads(json.dumps(clash.certificate)))
            if clash.certificate["kind"] == "time" and not names:
                self._minimal(clash)
        return found

    def told(self, *names: str) -> list[tuple[str, str, tuple[str, ...]]]:
        """The clashes as (check, certainty, statements), sorted."""
        return sorted((c.check, c.certainty, c.statements) for c in self.clashes(*names))

    def _minimal(self, clash: Clash) -> None:
        """With any one of its statements left out, no check finds what is left, or a part of it, impossible."""
        for left_out in clash.statements:
            rest = replace(self.record(), entries=tuple(e for e in self.entries if e.id != left_out))
            again = [c for c in run(rest, Settings()) if c.kind == "impossible" and c.certainty <= clash.certainty]
            assert not any(set(c.statements) < set(clash.statements) for c in again), clash


def _names(given: Any) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _timings(id: str, text: str, span: Span) -> tuple[tuple[EntryTiming, ...], tuple[Timing, ...]]:
    timings, written = [], []
    for number, part in enumerate(p.split() for p in text.split(";") if p.strip()):
        relation: Any = part.pop(0) if part[0].isalpha() and part[0].islower() else "at"
        offset = Offset.parse(part.pop(0)) if part[0].lstrip("-").startswith("P") else None
        if part[0].startswith("@"):
            timings.append(EntryTiming(relation, happening=part[0][1:], offset=offset))
            written.append(Timing(relation, event=Mention(span, part[0][1:], form="typed"), offset=offset))
        else:
            date = parse(part[0])
            timings.append(EntryTiming(relation, date, f"{id}-d{number}", offset=offset))
            written.append(Timing(relation, DateMention(span, part[0], value=date), offset=offset))
    return tuple(timings), tuple(written)
