"""Retelling: two tellings are of one happening only where something leaves no second one."""

from __future__ import annotations

import pytest

BURNT = "The mill of the Sorensen family at Hadsten was burnt to the ground on 3 May 1884."
ARRESTED = "Marta Blum was arrested a single time in her life, on 2 February 1933."


def _one(record, predicate: str) -> bool:
    """Whether all entries of the predicate tell of one happening."""
    return len({e.happening for e in record.entries if e.statement.proposition.predicate == predicate}) == 1


@pytest.mark.parametrize(
    ("other", "one"),
    [
        ("The fire which destroyed the Sorensen mill at Hadsten broke out on 21 May 1884.", True),
        ("The fire which destroyed the Sorensen barn at Hadsten broke out on 21 May 1884.", False),
        ("The fire which destroyed the Sorensen mill at Hadsten broke out on 21 May 1890.", False),
        (
            "The Sorensen mill at Hadsten was rebuilt. It burnt down. The Sorensen mill was destroyed in July 1884.",
            False,
        ),
        ("The Sorensen mill at Hadsten was demolished on 21 May 1884.", False),
    ],
)
def test_a_mill_burns_down_once(read, other: str, one: bool) -> None:
    """Within a year, in one way, and if nobody built it anew."""
    assert _one(read(BURNT, other), "dissolve") == one


@pytest.mark.parametrize(
    ("other", "one"),
    [
        ("The police arrested Marta Blum in Leipzig on 14 February 1933.", True),
        ("The police arrested Marta Blum for the second time on 14 February 1933.", False),
        ("The police arrested Anna Blum on 14 February 1933.", False),
    ],
)
def test_who_was_arrested_once_was_arrested_then(read, other: str, one: bool) -> None:
    """Another telling of her arrest is of that one, unless it counts it among others."""
    assert _one(read(ARRESTED, other), "arrest") == one
    assert not _one(read(ARRESTED.replace(" a single time in her life", ""), other), "arrest")


def test_the_only_arrest_at_one_place_is_not_that_at_another(read) -> None:
    """The place bounds what there was but one of."""
    told = "Marta Blum was arrested only once in Leipzig, on 2 February 1933."
    assert not _one(read(told, "Marta Blum was arrested in Berlin on 14 February 1933."), "arrest")


def test_one_voice_that_buries_twice_speaks_of_two(read) -> None:
    """Two namesakes, in one document; of two documents each tells of the one burial."""
    texts = ("Jan Brandt was buried at Riga on 3 May 1901.", "Jan Brandt was buried at Riga on 12 May 1901.")
    assert _one(read(*texts), "bury")
    assert not _one(read(" ".join(texts)), "bury")


def test_the_funeral_is_the_burial_of_its_own_sentence_alone(read) -> None:
    """A funeral may come days before the burial."""
    record = read(
        "The funeral of Jan Brandt was held in Vienna on 3 May 1901.", "Jan Brandt was buried on 12 May 1901."
    )
    assert not _one(record, "bury")
    assert len({e.happening for e in record.entries}) <= 3


def test_each_link_to_one_happening_says_why(read) -> None:
    """The reason names the words that leave no second one."""
    record = read(ARRESTED, "The police arrested Marta Blum in Leipzig on 14 February 1933.")
    arrests = [e for e in record.entries if e.statement.proposition.predicate == "arrest"]
    assert all(any(link.to == e.happening and "the only one" in link.why for link in e.links) for e in arrests)
