"""What somebody is told of, when it is told in a clause."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("Robert Fischer told Martha Kern that the ledger was burnt.", ["the ledger"]),
        ("Robert Fischer told Martha Kern of the ledger.", ["the ledger"]),
        ("Robert Fischer told her nothing about the ledger.", ["the ledger"]),
        ("About the ledger Robert Fischer told her nothing.", ["the ledger"]),
    ],
)
def test_who_tells_whom_of_what(read, sentence, things):
    """Telling is an act between two, about the things named in what is told."""
    (told,) = [s.proposition for s in read(sentence) if s.proposition.predicate == "speak"]
    assert [r.mention.text for r in told.roles if r.name == "thing"] == things
    assert {r.name for r in told.roles} >= {"agent", "recipient"}


def test_what_is_told_by_letter_is_not_told_to_the_face(read):
    """A message brings nobody together."""
    found = read("Robert Fischer told Martha Kern by telegram that the ledger was burnt.")
    assert not [s for s in found if s.proposition.predicate == "speak"]
