"""Lists of people, and the accused whom they name."""

from __future__ import annotations

import pytest

from counterproof.record import Record

TRIAL = "The trial of Carl Holt, Anna Berg and Paul Lang opened in Linz on 3 September 1921. "


def _of(record: Record, predicate: str, role: str) -> list[list[str]]:
    told = [e for e in record.entries if e.statement.proposition.predicate == predicate]
    return [sorted(record.name(own) for own in e.fillers(role)) for e in told]


def test_what_is_said_of_a_list_is_said_of_each(read) -> None:
    """Four people shot are four patients, not the first alone."""
    record = read("Carl Holt, Anna Berg, Paul Lang and Ruth Kern were shot on 5 May 1921.")
    assert _of(record, "kill", "patient") == [["Anna Berg", "Carl Holt", "Paul Lang", "Ruth Kern"]]


def test_all_so_many_defendants_are_those_listed(read) -> None:
    """The number told agrees with the list: each of them is surely meant."""
    record = read(f"{TRIAL}The three defendants were shot on 5 May 1922.")
    assert _of(record, "kill", "patient") == [["Anna Berg", "Carl Holt", "Paul Lang"]]
    assert all(e.sure for e in record.entries)


def test_the_defendants_may_be_more_than_those_listed(read) -> None:
    """Without a number the list is a group's, and not surely all of it."""
    record = read(f"{TRIAL}The defendants were shot on 5 May 1922.")
    assert _of(record, "kill", "patient") == [["The defendants"]]
    group = next(e for e in record.entities.values() if e.name == "The defendants")
    assert len(group.members) == 3
    assert not any(e.sure for e in record.entries if e.statement.proposition.predicate == "kill")


@pytest.mark.parametrize(
    "content",
    [
        f"{TRIAL}The two defendants were shot.",
        "Carl Holt, Anna Berg and Paul Lang dined. The three defendants were shot.",
    ],
)
def test_other_numbers_and_other_lists_name_no_defendants(read, content: str) -> None:
    """Three people tried are not two; people at dinner are not on trial."""
    record = read(content)
    assert not any(e.members for e in record.entities.values())
    assert all(len(found) < 2 for found in _of(record, "kill", "patient"))


def test_each_of_those_who_deny_has_a_denial(read) -> None:
    """What they deny each of them denies, so that each can be held to it."""
    record = read(f"{TRIAL}The three defendants were questioned. They denied that they had met Adam Kern.")
    denials = [e for e in record.entries if e.statement.stance == "denies"]
    assert sorted(record.name(e.declarants[-1]) for e in denials) == ["Anna Berg", "Carl Holt", "Paul Lang"]
