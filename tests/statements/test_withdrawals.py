"""Taking back one's own account, in plain words."""

from __future__ import annotations

import pytest


def taken_back(read, text):
    """Who withdraws, as written, in statements told as so."""
    found = [s for s in read(text) if s.proposition.predicate == "withdraw" and s.proposition.actual]
    assert not any(s.proposition.negated for s in found)
    return [r.mention.text.lower() for s in found for r in s.proposition.roles if r.name == "agent"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Yesterday I lied to the People's Court.", "i"),
        ("I lied in my first deposition.", "i"),
        ("I had spoken falsely before the magistrate.", "i"),
        ("I did not tell the truth on the third of March.", "i"),
        ("I bore false witness in that room.", "i"),
        ("What I said in March was false.", "i"),
        ("Everything I said yesterday was learned by heart.", "i"),
        ("None of what I told the police was true.", "i"),
        ("My former confession was dictated to me.", "my"),
        ("My statement of 3 May is untrue from beginning to end.", "my"),
        ("I take back all that I said in March.", "i"),
        ("I retract every word of my deposition.", "i"),
        ("Karl Weiss declared that his confession was false.", "his"),
    ],
)
def test_an_own_account_is_taken_back(read, text, who):
    """Called a lie, false, learned, dictated; or taken back."""
    assert who in taken_back(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday I lied to my wife.",
        "I did not lie to the court.",
        "I told the truth to the court.",
        "What I said in March was true.",
        "What I said of Karl Weiss was false.",
        "What Karl Weiss said in March was false.",
        "My confession was not dictated to me.",
        "The part was learned by heart.",
        "Karl Weiss wrote a false account of the siege.",
        "I withdrew all my money.",
        "His confession was false.",
    ],
)
def test_what_takes_nothing_back(read, text):
    """Lies at home, the truth, a part of what was said, others' words."""
    assert taken_back(read, text) == []
