"""The smallest part of what was withdrawn."""

from __future__ import annotations

import pytest

from counterproof.scenarios.reason import FEW, smallest_part


@pytest.mark.parametrize("needed", ["a", "z", "am", "abc"])
def test_what_is_needed_and_no_more(needed: str) -> None:
    """One, two of different halves, three of one half."""
    taken = "abcdefghijklmz"
    assert "".join(smallest_part(taken, lambda part: set(needed) <= part)) == needed


def test_one_of_many_is_found_in_few_steps() -> None:
    """Of a thousand, by halving."""
    tries = []
    taken = [str(n) for n in range(1000)]

    def brings(part: frozenset[str]) -> bool:
        tries.append(part)
        return "700" in part

    assert smallest_part(taken, brings) == ("700",)
    assert len(tries) < FEW


def test_what_only_many_together_bring_about_is_named_whole() -> None:
    """Nothing is left out unseen."""
    taken = [str(n) for n in range(FEW + 10)]
    assert len(smallest_part(taken, lambda part: len(part) > FEW)) == len(taken)
