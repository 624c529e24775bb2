"""The page: text stays text, nothing is fetched or run, and the structure is there for those who do not see it."""

from __future__ import annotations

import itertools
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from counterproof.inquiry import Inquiry, examine
from counterproof.report.page import render
from counterproof.settings import Settings

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SECTIONS = ["sheet", "impossible", "disputed", "reversed", "undertaking", "gaps", "coverage", "sources"]


def by_hand(folder: Path) -> Inquiry:
    """The inquiry into a case of rows alone."""
    return examine([str(folder)], Settings(), extractor="none")


def test_hostile_words_end_up_as_text(hostile: Inquiry) -> None:
    """No script, no handler, no link out, no template and no directional override survives as such."""
    html = render(hostile)
    tree = LexborHTMLParser(html)
    assert hostile.findings
    assert not hostile.problems
    assert not tree.css("script, img, iframe, object, link, b, image, foreignObject")
    assert "<script>alert(1)</script>" in tree.body.text()
    assert "{{7*7}}" in tree.body.text()
    assert not set("\u202e\u2066\x1b\x00\x07") & set(html)


def test_no_attribute_acts_or_leads_out(hostile: Inquiry) -> None:
    """Attributes are those of the template: no handlers, and every reference stays on the page."""
    for node in LexborHTMLParser(render(hostile)).css("*"):
        for name, value in node.attributes.items():
            assert not name.startswith("on")
            assert name not in ("src", "srcset", "action", "xlink:href")
            assert name != "href" or (value or "").startswith("#")


def test_the_sections_stand_in_order_with_landmarks_and_scopes(small_case: Path) -> None:
    """The case sheet first; each section named by its heading, each header cell scoped, each link leading somewhere."""
    tree = LexborHTMLParser(render(by_hand(small_case)))
    assert [node.id for node in tree.css("main > section")] == SECTIONS
    assert len(tree.css("main")) == len(tree.css("h1")) == len(tree.css("header > nav[aria-label]")) == 1
    ids = [node.id for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    assert {node.attributes["aria-labelledby"] for node in tree.css("[aria-labelledby]")} <= set(ids)
    assert {(node.attributes["href"] or "")[1:] for node in tree.css("a")} <= set(ids)
    assert all(node.attributes.get("scope") in ("col", "row") for node in tree.css("th"))


def test_headings_leave_out_no_level(small_case: Path) -> None:
    """From one heading to the next the level goes down by one at most."""
    levels = [int(found) for found in re.findall(r"<h([1-6])", render(by_hand(small_case)))]
    assert levels[0] == 1
    assert all(following <= level + 1 for level, following in itertools.pairwise(levels))


def test_a_conflict_is_never_called_a_finding_and_none_never_stands_without_coverage(small_case: Path) -> None:
    """The words of the page are those of people; "none" comes with what was not read."""
    tree = LexborHTMLParser(render(by_hand(small_case)))
    assert "finding" not in tree.body.text().casefold()
    empty = [node.text() for node in tree.css("section > p") if "None was found" in node.text()]
    assert len(empty) == 3
    assert all("2 statements were written by hand" in words for words in empty)


def test_a_conflict_shows_quotes_steps_picture_and_certificate(small_case: Path) -> None:
    """One conflict holds all that a reader needs to go through it."""
    article = LexborHTMLParser(render(by_hand(small_case))).css_first("#impossible article")
    assert [node.text() for node in article.css("mark")] == [
        "I met Anna Lind in Stockholm on 4 May 1903",
        "Anna Lind, kept without leave all through May 1903.",
    ]
    assert article.css_first("svg[role=img] > title").text().startswith("The times of the statements")
    assert "That is too late by" in article.css_first("ol.steps").text()
    assert '"kind": "time"' in article.css_first("details.raw pre").text()


def test_equal_inquiries_give_equal_pages(small_case: Path) -> None:
    """Nothing of the clock or of memory addresses is printed."""
    assert render(by_hand(small_case)) == render(by_hand(small_case))


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine, so no browser has looked at the page")
def test_a_browser_shows_the_sections_and_the_picture(hostile: Inquiry, tmp_path: Path) -> None:
    """A real browser finds every section and the drawing, and has run nothing of the documents."""
    (tmp_path / "page.html").write_text(render(hostile), encoding="utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
    flags += [
        "--disable-background-networking",
        "--disable-component-update",
        f"--user-data-dir={tmp_path / 'profile'}",
    ]
    command: list[Any] = [CHROMIUM, *flags, "--dump-dom", f"file://{tmp_path / 'page.html'}"]
    tree = LexborHTMLParser(subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode())
    assert [node.id for node in tree.css("main > section")] == SECTIONS
    assert len(tree.css("svg rect")) >= 2
    assert not tree.css("script")
