"""Registers whose years begin on 25 March."""

from __future__ import annotations

import pytest

from counterproof.record.anchors import anchored
from counterproof.record.page import Page


def _solved(page: Page, words: str) -> tuple[str | None, bool]:
    """EDTF text of the first date at the words, and whether it is sure."""
    found = anchored(page, page.analysis.dates, {})
    date = next(d for d in found.dates.values() if words in d.span.quote)
    return (date.value.edtf if date.value else None), date.id not in found.unsure


@pytest.mark.parametrize(
    ("entries", "words", "edtf"),
    [
        ("1730, October 9th. A\n\n1730, January 4th. B\n\n1731, April 2nd. C", "January", "1731-01-04"),
        ("1730, October 9th. A\n\n1730, March 24th. B\n\n1731, April 2nd. C", "March", "1731-03-24"),
        ("1730, October 9th. A\n\n1730, March 25th. B\n\n1731, April 2nd. C", "March", "1730-03-25"),
        ("1730, January 4th. A\n\n1730, October 9th. B\n\n1731, April 2nd. C", "January", "1730-01-04"),
        ("1830, October 9th. A\n\n1830, January 4th. B\n\n1831, April 2nd. C", "January", "1830-01-04"),
    ],
)
def test_order_of_entries(pages, entries: str, words: str, edtf: str) -> None:
    """January behind October of one year shows a year that begins in March; one before it, or after 1752, does not."""
    (page,) = pages(entries.replace(". ", ". Paid the sexton of ward "))
    assert _solved(page, words) == (edtf, True)


def test_said_in_words(pages) -> None:
    """The register may say where its years begin."""
    (page,) = pages("By the old year, which begins at Lady Day.\n\n1730, February 2nd. Paid the sexton.")
    assert _solved(page, "February") == ("1731-02-02", True)


def test_said_not_to_be_followed(pages) -> None:
    """A register that says it does not follow the old year has its dates as they stand."""
    (page,) = pages("We did not keep the old year, which begins at Lady Day.\n\n1730, February 2nd. Paid the sexton.")
    assert _solved(page, "February") == ("1730-02-02", True)


def test_bare_years_over_entries(pages) -> None:
    """March under a bare year, with the next begun in April, is likely the next year's March, and is not sure."""
    (page,) = pages(
        "Anno 1730.\n\nMarch 9th. Paid the sexton.\n\nHere begins the year 1731.\n\nApril 3rd. Paid him again."
    )
    assert _solved(page, "March") == ("1731-03-09", False)
    assert _solved(page, "April") == ("1731-04-03", True)


def test_two_years_in_one_stay(pages) -> None:
    """A date that gives both years is not moved again."""
    (page,) = pages("By the old year, which begins at Lady Day.\n\n2 February 1730/1. Paid the sexton.")
    assert _solved(page, "1730/1") == ("1731-02-02", True)
