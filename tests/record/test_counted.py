"""What a number counts as an entity of its own, so that the parts of a sum meet their total."""

from __future__ import annotations

import pytest

from counterproof.checks import run
from counterproof.record import Record
from counterproof.settings import Settings


def clashes(record: Record) -> list[tuple[str, str, int]]:
    """Check, certainty and number of statements of each clash."""
    return [(c.check, c.certainty, len(c.statements)) for c in run(record, Settings())]


@pytest.mark.parametrize(
    ("chest", "found"),
    [("forty-nine", [("number", "certain", 3)]), ("fifty", []), ("sixty", [("number", "certain", 3)])],
)
def test_parts_that_are_all_must_make_the_total(read, chest: str, found: list[tuple[str, str, int]]) -> None:
    """Too little clashes, and too much; what adds up does not."""
    record = read(f"The mill lost ninety crowns: forty from the till, and {chest} from the chest.")
    assert clashes(record) == found


@pytest.mark.parametrize(("hanged", "found"), [("eighteen", []), ("nineteen", [("number", "certain", 3)])])
def test_parts_that_are_not_all_must_not_exceed_it(read, hanged: str, found: list[tuple[str, str, int]]) -> None:
    """Fewer may be told of than there were, but not more."""
    record = read(f"Thirty sailors were tried. Of these thirty twelve were acquitted; {hanged} of them were hanged.")
    assert clashes(record) == found


def test_two_lists_are_never_one(read) -> None:
    """Two totals of the same words in two places are two things."""
    one = "The mill lost ninety crowns: forty from the till, and fifty from the chest."
    assert clashes(read(one, "The inn lost ninety crowns: thirty from the till, and sixty from the chest.")) == []
