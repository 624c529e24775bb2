"""What is seen: nothing that a document says runs or asks; everybody can read the page; it fits a telephone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.web.browser.conftest import Served, opened
from tests.web.browser.hostile import PAYLOADS, dossier

from counterproof.case import Case
from counterproof.settings import Settings

VIEWS = 9
AXE = Path(__file__).parents[3] / "web" / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[Served]:
    """A case whose texts, names, file names and title are attacks, served."""
    papers = dossier(tmp_path / "papers")
    with Case.create(tmp_path / "case", PAYLOADS[0]) as case:
        case.add([str(papers)], Settings())
        with Served(case) as served:
            yield served


def walk(page: Page) -> None:
    """Every view, the first thing in each opened."""
    for number in range(1, VIEWS + 1):
        page.keyboard.press(str(number))
        page.keyboard.press("j")
        page.wait_for_timeout(50)


def test_nothing_in_a_document_runs_or_asks(browser: Browser, hostile: Served) -> None:
    """A hundred hostile strings through every view: no dialog, no script of theirs, no request to anybody else."""
    asked: list[str] = []
    alarms: list[str] = []
    context = browser.new_context()
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.on("dialog", lambda dialog: (alarms.append(dialog.message), dialog.dismiss()))
    page.goto(hostile.admitted.link)
    page.wait_for_selector("main .empty[role=status]", state="detached")
    walk(page)
    assert page.locator("nav button").count() == VIEWS
    assert page.evaluate("() => window.pwned === undefined")
    strangers = [url for url in asked if not url.startswith((f"http://127.0.0.1:{hostile.admitted.port}/", "data:,"))]
    assert (alarms, strangers) == ([], [])
    assert len(hostile.desk.examined().inquiry.record.entries) > len(PAYLOADS) // 2
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(browser: Browser, demo: Served, scheme: str) -> None:
    """Every view, in light and in dark, with a conflict and a statement open."""
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: npm --prefix web ci")
    page = opened(browser, demo, bypass_csp=True, color_scheme=scheme, reduced_motion="reduce")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = {}
    for number in range(1, VIEWS + 1):
        page.keyboard.press(str(number))
        page.keyboard.press("j")
        page.wait_for_timeout(200)
        violations = page.evaluate("() => axe.run().then(found => found.violations.map(v => [v.id, v.nodes[0].html]))")
        found |= {f"{number} {rule}": html for rule, html in violations}
    page.context.close()
    assert not found, json.dumps(found, indent=1)


def test_it_fits_a_telephone(browser: Browser, demo: Served) -> None:
    """At 360 points no view is wider than the screen, and the document is one key away."""
    page = opened(browser, demo, viewport={"width": 360, "height": 640}, reduced_motion="reduce")
    for number in range(1, VIEWS + 1):
        page.keyboard.press(str(number))
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 360, number
    page.keyboard.press("2")
    page.keyboard.press("j")
    page.keyboard.press("d")
    expect(page.get_by_label("Document", exact=True)).to_be_in_viewport()
    page.context.close()
