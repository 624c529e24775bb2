"""How minutes and articles tell of people without a verb of their own for it."""

from __future__ import annotations

import pytest


def test_a_name_with_a_bare_infinitive_is_an_order(read):
    """Minutes write what is to be done without a verb over it; a thing that is done is told as done."""
    told = {
        s.proposition.predicate: s.proposition.modality
        for s in read("Brandt to be hanged. Anna Berg was released in May 1741.")
    }
    assert (told["execute"], told["release"]) == ("ordered", "actual")


@pytest.mark.parametrize(
    ("text", "patient"),
    [
        ("Karl Weiss was a baker arrested in Vienna in May 1903.", "Karl Weiss"),
        ("Karl Weiss was not the man arrested in Vienna in May 1903.", "the man"),
    ],
)
def test_who_is_told_to_be_what_a_participle_describes(read, text, patient):
    """The subject of "was a", unless it is denied."""
    (arrest,) = [s.proposition for s in read(text) if s.proposition.predicate == "arrest"]
    assert [r.mention.text for r in arrest.roles if r.name == "patient"] == [patient]
