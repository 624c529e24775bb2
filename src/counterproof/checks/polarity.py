"""Polarity: whether an entry says that a thing happened or was so, that it did not, or neither."""

from __future__ import annotations

from counterproof.checks.clash import Certainty
from counterproof.record import Entry


def affirms(entry: Entry) -> bool:
    """Whether it says that the thing happened; "denied that he never went" does."""
    content = entry.statement.proposition
    if not content.actual:
        return False
    stance = entry.statement.stance
    return (stance == "asserts" and not content.negated) or (stance == "denies" and content.negated)


def denies(entry: Entry) -> bool:
    """Whether it says that the thing did not happen."""
    content = entry.statement.proposition
    if not content.actual:
        return False
    stance = entry.statement.stance
    return (stance == "asserts" and content.negated) or (stance == "denies" and not content.negated)


def withdraws(entry: Entry) -> bool:
    """Whether it takes back what its own declarant had said, an affirmation or a denial."""
    return entry.statement.stance == "withdraws"


def certainty(*sure: bool) -> Certainty | None:
    """Certain when everything used is sure, possible when one thing is not, nothing when two or more are not."""
    doubts = sum(not one for one in sure)
    return ("certain", "possible", None)[min(doubts, 2)]
