"""Feasts, terms, reigns and other reckonings, as the days they fall on; and what only looks like them."""

import pytest

from counterproof.language.dates import find_dates
from counterproof.language.feast_rules import feast_days
from counterproof.language.layout import paragraphs
from counterproof.language.mention import DateMention
from counterproof.sources import Source, Text
from counterproof.times import first_day, last_day
from counterproof.times.calendar import civil


def _dates(content: str) -> tuple[DateMention, ...]:
    text = Text(Source("src-0", "0" * 64, ("a.txt",), "text/plain", len(content)), content, "text/1")
    return find_dates(text, paragraphs(content))


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on the first Sunday in Advent 1854", "1854-12-03", ""),
        ("on the third Sunday of Advent, 1901", "1901-12-15", ""),
        ("from the second Sunday in Lent 1860", "1860-03-04", ""),
        ("on the fourth Sunday after Trinity 1872", "1872-06-23", ""),
        ("in Whit week 1833", "1833-05-26", "1833-06-01"),
        ("in Holy Week of 1921", "1921-03-20", "1921-03-26"),
        ("on the Wednesday of Holy Week 1871", "1871-04-05", ""),
        ("on Tuesday in Whitsun week 1843", "1843-06-06", ""),
        ("on Mothering Sunday 1878", "1878-03-31", ""),
        ("on the vigil of St Lawrence 1623", "1623-08-09", ""),
        ("by St. Peter's Eve, 1843", "1843-06-28", ""),
        ("on the Monday after the feast of St Barnabas 1843", "1843-06-12", ""),
        ("on the morrow of All Souls 1843", "1843-11-03", ""),
        ("on the octave day of the Epiphany 1870", "1870-01-13", ""),
        ("within the octave of the Epiphany 1870", "1870-01-06", "1870-01-13"),
        ("on the feast of the Nativity of the Virgin 1701", "1701-09-08", ""),
        ("at Lammas-tide 1843", "1843-08-01", ""),
        ("on the last day of Carnival 1871", "1871-02-21", ""),
        ("during Lent 1871", "1871-02-22", "1871-04-08"),
        ("during Advent 1871", "1871-12-03", "1871-12-24"),
        ("in Michaelmas term 1843", "1843-10-06", "1843-12-20"),
        ("on Orthodox Easter 1932", "1932-05-01", ""),
        ("at Yom Kippur 1938", "1938-10-05", ""),
        ("at Passover 1903", "1903-04-12", "1903-04-19"),
        ("on Rosh Hashanah 1943", "1943-09-30", "1943-10-01"),
        ("in Ramadan 1979", "1979-07-26", "1979-08-24"),
        ("on Labor Day 1921", "1921-09-05", ""),
        ("in the fourth year of the reign of King George III", "1763-10-25", "1764-10-24"),
        ("in the 12th year of Henry VIII", "1520-04-22", "1521-04-21"),
        ("given on 3 May, 6 Edward VI.", "1552-05-03", ""),
        ("on 3 Thermidor Year II", "1794-07-21", ""),
    ],
)
def test_days_of_other_reckonings(words: str, first: str, last: str) -> None:
    """What is dated by a feast, a term, a reign or another calendar falls on these days."""
    (mention,) = _dates(words)
    assert mention.value is not None
    assert (first_day(mention.value), last_day(mention.value)) == (first, last or first)


@pytest.mark.parametrize(
    "words",
    [
        "He was born on Easter Island.",
        "They sailed in Operation Ramadan.",
        "She sang White Christmas.",
        "The Assumption of the throne pleased the Trinity.",
        "He paid the Michaelmas rent.",
        "Lent money is lost money.",
        "The May Fourth Movement grew.",
        "He joined the 4th of July Society.",
        "It fell due Tuesday week.",
    ],
)
def test_what_is_no_feast(words: str) -> None:
    """Names, common words and sittings that borrow a feast's name are no dates."""
    assert _dates(words) == ()


@pytest.mark.parametrize(
    ("rule", "year", "days"),
    [
        ("E-46..E-1", 1871, ((2, 22), (4, 8))),
        ("A+0", 1932, ((11, 27), (11, 27))),
        ("W01-07/0", 1901, ((1, 7), (1, 7))),
        ("W01-07/0", 1902, ((1, 13), (1, 13))),
        ("11/4/3", 1923, ((11, 22), (11, 22))),
        ("11/-1/3", 1923, ((11, 29), (11, 29))),
        ("E+49 week", 1833, ((5, 26), (6, 1))),
    ],
)
def test_feast_rules(rule: str, year: int, days: tuple[tuple[int, int], tuple[int, int]]) -> None:
    """Rules are worked out for a year."""
    found = feast_days(rule, year, julian=False)
    assert found is not None
    assert tuple(civil(day)[1:] for day in found) == days


def test_a_year_with_two_ramadans_has_none() -> None:
    """Of two months of one name in a year neither is chosen."""
    assert feast_days("I09-01", 1997, julian=False) is None
    assert feast_days("I09-01", 1996, julian=False) is not None


def test_an_old_document_keeps_its_own_easter_week() -> None:
    """The week of the Julian Easter begins on a Sunday as the document writes it."""
    found = feast_days("E+0 week", 1741, julian=True)
    assert found is not None
    assert [civil(day) for day in found] == [(1741, 3, 29), (1741, 4, 4)]
