"""What one affirms and another denies: roles, places and the time that a denial covers."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

DENIED = [("denial", "certain", ("act", "denial"))]


def sails(case: Any, when: str = "1851-05-03", **more: Any) -> None:
    """Berg says that Anna sailed to Malmö."""
    case.says("act", "travel", agent="Anna", place="Malmö", when=when, by="Berg", **more)


@pytest.mark.parametrize(
    ("when", "clashes"),
    [("1851-05", True), ("1851-05-03", True), ("1851-05-02", False), ("1851-06", False), ("", True)],
)
def test_a_denial_covers_its_own_time_and_no_other(case: Any, when: str, clashes: bool) -> None:
    """The day lies in its month and in "never", not in the day before."""
    sails(case)
    case.says("denial", "travel", agent="Anna", place="Malmö", when=when, negated=True, by="Carl")
    assert case.told("denial") == (DENIED if clashes else [])


@pytest.mark.parametrize(("when", "clashes"), [("before 1851-05-04", True), ("before 1851-05-03", False)])
def test_not_before_a_day_denies_all_the_time_before_it(case: Any, when: str, clashes: bool) -> None:
    """The last minute before the day is covered, the first minute of it is not."""
    sails(case)
    case.says("denial", "travel", agent="Anna", place="Malmö", when=when, negated=True, by="Carl")
    assert case.told("denial") == (DENIED if clashes else [])


def test_a_coarser_date_than_the_denial_makes_nothing(case: Any) -> None:
    """Some day of May need not be the third of May."""
    sails(case, when="1851-05")
    case.says("denial", "travel", agent="Anna", place="Malmö", when="1851-05-03", negated=True, by="Carl")
    assert case.told("denial") == []


def test_about_a_day_is_possible_only(case: Any) -> None:
    """Taken at its word the date lies in the denial's week; widened it does not."""
    sails(case, when="1851-05-03~")
    case.says("denial", "travel", agent="Anna", place="Malmö", when="1851-05-01/1851-05-07", negated=True, by="Carl")
    assert [c.certainty for c in case.clashes("denial")] in ([], ["possible"])


@pytest.mark.parametrize(("companion", "clashes"), [("Dora", False), ("", True)])
def test_a_denial_that_gives_a_role_denies_only_with_that_role(case: Any, companion: str, clashes: bool) -> None:
    """She did not sail with Dora; she may have sailed."""
    sails(case)
    more = {"companion": companion} if companion else {}
    case.says("denial", "travel", agent="Anna", place="Malmö", negated=True, by="Carl", **more)
    assert case.told("denial") == (DENIED if clashes else [])


def test_a_companion_did_it_too(case: Any) -> None:
    """Who sails along sails."""
    sails(case, companion="Dora")
    case.says("denial", "travel", agent="Dora", place="Malmö", negated=True, by="Carl")
    assert case.told("denial") == DENIED


@pytest.mark.parametrize(("denied", "clashes"), [("Sweden", True), ("Malmö", True), ("Lund", False)])
def test_the_place_denied_holds_the_place_told(case: Any, denied: str, clashes: bool) -> None:
    """Never in Sweden is never in Malmö; never in Lund is not."""
    case.entity("Malmö", "place", within="Sweden")
    case.entity("Sweden", "place")
    sails(case)
    case.says("denial", "be_at", agent="Anna", place=denied, negated=True, by="Carl")
    assert case.told("denial") == (DENIED if clashes else [])


def test_an_act_on_the_spot_meets_the_denial_of_presence(case: Any) -> None:
    """Who hands a letter over in the mill was in the mill, and so was who took it."""
    case.says("act", "hand_over", agent="Anna", recipient="Berg", thing="letter", place="mill", by="Carl")
    case.says("denial", "be_at", agent="Berg", place="mill", negated=True, by="Berg")
    found = case.clashes("denial")
    assert [c.statements for c in found] == [("act", "denial")]
    assert any("is at a place" in a for a in found[0].assumptions)


def test_what_is_denied_of_a_group_is_denied_of_its_members(case: Any) -> None:
    """No prisoner was beaten, and Anna, a prisoner, was; the membership is an assumption."""
    case.entity("prisoners", "group", members=("Anna", "Dora"))
    case.says("act", "torture", patient="Anna", place="gaol", by="Anna")
    case.says("denial", "torture", patient="prisoners", place="gaol", stance="denies", by="Carl")
    assert case.told("denial") == DENIED
    assert case.clashes("denial")[0].assumptions[0] == "Anna is one of prisoners"


def test_what_is_told_of_a_group_is_told_of_a_member_perhaps(case: Any) -> None:
    """All were beaten, Dora was not: possible, since "all" may be loose."""
    case.entity("prisoners", "group", members=("Anna", "Dora"))
    case.says("act", "torture", patient="prisoners", place="gaol", by="Anna")
    case.says("denial", "torture", patient="Dora", place="gaol", negated=True, by="Carl")
    assert [c.certainty for c in case.clashes("denial")] == ["possible"]


def test_no_such_thing_took_place(case: Any) -> None:
    """A happening denied as a whole meets what is told of it, and nothing told of another."""
    sails(case, event="crossing")
    case.says("other", "travel", agent="Anna", place="Malmö", event="second crossing")
    case.says("denial", "happen", topic="crossing", negated=True, event="crossing", by="Carl")
    assert case.told("denial") == DENIED


