"""EDTF text to bounds and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vague_strategies import dates, point_texts

from counterproof.errors import DateError
from counterproof.times import (
    BEGINNING,
    END,
    VagueDate,
    first_day,
    from_day,
    from_julian,
    last_day,
    parse,
    standard,
    when,
    write,
)


@given(point_texts())
def test_a_date_reads_back_as_itself(text: str) -> None:
    """Writing what was read, and reading it again, changes neither the bounds nor the text."""
    v = parse(text)
    assert parse(write(v)) == v
    assert v.s0 <= v.e1


@given(point_texts(), point_texts(), st.sampled_from(["{}/{}", "{}/", "{}/..", "[{},{}]", "[{}..]", "[..{}]"]))
def test_intervals_and_sets_read_back_as_themselves(one: str, two: str, shape: str) -> None:
    """The same for pairs of dates, in the order that time has them."""
    first, last = sorted((one, two), key=lambda text: (parse(text).s0, parse(text).e1))
    v = parse(shape.format(first, last))
    assert parse(write(v)) == v


@given(dates())
def test_any_bounds_have_a_text(v: VagueDate) -> None:
    """Dates made of bounds alone read back as themselves."""
    assert parse(v.edtf) == v


@given(st.text("0123456789-/.,[]{}?~%XYTZ:+ ", max_size=24))
def test_any_other_text_is_refused_with_a_date_error(text: str) -> None:
    """Nothing but DateError leaves the parser, and what it accepts, it can write."""
    try:
        v = parse(text)
    except DateError:
        return
    assert parse(write(v)) == v


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1934-12-01", "1934-12-01", "1934-12-01"), ("1936-02", "1936-02-01", "1936-02-29"),
        ("1900", "1900-01-01", "1900-12-31"), ("193X", "1930-01-01", "1939-12-31"),
        ("193", "1930-01-01", "1939-12-31"), ("19", "1900-01-01", "1999-12-31"),
        ("-0043", "-0043-01-01", "-0043-12-31"), ("-004X", "-0049-01-01", "-0040-12-31"),
        ("Y-12000", "Y-12000-01-01", "Y-12000-12-31"), ("0000-02", "0000-02-01", "0000-02-29"),
        ("1936-21", "1936-03-01", "1936-06-21"), ("1936-08-XX", "1936-08-01", "1936-08-31"),
        ("1933-01/1936-08", "1933-01-01", "1936-08-31"), ("1933-01/", "1933-01-01", None),
        ("1933-01/..", "1933-01-01", None), ("/1917", None, "1917-12-31"), ("../1917", None, "1917-12-31"),
        ("[1934,1936]", "1934-01-01", "1936-12-31"), ("[..1934]", None, "1934-12-31"),
        ("1934-12-01T16", "1934-12-01T16:00", "1934-12-01T16:59"),
        ("1934-12-01T16:30+03:00", "1934-12-01T13:30", "1934-12-01T13:30"),
        ("1934-12-01T23:30-05:00", "1934-12-02T04:30", "1934-12-02T04:30"),
    ],
)  # fmt: skip
def test_first_and_last_day(text: str, first: str | None, last: str | None) -> None:
    """The bounds of each form of the subset, as days or minutes."""
    assert (first_day(parse(text)), last_day(parse(text))) == (first, last)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("193", "193X"), ("19~", "19XX~"), (" 1934 ", "1934"), ("1934-12-01T16:30:00", "1934-12-01T16:30"),
        ("1934-12-01T16:30:59", "1934-12-01T16:30:59"),
        ("1934-12-01T16:30+00:00", "1934-12-01T16:30Z"), ("1934-12-01T16:30+0300", "1934-12-01T16:30+03:00"),
        ("[1934, 1936]", "[1934,1936]"),
    ],
)  # fmt: skip
def test_one_date_has_one_canonical_text(written: str, canonical: str) -> None:
    """Other spellings of a date come out in one."""
    assert write(parse(written)) == canonical


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"), ("1936-13", "no month 13"), ("1936-42", "no month 42"), ("1900-02-29", "no day 29"),
        ("1936-08-24T24:00", "no such time"), ("1936-08-24T10:00+15", "no zone"), ("1936/1935", "before it begins"),
        ("/", "at least one"), ("a/b/c", "one slash"), ("{1934,1936}", "several dates"), ("[1934", "a set is written"),
        ("[1936..1934]", "backwards"), ("[..]", "needs dates"), ("XXXX", "not a date"), ("1936-XX-05", "unknown month"),
        ("193X-05", "no months"), ("-0000", "written 0000"), ("Y01936", "without Y"), ("Y190000", "not counted"),
        ("-000X", "-00"), ("1950S2", "not a date"), ("१९३६", "not a date"), ("1" * 500, "500 characters"),
    ],
)  # fmt: skip
def test_what_is_outside_the_subset_is_refused_with_a_reason(text: str, why: str) -> None:
    """Each refusal says what is wrong."""
    with pytest.raises(DateError, match=why):
        parse(text)


def test_unknown_and_open_ends_differ() -> None:
    """An unknown end may be any minute from the start on; an open one has not come."""
    unknown, still_open = parse("1933-01/"), parse("1933-01/..")
    assert (unknown.e0, unknown.e1) == (unknown.s0, END)
    assert (still_open.e0, still_open.e1) == (END, END)
    assert (parse("../1917").s0, parse("../1917").s1) == (BEGINNING, parse("1917").e1)


def test_a_day_can_be_made_from_numbers_in_both_calendars() -> None:
    """The Old Style day and its Gregorian name are one date; days that do not exist are refused."""
    assert from_julian(1917, 10, 25) == from_day(1917, 11, 7) == parse("1917-11-07")
    assert from_julian(1900, 2, 29) == parse("1900-03-13")
    for make, day in ((from_day, (1900, 2, 29)), (from_julian, (1901, 2, 29))):
        with pytest.raises(DateError):
            make(*day)


def test_a_time_without_any_bound_is_no_date() -> None:
    """One bound is enough, none is not."""
    assert when(0, END).edtf == "[1970..]"
    with pytest.raises(DateError):
        when(BEGINNING, END)


def test_a_week_written_as_a_range_is_one_moment_of_it() -> None:
    """EDTF has no weeks: a set of seven days stands for one, and its edges are the week's."""
    week = when(parse("1936-08-17").s0, parse("1936-08-23").e1)
    assert week.edtf == "[1936-08-17..1936-08-23]"
    assert not week.extent
    assert (first_day(week), last_day(week)) == ("1936-08-17", "1936-08-23")


def test_times_are_published_with_seconds() -> None:
    """ISO 8601-2 knows no time of day without seconds; zones, sets and intervals keep their form."""
    assert standard(parse("1934-12-01T16:30")) == "1934-12-01T16:30:00"
    assert standard(parse("2005-11-10T20:02+01:00")) == "2005-11-10T20:02:00+01:00"
    assert standard(parse("1934-12-01T16:30:07")) == "1934-12-01T16:30:07"
    assert standard(parse("1934-12-01")) == "1934-12-01"


def test_a_stretch_without_a_name_is_published_as_an_interval() -> None:
    """The middle of a month is ten days; that one of two days is meant stays a choice, and so does an open side."""
    assert standard(parse("[1934-11-11~..1934-11-20~]")) == "1934-11-11~/1934-11-20~"
    assert standard(parse("[1934-11-11,1934-11-12]")) == "[1934-11-11,1934-11-12]"
    assert standard(parse("[..1934-11]")) == "[..1934-11]"


@given(point_texts())
def test_the_published_text_is_the_same_date(text: str) -> None:
    """What other programs read, we read back as the same date."""
    date = parse(text)
    assert parse(standard(date)) == date
