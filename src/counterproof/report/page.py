"""The report page: one self-contained HTML file that needs no script. Text of documents never becomes markup."""

from __future__ import annotations

import json
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined

import counterproof
from counterproof.findings import Finding
from counterproof.inquiry import Inquiry
from counterproof.record import Record
from counterproof.report.coverage import coverage_line, unread
from counterproof.report.exhibit import Exhibit, exhibit
from counterproof.report.picture import WIDTH, Picture, picture
from counterproof.report.sheet import case_sheet

SECTIONS = (
    ("impossible", "What cannot all be true"),
    ("disputed", "What one says and another denies"),
    ("reversed", "Changes of account"),
    ("undertaking", "Undertakings, and what happened"),
)


@dataclass(frozen=True)
class Conflict:
    """A finding as the page shows it."""

    finding: Finding
    exhibits: tuple[Exhibit, ...]
    contested_by: tuple[Exhibit, ...]
    picture: Picture | None
    certificate: str


@dataclass(frozen=True)
class Section:
    """The conflicts of one kind: those that touch a charge or claim first, then the peripheral ones."""

    id: str
    title: str
    conflicts: tuple[Conflict, ...]
    peripheral: tuple[Conflict, ...]


def render(inquiry: Inquiry) -> str:
    """The whole page as HTML 5."""
    environment = Environment(
        loader=PackageLoader("counterproof.report", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shown"] = shown
    record = inquiry.record
    return environment.get_template("page.html.jinja").render(
        version=counterproof.__version__,
        inquiry=inquiry,
        record=record,
        sheet=case_sheet(inquiry),
        sections=[_section(inquiry, kind, title) for kind, title in SECTIONS],
        sections_by_id={finding.id: number for number, finding in enumerate(inquiry.findings, start=1)},
        account=_account(inquiry),
        names={text.source.id: text.source.name for text in record.texts},
        coverage_line=coverage_line(record),
        unread=unread(record),
        width=WIDTH,
    )


@dataclass(frozen=True)
class Claim:
    """One line of the account under test: its words and what the file holds about them."""

    quote: str
    answer: str
    by: str
    findings: tuple[str, ...]


def _account(inquiry: Inquiry) -> tuple[Claim, ...]:
    texts = {text.source.id: text.content for text in inquiry.record.texts}
    return tuple(
        Claim(
            texts[inquiry.account][a.start : a.end],
            a.answer,
            ", ".join(map(inquiry.record.name, a.by)),
            a.findings,
        )
        for a in inquiry.answers
    )


def shown(words: str) -> str:
    """Words with control characters and directional overrides made visible, so that text cannot disguise itself."""
    return "".join(c if c in "\n\t" or (c.isprintable() and c not in _OVERRIDES) else "\ufffd" for c in words)


_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def _section(inquiry: Inquiry, kind: str, title: str) -> Section:
    findings = [f for f in inquiry.findings if f.clash.kind == kind]
    weighty = bool(inquiry.record.charges)
    return Section(
        id=kind,
        title=title,
        conflicts=tuple(_conflict(inquiry.record, f) for f in findings if f.charges or not weighty),
        peripheral=tuple(_conflict(inquiry.record, f) for f in findings if not f.charges and weighty),
    )


def _conflict(record: Record, finding: Finding) -> Conflict:
    entries = tuple(map(record.entry, finding.clash.statements))
    return Conflict(
        finding=finding,
        exhibits=tuple(exhibit(record, entry) for entry in entries),
        contested_by=tuple(exhibit(record, record.entry(contest)) for contest in finding.explained_if),
        picture=picture(record, entries),
        certificate=json.dumps(finding.clash.certificate, ensure_ascii=False, indent=1, sort_keys=True, default=dict),
    )
