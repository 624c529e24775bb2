"""The case sheet and the conflicts on a terminal, in words; colour only helps and is never needed (NO_COLOR)."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

from rich.console import Console
from rich.text import Text

from counterproof.inquiry import Inquiry
from counterproof.report.account import claims, name
from counterproof.report.accusing import accusing
from counterproof.report.conflict import Conflict, sections
from counterproof.report.coverage import coverage_line
from counterproof.report.decisions import decisions
from counterproof.report.exhibit import Exhibit
from counterproof.report.people import Course
from counterproof.report.sheet import case_sheet
from counterproof.report.shown import flat, short
from counterproof.report.weighing import CHECKS, weighed

WIDEST = 100
"""Columns that are written at most, however wide the terminal."""
MOST = 20
"""Conflicts of one kind that are printed; the page shows all."""
QUOTE = 240
"""Characters of a quote that are printed; the page shows all."""


def show(inquiry: Inquiry, console: Console) -> None:
    """Print the case sheet, the conflicts by kind, the account's answers, and what was not read."""
    _heading(console, inquiry.title)
    _sheet(inquiry, console)
    for section in sections(inquiry):
        _heading(console, section.title)
        found = (*section.conflicts, *section.peripheral)
        if not found:
            _line(console, f"None was found. {coverage_line(inquiry.record)}")
        for conflict in found[:MOST]:
            _conflict(console, conflict)
        if len(found) > MOST:
            _line(console, f"and {len(found) - MOST} more, on the page")
    _accusing(inquiry, console)
    _account(inquiry, console)
    for group in decisions(inquiry):
        _heading(console, group.heading)
        for line in group.lines:
            _line(console, line)
    _unread(inquiry, console)


def weigh(inquiry: Inquiry, console: Console) -> None:
    """Print every charge with its grounds, what they share and what it hangs on; then documents that are copies."""
    _heading(console, inquiry.title)
    charges = weighed(inquiry)
    if not charges:
        _line(console, f"No charge was read in this file. {coverage_line(inquiry.record)}")
    for c in charges:
        _line(console, f"Charge against {c.against}: {short(c.charge, QUOTE)}", style="bold")
        _line(console, f"rests on {c.basis}", 2)
        for ground in c.grounds:
            _line(console, f"“{ground.quote}” - {ground.speaker}: {'; '.join(ground.terms)}", 3)
        for note in c.notes:
            _line(console, note, 2)
    if any(c.grounds for c in charges):
        _line(console, CHECKS)
    names = {text.source.id: text.source.name for text in inquiry.record.texts}
    for group in inquiry.copies.groups:
        _line(console, f"Copied from one another: {', '.join(map(names.__getitem__, group.sources))}")
    _head(inquiry, console)


def support(inquiry: Inquiry, sets: Mapping[str, Any], console: Console) -> None:
    """Print the smallest sets of statements on which charges stand."""
    record = inquiry.record
    for charge in record.charges if sets else ():
        found = sets[charge.id]
        _line(console, f"{', '.join(map(record.name, charge.against))}: {short(charge.charge)} stands on any of:")
        for some in found["sets"]:
            _line(console, " with ".join(f"“{short(record.entry(s).statement.span.quote)}”" for s in some), 2)
        if not found["complete"]:
            _line(console, "and on more sets than are listed", 2)


def indented(console: Console, lines: Iterable[tuple[int, str]]) -> None:
    """Print lines by their indent; those without one are headings."""
    for indent, words in lines:
        if indent:
            _line(console, words, 2 * indent)
        else:
            _heading(console, words)


def _sheet(inquiry: Inquiry, console: Console) -> None:
    sheet = case_sheet(inquiry)
    if sheet.empty:
        return
    _heading(console, "Case sheet")
    for p in sheet.proceedings:
        _line(console, "; ".join(filter(None, (p.name, p.when, p.court, p.accused))))
        for o in p.outcomes:
            told = "; ".join(filter(None, (o.pleas, o.verdict, o.sentence, o.fate, o.reviews)))
            _line(console, f"{o.person}: {told}", 2)
    for c in sheet.charges:
        _line(console, f"Charge against {c.against}: {short(c.charge, QUOTE)}")
        _line(console, "rests on " + "; ".join(filter(None, (c.basis, c.lines))), 2)
    for course in sheet.courses:
        _line(console, _course(course))
    for pressure in sheet.pressures:
        _line(console, f"Before {pressure.person}'s admission “{short(pressure.confession.quote)}”, or without a date:")
        for before in pressure.before:
            _line(console, f"“{short(before.quote)}” - {before.speakers}", 2)


