"""What is promised, by whom and to whom."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The captain promised Karl Weiss that he would be released.",
        "The captain assured Karl Weiss that he would be released.",
        "The captain gave Karl Weiss his word that he would be released.",
        "The captain swore to Karl Weiss that he would be released.",
    ],
)
def test_promised_by_any_word(read, text):
    """The release is promised by the captain, and Karl Weiss is told as the one to whom."""
    (release,) = [s for s in read(text) if s.proposition.predicate == "release"]
    assert (release.stance, [m.text for m in release.attribution]) == ("promises", ["The captain"])
    given = [r.mention.text for s in read(text) if s.proposition.predicate == "promise" for r in s.proposition.roles]
    assert "Karl Weiss" in given or "swore" in text


@pytest.mark.parametrize(
    "text",
    [
        "The captain assured the court that Karl Weiss had been released.",
        "The captain swore that Karl Weiss had been released.",
        "The captain told the court that Karl Weiss had been released.",
    ],
)
def test_what_is_past_is_no_promise(read, text):
    """Assuring and swearing what has been asserts it."""
    (release,) = [s for s in read(text) if s.proposition.predicate == "release"]
    assert (release.stance, release.proposition.actual) == ("asserts", True)
