"""The case on the desk: decisions are kept at once, and what follows from them is worked out."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from counterproof.case import Case, decided
from counterproof.case.decided import decisions
from counterproof.deciding import Asked
from counterproof.errors import LockedError, UsageError
from counterproof.web import Desk

FREED = Asked("date=1903-06", words="all through May 1903")
EXPLAINED, OPEN = Asked("explained", conflict="1"), Asked("open", conflict="1")


def statuses(desk: Desk) -> list[str]:
    """The status of each conflict, everything decided taken in."""
    return [finding.status for finding in desk.settled().inquiry.findings]


def test_a_decision_is_kept_and_worked_out(desk: Desk, kept: Case) -> None:
    """The ledger has it before the answer; the next examination shows it, and undone it is gone."""
    number = desk.state().number
    made = desk.decide(EXPLAINED, "Eva", "")
    with desk.case():
        assert [one.uid for one in decisions(kept).corrections] == [made.uid]
    assert statuses(desk) == ["explained"]
    assert desk.state().number == number + 1
    desk.undo(made.uid, "Eva", "")
    assert statuses(desk) == ["open"]


def test_two_decisions_in_a_row_are_no_dispute(desk: Desk) -> None:
    """The second is made in knowledge of the first, although nothing was worked out between them."""
    first = desk.decide(EXPLAINED, "Eva", "")
    second = desk.decide(OPEN, "Eva", "")
    assert second.supersedes == (first.uid,)
    assert statuses(desk) == ["open"]
    desk.undo(second.uid, "Eva", "")
    assert statuses(desk) == ["explained"]


def test_what_another_process_decides_is_seen(desk: Desk, kept: Case) -> None:
    """The ledger may be open elsewhere too: here the same case, opened a second time."""
    number = desk.state().number
    with Case.open(kept.folder) as other:
        decided.decide(other, desk.decide(EXPLAINED, "Eva", ""))
    assert desk.state(seen=number, wait=10).number > number


def test_a_document_is_taken_in(desk: Desk) -> None:
    """By the last part of its name, which is never a path of this machine; a second time it is known."""
    added = desk.add([("../../etc/letter.txt", b"On 4 May 1903 it rained in Stockholm.")])
    assert added.new == ("letter.txt",)
    assert "letter.txt" in [text.source.name for text in desk.settled().inquiry.record.texts]
    assert desk.add([("letter.txt", b"On 4 May 1903 it rained in Stockholm.")]).known == ("letter.txt",)


@pytest.mark.parametrize("name", ["", "..", "a/", "\0", "x" * 300])
def test_a_name_that_is_none_is_refused(desk: Desk, name: str) -> None:
    """Nothing is written then."""
    with pytest.raises(UsageError):
        desk.add([(name, b"words")])


def test_a_locked_case_is_not_served(desk: Desk, kept: Case) -> None:
    """Neither from the beginning nor from the moment in which it is locked; unlocked, it is again."""
    with desk.case():
        kept.write("locked", {"reason": "sealed by the court"})
    with pytest.raises(LockedError):
        desk.state()
    with pytest.raises(LockedError):
        Desk(kept, desk._settings, "none").start()
    kept.write("unlocked", {"reason": ""})
    assert desk.state(seen=0, wait=10).number


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    """An empty case is no failure of the page: it says what is the matter."""
    from counterproof.settings import Settings

    with Case.create(tmp_path / "empty") as case:
        desk = Desk(case, Settings(), "none")
        desk.start()
        until = time.monotonic() + 10
        while not desk.state().problem and time.monotonic() < until:
            time.sleep(0.05)
        assert "nothing could be read" in desk.state().problem
        desk.stop()
