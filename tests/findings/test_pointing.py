"""From what a result shows to what is decided on."""

from __future__ import annotations

import pytest
from benchmarks.plain_reader import document

from counterproof.errors import UsageError
from counterproof.findings.pointing import pointed_conflict, pointed_statement, pointed_words
from counterproof.record import build

TEXT = document("roll.txt", "He came on 4 May. She left on 4 May too.")


def test_words_that_stand_twice_must_be_counted() -> None:
    """The second of two; a third is not there."""
    assert pointed_words([TEXT], "roll.txt", "4 May", 2).anchor.start == TEXT.content.rindex("4 May")
    for nth in (0, 3):
        with pytest.raises(UsageError, match="times"):
            pointed_words([TEXT], "roll.txt", "4 May", nth)


def test_what_is_not_there_is_said() -> None:
    """An unknown document, words that it lacks, ids that are none's."""
    for source, words in (("other.txt", "4 May"), ("roll.txt", "5 May"), ("roll.txt", " ")):
        with pytest.raises(UsageError):
            pointed_words([TEXT], source, words)
    with pytest.raises(UsageError, match="no statement"):
        pointed_statement(build((), ()), "st-1")
    with pytest.raises(UsageError, match="no conflict"):
        pointed_conflict(build((), ()), (), "fi-1")
