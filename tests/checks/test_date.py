"""One happening, two dates."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(("day", "clashes"), [("1841-04-04", True), ("1841-03-31", False), ("1841-03", False)])
def test_two_dates_of_one_happening(case: Any, day: str, clashes: bool) -> None:
    """Another day clashes, the same day and the month that holds it do not."""
    case.says("a", "happen", topic="fire", event="fire", when="1841-03-31")
    case.says("b", "happen", topic="fire", event="fire", when=day)
    assert case.told() == ([("date", "certain", ("a", "b"))] if clashes else [])
    assert not clashes or case.clashes()[0].days == 4


@pytest.mark.parametrize(("day", "clashes"), [("1841-08-19", False), ("1841-08-24", False), ("1841-08-25", True)])
def test_a_day_of_a_trial_lies_within_it(case: Any, day: str, clashes: bool) -> None:
    """A trial of several days is dated by each of them."""
    case.says("trial", "try", patient="Ugo", event="trial", when="1841-08-19/1841-08-24")
    case.says("plea", "happen", topic="trial", event="trial", when=day)
    assert case.told() == ([("date", "certain", ("plea", "trial"))] if clashes else [])


def test_two_days_of_a_proceeding_are_two_of_its_days(case: Any) -> None:
    """A proceeding lasts, though nobody tells how long."""
    case.entity("inquest", "proceeding")
    case.says("a", "happen", topic="inquest", event="inquest", when="1841-08-19")
    case.says("b", "happen", topic="inquest", event="inquest", when="1841-08-21")
    assert case.told() == []


def test_happenings_of_their_own_do_not_share_a_date(case: Any) -> None:
    """Two fires are two fires."""
    case.says("a", "attack", agent="Ugo", when="1841-03-31")
    case.says("b", "attack", agent="Ugo", when="1841-04-04")
    assert case.told() == []


@pytest.mark.parametrize(("sources", "certainty"), [(("book", "paper"), "possible"), (("book", "book"), "certain")])
@pytest.mark.parametrize(("year", "days"), [("1690", 10), ("1790", 11), ("1890", 12), ("1910", 13)])
def test_the_days_between_the_calendars(case: Any, year: str, days: int, sources: Any, certainty: str) -> None:
    """Two sources that differ by exactly these days may date by two calendars; one source does not."""
    case.entity("Kiev", "place", location=(504_500, 305_200))
    case.says("a", "happen", event="fire", when=f"{year}-05-02", source=sources[0])
    case.says("b", "happen", event="fire", when=f"{year}-05-{2 + days}", source=sources[1])
    assert case.told() == [("date", certainty, ("a", "b"))]


@pytest.mark.parametrize(("day", "certainty"), [("1753-05-13", "possible"), ("1754-05-13", "certain")])
def test_in_the_west_one_calendar_is_left_after_1753(case: Any, day: str, certainty: str) -> None:
    """Without a place in the east and without a word of Old Style nothing suggests a second calendar."""
    case.says("a", "happen", event="fire", when=f"{day[:4]}-05-02", source="book")
    case.says("b", "happen", event="fire", when=day, source="paper")
    assert case.told() == [("date", certainty, ("a", "b"))]


@pytest.mark.parametrize(("year", "day"), [("1790", "16"), ("1790", "12"), ("1950", "15")])
def test_other_differences_are_no_calendars(case: Any, year: str, day: str) -> None:
    """Other numbers of days, and dates after the last reform, are certain."""
    case.entity("Kiev", "place", location=(504_500, 305_200))
    case.says("a", "happen", event="fire", when=f"{year}-05-02", source="book")
    case.says("b", "happen", event="fire", when=f"{year}-05-{day}", source="paper")
    assert case.told() == [("date", "certain", ("a", "b"))]


def test_an_unsure_date_is_possible_and_two_are_nothing(case: Any) -> None:
    """One “about” is a choice that can be named, two are not."""
    case.says("a", "happen", event="fire", when="1852-05-02~")
    case.says("b", "happen", event="fire", when="1852-05-06")
    assert case.told() == [("date", "possible", ("a", "b"))]
    case.entries.pop()
    case.says("b", "happen", event="fire", when="1852-05-06~")
    assert case.told() == []


def test_an_unsure_reading_is_a_choice(case: Any) -> None:
    """An entry of which the extractor was not sure makes nothing certain."""
    case.says("a", "happen", event="fire", when="1852-05-02", sure=False)
    case.says("b", "happen", event="fire", when="1852-05-06")
    assert case.told() == [("date", "possible", ("a", "b"))]


_SEIZED = "Marta Blum was arrested in Breslau on 5 March 1933."


@pytest.mark.parametrize(
    ("content", "other", "found"),
    [
        ("Marta Blum was arrested only once, on 2 February 1933.", _SEIZED, ["date"]),
        ("Marta Blum was arrested once, on 2 February 1933.", _SEIZED, []),
        ("Marta Blum had been arrested only once before, in May 1929.", _SEIZED, []),
        ("In 1929 Marta Blum was arrested only once, on 3 May.", _SEIZED, []),
        ("Marta Blum was arrested but once in the war, on 3 May 1915.", _SEIZED, []),
        ("Marta Blum was arrested in Riga only once, on 3 May 1929.", _SEIZED, []),
        ("Marta Blum was arrested on 2 February 1933. That was the only arrest of her life.", _SEIZED, ["date"]),
    ],
)
def test_what_came_about_but_once_has_one_date(tested: Any, content: str, other: str, found: list[str]) -> None:
    """The only time of all is that of every telling; the only one of a year, war or town is not."""
    assert tested(content, other) == found


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("The granary of Ole Dahl at Vardo was destroyed by fire on 22 April 1871.", ["date"]),
        ("The granary of Ole Dahl at Vardo was destroyed by fire on 22 April 1885.", []),
        ("The granary of Ole Dahl at Vardo was damaged by fire on 22 April 1871.", []),
        ("The granary of Jon Berg at Vardo was destroyed by fire on 22 April 1871.", []),
    ],
)
def test_a_building_burns_down_once_in_a_season(tested: Any, other: str, found: list[str]) -> None:
    """It cannot be built and burnt down again within eight days; fourteen years on it can."""
    told = "The granary of Ole Dahl at Vardo was burnt to the ground on the night of 14 April 1871."
    assert tested(told, other) == found


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2 April 1871 by the Russian calendar", []),
        ("2 April 1871 by the Western calendar", ["date"]),
        ("12 April 1871", []),
        ("9 May 1871", ["order"]),
    ],
)
def test_a_fire_that_leaves_nothing_has_one_date(tested: Any, day: str, told: list[str]) -> None:
    """It may burn for days, and Old Style is a day of New Style."""
    burnt = "The granary of the brothers Costa at Odessa was burnt to the ground on 14 April 1871."
    assert tested(burnt, f"The fire which destroyed the Costa granary at Odessa broke out on {day}.") == told


def test_one_voice_may_tell_of_two_riots(tested: Any) -> None:
    """Only where it says that there was but one do two dates exclude each other."""
    told = "The riot at Ennis took place on 5 May 1832. The riot at Ennis took place on 12 May 1832."
    assert tested(told) == []
    assert tested(told.replace("The riot at Ennis", "The only riot at Ennis", 1)) == ["date"]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("14 April 1871, New Style", "2 April 1871, New Style", ["date"]),
        ("14 April 1871, New Style", "2 April 1871, Old Style", []),
        ("14 April 1871", "2 April 1871, Old Style", []),
        ("20 April 1871", "2 April 1871, Old Style", ["date?"]),
    ],
)
def test_two_calendars_give_one_day_two_dates(tested: Any, one: str, other: str, found: list[str]) -> None:
    """What words say of the calendar is applied; what may be its doing is never certain."""
    told = "The granary of Ole Dahl at Odessa was burnt to the ground on {}."
    assert tested(told.format(one), told.format(other)) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Pablo Iturbe took the oath at Mercedes a single time in his life, early in 1906.",
            "Pablo Iturbe was sworn in at Mercedes in the closing weeks of 1906.",
        ),
        (
            "The factor evicted the tenants of Glen Arrail on 3 June 1852. It was the only eviction of its kind.",
            "The eviction of the tenants of Glen Arrail was carried out on 17 June 1852.",
        ),
        (
            "Adam Holt, the only time he ever got away, escaped from Carlow gaol on 18 November 1822.",
            "The grand jury presented that the escape of Adam Holt from Carlow gaol was made good on 28 November 1822.",
        ),
    ],
)
def test_one_happening_in_other_words(tested: Any, one: str, other: str) -> None:
    """A noun and a verb, an oath and a swearing-in, an escape that was made good: each tells of one kind."""
    assert tested(one, other) == ["date"]
