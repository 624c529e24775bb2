"""The report page: one self-contained HTML file that needs no script. Text of documents never becomes markup."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

import counterproof
from counterproof.inquiry import Inquiry
from counterproof.report.account import claims, name
from counterproof.report.accusing import accusing
from counterproof.report.alike import alike
from counterproof.report.arcs import COLUMN, arcs
from counterproof.report.conflict import sections
from counterproof.report.coverage import coverage_line, unread
from counterproof.report.decisions import decisions
from counterproof.report.descent import descent
from counterproof.report.lacking import absences
from counterproof.report.picture import BAR, LEFT, WIDTH
from counterproof.report.reversals import reversals
from counterproof.report.sheet import case_sheet
from counterproof.report.shown import flat, shown
from counterproof.report.tellings import tellings
from counterproof.report.versions import pairs
from counterproof.report.weighing import CHECKS


def render(inquiry: Inquiry) -> str:
    """The whole page as HTML 5. Equal inquiries give equal pages."""
    record = inquiry.record
    found = sections(inquiry)
    return (
        _environment()
        .get_template("page.html.jinja")
        .render(
            version=counterproof.__version__,
            title=inquiry.title,
            problems=[str(problem) for problem in inquiry.problems],
            undecided=inquiry.undecided,
            footing=inquiry.footing,
            decisions=decisions(inquiry),
            sources=[text.source for text in record.texts],
            counts=(len(record.texts), len(record.entries), len(inquiry.findings)),
            gaps=record.gaps,
            missing=inquiry.survey.missing,
            absences=absences(inquiry),
            sheet=case_sheet(inquiry),
            sections=found,
            checks=CHECKS,
            numbers={f.id: number for number, f in enumerate(inquiry.findings, start=1)},
            accusing=accusing(inquiry),
            arcs=arcs(record, inquiry.survey.network.edges),
            descent=descent(record, inquiry.survey),
            tellings=tellings(inquiry),
            reversed=reversals(inquiry),
            alike=alike(inquiry),
            editions=pairs(inquiry),
            account_name=name(inquiry),
            claims=claims(inquiry),
            names={text.source.id: text.source.name for text in record.texts},
            coverage_line=coverage_line(record),
            unread=unread(record),
        )
    )


def _environment() -> Environment:
    """Templates in which every value is escaped, and freed of hidden characters, whether they ask for it or not."""
    environment = Environment(
        loader=PackageLoader("counterproof.report", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    environment.filters["flat"] = flat
    environment.globals.update(width=WIDTH, left=LEFT, bar=BAR, column=COLUMN)
    return environment


def _finalize(value: Any) -> Any:
    return shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value
