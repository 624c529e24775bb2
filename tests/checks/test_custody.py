"""Acts of prisoners, at the boundaries of their custody."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from counterproof.language import Mention
from counterproof.sources import Span


def held(case: Any, when: str = "from 1841-03-09; until 1841-03-23") -> None:
    """Jonas in the gaol."""
    case.says("held", "detain", patient="Jonas", place="gaol", when=when)


@pytest.mark.parametrize(
    ("day", "clashes"),
    [("1841-03-09", False), ("1841-03-10", True), ("1841-03-22", True), ("1841-03-23", False), ("1841-03", False)],
)
def test_an_act_elsewhere_clashes_from_the_first_whole_day_to_the_last(case: Any, day: str, clashes: bool) -> None:
    """On the days of coming and going there is time for both; a vague month decides nothing."""
    held(case)
    case.says("seen", "act_at", agent="Jonas", place="chapel", when=day)
    assert case.told() == ([("custody", "certain", ("held", "seen"))] if clashes else [])


@pytest.mark.parametrize(("what", "place"), [("act_at", "gaol"), ("try", "court"), ("act_at", "cell"), ("see", "")])
def test_what_a_prisoner_can_do_is_no_clash(case: Any, what: str, place: str) -> None:
    """Acts within the prison, in a cell of it, before a court, or at no known place."""
    case.entity("cell", "building", within="gaol")
    held(case)
    role = "patient" if what == "try" else "agent"
    case.says("act", what, place=place, when="1841-03-15", **{role: "Jonas"})
    assert case.told() == []


def test_a_free_act_without_a_place_is_possible_at_most(case: Any) -> None:
    """Nobody travels from custody, but where the act was is not told."""
    held(case)
    case.says("went", "travel", agent="Jonas", when="1841-03-15")
    (clash,) = case.clashes()
    assert (clash.check, clash.certainty) == ("custody", "possible")
    assert any("cannot be done from custody" in a for a in clash.assumptions)


def test_two_prisons_are_a_transfer(case: Any) -> None:
    """A prisoner is moved; two stays in custody do not clash."""
    held(case)
    case.says("also", "detain", patient="Jonas", place="fort", when="1841-03-12/1841-03-15")
    assert case.told() == []


def test_arrest_and_next_release_make_one_stay(case: Any) -> None:
    """Between them he travels nowhere, if he was not let out and taken again; after the release he may."""
    case.says("arrest", "arrest", patient="Jonas", when="1841-03-09")
    case.says("release", "release", patient="Jonas", when="1841-03-23")
    case.says("went", "travel", agent="Jonas", place="Lund", when="1841-03-15")
    case.says("later", "travel", agent="Jonas", place="Lund", when="1841-03-24")
    (clash,) = case.clashes()
    assert clash.statements == ("arrest", "release", "went")
    assert any("not released and taken again" in a for a in clash.assumptions)


def test_a_release_that_may_lie_between_breaks_the_stay(case: Any) -> None:
    """With a vague release in March nobody knows whether he was in on the 15th."""
    case.says("arrest", "arrest", patient="Jonas", when="1841-03-09")
    case.says("maybe", "release", patient="Jonas", when="1841-03")
    case.says("release", "release", patient="Jonas", when="1841-03-23")
    case.says("went", "travel", agent="Jonas", when="1841-03-15")
    assert case.told() == []


def test_a_stay_without_an_end_lasts_until_the_next_release(case: Any) -> None:
    """Detained since the 9th by one book, delivered on the 23rd by another: three statements with the act."""
    held(case, "from 1841-03-09")
    case.says("release", "release", patient="Jonas", when="1841-03-23")
    case.says("seen", "act_at", agent="Jonas", place="chapel", when="1841-03-15")
    assert case.told() == [("custody", "certain", ("held", "release", "seen"))]


def test_an_act_dated_through_its_happening(case: Any) -> None:
    """The fire has a date in one book, the act is told as done at the fire."""
    held(case)
    case.says("fire", "happen", topic="fire", event="fire", when="1841-03-18")
    case.says("coals", "act_at", agent="Jonas", place="chapel", event="fire")
    assert case.told() == [("custody", "certain", ("coals", "fire", "held"))]


def test_another_name_needs_the_statement_that_joins_them(case: Any) -> None:
    """The cooper is Jonas by a statement, which then is part of the conflict."""
    held(case)
    case.says("seen", "act_at", agent="the cooper", place="chapel", when="1841-03-15")
    assert case.told() == []
    case.says("same", "same_as", agent="the cooper", patient="Jonas")
    assert case.told() == [("custody", "certain", ("held", "same", "seen"))]


def test_being_seen_in_custody_between_breaks_nothing(case: Any) -> None:
    """A head count and a second, vaguer telling of the arrest leave the stay from arrest to release whole."""
    held(case, "from 1841-03-09")
    case.says("count", "detain", patient="Jonas", place="gaol", when="throughout 1841-03-12")
    case.says("again", "arrest", patient="Jonas", when="1841-03")
    case.says("release", "release", patient="Jonas", when="1841-03-23")
    case.says("seen", "act_at", agent="Jonas", place="chapel", when="1841-03-15")
    assert ("custody", "certain", ("held", "release", "seen")) in case.told()


@pytest.mark.parametrize(("day", "clashes"), [("1841-03-12", False), ("1841-03-09", True)])
def test_being_taken_again_before_the_release_breaks_the_stay(case: Any, day: str, clashes: bool) -> None:
    """An arrest surely after the first tells of a release that the file leaves out; on the same day it is the same."""
    case.says("arrest", "arrest", patient="Jonas", when="1841-03-09")
    case.says("again", "arrest", patient="Jonas", when=day)
    case.says("release", "release", patient="Jonas", when="1841-03-23")
    case.says("went", "travel", agent="Jonas", when="1841-03-11")
    assert bool(case.told()) == clashes


def test_run_keeps_the_smallest_of_what_says_the_same(case: Any) -> None:
    """A head count alone forbids the act: the same count with a release added is not shown besides."""
    case.says("count", "detain", patient="Jonas", place="gaol", when="throughout 1841-03-12")
    case.says("release", "release", patient="Jonas", when="1841-03-23")
    case.says("seen", "act_at", agent="Jonas", place="chapel", when="1841-03-12T09:00")
    assert len(case.clashes("custody")) > 1
    assert case.told() == [("custody", "certain", ("count", "seen"))]


@pytest.mark.parametrize("type", ["proceeding", "event"])
def test_what_is_said_in_court_is_said_under_guard(case: Any, type: str) -> None:
    """A last word in a trial is no clash with the prison; the same word at another happening is one."""
    case.entity("hearing", type)
    held(case)
    case.says("word", "speak", agent="Jonas", place="hall", event="hearing", when="1841-03-15")
    assert bool(case.told()) == (type == "event")


@pytest.mark.parametrize(("town", "certainty"), [(False, "certain"), (True, "possible")])
def test_a_meeting_while_held_nobody_says_where(case: Any, town: bool, certainty: str) -> None:
    """At an inn nobody is held; in a whole town there may be a prison."""
    case.entity("Xby", "place", location=(500000, 100000)) if town else case.entity("inn", "building")
    case.says("held", "detain", patient="Anna", when="from 1950-06-01; until 1950-07-01")
    case.says("met", "meet", agent="Anna", companion="Berg", place="Xby" if town else "inn", when="1950-06-13")
    [clash] = case.clashes()
    assert (clash.check, clash.certainty) == ("custody", certainty)
    assert ("Anna was not held at inn." in clash.assumptions) is not town


@pytest.mark.parametrize(("day", "clashes"), [("1950-06-04", True), ("1950-06-03", False), ("1950-09-01", False)])
def test_custody_between_two_happenings(case: Any, day: str, clashes: bool) -> None:
    """From the arrest of the 3rd until the death of September: both days are free."""
    case.says("taken", "arrest", patient="Anna", event="arrest", when="1950-06-03")
    case.says("died", "die", patient="Anna", event="death", when="1950-09-01")
    case.says("held", "detain", patient="Anna", when="from @arrest; until @death")
    case.says("met", "meet", agent="Anna", companion="Berg", place="inn", when=day)
    assert [c.certainty for c in case.clashes("custody")] == (["certain"] if clashes else [])


def sited(entry: Any, text: str, head: str, owner: str = "") -> Any:
    """The same entry with a place that the text only describes."""
    of = Mention(entry.statement.span, owner, form="pronoun") if owner else None
    words = tuple(text.split()[1:-1])
    where = Mention(
        entry.statement.span, text, form="definite", head=head, number="singular", owner=of, modifiers=words
    )
    told = replace(entry.statement, proposition=replace(entry.statement.proposition, place=where))
    return replace(entry, statement=told)


@pytest.mark.parametrize(
    ("text", "head", "owner", "clashes"),
    [
        ("the smithy", "smithy", "", True), ("her door", "door", "her", True), ("the door", "door", "", False),
        ("the chapel", "chapel", "", False), ("the gaol", "gaol", "", False),
        ("the market hall", "hall", "", True), ("the hall", "hall", "", False),
    ],
)  # fmt: skip
def test_an_act_where_no_prisoner_is_kept(case: Any, text: str, head: str, owner: str, clashes: bool) -> None:
    """A smithy or somebody's door is outside every prison, in the same town too; a door or chapel may be within."""
    case.entity("Lund", "place")
    gaol = case.says("held", "detain", patient="Jonas", place="Lund", when="from 1841-03-09; until 1841-03-23")
    act = case.says("act", "act_at", agent="Jonas", place="Lund", when="1841-03-15")
    case.entries[:] = [sited(gaol, "Lund gaol", "gaol"), sited(act, text, head, owner)]
    assert case.told() == ([("custody", "certain", ("act", "held"))] if clashes else [])


@pytest.mark.parametrize(("point", "clashes"), [(True, True), (False, False)])
def test_a_prisoner_is_not_at_another_town(case: Any, point: bool, clashes: bool) -> None:
    """What is "at Xby" is apart from the town of the gaol; "in Xland" may be the country around it."""
    mentions = (Mention(Span("book", 0, 3, "Xby", "", ""), "Xby"),)
    case.entity("Xby", "place", mentions=mentions, point=point)
    case.entity("Yby", "place", mentions=mentions, point=True)
    case.says("held", "detain", patient="Jonas", place="Yby", when="from 1841-03-09; until 1841-03-23")
    case.says("act", "act_at", agent="Jonas", place="Xby", when="1841-03-15")
    assert bool(case.told()) == clashes
