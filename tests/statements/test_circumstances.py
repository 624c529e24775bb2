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
