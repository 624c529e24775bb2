"""Speaking of what has not begun, or of what is not yet known."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(("day", "clashes"), [("1741-05-16", True), ("1741-05-17", False)])
def test_a_toast_before_the_event(case: Any, day: str, clashes: bool) -> None:
    """On the day the siege begins it can be spoken of."""
    case.says("opens", "begin", topic="siege", when="1741-05-17")
    case.says("toast", "speak", agent="Owen", topic="siege", when=day)
    assert case.told() == ([("anachronism", "certain", ("opens", "toast"))] if clashes else [])


@pytest.mark.parametrize(
    ("learner", "clashes"), [("Owen", True), ("the island", True), ("crew", True), ("Rhys", False)]
)
def test_a_toast_before_the_news(case: Any, learner: str, clashes: bool) -> None:
    """The first whisper reached him, his island or his crew later than the toast; Rhys's learning binds only Rhys."""
    case.entity("the island", "place")
    case.entity("crew", "group", members=("Owen",))
    case.entity("tavern", "building", within="the island")
    case.says("news", "learn", agent=learner, topic="siege", when="1741-05-17")
    case.says("toast", "speak", agent="Owen", topic="siege", place="tavern", when="1740-12-26")
    assert case.told() == ([("anachronism", "certain", ("news", "toast"))] if clashes else [])


def test_a_letter_that_tells_it_before_its_writer_learned_of_it(case: Any) -> None:
    """He learned of the flight on Monday; on Saturday he had already written of it."""
    case.says("call", "learn", agent="Owen", topic="flight", when="2005-11-14")
    case.says("mail", "happen", topic="flight", event="flight", by="Owen", said="2005-11-12")
    assert case.told() == [("anachronism", "certain", ("call", "mail"))]


def test_speaking_of_a_plan_is_none(case: Any) -> None:
    """A talk that is itself only planned, or denied, bears no anachronism."""
    case.says("opens", "begin", topic="siege", when="1741-05-17")
    case.says("a", "speak", agent="Owen", topic="siege", when="1741-01", modality="planned")
    case.says("b", "speak", agent="Owen", topic="siege", when="1741-01", negated=True)
    assert case.told() == []


@pytest.mark.parametrize(("what", "found"), [("fire", ["anachronism"]), ("wedding", [])])
def test_what_nobody_expects_is_not_spoken_of_before(tested: Any, what: str, found: list[str]) -> None:
    """A wedding is spoken of for weeks; a fire is not."""
    told = f"On 3 May 1890 Adam Holt mentioned the {what} to his clerk. The {what} took place on 10 May 1890."
    assert tested(told) == found


_GRANARY = "The granary of Ole Dahl was destroyed by fire on 9 May 1841."


@pytest.mark.parametrize(
    ("content", "other", "found"),
    [
        ("Vardo, 3 May 1841. I write in sorrow. Ole Dahl has died of the fever.", "Ole Dahl died on 9 May 1841.", 1),
        ("Vardo, 13 May 1841. I write in sorrow. Ole Dahl has died of the fever.", "Ole Dahl died on 9 May 1841.", 0),
        ("Vardo, 3 May 1841. I am in sorrow. Ole Dahl will die of the fever.", "Ole Dahl died on 9 May 1841.", 0),
        ("A despatch of 3 May 1841 says that the granary of Ole Dahl has been burnt to the ground.", _GRANARY, 1),
        ("A despatch of 3 May 1841 says that the granary of Ole Dahl will be burnt to the ground.", _GRANARY, 0),
        ("A despatch of 3 May 1821 says that the granary of Ole Dahl has been burnt to the ground.", _GRANARY, 0),
        (
            "Kremsier, 3 May 1813. Dear brother, the flood has carried off our bridge. Send me word.",
            "The bridge at Kremsier went down in the flood of 2 August 1813.",
            1,
        ),
    ],
)
def test_news_of_what_has_not_happened(tested: Any, content: str, other: str, found: int) -> None:
    """A letter tells as past what happened after its day; what it fears it may tell beforehand."""
    assert tested(content, other) == ["anachronism"] * found


def test_an_old_story_is_no_news(tested: Any) -> None:
    """What "had burnt" may have burnt long ago; and one of two calendars may make six days of difference."""
    told = "On 3 May 1841 Berta Lund wrote that the granary of Ole Dahl had been burnt to the ground."
    assert tested(told, _GRANARY) == ["anachronism?"]
    letter = "Moscow, 3 May 1841. I write in sorrow. Ole Dahl has died of the fever."
    assert tested(letter, "Ole Dahl died at Moscow on 9 May 1841.") == ["anachronism?"]


@pytest.mark.parametrize(
    ("day", "renamed", "found"),
    [
        ("3 May 1912", "Mill Lane, as it was called until then, was renamed Brandt Street in 1920.", ["anachronism"]),
        ("3 May 1912", "Mill Lane was renamed Brandt Street in 1920.", ["anachronism?"]),
        ("3 May 1922", "Mill Lane, as it was called until then, was renamed Brandt Street in 1920.", []),
    ],
)
def test_a_name_before_it_was_given(tested: Any, day: str, renamed: str, found: list[str]) -> None:
    """What is written before the new name cannot use it; what is written after may, of earlier years too."""
    assert tested(f"Sworn at Hull on {day}. I lodged in Brandt Street from 1911.", renamed) == found