def _course(course: Course) -> str:
    columns = (course.custody, course.pleas, course.verdicts, course.fates, course.reviews)
    told = "; ".join(f"{e.words}{', ' if e.when else ''}{e.when}" for column in columns for e in column)
    return f"{course.person}: {told}"


def _conflict(console: Console, c: Conflict) -> None:
    tags = ", ".join(filter(None, (c.certainty, c.fails_by and f"fails by {c.fails_by}", c.status and f"{c.status} …")))
    _line(console, f"{c.number}. {c.title} [{tags}]", style="bold")
    _line(console, c.summary, 3)
    _line(console, c.decided, 3)
    for number, exhibit in enumerate(c.exhibits, start=1):
        _exhibit(console, exhibit, f"{number}. ")
    if c.contested_by:
        _line(console, "Explained if this holds:", 3)
    for exhibit in c.contested_by:
        _exhibit(console, exhibit, "")
    for assumption in c.assumptions:
        _line(console, f"Assuming: {assumption}", 3)
    if c.also:
        _line(console, f"Shown too by {len(c.also)} further set{'' if len(c.also) == 1 else 's'} of statements.", 3)
    console.print()


def _exhibit(console: Console, e: Exhibit, number: str) -> None:
    terms = f" ({', '.join(e.circumstances)})" if e.circumstances else ""
    _line(console, f"{number}“{short(e.quote, QUOTE)}”", 3)
    _line(console, f"- {e.speakers}{terms}", 6)


def _account(inquiry: Inquiry, console: Console) -> None:
    if not inquiry.account:
        return
    numbers = {finding.id: number for number, finding in enumerate(inquiry.findings, start=1)}
    _heading(console, f"The account under test: {name(inquiry)}")
    for claim in claims(inquiry):
        _line(console, f"“{short(claim.quote, QUOTE)}”")
        see = ", ".join(f"no. {numbers[f]}" for f in claim.findings if f in numbers)
        by = f": {claim.by}" if claim.by else ""
        _line(console, f"-> {claim.answer}{by}{f' ({see})' if see else ''}", 3)


def _accusing(inquiry: Inquiry, console: Console) -> None:
    told = accusing(inquiry)
    if told.named:
        _heading(console, "Who named whom")
    for one in told.named[:MOST]:
        _line(console, one.sentence)
    if len(told.named) > MOST:
        _line(console, f"and {len(told.named) - MOST} more, on the page")
    for words in (*(words for words, _ in told.steps), *told.circles, *told.passages):
        _line(console, words)


def _unread(inquiry: Inquiry, console: Console) -> None:
    record = inquiry.record
    lacking = [f"not in this file: {one.what}" for one in inquiry.survey.missing]
    if record.gaps or lacking:
        _heading(console, "What the file lacks")
    for words in lacking:
        _line(console, words)
    for gap in record.gaps:
        _line(console, f"{gap.what}: “{short(gap.span.quote)}”")
    _heading(console, "What was not read")
    _line(console, coverage_line(record))
    for sentence in inquiry.undecided:
        _line(console, sentence)
    if inquiry.footing:
        for w in inquiry.footing.withheld:
            _line(console, f"not examined: {w.source}, {w.state} {w.at[:10]}: {w.reason}")
    _head(inquiry, console)


def _head(inquiry: Inquiry, console: Console) -> None:
    if inquiry.footing:
        _line(console, f"Head of the ledger: {inquiry.footing.head}")


def _heading(console: Console, words: str) -> None:
    console.print()
    _line(console, words, style="bold underline")


def _line(console: Console, words: str, indent: int = 0, style: str = "") -> None:
    """Print as plain text, wrapped: markup and control characters in documents do nothing."""
    margin = " " * indent
    lines = textwrap.wrap(
        flat(words),
        min(console.width, WIDEST),
        initial_indent=margin,
        subsequent_indent=margin + ("" if style else "  "),
        break_on_hyphens=False,
    )
    for line in lines:
        console.print(Text(line, style=style), soft_wrap=True)
