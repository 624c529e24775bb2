"""Passages put together again from words, and when the engine's speaker is the gold's character."""

from __future__ import annotations

import pytest
from benchmarks.litbank import Passage, Said, joined, right, same


def test_words_make_a_text_whose_places_are_known() -> None:
    """Straight marks open at the head of a sentence and close at its end; enclitics and stops stand close."""
    content, places = joined(
        [['"', "It", "'s", "cold", ",", '"', "said", "Ada", "."], ['"', "Is", "n't", "it", "?", '"']]
    )
    assert content == '"It\'s cold," said Ada. "Isn\'t it?"'
    assert [content[a:b] for a, b in places[0]][:3] == ['"', "It", "'s"]
    assert content[places[1][0][0] : places[1][-1][1]] == '"Isn\'t it?"'


@pytest.mark.parametrize(
    ("label", "names"),
    [("Mrs_Moor-7", "Mrs. Moor"), ("ADA_MOOR-1", "Ada"), ("the_tall_girl-3", "a girl"), ("Ada-2", "Ada Moor")],
)
def test_names_and_nouns_of_one_character_agree(label: str, names: str) -> None:
    """Case, titles that do not disagree and parts of a name, or the last noun of two descriptions."""
    assert same(label, Said(0, 1, names, (names,)))


@pytest.mark.parametrize(("label", "names"), [("Mrs_Moor-7", "Mr. Moor"), ("the_girl-3", "Ada"), ("Ada-2", "Eva Moor")])
def test_others_do_not(label: str, names: str) -> None:
    """A title that disagrees, a name against a description, another name."""
    assert not same(label, Said(0, 1, names, (names,)))


def test_a_pronoun_tied_to_nobody_is_never_right() -> None:
    """Even where the label is a pronoun too; what it is tied to counts instead."""
    assert not same("Ada-2", Said(0, 1, "she", pronoun=True))
    assert not same("she-2", Said(0, 1, "she", pronoun=True))
    assert same("Ada-2", Said(0, 1, "she", ("Ada",), pronoun=True))


def test_the_narrator_is_who_has_most_of_what_i_said() -> None:
    """Two of three: the third stays wrong; a gold quotation that nothing covers is wrong."""
    gold = ((0, 10, "Tom-1"), (20, 30, "Tom-1"), (40, 50, "Eva-2"), (60, 70, "Tom-1"))
    said = [Said(start, start + 10, "I", first_person=True) for start in (0, 20, 40)]
    assert [ok for _, _, ok in right(Passage("p", "", gold), said)] == [True, True, False, False]
