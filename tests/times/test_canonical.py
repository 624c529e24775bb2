"""The coarsest words for bounds."""

import pytest

from counterproof.times import parse, when


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("1936", "1936", "1936"), ("1930", "1939", "193X"), ("1931", "1940", "[1931..1940]"),
        ("1900", "1999", "19XX"), ("1936-01", "1936-12", "1936"), ("1936-02", "1936-12", "[1936-02..1936-12]"),
        ("1936-08-01", "1936-08-31", "1936-08"), ("1936-08-01", "1936-08-30", "[1936-08-01..1936-08-30]"),
        ("1936-08-24T00", "1936-08-24T23", "1936-08-24"), ("1936-08-24T16:00", "1936-08-24T16:59", "1936-08-24T16"),
        ("1936-08-24T16:01", "1936-08-24T17:00", "[1936-08-24T16:01..1936-08-24T17:00]"),
        ("-0049", "-0040", "-004X"), ("-0009", "0000", "[-0009..0000]"), ("Y12000", "Y12009", "[Y12000..Y12009]"),
    ],
)  # fmt: skip
def test_bounds_are_named_by_the_unit_they_fill(first: str, last: str, text: str) -> None:
    """A window that is a calendar unit has its name; one minute or day off, it is a set."""
    assert when(parse(first).s0, parse(last).e1).edtf == text
