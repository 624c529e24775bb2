"""What people decided, as the page and the terminal show it."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from counterproof.corrections import Correction, Decisions, Named, Pair, Who
from counterproof.findings.pointing import pointed_conflict, pointed_words
from counterproof.inquiry import Inquiry, examine
from counterproof.report.page import render
from counterproof.report.terminal import show
from counterproof.settings import Settings


@pytest.fixture
def decided(small_case: Path) -> Inquiry:
    """A conflict resolved, a pair that is nowhere, a name that is not read; every reason is hostile."""
    before = examine([str(small_case)], Settings(), extractor="none")
    conflict = pointed_conflict(before.record, before.findings, before.findings[0].id)
    words = pointed_words(before.record.texts, "docs/gaol-book.txt", "May 1903")
    reason = "<b>she</b> [red]told\u202e me"
    made = [
        Correction("u0", "Eva", "1", "status", conflict, "resolved", reason),
        Correction("u1", "Jon", "2", "one", Pair(Named("Ada"), Named("Ida")), value=True, reason=reason),
        Correction("u2", "Jon", "3", "link", words, Who("Ada"), reason),
        Correction("u3", "Ida", "4", "status", replace(conflict, id="fi-0", check="order"), "open", reason),
    ]
    return examine([str(small_case)], Settings(), extractor="none", corrections=Decisions(tuple(made)))


def test_every_decision_is_on_the_page_and_none_is_markup(decided: Inquiry) -> None:
    """The resolved conflict with its reason, and what was not found again with the reason why."""
    page = render(decided)
    assert "resolved: Eva decided so: &lt;b&gt;she&lt;/b&gt; [red]told� me" in page
    assert page.count("decided so") == 5
    assert "<h3>Decided, and not found again</h3>" in page
    assert "“Ada” and “Ida” are one" in page


def test_the_terminal_shows_them_as_plain_text(decided: Inquiry) -> None:
    """Under the conflict, and in lists of their own."""
    console = Console(file=io.StringIO(), width=100)
    show(decided, console)
    told = console.file.getvalue()  # type: ignore[attr-defined]
    assert "resolved: Eva decided so: <b>she</b> [red]told" in told
    assert "no name, pronoun or description is read in these words any more" in " ".join(told.split())


def test_without_decisions_nothing_is_said_of_them(small_case: Path) -> None:
    """No empty section."""
    assert "What people decided" not in render(examine([str(small_case)], Settings(), extractor="none"))
