"""Who speaks each quotation: tags, interrupted and continued quotations, turns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterproof.language import Analysis
from counterproof.statements.dialogue import dialogue
from counterproof.statements.speakers import find_speakers
from counterproof.statements.tree import grow

Analysed = Callable[[str], Analysis]


def _spoken(analysis: Analysis) -> list[tuple[str, bool]]:
    """The speaker of each quotation, empty for none, and whether that is sure."""
    return [(u.speaker.text if u.speaker else "", u.sure) for u in dialogue(grow(analysis))]


@pytest.mark.parametrize(
    ("content", "speaker"),
    [
        ("“The boat was gone,” said Marta.", "Marta"),
        ("“The boat was gone,” Marta answered slowly.", "Marta"),
        ("“Was the boat gone?” whispered the old porter.", "the old porter"),
        ("Marta turned round and said, “The boat was gone.”", "Marta"),
        ("“The boat was gone!” went on Marta with a sob.", "Marta"),
        ("“The boat was gone,” cried the voice of Marta.", "Marta"),
        ("'The boat was gone,' said Marta.", "Marta"),
    ],
)
def test_a_verb_of_saying_on_either_side_names_the_speaker(analysed: Analysed, content: str, speaker: str) -> None:
    """Inverted or straight, behind or before, with a particle, by a voice, in single marks."""
    assert _spoken(analysed(content)) == [(speaker, True)]


@pytest.mark.parametrize(
    "content",
    ["“Was the boat gone?” Marta replied that it was.", "Marta had called the boat the “Heron” for years.",
     "“The boat was gone.” She returned to the window."],
)  # fmt: skip
def test_what_only_stands_beside_a_quotation_is_no_tag(analysed: Analysed, content: str) -> None:
    """Indirect speech, a name in marks, a verb of saying that means something else: nobody is sure to speak."""
    assert not any(speaker and sure for speaker, sure in _spoken(analysed(content)))


def test_what_its_own_tag_interrupts_goes_on(analysed: Analysed) -> None:
    """In one sentence or in two of one paragraph."""
    one = "“The boat,” said Marta, “was gone by noon.” Nobody asked her more."
    two = "“The boat was gone,” said Marta. “It was gone by noon.” Nobody asked her more."
    assert _spoken(analysed(one)) == [("Marta", True)] * 2
    assert _spoken(analysed(two)) == [("Marta", True)] * 2


def test_a_new_paragraph_goes_on_only_after_a_quotation_that_never_closed(analysed: Analysed) -> None:
    """Printers open every paragraph of a speech and close the last; a closed one is answered by another."""
    held = "“The boat was gone,” said Marta. “I saw it.\n\n“It was gone by noon.”"
    assert _spoken(analysed(held)) == [("Marta", True)] * 3
    shut = "“The boat was gone,” said Marta.\n\n“It was gone by noon.”"
    assert _spoken(analysed(shut))[1][0] == ""


def test_two_take_turns_but_never_surely(analysed: Analysed) -> None:
    """The third and fourth turn go to those who spoke the first and second, unsurely."""
    talk = "“Who came?” asked Marta.\n\n“A clerk,” said Piet.\n\n“Alone?”\n\n“Quite alone.”"
    assert _spoken(analysed(talk)) == [("Marta", True), ("Piet", True), ("Marta", False), ("Piet", False)]


def test_who_is_called_by_name_is_spoken_to(analysed: Analysed) -> None:
    """The next turn is likely the one called; a quotation that calls its neighbour's speaker is another's."""
    talk = "“Who came, Piet Maas?” asked the widow.\n\n“A clerk.”"
    assert _spoken(analysed(talk)) == [("the widow", True), ("Piet Maas", False)]


def test_a_name_and_a_colon_are_a_surer_label_than_any_guess(analysed: Analysed) -> None:
    """As minutes are written; a sentence before the colon that tells of somebody is only a guess."""
    label, guess = "Rehearing at noon. Marta Voss: ‘I never saw him.’", "Marta Voss shook her head: “I never saw him.”"
    assert [(u.speaker.text, u.sure) for u in find_speakers(grow(analysed(label))).quotations if u.speaker] == [
        ("Marta Voss", True)
    ]
    assert _spoken(analysed(guess)) == [("Marta Voss", False)]
