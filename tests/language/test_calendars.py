"""Calendars: in which one a text says that its dates are."""

from __future__ import annotations

import pytest

from counterproof.language.dates import find_dates
from counterproof.language.layout import paragraphs
from counterproof.sources import Source, Text


@pytest.mark.parametrize(
    ("content", "calendars"),
    [
        ("It sank on 13 September 1764, Old Style.", ["julian"]),
        ("It sank on 13 September 1764 (N.S.) and rose on 3 October 1764.", ["gregorian", ""]),
        ("The fire broke out on 2 April 1871 by the Russian calendar.", ["julian"]),
        (
            "It burnt on 2 April 1871, and I reckon by the Western calendar throughout. It fell on 3 May.",
            ["gregorian"] * 2,
        ),
        ("All dates are New Style. It burnt on 2 April 1871.", ["gregorian"]),
        ("The new calendar for 1871 hung on the wall. It burnt on 2 April 1871.", ["", ""]),
    ],
)
def test_words_name_the_calendar(content: str, calendars: list[str]) -> None:
    """Behind one date, or of all dates of a text; a calendar on the wall says nothing."""
    text = Text(Source("s1", "0", ("a.txt",), "text/plain", 1), content, "text/1")
    found = find_dates(text, paragraphs(content))
    assert [d.calendar for d in found][-len(calendars) :] == calendars
    assert all(d.told_calendar == bool(d.calendar) for d in found)
