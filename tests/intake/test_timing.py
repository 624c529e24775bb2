"""The small language of when, until and said."""

from __future__ import annotations

import pytest

from counterproof.errors import RowError
from counterproof.intake.anchor import Anchor
from counterproof.intake.names import Names
from counterproof.intake.row import Row
from counterproof.intake.timing import said, timings
from counterproof.settings import Settings
from counterproof.sources import read
from counterproof.statements import Timing
from counterproof.times import Offset, parse

NAMES = Names({}, {}, frozenset({"mill fire"}))


def times(when: str, until: str = "") -> list[tuple[object, ...]]:
    """Relation, date or happening, and offset of each timing."""
    return [_shown(timing) for timing in timings(*_row(when, until), NAMES)]


def _row(when: str, until: str = "") -> tuple[Row, Anchor]:
    text = read("record.csv", f"when,until\n{when},{until}".encode(), Settings())
    span = text.span(11, len(text.content))
    cells = {name: (value,) for name, value in (("when", when), ("until", until), ("said", when)) if value}
    return Row(text, 2, 2, span, cells), Anchor(text, span, quoted=False)


def _shown(timing: Timing) -> tuple[object, ...]:
    target = timing.date.value if timing.date else timing.event.text if timing.event else None
    return timing.relation, target, timing.offset


@pytest.mark.parametrize("relation", ["at", "from", "until", "throughout", "before", "after"])
def test_relations_take_dates_and_happenings(relation: str) -> None:
    """Each word bounds by an EDTF date or by the key of a happening."""
    assert times(f"{relation} 1936-21") == [(relation, parse("1936-21"), None)]
    assert times(f"{relation} Mill  Fire") == [(relation, "Mill  Fire", None)]


def test_offset_is_a_distance_in_either_direction() -> None:
    """A week after is at that distance; before is the same distance the other way."""
    assert times("P1W after mill fire") == [("at", "mill fire", Offset.parse("P1W"))]
    assert times("P2D before 1936-08-19") == [("at", parse("1936-08-19"), Offset.parse("-P2D"))]


def test_until_makes_the_date_a_beginning() -> None:
    """A date and `until` are from and until; other bounds stay; until alone is a bound alone."""
    first, last = parse("1741-03-09"), parse("1741-03-23")
    assert times("1741-03-09; after mill fire", "1741-03-23") == [
        ("from", first, None), ("after", "mill fire", None), ("until", last, None),
    ]  # fmt: skip
    assert times("", "mill fire") == [("until", "mill fire", None)]
    assert times("1741-03-09") == [("at", first, None)]


def test_interval_is_one_extent() -> None:
    """An interval lasts; it cannot have a second end."""
    assert times("1936-08-19/1936-08-24") == [("at", parse("1936-08-19/1936-08-24"), None)]
    with pytest.raises(RowError, match="an end of its own"):
        times("1936/1937", "1938")


def test_unknown_happening_and_bare_key_are_explained() -> None:
    """A typing error is not taken for a happening, and a bare key is shown how to be one."""
    with pytest.raises(RowError, match="'mil fire' is neither"):
        times("after mil fire")
    with pytest.raises(RowError, match="write 'at mill fire'"):
        times("mill fire")


def test_said_uses_the_same_language_and_its_own_words() -> None:
    """The date is shown where it stands in the row."""
    row, anchor = _row("before 1742")
    (timing,) = said(row, anchor, NAMES)
    assert timing.date
    assert (timing.relation, timing.date.span.quote, timing.date.needs) == ("before", "1742", "nothing")
