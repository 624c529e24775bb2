"""What a person types as a date is understood before it is decided."""

from __future__ import annotations

import pytest

from counterproof.errors import UsageError
from counterproof.web.typed import preview


def test_edtf_is_taken_as_it_stands() -> None:
    """With both sides of an extent, each with its two bounds."""
    shown = preview("1933-04/1936-08")
    assert (shown.edtf, shown.alike) == ("1933-04/1936-08", False)
    assert shown.words == "from April 1933 to August 1936"
    assert shown.bounds == [
        "begins between 1933-04-01 00:00 and 1933-04-30 23:59",
        "ends between 1936-08-01 00:00 and 1936-08-31 23:59",
    ]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("spring 1933", "1933-21"),
        ("about 4 May 1903", "1903-05-04~"),
        ("between March and May 1903", "1903-03/1903-05"),
    ],
)
def test_plain_words_become_edtf(words: str, edtf: str) -> None:
    """By the reading that documents get, and it is said that they were turned."""
    shown = preview(words)
    assert (shown.edtf, shown.alike) == (edtf, True)


def test_an_open_end_has_no_bound() -> None:
    """Still going on: nothing is made up."""
    assert preview("1917/..").bounds[1] == "ends at no time known"


@pytest.mark.parametrize("words", ["", "   ", "last winter", "the hotel", "1933 and 1936-99", "x" * 201])
def test_what_tells_no_date_is_refused(words: str) -> None:
    """What hangs on today, or on nothing, is never guessed."""
    with pytest.raises(UsageError):
        preview(words)
