"""Ids that lead back to themselves."""

from __future__ import annotations

from counterproof.corrections.rings import ringed


def test_only_what_comes_back_is_in_a_ring() -> None:
    """What leads into a ring, and what a ring leads to, is not in it."""
    leads = {"a": ["b"], "b": ["c"], "c": ["b", "d"], "d": [], "e": ["e"], "f": ["nowhere"]}
    assert ringed(leads) == {"b", "c", "e"}
    assert ringed({"a": ["b"], "b": ["c"], "c": []}) == frozenset()
