"""Which words deny a clause, and which only seem to."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "predicate", "negated"),
    [
        ("Nor did Robert Fischer meet Martha Kern.", "meet", True),
        ("He did not write to her, nor did Robert Fischer meet Martha Kern.", "meet", True),
        ("Robert Fischer neither saw nor met Martha Kern.", "meet", True),
        ("At none of the sessions did Robert Fischer meet Martha Kern.", "meet", True),
        ("At no time was Robert Fischer arrested by the police.", "arrest", True),
        ("Martha Kern was arrested by nobody.", "arrest", True),
        ("Robert Fischer not only met Martha Kern.", "meet", False),
        ("It is false that Robert Fischer met Martha Kern.", "meet", True),
        ("It is not true that Robert Fischer met Martha Kern.", "meet", True),
        ("It is not the case, as you were told, that Robert Fischer never met Martha Kern.", "meet", False),
        ("It is a lie that Robert Fischer met Martha Kern.", "meet", True),
        ("It is true that Robert Fischer met Martha Kern.", "meet", False),
    ],
)
def test_what_denies(read, sentence, predicate, negated):
    """A clause is denied by an odd number of words, wherever in the sentence they stand."""
    found = [s for s in read(sentence) if s.proposition.predicate == predicate]
    assert found
    assert found[0].proposition.negated == negated
    assert found[0].sure


def test_a_verdict_in_the_conditional_tells_of_nothing(read):
    """What would not be true is neither affirmed nor denied."""
    found = [s for s in read("It would not be true that Robert Fischer met Martha Kern.") if s.proposition.actual]
    assert not [s for s in found if s.proposition.predicate == "meet"]
