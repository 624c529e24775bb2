"""What a mark does to bounds."""

import pathlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vague_strategies import dates, point_texts

from counterproof.times import PAD, Pad, VagueDate, describe, marked, parse, readings, widened, zoned


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("1932~", "[1930..1934]"), ("1932?", "[1930..1934]"), ("1936-08~", "[1936-07..1936-09]"),
        ("1936-08-19%", "[1936-08-09..1936-08-29]"), ("1936-08-~19", "[1936-08-09..1936-08-29]"),
        ("2004-06~-11", "[2004-05-11..2004-07-11]"), ("~2004-06-11", "[2002-06-11..2006-06-11]"),
        ("193X~", "[1925..1944]"), ("19XX~", "[1875..2024]"), ("1936-21~", "[1935-12-01..1936-09-21]"),
        ("1936-08-24T16:30~", "[1936-08-24T15:30..1936-08-24T17:30]"),
        ("1936-08-24T16~", "[1936-08-24T13:00..1936-08-24T19:59]"),
        ("1933-01~/1936-08", "[1932-12..1933-02]/1936-08"), ("1933-01~/", "[1932-12..1933-02]/"),
        ("/1917~", "/[1915..1919]"), ("1936-05~/1936", "[1936-04..1936-06]/[1936-04..1936-12]"),
        ("[1934~,1936]", "[1932..1938]"), ("[1934?..]", "[1932..]"), ("1934", "1934"),
    ],
)  # fmt: skip
def test_marks_pad_by_the_grain_that_is_marked(text: str, wide: str) -> None:
    """Each grain has its pad; a marked component pads by its own grain; an unmarked end of an interval stays."""
    assert widened(parse(text)).edtf == wide


@given(point_texts() | dates().map(lambda v: v.edtf), st.booleans(), st.booleans())
def test_the_widened_date_holds_the_date_and_carries_no_mark(text: str, about: bool, unsure: bool) -> None:
    """Widening never loses a minute, leaves no mark, and widening twice is widening once."""
    v = marked(parse(text), approximate=about, uncertain=unsure)
    wide = widened(v)
    assert wide.s0 <= v.s0 <= v.s1 <= wide.s1
    assert wide.e0 <= v.e0 <= v.e1 <= wide.e1
    assert not wide.qualified
    assert widened(wide) == wide == parse(wide.edtf)
    assert (wide == v) == (not v.qualified)


@given(point_texts() | dates().map(lambda v: v.edtf), st.booleans(), st.booleans())
def test_a_mark_is_kept_in_flags_and_text(text: str, about: bool, unsure: bool) -> None:
    """A marked date reads back as marked; its bounds are not touched until it is widened."""
    plain = parse(text)
    v = marked(plain, approximate=about, uncertain=unsure)
    assert (v.s0, v.s1, v.e0, v.e1) == (plain.s0, plain.s1, plain.e0, plain.e1)
    assert (v.approximate, v.uncertain) == (about or plain.approximate, unsure or plain.uncertain)
    assert parse(v.edtf) == v


def test_a_mark_set_by_hand_pads_everything() -> None:
    """Flags without a mark in the text, as from memory, widen both ends of an interval."""
    v = parse("1933-01/1936-08")
    by_hand = VagueDate(v.s0, v.s1, v.e0, v.e1, v.grain, v.edtf, extent=True, approximate=True)
    assert widened(by_hand).edtf == "[1932-12..1933-02]/[1936-07..1936-09]"


def test_a_coarser_mark_pads_no_less() -> None:
    """The table grows with the grain."""
    grains = ("minute", "hour", "day", "week", "month", "season", "year", "decade", "century")
    pads = [PAD[grain] for grain in grains]
    assert pads == sorted(pads)


@given(point_texts())
def test_every_reading_lies_in_the_widened_date(text: str) -> None:
    """A named reading never says more than the generous one allows."""
    v = parse(text)
    assert all(widened(v).s0 <= r.date.s0 <= r.date.s1 <= widened(v).s1 for r in readings(v))


def test_about_has_two_readings_and_a_plain_date_none() -> None:
    """One may take "about 1932" at its word, or loosely."""
    assert [describe(r.date) for r in readings(parse("1932~"))] == ["1932", "between 1930 and 1934"]
    assert readings(parse("1932")) == readings(parse("1933/1934")) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1934-12-01T16:30Z", True), ("1934-12-01T16+03/1934-12-02", True), ("1934-12-01T16:30/1935-01-02", False)],
)
def test_a_written_zone_is_seen(text: str, expected: bool) -> None:
    """A hyphen in a later date is no zone."""
    assert zoned(parse(text)) is expected


def test_the_published_table_is_the_one_used() -> None:
    """The reference page gives the pads that the code adds."""
    page = pathlib.Path(__file__).parents[2] / "docs" / "reference" / "vague-dates.md"
    rows = page.read_text(encoding="utf-8").partition("## Widening")[2].partition("## Distances")[0]
    listed = dict(re.findall(r"^\| (\w+) \| (\d+ \w+) \|$", rows, flags=re.MULTILINE))
    assert listed == {grain: _in_words(pad) for grain, pad in PAD.items()}


def _in_words(pad: Pad) -> str:
    if pad.months:
        return f"{pad.months} month{'s' if pad.months > 1 else ''}"
    return f"{pad.minutes // 1440} days" if pad.minutes >= 1440 else f"{pad.minutes} minutes"
