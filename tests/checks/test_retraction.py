"""One declarant, different accounts over time."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from counterproof.record import Link


def pairs(case: Any) -> list[tuple[str, ...]]:
    """The changes found, each proven and of kind `reversed`."""
    found = case.clashes("retraction")
    assert {c.kind for c in found} <= {"reversed"}
    return sorted(c.statements for c in found)


def test_not_guilty_one_day_guilty_the_next(case: Any) -> None:
    """Two pleas on two days are one change."""
    case.says("a", "plead_not_guilty", agent="Anna", when="1851-05-02")
    case.says("b", "plead_guilty", agent="Anna", when="1851-05-03")
    assert pairs(case) == [("a", "b")]


def test_only_consecutive_changes_are_told(case: Any) -> None:
    """Guilty, withdrawn, guilty again: two changes, not the first against the third."""
    case.says("c", "plead_guilty", agent="Anna", when="1851-05-09")
    case.says("a", "confess", agent="Anna", when="1851-05-01")
    case.says("b", "withdraw", agent="Anna", when="1851-05-05")
    assert pairs(case) == [("a", "b"), ("b", "c")]


def test_a_plea_stands_for_the_occasion_on_which_a_confession_was_withdrawn(case: Any) -> None:
    """Withdrawn and pleaded not guilty on one day: the confession and the plea."""
    case.says("a", "confess", agent="Anna", when="1851-05-01")
    case.says("b", "withdraw", agent="Anna", when="1851-05-05")
    case.says("c", "plead_not_guilty", agent="Anna", when="1851-05-05")
    assert pairs(case) == [("a", "c")]


def test_a_withdrawal_never_meets_the_confession_in_its_own_words(case: Any) -> None:
    """“withdrew his confession” holds “his confession”; the two are one stretch of text."""
    case.says("b", "withdraw", agent="Anna", start=100, quote="Anna withdrew her confession")
    case.says("a", "confess", agent="Anna", start=114, quote="her confession")
    assert pairs(case) == []


def test_a_story_told_in_one_document_goes_by_its_order(case: Any) -> None:
    """Without dates the place in the document says what came first."""
    case.says("a", "confess", agent="Anna")
    case.says("b", "withdraw", agent="Anna")
    case.says("c", "plead_guilty", agent="Anna")
    assert pairs(case) == [("a", "b"), ("b", "c")]


def test_pleas_to_two_accusations_are_two_stories(case: Any) -> None:
    """Guilty of the theft, not guilty of the fire."""
    case.says("a", "plead_guilty", agent="Anna", topic="theft", when="1851-05-02")
    case.says("b", "plead_not_guilty", agent="Anna", topic="fire", when="1851-05-03")
    assert pairs(case) == []


@pytest.mark.parametrize(("by", "clashes"), [("Anna", True), ("Berg", False)])
def test_only_ones_own_word_of_guilt_is_a_stand(case: Any, by: str, clashes: bool) -> None:
    """That another calls her guilty changes nothing in her account."""
    case.says("a", "guilty", agent="Anna", by="Anna", negated=True, said="1851-05-01")
    case.says("b", "guilty", agent="Anna", by=by, said="1851-05-09")
    assert pairs(case) == ([("a", "b")] if clashes else [])


def test_all_of_a_group_stand_as_its_members_do(case: Any) -> None:
    """All pleaded guilty, Anna among them, who had pleaded not guilty."""
    case.entity("accused", "group", members=("Anna", "Dora"))
    case.says("a", "plead_not_guilty", agent="Anna", when="1851-05-02")
    case.says("b", "plead_guilty", agent="accused", when="1851-05-03")
    assert pairs(case) == [("a", "b")]


def test_a_thing_affirmed_and_then_denied_by_the_same(case: Any) -> None:
    """The same declarant is a change of account, not a dispute."""
    case.says("a", "see", agent="Berg", patient="Anna", by="Berg", source="first", when="1851-05-02")
    case.says("b", "see", agent="Berg", patient="Anna", by="Berg", source="second", negated=True)
    assert pairs(case) == [("a", "b")]
    assert case.told("denial") == []


def test_a_withdrawal_tied_to_what_was_said(case: Any) -> None:
    """A row that takes back another, by its key."""
    case.says("a", "see", agent="Berg", patient="Anna", by="Berg")
    case.says("b", "see", agent="Berg", patient="Anna", by="Berg", stance="withdraws", answers="a")
    assert pairs(case) == [("a", "b")]


def test_a_number_changed_by_its_own_declarant(case: Any) -> None:
    """Four men in the boat, then eleven."""
    case.entity("crossing", "event")
    more: dict[str, Any] = {"whole": "crossing", "unit": "person", "part": "whole", "by": "Berg"}
    case.says("a", "count", number=4, source="first", **more)
    case.says("b", "count", number=11, source="second", **more)
    assert pairs(case) == [("a", "b")]
    assert case.told("number") == []


def test_a_narrator_who_says_i_speaks_for_himself(case: Any) -> None:
    """“I am innocent” in her own letter, a plea of guilty in the minutes: her account changed."""
    letter = case.says("a", "guilty", agent="Anna", negated=True, source="letter", said="1851-05-01")
    case.entries[0] = replace(letter, links=(Link(letter.statement.span, "Anna", "self", sure=True, why="the writer"),))
    case.says("b", "plead_guilty", agent="Anna", source="minutes", when="1851-06-01")
    assert pairs(case) == [("a", "b")]


def test_a_plea_changed_the_next_day(case: Any) -> None:
    """“Changed the plea” behind a plea of innocence takes that back: possible by itself, certain with the new plea."""
    case.says("a", "plead_not_guilty", agent="Anna", when="1851-05-02")
    case.says("b", "withdraw", agent="Anna", when="1851-05-03")
    assert case.told("retraction") == [("retraction", "possible", ("a", "b"))]
    case.says("c", "plead_guilty", agent="Anna", when="1851-05-03")
    assert case.told("retraction") == [("retraction", "certain", ("a", "c"))]


@pytest.mark.parametrize("answers", [(), ("a",)])
def test_a_denial_for_all_time_needs_no_third_statement_for_a_date(case: Any, answers: tuple[str, ...]) -> None:
    """Berg saw the coals at the fire, then says never: when the fire was is no part of it."""
    case.says("fire", "happen", topic="fire", event="fire", when="1851-05-02")
    case.says("a", "see", agent="Berg", thing="coals", by="Berg", event="fire", source="first", said="1851-06-01")
    more: dict[str, Any] = {"negated": True, "source": "second", "said": "1851-07-01", "answers": answers}
    case.says("b", "see", agent="Berg", thing="coals", by="Berg", **more)
    assert pairs(case) == [("a", "b")]


@pytest.mark.parametrize(
    ("by", "when", "certainty"), [((), "", "certain"), ("Berg", "", "possible"), ("Berg", "1851-05-01", "certain")]
)
def test_a_stand_that_another_tells_of_without_a_date(case: Any, by: Any, when: str, certainty: str) -> None:
    """Berg tells Dora that Anna had confessed, the narrator that Anna kept to her innocence: Berg may mislead Dora."""
    case.says("a", "confess", agent="Anna", by=by, when=when)
    case.says("b", "plead_not_guilty", agent="Anna", when=when and "1851-05-02")
    assert case.told("retraction") == [("retraction", certainty, ("a", "b"))]


@pytest.mark.parametrize(("source", "certainty"), [("book", "possible"), ("diary", "certain")])
def test_two_pleas_of_one_day_in_one_voice(case: Any, source: str, certainty: str) -> None:
    """Guilty and not guilty on one day in one report are two counts, perhaps; two reports may tell two sittings."""
    case.says("a", "plead_guilty", agent="Anna", when="1851-05-02")
    case.says("b", "plead_not_guilty", agent="Anna", when="1851-05-02", source=source)
    assert case.told("retraction") == [("retraction", certainty, ("a", "b"))]


def test_a_confession_spoken_of_again_is_no_new_one(case: Any) -> None:
    """Confessed, withdrew; then the book goes on about her confession: one change, not two."""
    case.says("a", "confess", agent="Anna")
    case.says("b", "withdraw", agent="Anna")
    case.says("c", "confess", agent="Anna")
    assert pairs(case) == [("a", "b")]


def test_a_withdrawal_takes_back_what_is_told_only_later(case: Any) -> None:
    """“She withdrew. Her confession had been long”: the confession came first, whatever the order of telling."""
    case.says("b", "withdraw", agent="Anna", quote="Anna withdrew")
    case.says("a", "confess", agent="Anna", quote="her confession")
    (clash,) = case.clashes("retraction")
    assert clash.summary.index("her confession") < clash.summary.index("Anna withdrew")


def test_a_denial_can_be_taken_back_too(case: Any) -> None:
    """“I never spoke with him” - “yesterday I lied”."""
    case.says("a", "speak", agent="Anna", recipient="Berg", negated=True, by="Anna", said="1950-02-07")
    case.says("b", "speak", agent="Anna", recipient="Berg", negated=True, stance="withdraws", by="Anna", answers="a")
    assert case.told("retraction") == [("retraction", "certain", ("a", "b"))]


def test_a_change_is_shown_in_the_own_words(case: Any) -> None:
    """The book tells of the confession on the day on which the transcript has Anna speak for herself."""
    case.says("a", "withdraw", agent="Anna", when="1950-02-07")
    case.says("b", "confess", agent="Anna", when="1950-02-08")
    case.says("c", "confess", agent="Anna", by="Anna", when="1950-02-08", source="transcript")
    assert pairs(case) == [("a", "c")]
