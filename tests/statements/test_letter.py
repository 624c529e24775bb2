"""Letter: the day of a document in which somebody speaks for himself."""

from __future__ import annotations

import pytest

from counterproof.statements.letter import letter_date

_FIRST = "Vardo, 3 May 1841. Dear sister, I am well and so is Jon."


@pytest.mark.parametrize(
    ("more", "day"),
    [
        ("", "3 May 1841"),
        ("\n\nOn 9 July I shall write to you again, and to Jon.", "3 May 1841"),
        ("\n\nVardo, 9 July 1841. Dear sister, I am ill.", ""),
    ],
)
def test_a_file_of_two_letters_has_no_one_day(analysed, more: str, day: str) -> None:
    """What the second letter tells is not told on the day of the first."""
    found = letter_date(analysed(_FIRST + more))
    assert (found.text if found else "") == day
