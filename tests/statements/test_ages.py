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
        "Peter Holm was but nineteen when the fever took him on 4 May 1850.",
        "Peter Holm died on 4 May 1850 in his twentieth year.",
        "The cholera took Peter Holm on 4 May 1850, in the 20th year of his age.",
        "At nineteen Peter Holm was arrested on 4 May 1850.",
    ],
)
def test_age_told_in_passing(read, text):
    """Behind "but", as the year that was running, and before the one who acts."""
    assert births(read(text)) == [("Peter Holm", 18, 21)]


def test_an_age_not_reached_bounds_a_birth_on_one_side(read):
    """Who is not yet twenty may be of any age below; who is past forty was born nobody knows how long before."""
    assert births(read("Peter Holm was not yet twenty when he died on 4 May 1850.")) == [("Peter Holm", 0, 22)]
    assert births(read("Peter Holm was past forty when he died on 4 May 1850.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Peter Holm left the school on 4 May 1850 in his third year.",
        "At nineteen hundred hours on 4 May 1950 Peter Holm died.",
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
