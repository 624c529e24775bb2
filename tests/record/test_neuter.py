"""Neuter: "it" is the only thing that the sentence before handles, or was about."""

from __future__ import annotations

import pytest


def _same(record, role: str) -> bool:
    """Whether the last entry has in a role what the first has."""
    first, last = record.entries[0], record.entries[-1]
    return last.id != first.id and bool(last.fillers(role)) and last.fillers(role) == first.fillers(role)


@pytest.mark.parametrize(
    ("told", "same"),
    [
        ("Adam Holt gave Carl Lund the envelope. Anna Berg sealed it.", True),
        ("Adam Holt gave Carl Lund the envelope and the key. Anna Berg sealed it.", False),
        ("Adam Holt gave Carl Lund the envelope.\n\nAnna Berg sealed it.", False),
        ("Adam Holt gave Carl Lund the envelope. It rained. Anna Berg left it.", False),
    ],
)
def test_what_is_handled_is_the_one_thing_handled_before(read, told: str, same: bool) -> None:
    """Of two things neither, and none of another paragraph."""
    assert _same(read(told), "thing") == same


@pytest.mark.parametrize(
    ("told", "same"),
    [
        ("The Gazette of Turin was founded on 3 May 1848. It was dissolved on 9 June 1849.", True),
        ("Adam Holt founded the Gazette of Turin on 3 May 1848. It is said that it was dissolved.", False),
    ],
)
def test_what_leads_goes_on(read, told: str, same: bool) -> None:
    """The subject of the sentence before is the subject of this one."""
    assert _same(read(told), "thing") == same
