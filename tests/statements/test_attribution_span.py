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
    ],
)
def test_forms_of_saying_give_source_cue_and_content(
    analysed: Analysed, sentence: str, expected: tuple[str, str, str]
) -> None:
    """Indirect, parenthetic, "according to", direct, nominal, and what is asked of somebody."""
    assert expected in _spans(analysed(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour master tried to leave.",
        "According to the register, on 3 May it rained.",
        "It seems that it rained.",
    ],
)
def test_acts_and_seeming_are_no_saying(analysed: Analysed, sentence: str) -> None:
    """Nobody voices what is tried or seems; a register is a source, and named as one."""
    found = _spans(analysed(sentence))
    assert not found or all(source == "the register" for source, _, _ in found)
