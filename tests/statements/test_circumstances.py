"""Under what conditions something was said, each with the words that show it."""

import pytest


@pytest.mark.parametrize(
    ("text", "predicate", "wanted"),
    [
        ("Robert Fischer testified under oath.", "testify", {"oath"}),
        ("Robert Fischer confessed in open court.", "confess", {"open court"}),
        ("Robert Fischer confessed under torture.", "confess", {"torture"}),
        ("Robert Fischer confessed without torture.", "confess", set()),
        ("Robert Fischer confessed in exchange for his life.", "confess", {"deal"}),
        ("Robert Fischer confessed.", "confess", set()),
    ],
)
def test_circumstances(read, text, predicate, wanted):
    """The words of the clause show them; a denial of the words shows nothing."""
    statement = next(s for s in read(text) if s.proposition.predicate == predicate)
    assert {c.what for c in statement.circumstances} == wanted
    assert all(c.span.quote in text for c in statement.circumstances)


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("STATEMENT OF ANNA BERG, given at Hull prison, 4 May 1921, after three nights without sleep.",
         {"custody", "torture"}),
        ("STATEMENT OF ANNA BERG, given at her house, 4 May 1921.", set()),
        ("Letter of Anna Berg, keeper of Hull prison, 4 May 1921.", {"written"}),
        ("Letter of Anna Berg, 4 May 1921, translated from the Danish.", {"translation"}),
    ],
)  # fmt: skip
def test_the_head_of_a_paper(read, head, wanted):
    """What it says of how the paper came about holds for its author's own words; a keeper is not held."""
    told = next(s for s in read(f"{head}\n\nKarl Holt gave me the key in Bergen.") if "gave me" in s.span.quote)
    assert {c.what for c in told.circumstances} == wanted - {"written"}


def test_being_sworn_before_saying(read):
    """The oath stands with the first of two joined verbs of saying."""
    told = read("I, Anna Berg, being duly sworn, depose and say that Karl Holt burned the barn.")
    assert {c.what for s in told if "barn" in s.span.quote for c in s.circumstances} == {"oath"}
