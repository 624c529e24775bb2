"""Whom the file calls a partner in an act."""

from __future__ import annotations

from typing import Any

import pytest

from counterproof.grounds.partner import partners


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("The guerrilla Juan Rey presented himself at the gate. Paul Lang saw him.", {"Juan Rey"}),
        ("Anna Berg, an accomplice, was heard first. Otto Kern, a chemist, was heard second.", {"Anna Berg"}),
        ("Karl Weiss turned King's evidence in May. Otto Kern gave evidence too.", {"Karl Weiss"}),
        ("The alleged accomplice Juan Rey was heard. The smugglers shot Paul Lang. Otto Kern was no rebel.", set()),
    ],
)  # fmt: skip
def test_only_by_its_own_words(read: Any, text: str, called: set[str]) -> None:
    """Beside the name, and not where the file itself doubts or denies it."""
    record = read(text)
    assert {record.name(one) for one in partners(record)} == called
