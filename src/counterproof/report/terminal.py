"""The case sheet and the conflicts on a terminal, in words; colour only helps and is never needed (NO_COLOR)."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from counterproof.inquiry import Inquiry
from counterproof.report.coverage import coverage_line
from counterproof.report.exhibit import Exhibit, exhibit
from counterproof.report.page import SECTIONS, shown
from counterproof.report.sheet import case_sheet


def show(inquiry: Inquiry, console: Console) -> None:
    """Print the case sheet, the conflicts by kind, the account's answers, and what was not read."""
    _heading(console, inquiry.title)
    _sheet(inquiry, console)
    for kind, title in SECTIONS:
        _section(inquiry, console, kind, title)
    if inquiry.account:
        _account(inquiry, console)
    for gap in inquiry.record.gaps:
        _line(console, f"lacking: {gap.what}: “{gap.span.quote}”")
    _heading(console, "What was not read")
    _line(console, coverage_line(inquiry.record))


def _sheet(inquiry: Inquiry, console: Console) -> None:
    sheet = case_sheet(inquiry)
    if sheet.proceedings or sheet.charges:
        _heading(console, "Case sheet")
    for p in sheet.proceedings:
        _line(console, "; ".join(filter(None, (p.name, p.when, p.court, p.accused))))
        for o in p.outcomes:
            told = "; ".join(filter(None, (o.pleas, o.verdict, o.sentence, o.fate, o.reviews)))
            _line(console, f"  {o.person}: {told}")
    for c in sheet.charges:
        _line(console, f"charge against {c.against}: {c.charge}", "  rests on " + c.basis)
    for pressure in sheet.pressures:
        _line(console, f"before {pressure.person}'s admission “{_flat(pressure.confession.quote)}”")
        for before in pressure.before:
            _line(console, f"  “{_flat(before.quote)}” - {before.speakers}")


def _section(inquiry: Inquiry, console: Console, kind: str, title: str) -> None:
    numbered = [(n, f) for n, f in enumerate(inquiry.findings, start=1) if f.clash.kind == kind]
    _heading(console, title)
    if not numbered:
        _line(console, f"None found. {coverage_line(inquiry.record)}")
    for number, finding in numbered:
        status = "" if finding.status == "open" else f", {finding.status} if ..."
        _line(console, f"{number}. {finding.clash.summary} [{finding.clash.certainty}{status}]", style="bold")
        for statement in finding.clash.statements:
            _exhibit(console, exhibit(inquiry.record, inquiry.record.entry(statement)))
        for statement in finding.explained_if:
            _line(console, "   explained if:")
            _exhibit(console, exhibit(inquiry.record, inquiry.record.entry(statement)))
        for assumption in finding.clash.assumptions:
            _line(console, f"   assuming: {assumption}")
        console.print()


def _exhibit(console: Console, e: Exhibit) -> None:
    terms = f" ({', '.join(e.circumstances)})" if e.circumstances else ""
    _line(console, f"   “{_flat(e.quote)}”", f"      - {e.speakers}{terms}")


def _account(inquiry: Inquiry, console: Console) -> None:
    text = next(t for t in inquiry.record.texts if t.source.id == inquiry.account)
    _heading(console, f"The account under test: {text.source.name}")
    for a in inquiry.answers:
        by = ", ".join(map(inquiry.record.name, a.by))
        _line(console, f"“{_flat(text.content[a.start : a.end])}”", f"   {a.answer}{': ' + by if by else ''}")


def _heading(console: Console, words: str) -> None:
    console.print()
    _line(console, words.upper() if words.islower() else words, style="bold underline")


def _line(console: Console, *lines: str, style: str = "") -> None:
    """Print as plain text: markup and control characters in documents do nothing."""
    for line in lines:
        console.print(Text(shown(line), style=style))


def _flat(quote: str) -> str:
    return " ".join(quote.split())
