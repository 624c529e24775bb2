"""Where and when a happening was, lent to those who were at it and to the noun that names it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterproof.language import Analysis
from counterproof.statements import extract

Analysed = Callable[[str], Analysis]


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("Anna Berg was present at the meeting in Bergen on 4 March 1921.", "be_at"),
        ("Anna Berg addressed the meeting in Bergen on 4 March 1921.", "speak"),
        ("Anna Berg's meeting with Karl Holt took place in Bergen on 4 March 1921.", "meet"),
        ("Anna Berg had a meeting with Karl Holt in Bergen on 4 March 1921.", "meet"),
        ("The murder of Karl Holt took place in Bergen on 4 March 1921.", "kill"),
    ],
)
def test_a_happening_lends_its_place_and_date(analysed: Analysed, sentence: str, predicate: str) -> None:
    """Being at it, holding it with somebody, and its noun beside a verb that only says that it came about."""
    told = [s.proposition for s in extract(analysed(sentence)) if s.proposition.predicate == predicate]
    assert [(p.place.text if p.place else "", len(p.timings)) for p in told] == [("Bergen", 1)]


def test_remembering_a_meeting_puts_nobody_there(analysed: Analysed) -> None:
    """Only what is done on the spot takes the place of the happening."""
    told = extract(analysed("Anna Berg mentioned the meeting in Bergen on 4 March 1921."))
    assert not any(s.proposition.place for s in told)
