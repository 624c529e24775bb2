"""One person in two places, at the boundaries of time, travel and place."""

from __future__ import annotations

from typing import Any

import pytest

from counterproof.language import Mention
from counterproof.sources import Span

PARIS, LYON = (488566, 23522), (457640, 48357)
MEETS = "act_at"


def towns(case: Any) -> None:
    """Two towns 391 km apart, 371 from edge to edge."""
    case.entity("Paris", "place", location=PARIS)
    case.entity("Lyon", "place", location=LYON)


@pytest.mark.parametrize(("day", "clashes"), [("1851-05-02", True), ("1851-05-01", False), ("1851-05-05", False)])
def test_a_day_within_a_stay_elsewhere(case: Any, day: str, clashes: bool) -> None:
    """The days of coming and going are free."""
    case.says("stay", "be_at", agent="Anna", place="inn", when="1851-05-01/1851-05-05")
    case.says("act", "act_at", agent="Anna", place="mill", when=day)
    assert case.told() == ([("presence", "certain", ("act", "stay"))] if clashes else [])


@pytest.mark.parametrize(("minute", "clashes"), [("15:41", True), ("15:42", False)])
def test_the_last_minute_that_travel_forbids(case: Any, minute: str, clashes: bool) -> None:
    """371 km at 100 km/h are 222 minutes: to leave at noon is to arrive at 15:42 or later (its minute is taken)."""
    towns(case)
    case.says("noon", "act_at", agent="Anna", place="Paris", when="1851-05-01T11:59")
    case.says("then", "act_at", agent="Anna", place="Lyon", when=f"1851-05-01T{minute}")
    found = case.clashes()
    assert bool(found) == clashes
    assert not clashes or any("100 km/h" in a for a in found[0].assumptions)


def test_a_stated_journey_goes_before_the_table(case: Any) -> None:
    """A document that gives thirteen hours is a statement of the conflict, and one that gives one hour dissolves it."""
    towns(case)
    case.says("noon", "act_at", agent="Anna", place="Paris", when="1851-05-01T12:00")
    case.says("then", "act_at", agent="Anna", place="Lyon", when="1851-05-01T20:00")
    case.says("coach", "distance", place="Paris", whole="Lyon", number=13, unit="hours")
    assert case.told() == [("presence", "certain", ("coach", "noon", "then"))]
    case.says("post", "distance", place="Paris", whole="Lyon", number=60)
    assert case.told() == []


@pytest.mark.parametrize(("inner", "clashes"), [("kitchen", False), ("Ghent", True)])
def test_places_within_one_another_are_not_two(case: Any, inner: str, clashes: bool) -> None:
    """The kitchen is in the inn, the inn in Lund; Ghent holds neither."""
    case.entity("Lund", "place")
    case.entity("Ghent", "place")
    case.entity("inn", "building", within="Lund")
    case.entity("kitchen", "building", within="inn")
    case.says("stay", "be_at", agent="Anna", place="Lund", when="throughout 1851-05")
    case.says("act", "act_at", agent="Anna", place=inner, when="1851-05-03")
    assert bool(case.told()) == clashes


def test_a_vague_act_is_covered_by_stays_that_overlap(case: Any) -> None:
    """Some day in December, while one house has her until the 16th and another from the 15th: three statements."""
    case.says("first", "be_at", agent="Anna", place="inn", when="throughout 1851-12-01/1851-12-16")
    case.says("second", "be_at", agent="Anna", place="inn", when="throughout 1851-12-17/1851-12-31")
    case.says("act", "act_at", agent="Anna", place="mill", when="1851-12")
    assert case.told() == [("presence", "certain", ("act", "first", "second"))]


def test_a_cover_with_a_free_day_is_none(case: Any) -> None:
    """On the 17th she may have been at the mill."""
    case.says("first", "be_at", agent="Anna", place="inn", when="throughout 1851-12-01/1851-12-16")
    case.says("second", "be_at", agent="Anna", place="inn", when="throughout 1851-12-18/1851-12-31")
    case.says("act", "act_at", agent="Anna", place="mill", when="1851-12")
    assert case.told() == []


def test_not_having_left_is_a_stay(case: Any) -> None:
    """Who did not leave the inn all May was not at the mill on the 3rd."""
    case.says("stay", "leave", agent="Anna", place="inn", when="1851-05", negated=True)
    case.says("act", "act_at", agent="Anna", place="mill", when="1851-05-03")
    assert case.told() == [("presence", "certain", ("act", "stay"))]


