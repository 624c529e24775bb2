"""Names in the writing of two languages."""

from __future__ import annotations

import pytest

from counterproof.record.directory import directory
from counterproof.record.personal import parse_name
from counterproof.record.roster import roster
from counterproof.record.writing import key, may_be_written, written_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [("Yevgeny Shcherbakov", "Jewgeni Schtscherbakow"), ("Wilhelm Brandt", "Guillermo Brandt"),
     ("Mohamed Haddad", "Muhammad Haddad"), ("Jerzy Kozłowski", "George Kozlovsky"), ("Peng Dehuai", "P'eng Te-huai"),
     ("Stojan Petrovich", "Stojan Petrović")],
)  # fmt: skip
def test_one_name_in_two_writings(one: str, other: str) -> None:
    """Given names by their forms, surnames by a key, Chinese names by syllables."""
    assert may_be_written(parse_name(one), parse_name(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ivan Belov", "Ivan Belsky"), ("Joseph Miller", "Joseph Moller"), ("Louis Caron", "Louise Caron"),
     ("Ahmad Nasir", "Mahmud Nasir"), ("Johann Weber the elder", "John Weber the younger"), ("Li Peng", "Li Ping"),
     ("Franz Adler", "Fritz Adler")],
)  # fmt: skip
def test_two_names_stay_two(one: str, other: str) -> None:
    """Another surname, another vowel, a woman, another given name, a son."""
    assert not may_be_written(parse_name(one), parse_name(other))


def test_the_key_needs_more_than_a_letter_of_likeness() -> None:
    """One letter in ten may differ inside a long name, none in a short one, never the last."""
    assert written_alike("rostopchinskii", "rastopchinski")
    assert not written_alike("orlov", "arlov")
    assert not written_alike("ordynskaya", "ordynskago")
    assert key("schtscherbakow") == key("shcherbakov")


def test_another_writing_is_proposed_and_never_sure(pages) -> None:
    """In two documents it may be one man; the link says so and is unsure."""
    found = roster(pages("Johann Brandt spoke in Linz.", "Ivan Brandt was shot in Graz."), directory((), ()))
    (person,) = found.people.values()
    assert sorted([person.name, *person.aliases]) == ["Ivan Brandt", "Johann Brandt"]
    links = [link for held in found.links.values() for link in held]
    assert [link.sure for link in links].count(False) == 1
    assert any("another language" in link.why for link in links)


def test_two_writings_in_one_document_are_two_people(pages) -> None:
    """Who names both means two men."""
    found = roster(pages("Johann Brandt spoke in Linz. Ivan Brandt was shot in Graz."), directory((), ()))
    assert len(found.people) == 2


def test_an_earlier_name_is_hers_and_takes_nobody_else_along(pages) -> None:
    """Anna Berg, née Holm, may be the Anna Holm of another document; Carl Holm stays himself."""
    texts = pages("Carl Holm was tried. Anna Berg, née Holm, spoke in Linz.", "Anna Holm was seen in Graz.")
    found = roster(texts, directory((), ()))
    assert sorted(p.name for p in found.people.values()) == ["Anna Berg", "Carl Holm"]
    (link,) = next(held for held in found.links.values() if held[0].span.quote == "Anna Holm")
    assert not link.sure
