"""Whom "the accused" and "the prisoner" mean."""

from __future__ import annotations

from typing import Any


def _throwers(record: Any) -> list[tuple[str, bool]]:
    """Who is told to have thrown something, and whether every link of it is sure."""
    told = [e for e in record.entries if e.statement.proposition.predicate == "other:throw"]
    return [(record.name(one), e.sure) for e in told for one in e.fillers("agent") if not record.entities[one].unnamed]


def test_the_accused_is_the_only_one_on_trial(read: Any) -> None:
    """Who is merely named in the same paper is not meant."""
    record = read("Carl Holt is charged with riot. Paul Lang was in the street. The prisoner threw a stone.")
    assert _throwers(record) == [("Carl Holt", True)]


def test_of_two_on_trial_together_nobody_is_meant(read: Any) -> None:
    """The word fits both."""
    assert _throwers(read("Carl Holt and Paul Lang are charged with riot. The prisoner threw a stone.")) == []


def test_of_two_on_trial_in_turn_the_last_is_meant_unsurely(read: Any) -> None:
    """A day's sessions call one up after another."""
    record = read(
        "Paul Lang was indicted for theft. He was acquitted.\n\n"
        "Carl Holt was indicted for riot. The prisoner threw a stone."
    )
    assert _throwers(record) == [("Carl Holt", False)]


def test_a_woman_charged_by_a_pronoun_is_not_the_man_charged_by_name(read: Any) -> None:
    """Where nobody is named for her, "the accused" may be she."""
    record = read("She is charged with riot. The charge against Mr. Carl Holt was dropped. The accused threw a stone.")
    assert _throwers(record) == []


def test_an_affidavit_speaks_of_the_one_whom_the_file_tries(read: Any) -> None:
    """Unsurely; and of nobody where the file tries two."""
    affidavit = "Affidavit of Paul Lang, sworn on 3 May 1951.\n\nI was in the street. The accused threw a stone."
    assert _throwers(read("Carl Holt is charged with riot.", affidavit)) == [("Carl Holt", False)]
    assert _throwers(read("Carl Holt is charged with riot. Anna Berg is charged with theft.", affidavit)) == []
