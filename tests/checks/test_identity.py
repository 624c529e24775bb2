"""One deed, one post, one name: ascribed to two."""

from __future__ import annotations

from typing import Any

import pytest

RIVALS = [("identity", "certain", ("a", "b"))]


@pytest.mark.parametrize(("alone", "clashes"), [(True, True), (False, False)])
def test_one_deed_of_one_doer(case: Any, alone: bool, clashes: bool) -> None:
    """Only where somebody is said to have done it alone: else both may have."""
    case.says("a", "other:light", agent="Anna", event="fire", alone=alone)
    case.says("b", "other:light", agent="Berg", event="fire")
    assert case.told("identity") == (RIVALS if clashes else [])


def test_names_that_may_be_one_are_not_two(case: Any) -> None:
    """Holm and Anna Holm."""
    case.says("a", "other:light", agent="Anna Holm", event="fire", alone=True)
    case.says("b", "other:light", agent="Holm", event="fire")
    assert case.told("identity") == []


def test_two_written_down_in_full_are_two(case: Any) -> None:
    """Old Anna Holm and young Berta Holm, each of them "Madame" to somebody."""
    case.entity("Anna Holm", aliases=("old Madame",))
    case.entity("Berta Holm", aliases=("Madame",))
    case.says("a", "other:light", agent="Anna Holm", event="fire", alone=True)
    case.says("b", "other:light", agent="Berta Holm", event="fire")
    assert case.told("identity") == RIVALS


def test_names_that_somebody_makes_one_are_not_two(case: Any) -> None:
    """The Fox is Anna, says Carl; nothing is left to clash."""
    case.says("a", "other:light", agent="Anna", event="fire", alone=True)
    case.says("b", "other:light", agent="the Fox", event="fire")
    case.says("c", "same_as", agent="the Fox", patient="Anna", by="Carl")
    assert case.told("identity") == []


@pytest.mark.parametrize(("until", "clashes"), [("1920-12-31", True), ("1920-06-30", False)])
def test_a_sole_holder_for_a_time(case: Any, until: str, clashes: bool) -> None:
    """The other held it from July to December."""
    case.says("a", "possess", agent="Anna", thing="key", alone=True, when=f"from 1920-01-01; until {until}")
    case.says("b", "possess", agent="Berg", thing="key", when="from 1920-07-01; until 1920-12-31")
    assert case.told("identity") == (RIVALS if clashes else [])


@pytest.mark.parametrize(("sole", "clashes"), [(True, True), (False, False)])
def test_a_state_without_a_time_may_have_passed_on(case: Any, sole: bool, clashes: bool) -> None:
    """The one key hung here, and there, nobody says when: unless each says that there is no other."""
    case.says("a", "possess", agent="Anna", thing="key", alone=True)
    case.says("b", "possess", agent="Berg", thing="key", alone=sole)
    assert case.told("identity") == (RIVALS if clashes else [])


@pytest.mark.parametrize(("said", "clashes"), [("1909-11-17", True), ("1909-11-18", False)])
def test_a_state_holds_when_it_is_told(case: Any, said: str, clashes: bool) -> None:
    """Berg has it on the day it is said, within the time that Anna speaks of; the day after says nothing."""
    case.says("a", "possess", agent="Anna", thing="key", alone=True, when="from @wedding", said="1909-11-17")
    case.says("b", "possess", agent="Berg", thing="key", said=said)
    found = case.clashes("identity")
    assert [c.statements for c in found] == ([("a", "b")] if clashes else [])
    assert all("both speak of the same time" in c.assumptions for c in found)


def test_two_tellings_of_different_days_are_parted_by_them(case: Any) -> None:
    """Each alone has the key on the day of speaking, and it may have passed on between the two."""
    case.says("a", "possess", agent="Anna", thing="key", alone=True, said="1909-11-17")
    case.says("b", "possess", agent="Berg", thing="key", alone=True, said="1909-12-17")
    assert case.told("identity") == []


@pytest.mark.parametrize(("when", "certainty"), [("1911-05-03", "certain"), ("", "possible")])
def test_an_act_without_a_date_may_have_been_done_twice(case: Any, when: str, certainty: str) -> None:
    """She alone carried the trunk, and he carried it: on one day, or nobody says when."""
    case.says("a", "other:carry", agent="Anna", thing="trunk", alone=True, when=when)
    case.says("b", "other:carry", agent="Berg", thing="trunk", when=when)
    assert case.told("identity") == [("identity", certainty, ("a", "b"))]


def test_deeds_with_nothing_in_common_but_the_verb(case: Any) -> None:
    """She alone shot - at what is not told - and so did he."""
    case.says("a", "attack", agent="Anna", alone=True)
    case.says("b", "attack", agent="Berg")
    assert case.told("identity") == []


@pytest.mark.parametrize(("thing", "clashes"), [("envelope", True), ("parcel", False)])
def test_one_thing_handed_over_by_one_alone(case: Any, thing: str, clashes: bool) -> None:
    """The same thing to the same man in the same month."""
    case.says("a", "hand_over", agent="Anna", thing="envelope", recipient="Carl", alone=True, when="1948-10")
    case.says("b", "hand_over", agent="Berg", thing=thing, recipient="Carl", when="1948-10")
    assert case.told("identity") == (RIVALS if clashes else [])


def test_one_name_identified_with_two(case: Any) -> None:
    """The Fox is Anna, the Fox is Berg."""
    case.says("a", "same_as", agent="the Fox", patient="Anna", by="Carl")
    case.says("b", "same_as", agent="Berg", patient="the Fox", by="Dora")
    assert case.told("identity") == RIVALS


def test_a_time_borrowed_from_the_happening_belongs_to_the_conflict(case: Any) -> None:
    """The other's holding is dated by a third statement of the same happening."""
    case.says("a", "possess", agent="Anna", thing="key", alone=True, when="throughout 1920")
    case.says("b", "possess", agent="Berg", thing="key", event="inspection")
    case.says("c", "happen", topic="inspection", event="inspection", when="1920-07-01")
    assert case.told("identity") == [("identity", "certain", ("a", "b", "c"))]