@pytest.mark.parametrize(
    "given", [{"modality": "planned"}, {"modality": "rumoured"}, {"stance": "denies"}, {"negated": True}]
)
def test_what_nobody_tells_as_fact_clashes_with_nothing(case: Any, given: dict[str, Any]) -> None:
    """Plans, rumours, denials and acts that did not happen put nobody anywhere."""
    case.says("stay", "be_at", agent="Anna", place="inn", when="1851-05-01/1851-05-05")
    case.says("act", "act_at", agent="Anna", place="mill", when="1851-05-03", **given)
    assert case.told() == []


@pytest.mark.parametrize(("when", "certainty"), [("1851-05-12~", "possible"), ("1851-05-12", "certain")])
def test_a_vague_word_makes_it_possible(case: Any, when: str, certainty: str) -> None:
    """“About the 12th” may be stretched out of a stay of nine days, and the assumption says so."""
    case.says("stay", "be_at", agent="Anna", place="inn", when="1851-05-08/1851-05-16")
    case.says("act", "act_at", agent="Anna", place="mill", when=when)
    (clash,) = case.clashes()
    assert clash.certainty == certainty
    assert any("taken at its word" in a for a in clash.assumptions) == (certainty == "possible")


def test_a_vague_word_within_a_long_stay_is_certain(case: Any) -> None:
    """However “about the 12th” is stretched, she was at the inn."""
    case.says("stay", "be_at", agent="Anna", place="inn", when="1851-04-01/1851-06-30")
    case.says("act", "act_at", agent="Anna", place="mill", when="1851-05-12~")
    assert case.told() == [("presence", "certain", ("act", "stay"))]


def test_one_unsure_link_is_possible_and_two_are_nothing(case: Any) -> None:
    """One nameable choice would make it certain; with two the check abstains."""
    case.says("stay", "be_at", agent="Anna", place="inn", when="1851-05-01/1851-05-05")
    case.says("act", "act_at", agent="Anna", place="mill", when="1851-05-03", unsure={"Anna": "the only woman named"})
    assert case.told() == [("presence", "possible", ("act", "stay"))]
    case.entries.pop(0)
    case.says("stay", "be_at", agent="Anna", place="inn", when="1851-05-01/1851-05-05", unsure={"inn": "the only inn"})
    assert case.told() == []


def test_the_order_of_entries_changes_nothing(case: Any) -> None:
    """The same record backwards gives the same clashes, word for word."""
    case.says("stay", "be_at", agent="Anna", place="inn", when="1851-05-01/1851-05-05")
    case.says("a", "act_at", agent="Anna", place="mill", when="1851-05-03")
    case.says("b", "act_at", agent="Anna", place="fair", when="1851-05-02")
    forwards = case.clashes()
    case.entries.reverse()
    assert case.clashes() == forwards
    assert len(forwards) == 2


@pytest.mark.parametrize(
    ("when", "certainty"), [("1851-05-01/1851-05-05", "possible"), ("throughout 1851-05", "certain")]
)
def test_an_outing_from_a_stay_of_days(case: Any, when: str, certainty: str) -> None:
    """Who stays at an inn may walk to the mill of the same town, unless the stay is told as unbroken."""
    case.entity("inn", "building", within="Lund")
    case.entity("mill", "building", within="Lund")
    case.says("stay", "be_at", agent="Anna", place="inn", when=when)
    case.says("act", "act_at", agent="Anna", place="mill", when="1851-05-03")
    (clash,) = case.clashes()
    assert clash.certainty == certainty
    assert any("did not go out" in a for a in clash.assumptions) == (certainty == "possible")


def test_an_act_of_several_days_has_pauses(case: Any) -> None:
    """A trial from the 1st to the 5th does not keep its accused there on the evening of the 3rd."""
    case.says("trial", "try", patient="Anna", place="court", when="1851-05-01/1851-05-05")
    case.says("act", "act_at", agent="Anna", place="mill", when="1851-05-03T21:00")
    assert case.told() == []


def test_two_names_of_one_place_are_one(case: Any) -> None:
    """A statement that the mill is the inn makes them no two places."""
    case.says("stay", "be_at", agent="Anna", place="inn", when="1851-05-01/1851-05-05")
    case.says("act", "act_at", agent="Anna", place="mill", when="1851-05-03")
    case.says("same", "same_as", agent="mill", patient="inn")
    assert case.told() == []