@pytest.mark.parametrize(
    "change", [{"modality": "planned"}, {"modality": "rumoured"}, {"stance": "doubts"}, {"stance": "promises"}]
)
def test_what_is_not_told_as_fact_meets_no_denial(case: Any, change: dict[str, str]) -> None:
    """A plan, a rumour, a doubt, a promise affirm nothing."""
    sails(case, **change)
    case.says("denial", "travel", agent="Anna", place="Malmö", negated=True, by="Carl")
    assert case.told("denial") == []


def test_a_denial_with_an_unresolved_role_denies_nothing(case: Any) -> None:
    """What it leaves out may be what it is about."""
    sails(case)
    case.says("denial", "travel", agent="Anna", place="Malmö", negated=True, by="Carl", resolved=False)
    assert case.told("denial") == []


def test_a_bare_verb_denied_of_one_person_is_about_nothing_in_particular(case: Any) -> None:
    """She did not speak: of some occasion that is not told."""
    case.says("act", "speak", agent="Anna", place="mill", by="Berg")
    case.says("denial", "speak", agent="Anna", negated=True, by="Carl")
    assert case.told("denial") == []


@pytest.mark.parametrize(("unsure", "expected"), [((), ["certain"]), (("act",), ["possible"]), (("act", "denial"), [])])
def test_one_unsure_reading_is_possible_two_are_nothing(
    case: Any, unsure: tuple[str, ...], expected: list[str]
) -> None:
    """Certain, possible, nothing."""
    sails(case, sure="act" not in unsure)
    case.says(
        "denial", "travel", agent="Anna", place="Malmö", negated=True, by="Carl", sure="denial" not in unsure
    )  # fmt: skip
    assert [c.certainty for c in case.clashes("denial")] == expected


def test_two_negations_affirm(case: Any) -> None:
    """Who denies that she never sailed says that she did."""
    case.says("act", "travel", agent="Anna", place="Malmö", negated=True, stance="denies", by="Berg")
    case.says("denial", "travel", agent="Anna", place="Malmö", negated=True, by="Carl")
    assert case.told("denial") == DENIED


def test_a_row_tied_to_another_denies_it_whatever_its_words(case: Any) -> None:
    """A person says which statement is meant."""
    sails(case)
    case.says("denial", "other:invent", agent="Berg", stance="denies", by="Carl", answers="act")
    assert case.told("denial") == DENIED


def test_an_identification_that_is_needed_belongs_to_the_conflict(case: Any) -> None:
    """The Fox crossed, Anna did not: with the statement that the Fox is Anna."""
    case.says("act", "travel", agent="the Fox", place="Malmö", by="Berg")
    case.says("alias", "same_as", agent="the Fox", patient="Anna", by="Dora")
    case.says("denial", "travel", agent="Anna", place="Malmö", negated=True, by="Anna")
    assert case.told("denial") == [("denial", "certain", ("act", "alias", "denial"))]


@pytest.mark.parametrize(("event", "clashes"), [("trial", True), ("appeal", False)])
def test_acquitted_and_convicted_in_one_proceeding_exclude_each_other(case: Any, event: str, clashes: bool) -> None:
    """A conviction on appeal is a change of state."""
    case.says("act", "acquit", patient="Anna", event="trial", by="Berg")
    case.says("denial", "convict", patient="Anna", event=event, by="Carl")
    assert case.told("denial") == (DENIED if clashes else [])


def test_a_verdict_turned_over_later_is_no_conflict(case: Any) -> None:
    """The same proceeding, a year later."""
    case.says("first", "acquit", patient="Anna", event="trial", when="1851-05-03")
    case.says("second", "convict", patient="Anna", event="trial", when="1852-05-03")
    assert case.told("denial") == []


def test_a_narrator_who_tells_both_views_is_a_dispute_not_a_change_of_account(case: Any) -> None:
    """One book that reports the claim and the denial has not changed its mind."""
    case.says("act", "travel", agent="Anna", place="Malmö")
    case.says("denial", "travel", agent="Anna", place="Malmö", negated=True)
    assert [(c.check, c.kind) for c in case.clashes("denial", "retraction")] == [("denial", "disputed")]


@given(start=st.integers(1, 28), length=st.integers(0, 27), day=st.integers(1, 28))
def test_a_dated_denial_clashes_exactly_inside_its_days(new_case: Any, start: int, length: int, day: int) -> None:
    """For every range of days and every day; the days at its two ends are covered in part only."""
    case, last = new_case(), min(28, start + length)
    case.says("act", "travel", agent="Anna", place="Malmö", when=f"1851-05-{day:02}", by="Berg")
    span = f"1851-05-{start:02}/1851-05-{last:02}"
    case.says("denial", "travel", agent="Anna", place="Malmö", when=f"throughout {span}", negated=True, by="Carl")
    assert case.told("denial") == (DENIED if start < day < last else [])


@pytest.mark.parametrize(
    ("when", "said", "clashes"),
    [("1839-08-06", "1840-05-09", True), ("1844-08-06", "1840-05-09", False), ("1839-08-06", "", False)],
)
def test_never_again_reaches_to_when_it_is_said(case: Any, when: str, said: str, clashes: bool) -> None:
    """What came later than the words is not denied by them; nor anything, where nobody says when they were spoken."""
    case.says("a", "meet", agent="Anna", patient="Berg", negated=True, when="after 1839-04-04", said=said, by="Anna")
    case.says("b", "meet", agent="Anna", patient="Berg", when=when, by="Carl")
    assert bool(case.told("denial")) == clashes
