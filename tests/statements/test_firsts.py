"""What a first telling says of the time before it."""

import pytest


def before(read, sentence):
    """The denied propositions that lie before a date."""
    found = [s.proposition for s in read(sentence) if s.proposition.negated]
    return [p for p in found if [t.relation for t in p.timings] == ["before"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Robert Fischer was arrested for the first time on 3 May 1921.",
        "Robert Fischer was first arrested on 3 May 1921.",
        "The gate at Vardo, which had never before been touched, was broken by the mob on 3 May 1921.",
    ],
)
def test_the_first_time_denies_every_earlier_one(read, sentence):
    """What happened for the first time on a day had not happened before it."""
    (content,) = before(read, sentence)
    assert not [r for r in content.roles if r.name == "agent"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Robert Fischer was arrested for the first time in ten years on 3 May 1921.",
        "Robert Fischer was first arrested on 3 May 1921 and then tried.",
        "Robert Fischer was arrested on 3 May 1921.",
        "Robert Fischer may have been arrested for the first time on 3 May 1921.",
    ],
)
def test_the_first_of_a_row_or_of_some_years_denies_nothing(read, sentence):
    """First and then, or first in ten years, says nothing of all time before."""
    assert not before(read, sentence)
