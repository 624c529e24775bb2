"""Kin: "his wife" is the one Mrs. of his name, and never surely."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Mr. Holt was in Oslo. His wife saw Adam Lund there. Mrs. Holt died in 1901.", "Mrs. Holt"),
        ("Mr. Holt was in Oslo. His sister saw Adam Lund there. Mrs. Holt died in 1901.", ""),
        ("Mr. Holt was in Oslo. His wife saw Adam Lund there. Mrs. Berg died in 1901.", ""),
        ("Mrs. Holt was in Oslo. Her husband saw Adam Lund there. Mr. Holt died in 1901.", "Mr. Holt"),
    ],
)
def test_a_wife_bears_her_husbands_name(read, told: str, name: str) -> None:
    """Nobody else of another name, and no sister."""
    record = read(told)
    (seen,) = [e for e in record.entries if e.statement.proposition.predicate == "see"]
    links = [
        link for link in seen.links if link.span.quote.lower().startswith(("his", "her")) and link.how == "definite"
    ]
    found = [record.name(link.to) for link in links if not record.entities[link.to].unnamed]
    assert [n.split()[-1] for n in found] == ([name.split()[-1]] if name else [])
    assert all(not link.sure for link in links if not record.entities[link.to].unnamed)
