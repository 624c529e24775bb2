"""Verb: a person's word for what happened."""

from __future__ import annotations

import pytest

from counterproof.intake.verb import predicate
from counterproof.statements.vocabulary import predicates


@pytest.mark.parametrize("key", sorted(predicates()))
def test_every_key_means_itself(key: str) -> None:
    """As it stands, with blanks, and in capitals."""
    assert predicate(key) == predicate(key.replace("_", " ")) == predicate(key.upper()) == key


@pytest.mark.parametrize(
    ("word", "key"),
    [("arrested", "arrest"), ("dies", "die"), ("pleaded guilty", "plead_guilty"), ("tried", "try"),
     ("testifies", "testify"), ("meeting", "meet"), ("travelled", "travel"), ("Searches", "search")],
)  # fmt: skip
def test_regular_forms_are_understood(word: str, key: str) -> None:
    """Regular endings lead to the verb."""
    assert predicate(word) == key


@pytest.mark.parametrize("word", ["dance", "danced", "was arrested", "arrested him", "other:dance"])
def test_other_words_are_kept(word: str) -> None:
    """A word of one's own stays as written and demands nothing."""
    assert predicate(word) == f"other:{word.removeprefix('other:')}"
