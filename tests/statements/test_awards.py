"""What is dealt out in sentences without a verb."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "person", "term"),
    [
        ("For Adam Rook, who gave the oath, six years.", "Adam Rook", "six years"),
        ("For the priest Weber, bearer of the letters, ten.", "Weber", "ten"),
        ("For Anna Berg, as head of the lodge, death.", "Anna Berg", "death"),
    ],
)
def test_a_term_is_dealt_out_to_somebody(read, text, person, term):
    """The one who is meant, and what he or she is to get: ordered, not told as having come about."""
    (award,) = [s for s in read(text) if s.proposition.predicate == "sentence"]
    held = {role.name: role.mention.text for role in award.proposition.roles}
    assert (held["patient"], held["thing"], award.proposition.modality) == (person, term, "ordered")
    assert award.span.quote == text


@pytest.mark.parametrize(
    "text",
    [
        "For Adam Rook, who gave the oath, it was a hard winter.",
        "For Adam Rook, my friend, with love.",
        "For six years, Adam Rook said nothing, and then he spoke.",
        "For the chapel, which was burnt, forty pounds.",
    ],
)
def test_other_sentences_with_for_deal_out_nothing(read, text):
    """A clause with a verb, a dedication, a duration, a bill."""
    assert not [s for s in read(text) if s.proposition.predicate == "sentence"]
