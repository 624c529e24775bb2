"""A person's path through the demo, in a real browser."""

from __future__ import annotations

import hashlib
from pathlib import Path

from playwright.sync_api import Page, expect
from tests.web.browser.conftest import Served

from counterproof.case.runs import outputs

GAOL = "Elsewhere while held"


def test_a_conflict_dissolves_when_a_date_is_corrected_and_is_back_when_it_is_undone(page: Page) -> None:
    """Open the demo, read a conflict, jump to its words, correct a date, see the conflict go, undo."""
    page.get_by_role("button", name="Show a conflict").click()
    card = page.locator("article.card.open")
    expect(card).to_contain_text(GAOL)
    register = card.locator("figure").filter(has_text="04-gaol-register.txt")
    register.get_by_role("button", name="Show in the document").click()
    expect(page.get_by_label("Document", exact=True)).to_contain_text("REGISTER OF A POLITICAL PRISON")
    expect(page.locator(".here").first).to_be_in_viewport()
    card.locator("figure").filter(has_text="01-indictment").get_by_role("button", name="Correct the date").click()
    expect(page.locator("mark").filter(has_text="In November 1934 Smirnov met Kamenev").first).to_be_visible()
    page.get_by_role("textbox", name="The date").fill("November 1932")
    expect(page.locator("#understood")).to_contain_text("1932")
    page.get_by_role("textbox", name="The date").press("Enter")
    expect(page.locator("article.card").filter(has_text=GAOL)).to_have_count(0)
    page.keyboard.press("u")
    expect(page.locator("article.card").filter(has_text=GAOL)).to_have_count(1)


def test_a_reply_turns_the_conflict_of_the_hotel_into_explained_if(page: Page) -> None:
    """The document held back is taken in by the tour; the conflict stays, and names what would explain it."""
    hotel = page.locator("article.card").filter(has_text="ceased to be")
    page.keyboard.press("2")
    expect(hotel.first).not_to_contain_text("explained if")
    for _ in range(3):
        page.get_by_role("button", name="Next", exact=True).click()
    page.get_by_role("button", name="Add the reply").click()
    expect(hotel.filter(has_text="explained if").first).to_be_visible(timeout=20_000)


def test_what_if_is_answered_in_place(page: Page) -> None:
    """Without what one says, a charge keeps no stated support in this file."""
    page.keyboard.press("6")
    boxes = page.get_by_role("checkbox", name="without")
    for index in range(2):
        boxes.nth(index).check()
    expect(page.locator("main")).to_contain_text("no stated support")


def test_a_report_is_written_and_verified(page: Page, demo: Served, tmp_path: Path) -> None:
    """The report that the page hands out is one that the case knows it gave out; another byte, and it is not."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Write a report").click()
    report = tmp_path / "report.html"
    download.value.save_as(report)
    assert b"What cannot all be true" in report.read_bytes()
    page.get_by_role("button", name="Verify").click()
    told = page.locator(".told")
    expect(told).to_contain_text("nothing in the case was altered; the file last written is what this case gave out")
    assert hashlib.sha256(report.read_bytes()).hexdigest() in outputs(demo.case)


def test_everything_is_reached_by_keyboard(page: Page) -> None:
    """Each view by its number; j and k step through what it lists; ? shows the keys, Escape hides them."""
    for number, title in enumerate(("The case", "Conflicts", "Documents", "Timeline", "People", "Charges"), start=1):
        page.keyboard.press(str(number))
        expect(page.locator("nav button[aria-current=page]")).to_contain_text(title)
    page.keyboard.press("2")
    for expected in (1, 2, 1):
        page.keyboard.press("j" if expected == 2 or page.locator("article.card.open").count() == 0 else "k")
        expect(page.locator("article.card.open")).to_have_count(1)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
