"""Dates that hang on others: only on what the text ties them to."""

from __future__ import annotations

from counterproof.record.anchors import anchored
from counterproof.record.page import Page


def _solved(page: Page, words: str) -> tuple[str | None, bool]:
    """EDTF text of the date at the words, and whether its anchor is sure."""
    found = anchored(page, page.analysis.dates, {})
    date = next(d for d in found.dates.values() if words in d.span.quote)
    return (date.value.edtf if date.value else None), date.id not in found.unsure


def test_year_from_the_paragraph(pages) -> None:
    """A day without a year takes that of the date before it."""
    (page,) = pages("Berg was arrested on 3 May 1921. On 9 June he was freed.")
    assert _solved(page, "9 June") == ("1921-06-09", True)


def test_year_from_another_paragraph_is_not_sure(pages) -> None:
    """A year told in another paragraph is a guess in prose."""
    (page,) = pages("Berg was arrested on 3 May 1921.\n\nHis brother was freed from prison on 9 June.")
    assert _solved(page, "9 June")[1] is False


def test_register_goes_on_in_its_year(pages) -> None:
    """Entries that open with a date go on in the year above them."""
    (page,) = pages("3 May 1921. Berg taken up.\n\n9 June. Berg sent home.\n\n11 June. Berg taken up again.")
    assert _solved(page, "11 June") == ("1921-06-11", True)


def test_next_day_hangs_on_the_date_before(pages) -> None:
    """The next day is the day after the one that the narrative has reached."""
    (page,) = pages("Berg was arrested on 3 May 1921. The next day he was freed.")
    assert _solved(page, "next day") == ("1921-05-04", True)


def test_next_day_without_a_date_stays_open(pages) -> None:
    """Nothing is resolved to today or to another paragraph's date."""
    (page,) = pages("Berg was arrested on 3 May 1921.\n\nHolt spoke in Oslo. The next day he was freed.")
    assert _solved(page, "next day") == (None, True)


def test_event_without_a_happening_stays_open(pages) -> None:
    """A week after a trial that nobody dates has no value."""
    (page,) = pages("It was revealed a week after the trial that Berg was free.")
    assert _solved(page, "a week after")[0] is None


def test_date_in_full_needs_no_anchor(pages) -> None:
    """A full date is itself, whatever stands around it."""
    (page,) = pages("Berg was arrested on 3 May 1921.")
    found = anchored(page, page.analysis.dates, {})
    assert [(d.value.edtf, d.anchor) for d in found.dates.values() if d.value] == [("1921-05-03", None)]


def test_old_style_is_put_into_the_gregorian_calendar(read) -> None:
    """So is what is told by its distance from such a date; a date beside it in the new style stays."""
    dates = read(
        "Vologda, 3 May 1871, Old Style. The mill was burnt yesterday. It is 20 May 1871 (N.S.) elsewhere."
    ).dates
    found = {d.span.quote: d.value and d.value.edtf for d in dates.values()}
    assert found == {"3 May 1871": "1871-05-15", "yesterday": "1871-05-14", "20 May 1871": "1871-05-20"}
