"""Things found on somebody or among what is his."""

from __future__ import annotations

from typing import Any

import pytest


def _found(statements: Any) -> set[tuple[str, ...]]:
    """On whom, and what."""
    held = [s.proposition for s in statements if s.proposition.predicate == "search" and s.proposition.actual]
    return {tuple(r.mention.text for name in ("patient", "thing") for r in c.roles if r.name == name) for c in held}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two plates were found in Carl Holt's room.", ("Carl Holt", "Two plates")),
        ("In a drawer of Carl Holt's desk was found a list of names.", ("Carl Holt", "a list of names")),
        ("The constable found the watch upon Carl Holt.", ("Carl Holt", "the watch")),
        ("Two notebooks found in a drawer of Carl Holt's desk.", ("Carl Holt", "Two notebooks")),
        ("A letter was discovered among the papers of Carl Holt.", ("Carl Holt", "A letter")),
    ],
)
def test_a_thing_is_found_on_somebody(read: Any, text: str, found: tuple[str, str]) -> None:
    """On him, in what he has, among his papers."""
    assert found in _found(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "No plates were found in Carl Holt's room.",
        "Nothing was found upon Carl Holt.",
        "The watch was found near Carl Holt's house.",
        "Paul Lang was found in Carl Holt's room.",
        "If a plate were found in Carl Holt's room, he would hang.",
    ],
)
def test_nothing_is_found_on_him(read: Any, text: str) -> None:
    """Denied, near by only, a person, supposed."""
    assert "Carl Holt" not in {word for found in _found(read(text)) for word in found}
