"""Dates in plain words."""

import pytest
from hypothesis import given
from vague_strategies import dates, point_texts

from counterproof.times import VagueDate, describe, parse


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1934-12-01", "1 December 1934"), ("1934-12-XX", "some day in December 1934"), ("1934-12", "December 1934"),
        ("1934-XX", "some day in 1934"), ("-0043-03-15", "15 March 44 BC"), ("0000", "1 BC"), ("0001", "1"),
        ("1932~", "about 1932"), ("1932?", "1932 (uncertain)"), ("1932%", "about 1932 (uncertain)"),
        ("1936?-08-19", "19 August 1936 (year uncertain)"), ("1936-08-~19", "about 19 August 1936"),
        ("193X", "the 1930s"), ("19XX", "the years 1900 to 1999"), ("-004X", "the years 50 to 41 BC"),
        ("1936-21", "spring 1936"), ("1936-30", "summer (southern) 1936"), ("1936-34", "second quarter 1936"),
        ("1934-12-01T16:30", "16:30 on 1 December 1934"),
        ("1934-12-01T00:30+03:00", "00:30 (UTC+03:00) on 1 December 1934"),
        ("1934-12-01T16", "between 16:00 and 16:59 on 1 December 1934"),
        ("1933-01/", "from January 1933, end not known"), ("1933-01/..", "from January 1933, still going on"),
        ("/1917", "until 1917, start not known"), ("1933/1936-08", "from 1933 to August 1936"),
        ("[1921-05-05..1921-05-09]", "between 5 and 9 May 1921"), ("[1934,1936]", "1934 or 1936"),
        ("[1921-04-30..1921-05-09]", "between 30 April and 9 May 1921"), ("[..1934]", "1934 or earlier"),
        ("[1934-12-30..1935-01-02]", "between 30 December 1934 and 2 January 1935"),
        ("[1932..1933]/1936", "from some time between 1932 and 1933 to 1936"), ("[1934..]", "1934 or later"),
    ],
)  # fmt: skip
def test_plain_words(text: str, words: str) -> None:
    """Each form of the subset has its words."""
    assert describe(parse(text)) == words


@given(point_texts().map(parse) | dates())
def test_every_date_has_words_without_code(v: VagueDate) -> None:
    """No mark, mask or bracket of EDTF reaches a reader."""
    words = describe(v)
    assert words
    assert not set(words) & set("[]~?%X")
    assert ".." not in words
