"""Which date the next one hangs on, in narratives, letters, registers and records of sessions."""

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
    ("content", "words", "edtf", "sure"),
    [
        ("Lund fell ill in May 1926. He had moved the previous autumn. Ada was born in March of that year.",
         "that year", "1926-03", False),
        ("Lund fell ill in May 1926. Ada was born in March of that year.", "that year", "1926-03", True),
        ("Lund landed on 3 May 1921. On the Sunday he preached.", "the Sunday", "1921-05-08", False),
        ("Lund was tried in January 1921. On 4 June he died.", "4 June", "1921-06-04", True),
        ("Lund was tried in June 1921. On 4 May he died.", "4 May", "1921-05-04", True),
        ("Lund was tried in June 1921. On 4 February he died.", "4 February", "1921-02-04", False),
        ("Lund was tried in June 1921. By August they had shot him.", "August", "1921-08", True),
        ("Lund was tried in late 1921. In April he fell ill.", "April", "1921-04", False),
        ("Lund was tried in 1921. In April he fell ill.", "April", "1921-04", True),
        ("Lund's house burnt in 1990. On 13 May 1921 he said that he had met her on 7 May.",
         "7 May", "1921-05-07", True),
        ("Lund fled in 1921. A paper opened in 1975 shows that he was shot on 4 April.",
         "4 April", "1975-04-04", False),
        ("Lund was tried in June 1921. He had been seized in August.", "August", "1920-08", False),
        ("Lund got the key on the first of January and lost it in December 1920.",
         "first of January", "1920-01-01", True),
        ("Lund struck in July 1883. He had led them since 1876. He refused a cut in August.",
         "August", "1883-08", False),
        ("Lund came on 6 May 1876, left on 21 June 1877, and fled for a day in August.", "August", "1877-08", False),
        ("Lund fell in the early thirties. He was freed in 1933.", "early thirties", "[1930~..1932~]", False),
        ("Lund was in the yard on the 3rd, 4th and 9th of May 1843.", "3rd", "1843-05-03", False),
        ("Lund came to Hull on 2 May 1911. The same evening he wrote.", "same evening", "1911-05-02", True),
    ],
)  # fmt: skip
def test_narratives(pages, content: str, words: str, edtf: str, sure: bool) -> None:
    """A narrative goes on in time; what looks back, or may, is not sure."""
    (page,) = pages(content)
    assert _solved(page, words) == (edtf, sure)


def test_a_day_said_in_full_elsewhere(pages) -> None:
    """A day that the text names with its year is of that year, whatever was told in between; of two years, of none."""
    (page,) = pages("Lund was tried from 6 to 11 May 1921. He had served since 1911.\n\nOn the 11th of May he fell.")
    assert _solved(page, "the 11th of May") == ("1921-05-11", True)
    (page,) = pages("Lund wed on 11 May 1921 and on 11 May 1925. He served in 1911.\n\nOn the 11th of May he fell.")
    assert _solved(page, "the 11th of May")[1] is False


def test_a_day_said_in_full_in_another_part_of_the_story(pages) -> None:
    """Half a year away it is a guess; two years away, where the story goes on, no reason at all."""
    (page,) = pages("Lund wed on 1 May 1921. He fell ill in December 1921.\n\nOn the 1st of May he died.")
    assert _solved(page, "the 1st of May") == ("1921-05-01", False)
    (page,) = pages("Lund wed on 1 May 1921. He fell ill in December 1924.\n\nOn the 1st of May he died.")
    assert _solved(page, "the 1st of May") == ("1925-05-01", False)


@pytest.mark.parametrize(
    ("words", "edtf", "sure"),
    [
        ("12 May", "1930-05-12", True),
        ("September", "1929-09", True),
        ("August", "1930-08", True),
        ("Monday last", "1930-06-02", True),
        ("Tomorrow", "1930-06-05", True),
        ("Friday", "1930-07-04", True),
        ("Yesterday", "1930-06-29", True),
    ],
)
def test_letters(pages, words: str, edtf: str, sure: bool) -> None:
    """A letter tells of what lies before its day, unless it says "will"; a second letter has a day of its own."""
    (page,) = pages(
        "Oslo, 4 June 1930.\n\nOn 12 May Lund came here. Tomorrow he leaves me.\n\nWe met in September.\n\n"
        "In August he will sail.\n\nOn Monday last we dined.\n\nOslo, 30 June 1930.\n\nYesterday he fell.\n\n"
        "I shall see him on Friday."
    )
    assert _solved(page, words) == (edtf, sure)


def test_registers_go_on_in_time(pages) -> None:
    """An entry without a year goes on from the entry above, not from a year told inside it."""
    (page,) = pages(
        "1 May 1822. The clock to be mended.\n\n12 June. Paid for the work of 1680 being put right.\n\n"
        "3 January. The bell cracked."
    )
    assert _solved(page, "12 June") == ("1822-06-12", True)
    assert _solved(page, "3 January")[0] == "1823-01-03"


def test_hours_of_an_entry(pages) -> None:
    """Times of day stand on the day of their entry; after midnight they are the next day's, and not sure."""
    (page,) = pages(
        "11 March 1842. Two in the afternoon: wind. At ten at night: calm. At half past one in the morning: fog."
    )
    assert _solved(page, "Two") == ("1842-03-11T14:00", True)
    assert _solved(page, "ten at night") == ("1842-03-11T22:00", True)
    assert _solved(page, "half past one") == ("1842-03-12T01:30", False)


def test_the_half_of_the_day_left_open(pages) -> None:
    """Four o'clock is either of two, and both stay possible."""
    (page,) = pages("Lund called on 9 June 1920. At four o'clock he left.")
    assert _solved(page, "four") == ("[1920-06-09T04:00..1920-06-09T16:00]", True)


def test_sessions(pages) -> None:
    """A week day with its number finds its month; what is said in a session is seen from its day."""
    (page,) = pages(
        "Record of the session of Tuesday 11 February 1969.\n\nThe witness spoke.\n\n"
        "Session of Wednesday the 12th, afternoon.\n\nThe witness spoke again: I saw him yesterday."
    )
    assert _solved(page, "the 12th") == ("1969-02-12", True)
    assert _solved(page, "yesterday")[0] == "1969-02-11"


def test_feasts_before_the_reform_are_not_sure(pages) -> None:
    """Whit Monday of 1740 has two dates, and nothing in the text chooses; that of 1840 has one."""
    (page,) = pages("Lund fell on Whit Monday 1740. Berg fell on Whit Monday 1840.")
    assert _solved(page, "1740")[1] is False
    assert _solved(page, "1840") == ("1840-06-08", True)
