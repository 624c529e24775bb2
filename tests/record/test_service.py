"""Whom a servant's "master" means."""

from __future__ import annotations

from typing import Any


def doers(record: Any, predicate: str) -> set[str]:
    """The names of those who do it."""
    found = [e for e in record.entries if e.statement.proposition.predicate == predicate]
    return {record.name(one) for e in found for one in e.fillers("agent")}


def test_my_master_is_whom_the_witness_serves(read: Any) -> None:
    """As the head of the account says; where it names two employers, or none, it stays open."""
    head = (
        "The Deposition of Ann Fell, spinster, servant to Robert Crane of Whitby, taken before John Hart, Esquire.\n\n"
    )
    told = "This deponent saith that her master put the silver under the floor; that her said master went out."
    assert doers(read(head + told), "other:put") == {"Robert Crane"}
    assert "Robert Crane" not in doers(read(head.replace("servant to", "niece of") + told), "other:put")


def test_a_mistress_is_no_man(read: Any) -> None:
    """Her mistress may be his wife, whom nobody names."""
    head = "The Deposition of Ann Fell, spinster, servant to Mr. Robert Crane of Whitby, taken before John Hart.\n\n"
    assert "Robert Crane" not in doers(read(head + "This deponent saith that her mistress hid the cup."), "other:hide")
