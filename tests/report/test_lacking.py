"""What a complete register lacks, on the page."""

from __future__ import annotations

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from counterproof.inquiry import Inquiry, examine
from counterproof.report.lacking import absences
from counterproof.report.page import render
from counterproof.settings import Settings

RECORD = """
[case]
title = "The airfield"
[[row]]
id = "book"
what = "complete"
about = "{kind}"
thing = "customs book"
where = "Kjeller"
when = "throughout 1935-09/1936-05"
source = "airfield.txt"
quote = "Every landing at Kjeller stands in the book"
[[row]]
id = "landing"
who = "Per Holm"
what = "landing"
where = "Kjeller"
when = "1935-12"
by = ["Per Holm"]
source = "memoir.txt"
quote = "I landed at Kjeller in December 1935"
"""


def inquired(folder: Path, kind: str) -> Inquiry:
    """A register complete for this kind of act, and a landing that it does not hold."""
    (folder / "docs").mkdir()
    (folder / "docs" / "airfield.txt").write_text("Every landing at Kjeller stands in the book.", encoding="utf-8")
    (folder / "docs" / "memoir.txt").write_text("I landed at Kjeller in December 1935.", encoding="utf-8")
    (folder / "record.toml").write_text(RECORD.format(kind=kind), encoding="utf-8")
    return examine([str(folder)], Settings(), extractor="none")


def test_an_act_that_a_complete_register_lacks_leads_to_its_conflict(tmp_path: Path) -> None:
    """With the words of both, and the completeness as first assumption."""
    inquiry = inquired(tmp_path, "landing")
    (absence,) = absences(inquiry)
    assert absence.act.startswith("I landed")
    assert "as complete as it is said to be" in inquiry.findings[0].clash.assumptions[0]
    assert LexborHTMLParser(render(inquiry)).css(f'#gaps a[href="#{absence.finding}"]')


def test_a_register_of_other_acts_lacks_nothing(tmp_path: Path) -> None:
    """A book of burials need not hold a landing."""
    assert absences(inquired(tmp_path, "burial")) == ()
