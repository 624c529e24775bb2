"""One document claim by claim: exactly one answer for each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from counterproof.findings import answer, assemble
from counterproof.record import SourceCoverage


def answers(case: Any, *unread: tuple[int, int]) -> list[tuple[str, str, tuple[str, ...]]]:
    """The answers to the document called writ."""
    record = replace(case.record(), coverage=(SourceCoverage("writ", 9, 8, unread),))
    found = assemble(record, case.clashes())
    return [(a.statement, a.answer, a.by) for a in answer(record, found, "writ")]


def test_denied_supported_repeated_untouched(case: Any) -> None:
    """Four claims, four answers, in the order of the document."""
    case.says("c1", "travel", agent="Anna", place="Port", source="writ", when="1851-05-03")
    case.says("c2", "pay", agent="Berg", recipient="Carl", source="writ")
    case.says("c3", "send", agent="Carl", thing="letter", source="writ", quote="Carl sent the letter by the boat")
    case.says("c4", "pay", agent="Dora", recipient="Carl", source="writ")
    case.says("d1", "travel", agent="Anna", place="Port", negated=True, by="Anna", source="letter")
    case.says("s2", "pay", agent="Berg", recipient="Carl", thing="crown", source="ledger")
    case.says("s3", "send", agent="Carl", thing="letter", source="copy", quote="Carl sent the letter by  the boat")
    assert answers(case) == [
        ("c1", "denied by", ("Anna",)),
        ("c2", "supported from outside", ("ledger",)),
        ("c3", "repeated only by its own author or copies", ("copy",)),
        ("c4", "nothing in this file touches it", ()),
    ]


def test_what_was_not_read_is_listed_in_its_place(case: Any) -> None:
    """Silence is not consistency."""
    case.says("c1", "pay", agent="Anna", recipient="Carl", source="writ", start=100)
    assert [(s, a) for s, a, _ in answers(case, (0, 40), (300, 320))] == [
        ("", "not read"),
        ("c1", "nothing in this file touches it"),
        ("", "not read"),
    ]


def test_an_impossibility_goes_before_support(case: Any) -> None:
    """One answer for each claim, the gravest."""
    case.says("c1", "possess", agent="Anna", thing="key", alone=True, event="custody of the key", source="writ")
    case.says("s1", "possess", agent="Anna", thing="key", source="ledger", event="custody of the key")
    case.says("r1", "possess", agent="Berg", thing="key", source="letter", event="custody of the key")
    assert answers(case) == [("c1", "cannot stand with", ("letter",))]


def test_a_document_alone_is_tested_against_itself(case: Any) -> None:
    """Two voices of one document dispute a claim; the declarant's own change is told as such."""
    case.says("a", "travel", agent="Anna", place="Port", by="Berg", source="writ")
    case.says("b", "travel", agent="Anna", place="Port", by="Berg", negated=True, source="writ")
    assert [(s, a) for s, a, _ in answers(case)] == [
        ("a", "changed by its own declarant"),
        ("b", "changed by its own declarant"),
    ]


def test_support_needs_the_same_time_and_no_fewer_words(case: Any) -> None:
    """Another year, or the same verb without the receiver, supports nothing."""
    case.says("c1", "pay", agent="Anna", recipient="Carl", when="1851", source="writ")
    case.says("s1", "pay", agent="Anna", recipient="Carl", when="1852", source="ledger")
    case.says("s2", "pay", agent="Anna", when="1851", source="ledger")
    assert answers(case) == [("c1", "nothing in this file touches it", ())]


def test_the_document_itself_is_no_outside(case: Any) -> None:
    """What it has a witness say and says again in its own voice is its own repetition."""
    case.says("c1", "pay", agent="Anna", recipient="Carl", by="Berg", source="writ")
    case.says("c2", "pay", agent="Anna", recipient="Carl", source="writ")
    assert {a for _, a, _ in answers(case)} == {"repeated only by its own author or copies"}


def test_a_claim_that_only_shows_a_conflict_again_is_answered_by_it_too(case: Any) -> None:
    """A meeting told in the indictment and confessed again: each telling cannot stand with the demolition."""
    case.says("d", "dissolve", thing="inn", when="1840", source="paper")
    case.says("m", "meet", agent="Anna", place="inn", when="1851-05", by="Anna", source="record")
    case.says("n", "meet", agent="Anna", place="inn", when="1851-05", source="indictment")
    record = case.record()
    found = assemble(record, case.clashes())
    assert len(found) == 1
    told = [answer(record, found, source)[0].answer for source in ("record", "indictment")]
    assert told == ["cannot stand with", "cannot stand with"]
