"""Canonical JSON: written in one way, and read whole or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterproof.ledger.identity import canonical, content_id, parsed

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(VALUES)
def test_what_is_written_is_read(value: object) -> None:
    """Every value made of lists, words and whole numbers comes back, and is written to the same bytes again."""
    assert parsed(canonical(value)) == value
    assert canonical(parsed(canonical(value))) == canonical(value)


@pytest.mark.parametrize("data", [b"", b"{", b"{}x", b"{} ", b" {}", b"\xff", b'{"a": 1}{"b": 2}'])
def test_what_is_not_json_and_nothing_else_is_refused(data: bytes) -> None:
    """Not even a blank may stand before or after it."""
    with pytest.raises(ValueError, match=r"."):
        parsed(data)
    assert parsed(b"{}") == {}


def test_equal_things_have_equal_ids_of_their_kind() -> None:
    """The order of keys changes nothing; the kind does."""
    assert content_id("so", {"a": 1, "b": 2}) == content_id("so", {"b": 2, "a": 1})
    assert content_id("so", {"a": 1})[:3] == "so-"
    assert content_id("so", "x")[3:] != content_id("st", "x")[3:]
