"""Conflict: a finding as people read it - its title, exhibits in order, picture, steps in words, certificate."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counterproof.checks import Clash
from counterproof.findings import Finding
from counterproof.inquiry import Inquiry
from counterproof.record import Entry, Record
from counterproof.report.duration import DAY, length
from counterproof.report.exhibit import Exhibit, exhibit
from counterproof.report.history import as_written, between, in_order
from counterproof.report.picture import Picture, picture
from counterproof.report.why import Step, why

SECTIONS = (
    ("impossible", "What cannot all be true"),
    ("disputed", "What one says and another denies"),
    ("reversed", "Changes of account"),
    ("undertaking", "Undertakings, and what happened"),
)
"""Kinds of finding with their titles, in the order in which they are shown."""
TITLES = {
    "presence": "Two places at once",
    "custody": "Elsewhere while held",
    "lifespan": "Before birth or after death",
    "existence": "Before it existed, or after it had ceased to be",
    "anachronism": "Spoken of before it could be known",
    "order": "Times that do not fit together",
    "date": "Two dates of one happening",
    "number": "Numbers that do not fit",
    "denial": "Said and denied",
    "retraction": "One account, then another",
    "identity": "Two where there can be one",
    "promise": "Promised, and what followed",
}


@dataclass(frozen=True)
class Conflict:
    """One finding, ready to be shown."""

    number: int
    id: str
    title: str
    summary: str
    certainty: str
    fails_by: str
    """By how long the story fails, in words; empty where no time is at stake."""
    status: str
    decided: str
    """The status that a person gave it, with who and why; empty where nobody did."""
    exhibits: tuple[Exhibit, ...]
    between: tuple[Exhibit, ...]
    """For a change of account: what the file tells of the person between the accounts."""
    contested_by: tuple[Exhibit, ...]
    assumptions: tuple[str, ...]
    also: tuple[tuple[str, tuple[Exhibit, ...]], ...]
    """Further sets of statements that show the same: each with its sentence."""
    picture: Picture | None
    steps: tuple[Step, ...]
    certificate: str


@dataclass(frozen=True)
class Section:
    """The conflicts of one kind: those that touch a charge first, then the peripheral ones."""

    id: str
    title: str
    conflicts: tuple[Conflict, ...]
    peripheral: tuple[Conflict, ...]

    @property
    def count(self) -> int:
        """How many conflicts stand in it."""
        return len(self.conflicts) + len(self.peripheral)


def sections(inquiry: Inquiry) -> tuple[Section, ...]:
    """All conflicts by kind. Where the file has no charge, nothing is peripheral."""
    found = []
    for kind, title in SECTIONS:
        numbered = [(n, f) for n, f in enumerate(inquiry.findings, start=1) if f.clash.kind == kind]
        weighty = bool(inquiry.record.charges) and any(f.charges for _, f in numbered)
        main = tuple(conflict(inquiry.record, n, f) for n, f in numbered if f.charges or not weighty)
        rest = tuple(conflict(inquiry.record, n, f) for n, f in numbered if not f.charges and weighty)
        found.append(Section(kind, title, main, rest))
    return tuple(found)


def conflict(record: Record, number: int, finding: Finding) -> Conflict:
    """One finding as the page and the terminal show it, under its number in the order of rank."""
    clash = finding.clash
    entries = _entries(record, clash)
    lying_between = between(record, entries) if clash.kind == "reversed" else ()
    return Conflict(
        number=number,
        id=finding.id,
        title=TITLES.get(clash.check, clash.check),
        summary=clash.summary,
        certainty=clash.certainty,
        fails_by=_fails_by(clash),
        status="explained if" if finding.status == "explained" and finding.explained_if else "",
        decided=f"{finding.status}: {finding.decided}" if finding.decided else "",
        exhibits=tuple(exhibit(record, entry) for entry in entries),
        between=tuple(exhibit(record, entry) for entry in lying_between),
        contested_by=tuple(exhibit(record, record.entry(contest)) for contest in finding.explained_if),
        assumptions=clash.assumptions,
        also=tuple((a.summary, tuple(exhibit(record, e) for e in _entries(record, a))) for a in finding.also),
        picture=picture(record, entries),
        steps=why(record, [entry.id for entry in entries], clash.certificate),
        certificate=json.dumps(clash.certificate, ensure_ascii=False, indent=1, sort_keys=True, default=_plain),
    )


def _entries(record: Record, clash: Clash) -> tuple[Entry, ...]:
    """Changes and undertakings as they followed on each other; all else as the documents stand."""
    by_time = clash.kind in ("reversed", "undertaking")
    return in_order(record, clash.statements) if by_time else as_written(record, clash.statements)


def _fails_by(clash: Clash) -> str:
    """By how long; "at least" where the certificate goes through several ways, of which the nearest is measured."""
    if clash.days is None:
        return ""
    slack = clash.certificate.get("slack", 0)
    words = length(slack if 0 < slack < 3 * DAY else clash.days * DAY)
    return f"at least {words}" if "split" in clash.certificate.get("proof", ()) else words


def _plain(value: Mapping[str, Any]) -> dict[str, Any]:
    """A read-only mapping as one that can be written."""
    return dict(value)
