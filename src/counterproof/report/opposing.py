"""Opposing: the certificates that need no chain of dates, in plain words - who says what against whom, and sums."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from counterproof.record import Record
from counterproof.report.duration import length, window
from counterproof.report.shown import short
from counterproof.statements.vocabulary import predicates

_STANDS = {"guilt": "admits", "innocence": "denies guilt", "withdrawal": "takes an admission back"}


def opposition(record: Record, numbers: Mapping[str, int], certificate: Mapping[str, Any]) -> Iterator[str]:
    """The sentences of a certificate of opposition."""
    affirms, denies = certificate["affirms"], certificate["denies"]
    one, other = (f"statement {numbers.get(side['statement'], '?')}" for side in (affirms, denies))
    told = predicates()[affirms["predicate"]].label if "predicate" in affirms else ""
    match certificate["how"]:
        case "negation":
            yield f"{_capital(one)} says that it was so ({told}); {other} says that it was not."
            yield from _met(record, one, other, certificate)
        case "withdrawal":
            yield f"{_capital(other)} is said of {one} itself, and denies it or takes it back."
        case "position":
            stands = _STANDS[affirms["position"]], _STANDS[denies["position"]]
            who = record.name(certificate["person"])
            yield f"In {one} {who} {stands[0]}; in {other} {who} {stands[1]}."
        case "excludes":
            who = record.name(certificate["bearer"])
            excluded = predicates()[denies["predicate"]].label
            yield f"Both are told of {who}: {told} ({one}), {excluded} ({other}). The one excludes the other."
            yield _shared(record, certificate)
        case "sole":
            yield f"{_capital(one)} and {other} tell of one deed ({told}) and give it to different people:"
            doers, alone = _fillers(record, affirms, "agent"), _fillers(record, denies, "agent")
            yield f"{doers} ({one}), and {alone} alone ({other})."
            yield _shared(record, certificate)
        case "identified":
            common = record.name(certificate["common"])
            yield f"{_capital(one)} and {other} each say who {common} is, and name two different ones."
        case "promise":
            who = record.name(certificate["bearer"])
            yield f"{_capital(one)} is a promise about {who} ({told}); {other} tells what happened."


def _met(record: Record, one: str, other: str, certificate: Mapping[str, Any]) -> Iterator[str]:
    """What the denial names, and that the affirmation falls under it: roles, place, time."""
    affirms, denies = certificate["affirms"], certificate["denies"]
    named = [record.name(filler) for fillers in denies.get("roles", {}).values() for filler in fillers]
    if named:
        yield f"Whom and what {other} names, {one} names too: {', '.join(dict.fromkeys(named))}."
    for holder, held in certificate.get("members", ()):
        yield f"{record.name(held)} belongs to {record.name(holder)}."
    for a, b, _ in certificate.get("same", ()):
        yield f"{record.name(a)} and {record.name(b)} are one."
    if denies.get("place"):
        inner, outer = record.name(affirms["place"]), record.name(denies["place"])
        yield f"The place is {outer} in both." if inner == outer else f"{inner} lies in {outer}."
    scope, asked = denies["scope"], affirms["window"]
    yield f"The denial covers {window(*scope)}; the time that {one} speaks of is {window(*asked)}."


def _shared(record: Record, certificate: Mapping[str, Any]) -> str:
    shared = certificate.get("shared", "")
    if not shared:
        return "Both are told of one and the same time."
    if shared in record.entities:
        return f"Both tell of one happening: {record.name(shared)}."
    return "Both tell of one and the same happening."


def sums(numbers: Mapping[str, int], certificate: Mapping[str, Any]) -> Iterator[str]:
    """The sentences of a certificate of numbers."""
    whole = certificate["whole"]
    total = f"statement {numbers.get(whole['statement'], '?')} says {_number(whole)}"
    if certificate["relation"] == "length":
        (s0, s1), (e0, e1) = certificate["start"], certificate["end"]
        yield f"It began {window(s0, s1)} and ended {window(e0, e1)}."
        yield f"That is at least {length(max(0, e0 - s1))} and at most {length(e1 - s0)}; {total}."
        return
    parts = certificate["parts"]
    for part in parts:
        yield f"Statement {numbers.get(part['statement'], '?')} says {_number(part)}."
    if certificate["relation"] == "elapsed":
        yield f"From the one to the other is less or more than that: {total}."
        return
    if certificate["relation"] == "same":
        yield f"But {total}, of the same thing."
        return
    added = " + ".join(f"{part['value']:,}" for part in parts)
    made = f"{added} = {sum(part['value'] for part in parts):,}" if len(parts) > 1 else added
    more = "more than the whole: " if certificate["relation"] == "at_most" else "but "
    yield f"{made}, {more}{total}."


def _number(holder: Mapping[str, Any]) -> str:
    unit = short(str(holder["unit"]), 40)
    return f"{holder['value']:,}" + (f" (counted in: {unit})" if unit else "")


def _fillers(record: Record, side: Mapping[str, Any], role: str) -> str:
    return ", ".join(record.name(filler) for filler in side.get("roles", {}).get(role, ())) or "somebody else"


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
