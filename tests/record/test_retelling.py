"""Retelling: two tellings are of one happening only where something leaves no second one."""

from __future__ import annotations

import pytest


def _one(record, predicate: str) -> bool:
    """Whether all entries of the predicate tell of one happening."""
    return len({e.happening for e in record.entries if e.statement.proposition.predicate == predicate}) == 1


@pytest.mark.parametrize(
    ("other", "one"),
    [
        ("The Ennis riot took place on 12 May 1832.", True),
        ("The second Ennis riot took place on 12 May 1832.", False),
        ("The Sligo riot took place on 12 May 1832.", False),
    ],
)
def test_the_only_riot_of_a_town_is_the_one_that_another_document_names(read, other: str, one: bool) -> None:
    """Unless that is counted among others, or was elsewhere."""
    told = "The riot at Ennis, the only one the town ever saw, took place on 5 May 1832."
    assert _one(read(told, other), "happen") == one
    assert not _one(read(told.replace("only", "worst"), other), "happen")


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
    """The reason names what leaves no second one."""
    record = read("Jan Brandt was buried at Riga on 3 May 1901.", "Jan Brandt was buried at Riga on 12 May 1901.")
    assert all(any(link.to == e.happening and "but once" in link.why for link in e.links) for e in record.entries)