@pytest.mark.parametrize(("start", "clashes"), [("20:00", True), ("19:59", False)])
def test_a_stated_travel_time_holds_in_its_own_time_only(case: Any, start: str, clashes: bool) -> None:
    """Nine hours by night, when no train runs: nothing is said by it of a journey begun the minute before."""
    time = "throughout 1911-01-07T20:00/1911-01-08T05:00"
    case.says("way", "distance", whole="mill", place="quarry", number=9, unit="hour", when=time)
    case.says("speech", "act_at", agent="Anna", place="mill", when=f"1911-01-07T{start}")
    case.says("door", "act_at", agent="Anna", place="quarry", when="1911-01-07T23:00")
    assert case.told() == ([("presence", "certain", ("door", "speech", "way"))] if clashes else [])


def test_a_stated_journey_tells_two_places_apart(case: Any) -> None:
    """Two towns that no gazetteer holds are two where a way between them takes hours."""
    for name in ("Elster", "Graben"):
        case.entity(name, "place", mentions=(Mention(Span("book", 0, 3, name, "", ""), name),))
    case.says("play", "act_at", agent="Anna", place="Elster", when="1820-10-04T20:00")
    case.says("speech", "act_at", agent="Anna", place="Graben", when="1820-10-04T22:00")
    assert case.told() == []
    case.says("coach", "distance", place="Elster", whole="Graben", number=5, unit="hour")
    assert case.told() == [("presence", "certain", ("coach", "play", "speech"))]


def test_a_travel_time_of_an_unknown_time_is_left_out(case: Any) -> None:
    """Ten hours during the flood bound nothing where nobody dates the flood."""
    case.says("way", "distance", whole="mill", place="quarry", number=10, unit="hour", when="at @flood")
    case.says("speech", "act_at", agent="Anna", place="mill", when="1911-01-07T20:00")
    case.says("door", "act_at", agent="Anna", place="quarry", when="1911-01-07T23:00")
    assert case.told() == []


@pytest.mark.parametrize(("names", "certainty"), [(("Graz", "Turin"), "certain"), (("Xby", "Turin"), "possible")])
def test_towns_that_a_text_only_names(case: Any, names: tuple[str, str], certainty: str) -> None:
    """Of all towns so called none lie near each other; a spot that no gazetteer holds may lie in the other town."""
    for name in names:
        case.entity(name, "place", mentions=(Mention(Span("book", 0, 3, name, "", ""), name),), point=True)
    case.says("stay", "be_at", agent="Anna", place=names[0], when="throughout 1926-03")
    case.says("act", "act_at", agent="Anna", place=names[1], when="1926-03-09")
    assert case.told() == [("presence", certainty, ("act", "stay"))]


@pytest.mark.parametrize("other", ["Brooklyn", "Styria"])
def test_quarters_and_regions_are_no_second_place(case: Any, other: str) -> None:
    """Brooklyn lies beside New York, and nobody says "at Styria"."""
    for name in ("New York City", other):
        case.entity(name, "place", mentions=(Mention(Span("book", 0, 3, name, "", ""), name),))
    case.says("stay", "be_at", agent="Anna", place="New York City", when="throughout 1926-03")
    case.says("act", "act_at", agent="Anna", place=other, when="1926-03-09")
    assert case.told() == []


@pytest.mark.parametrize(("minute", "clashes"), [("13:00", True), ("23:59", False)])
def test_a_name_of_several_towns_is_as_far_as_the_nearest(case: Any, minute: str, clashes: bool) -> None:
    """Both towns called Bergen lie more than a thousand kilometres from Madrid; a day's flight reaches either."""
    for name in ("Bergen", "Madrid"):
        case.entity(name, "place", mentions=(Mention(Span("book", 0, 3, name, "", ""), name),))
    case.says("noon", "act_at", agent="Anna", place="Bergen", when="1971-05-01T12:00")
    case.says("then", "act_at", agent="Anna", place="Madrid", when=f"1971-05-01T{minute}")
    assert [kind for kind, *_ in case.told()] == (["presence"] if clashes else [])


@pytest.mark.parametrize(("minute", "clashes"), [("14:00", True), ("23:00", False)])
def test_stays_without_told_ends_are_apart_by_the_means_of_their_day(case: Any, minute: str, clashes: bool) -> None:
    """In 1851 nobody went from Paris to Lyon in two hours, however long both stays may have been."""
    towns(case)
    case.says("noon", "be_at", agent="Anna", place="Paris", when="1851-05-01T12:00")
    case.says("then", "be_at", agent="Anna", place="Lyon", when=f"1851-05-01T{minute}")
    assert [kind for kind, *_ in case.told()] == (["presence"] if clashes else [])
