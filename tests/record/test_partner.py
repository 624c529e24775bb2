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
        ("His accomplices Anna Berg and Otto Kern were heard. Paul Lang was heard too.", {"Anna Berg", "Otto Kern"}),
        ("Otto Kern, a clerk who has admitted his own part in the fraud, spoke. Paul Lang spoke.", {"Otto Kern"}),
        ("Otto Kern, a clerk who has admitted a mistake, spoke. Paul Lang, who pleaded not guilty, spoke.", set()),
        ("His alleged accomplices Anna Berg and Otto Kern were heard.", set()),
        ("The alleged accomplice Juan Rey was heard. The smugglers shot Paul Lang. Otto Kern was no rebel.", set()),
    ],
)  # fmt: skip
def test_only_by_its_own_words(read: Any, text: str, called: set[str]) -> None:
    """Beside the name, and not where the file itself doubts or denies it."""
    record = read(text)
    assert {record.name(one) for one in partners(record)} == called


def test_by_what_a_witness_owns_to(read: Any) -> None:
    """One of the band, or taken in by another; not of a choir, nor who only speaks of the band."""
    said = "Deposition of Otto Kern, sworn on 3 May 1911.\n\n{}"
    for words in ("I was a member of the conspiracy.", "Paul Lang recruited me in the spring."):
        record = read(said.format(words))
        assert {record.name(one) for one in partners(record)} == {"Otto Kern"}
    for words in ("I was a member of the choir.", "Paul Lang was a member of the conspiracy.", "Paul Lang fed me."):
        record = read(said.format(words))
        assert not {record.name(one) for one in partners(record)} & {"Otto Kern"}
