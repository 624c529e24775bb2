"""The measuring of copies and withdrawals measures what it says."""

from __future__ import annotations

from benchmarks.copies import figures
from benchmarks.planted import WAYS, Planted, planted
from benchmarks.weighing import weighed

from benchmarks import withdrawal

WORDS = "The deponent John Willard saith that the said Mary was at the mill. He saw her there twice; she wept. " * 4


def test_one_copy_of_each_document_in_every_way() -> None:
    """All differ from what they are made of, and the same seed makes the same."""
    documents = {f"d{n}": WORDS for n in range(5)}
    made = planted(documents, {own: ["John", "Willard", "Mary"] for own in documents})
    assert [one.way for one in made] == list(WAYS)
    assert all(one.content != " ".join(WORDS.split()) for one in made)
    assert made == planted(documents, {own: ["John", "Willard", "Mary"] for own in documents})
    assert "Giovanni" in made[3].content
    assert "John" not in made[3].content


def test_recall_and_precision_of_copies() -> None:
    """One of two found; one pair right, one right by its original's own group, one wrong."""
    copies = (Planted("c1", "a", "retyped", ""), Planted("c2", "b", "retyped", ""))
    found = {"c1": frozenset(("a", "twin", "stranger"))}
    told = figures(copies, {"a": frozenset(("twin",))}, found)
    assert (told["copies_recall"], told["copies_precision"]) == (0.5, 0.667)


def test_a_small_withdrawal_is_measured_and_checked() -> None:
    """A thousand statements, every checked withdrawal equal to working out again."""
    told = withdrawal.measure(1000)
    assert told["withdraw_equal"]
    assert told["withdraw_p99_ms"] >= told["withdraw_p50_ms"] > 0


def test_a_charge_not_found_counts_as_wrong() -> None:
    """Shares are of the gold's charges, precision of what is said."""
    report = {"charges": 4, "charges_found": 2, "basis_right": 1, "lines_right": 0}
    told = weighed({**report, "accusations": 4, "accusations_found": 2, "accusations_said": 5})
    assert (told["basis_right"], told["accusations_recall"], told["accusations_precision"]) == (0.25, 0.5, 0.4)
