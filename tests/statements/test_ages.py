"""Ages read as births so many years before a date."""

import pytest


def births(statements):
    """Who is born, and how many years before its date, least and most."""
    year = 365 * 24 * 60
    found = [s.proposition for s in statements if s.proposition.predicate == "born"]
    return [
        (p.roles[0].mention.text, -p.timings[0].offset.high // year, -p.timings[0].offset.low // year) for p in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "On 4 May 1850 died Peter Holm, merchant of Bergen, aged 52.",
        "Peter Holm died on 4 May 1850 at the age of 52.",
        "Peter Holm, aged 52, was arrested in Oslo on 4 May 1850.",
        "Peter Holm was fifty-two years old in 1850.",
    ],
)
def test_age_at_a_date_is_a_birth(read, text):
    """Years completed, one more, and one year of slack either way."""
    assert births(read(text)) == [("Peter Holm", 51, 54)]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Holm, aged 52, was a merchant.",
        "There were nineteen when he came in 1871.",
        "Peter Holm was 5 when the cargo was sold.",
        "The cheese was aged 12 months in 1850.",
        "Peter Holm would have died in 1850 at the age of 52.",
    ],
)
def test_no_birth_without_date_person_or_fact(read, text):
    """An age without a date, of no person, or told as unreal bounds no birth."""
    assert births(read(text)) == []
