"""What was later reversed, by whom; and what is contested in its turn."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from counterproof.grounds.reviews import reviews
from counterproof.record import Proceeding


def found(case: Any, *proceedings: Proceeding) -> list[tuple[str, str, tuple[str, ...]]]:
    """The reviews as how, tie, what is reversed."""
    return [(r.how, r.tie, r.reverses) for r in reviews(replace(case.record(), proceedings=proceedings))]


def test_clearing_attaches_to_the_earlier_verdicts_on_the_same_people(case: Any) -> None:
    """Not to those of others, nor to a later verdict; a group is cleared with its members."""
    case.entity("Berg")
    case.entity("crew", "group", members=("Anna", "Berg"))
    case.says("old", "convict", patient="Anna", when="1936-08-24")
    case.says("other", "convict", patient="Carl", when="1936-08-24")
    case.says("late", "convict", patient="Anna", when="1990-01-01")
    case.says("cleared", "rehabilitate", agent="Court", patient="crew", when="1988-06-13")
    assert found(case) == [("clears", "person", ("old",))]


def test_a_review_of_a_proceeding_attaches_to_its_verdicts_alone(case: Any) -> None:
    """Two verdicts on one man: the one of the proceeding named."""
    case.entity("T1", "proceeding")
    case.says("first", "convict", patient="Anna", when="1935-01-16")
    case.says("second", "convict", patient="Anna", when="1936-08-24")
    case.says("review", "rehabilitate", agent="Court", patient="Anna", topic="T1", when="1988-06-13")
    assert found(case, Proceeding("T1", "trial", (), statements=("second",))) == [("clears", "proceeding", ("second",))]


def test_a_withdrawal_attaches_to_the_same_persons_confession(case: Any) -> None:
    """And to what he had said against others; never to the words of others."""
    case.says("own", "confess", agent="Anna", by="Anna", said="1938-02-01")
    case.says("against", "accuse", agent="Anna", patient="Berg", by="Anna", said="1938-02-01")
    case.says("of others", "confess", agent="Berg", by="Berg", said="1938-02-01")
    case.says("back", "withdraw", agent="Anna", when="1938-03-02")
    assert found(case) == [("withdraws", "person", ("own", "against"))]


def test_a_denial_can_be_denied(case: Any) -> None:
    """The same view for all sides: the refutation is contested, and says so."""
    case.says("said", "meet", agent="Anna", patient="Berg", by="Carl")
    case.says("no", "meet", agent="Anna", patient="Berg", by="Anna", negated=True, answers="said")
    case.says("yes", "meet", agent="Anna", patient="Berg", by="Dora", answers="no")
    (denial,) = reviews(case.record())
    assert (denial.how, denial.by, denial.reverses, denial.contested_by) == ("denies", ("Anna",), ("said",), ("yes",))


def test_without_a_sure_order_a_court_reverses_nothing(case: Any) -> None:
    """A verdict without a date, and a plan to clear."""
    case.says("undated", "convict", patient="Anna")
    case.says("cleared", "rehabilitate", patient="Anna", when="1988")
    case.says("old", "convict", patient="Berg", when="1936")
    case.says("plan", "rehabilitate", patient="Berg", when="1988", modality="planned")
    assert found(case) == []
