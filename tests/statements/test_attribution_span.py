"""Who says what, as the words stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterproof.language import Analysis
from counterproof.statements.attribution_span import attribution_spans
from counterproof.statements.speakers import find_speakers
from counterproof.statements.tree import grow

Analysed = Callable[[str], Analysis]


def _spans(analysis: Analysis) -> list[tuple[str, str, str]]:
    tree = grow(analysis)
    found = attribution_spans(tree, find_speakers(tree))
    return [(s.source.quote, s.cue.quote, s.content.quote) for s in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The harbour master said that the dock was empty.", ("The harbour master", "said", "the dock was empty")),
        ("The dock, two sailors said, was empty.", ("two sailors", "said", "The dock, two sailors said, was empty")),
        ("According to the surgeon, the man drowned.", ("the surgeon", "According to", "the man drowned")),
        ("“The dock was empty,” said Anna Berg.", ("Anna Berg", "said", "The dock was empty,")),
        ("The surgeon's claim that the man drowned was printed.", ("The surgeon", "claim", "the man drowned")),
        ("He urged them to leave.", ("He", "urged", "to leave")),
        ("Holt denied being part of any plot.", ("Holt", "denied", "being part of any plot")),
        ("The mayor announced the closing of the dock.", ("The mayor", "announced", "the closing of the dock")),
        ("They accused the clerk of theft.", ("They", "accused", "the clerk of theft")),
        ("The clerk was blamed by his masters for the fire.", ("his masters", "was blamed", "for the fire")),
        ("Holt pleaded not guilty.", ("Holt", "pleaded", "not guilty")),
        ("She spoke of her brother's arrest.", ("She", "spoke", "of her brother's arrest")),
        ("The inquiry established that no ship had sailed.", ("The inquiry", "established", "no ship had sailed")),
        ("In her view, the court was wrong.", ("her", "view", "the court was wrong")),
        ("His testimony was that the dock was empty.", ("His", "testimony", "the dock was empty")),
        ("Anna Berg and two sailors said that it rained.", ("Anna Berg and two sailors", "said", "it rained")),
        ("THE PRESIDENT: Sit down.\n\nTHE WITNESS: I saw no one.", ("THE PRESIDENT", ":", "Sit down.")),
    ],
)
def test_forms_of_saying_give_source_cue_and_content(
    analysed: Analysed, sentence: str, expected: tuple[str, str, str]
) -> None:
    """Indirect, parenthetic, "according to", direct, nominal, labelled, and phrases that stand for what is said."""
    assert expected in _spans(analysed(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The surgeon believed that the man drowned.", ("The surgeon", "believed", "the man drowned")),
        ("Holt wanted him to leave the town.", ("Holt", "wanted", "him to leave the town")),
        ("They agreed to confess.", ("They", "agreed", "to confess")),
    ],
)
def test_thoughts_and_wishes_are_attributed_too(
    analysed: Analysed, sentence: str, expected: tuple[str, str, str]
) -> None:
    """What somebody is told to think or want is no saying, and has a source all the same."""
    assert expected in _spans(analysed(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour master tried to leave.",
        "The court held a hearing in May.",
        "The patrol found the boat empty.",
        "He wrote a letter and read the paper.",
        "According to the register, on 3 May it rained.",
        "It seems that it rained.",
    ],
)
def test_acts_and_seeming_are_no_saying(analysed: Analysed, sentence: str) -> None:
    """Nobody voices what is tried or seems; a register is a source, and named as one."""
    found = _spans(analysed(sentence))
    assert not found or all(source == "the register" for source, _, _ in found)
