"""Correcting from the command line: each kind of decision, and that it holds until it is taken back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

BY_HAND = ("--extractor", "none")


@pytest.fixture
def kept(run: Any, small_case: Path, tmp_path: Path) -> Path:
    """The small case, kept: Anna Lind in gaol all through May 1903, and met in Stockholm on the 4th."""
    assert run("examine", small_case, *BY_HAND, "--case", tmp_path / "kept").code == 0
    return tmp_path / "kept"


@pytest.fixture
def papers(run: Any, tmp_path: Path) -> Path:
    """The same told in two papers, to be read by the program."""
    (tmp_path / "gaol.txt").write_text("Anna Lind was in prison in Visby from 1 May 1903 until 30 May 1903.\n")
    (tmp_path / "ferry.txt").write_text("On 4 May 1903 Anna Lind met Olga Brandt in Stockholm.\n")
    assert run("add", tmp_path / "kept", tmp_path / "gaol.txt", tmp_path / "ferry.txt").code == 0
    return tmp_path / "kept"


def conflicts(run: Any, kept: Path, *options: str) -> list[dict[str, Any]]:
    """The conflicts of the case as it stands."""
    assert run("examine", kept, *options, "--json", "now.json").code == 0
    found: list[dict[str, Any]] = json.loads(Path("now.json").read_text())["findings"]
    return found


def correct(run: Any, kept: Path, *words: object) -> str:
    """Decide; the id of the decision."""
    ran = run("correct", kept, *words, "--by", "Eva", "--reason", "the ferry book")
    assert ran.code == 0, ran.err
    return str(ran.out.partition(":")[0])


def test_a_statement_that_is_rejected_is_not_tested_and_comes_back(run: Any, papers: Path) -> None:
    """Without the meeting there is no conflict; taken back, there is; undoing the undo, there is none again."""
    assert len(conflicts(run, papers)) == 1
    uid = correct(run, papers, "rejected", "--statement", "met Olga Brandt")
    assert conflicts(run, papers) == []
    undo = run("undo", papers, uid).out.partition(":")[0]
    assert len(conflicts(run, papers)) == 1
    run("undo", papers, undo)
    told = run("history", papers).out
    assert all(words in told for words in (uid, undo, "rejected", "by Eva", "the ferry book"))
    assert [line.split()[2] for line in told.splitlines()] == ["applied", "undone", "holds"]


def test_a_date_is_corrected_and_corrected_again(run: Any, papers: Path) -> None:
    """In June she was free: no conflict; the last day in gaol again makes one. The later decision supersedes."""
    uid = correct(run, papers, "date=1903-06-04", "--words", "4 May 1903")
    assert conflicts(run, papers) == []
    correct(run, papers, "date=1903-05-29", "--words", "4 May 1903")
    assert len(conflicts(run, papers)) == 1
    assert [line.split()[2] for line in run("history", papers, uid).out.splitlines()] == ["superseded", "applied"]
    assert run("queue", papers).out == "nothing waits\n"


def test_a_name_is_anothers(run: Any, papers: Path) -> None:
    """Whoever met Olga Brandt was another Anna: no conflict; said to be one, there is one again."""
    correct(run, papers, "means=Anna Lindqvist", "--words", "Anna Lind", "--source", "ferry.txt")
    assert conflicts(run, papers) == []
    correct(run, papers, "one", "--name", "Anna Lind", "--name", "Anna Lindqvist")
    assert len(conflicts(run, papers)) == 1


def test_a_conflict_is_explained_and_opened_again(run: Any, kept: Path) -> None:
    """The later decision takes the place of the earlier; both are in the history."""
    uid = correct(run, kept, "explained", "--conflict", 1, *BY_HAND)
    assert conflicts(run, kept, *BY_HAND)[0]["status"] == "explained"
    correct(run, kept, "open", "--conflict", 1, *BY_HAND)
    assert conflicts(run, kept, *BY_HAND)[0]["status"] == "open"
    states = [line.split()[2] for line in run("history", kept, uid, *BY_HAND).out.splitlines()]
    assert states == ["superseded", "applied"]


def test_what_was_not_read_is_added_by_hand(run: Any, kept: Path) -> None:
    """Words become a statement in the columns of a record, with its own conflict; a bad column is refused."""
    says = "says=what=be_at; who=Per Holm; where=Lund; when=throughout 1903-05"
    correct(run, kept, says, "--words", "I met Anna Lind", "--source", "docs/ferryman.txt", *BY_HAND)
    found = [f["check"] for f in conflicts(run, kept, *BY_HAND)]
    assert sorted(found) == ["custody", "presence"]
    ran = run("correct", kept, "says=when=1903", "--words", "I met Anna", "--source", "docs/ferryman.txt", *BY_HAND)
    assert (ran.code, "what" in ran.err) == (2, True), ran.err


def test_decisions_survive_another_run_and_are_not_made_twice(run: Any, papers: Path, tmp_path: Path) -> None:
    """Examined again with its papers, the case still has the decision; the same run twice writes nothing."""
    correct(run, papers, "rejected", "--statement", "met Olga Brandt")
    run("examine", tmp_path / "ferry.txt", "--case", papers, "--json", "now.json")
    once = run("verify", papers).out.split()[-1]
    run("examine", papers, "--json", "now.json")
    assert run("verify", papers).out.split()[-1] == once
    assert json.loads(Path("now.json").read_text())["corrections"][0]["kind"] == "rejected"


def test_what_cannot_be_meant_is_refused_in_words(run: Any, kept: Path) -> None:
    """An unknown decision, words that stand nowhere, one name for two, a date that is none: nothing is written."""
    before = run("verify", kept).out.split()[-1]
    for wrong, reason in (
        (("wrong", "--statement", "I met"), "is none of"), (("date=1903-05-04", "--words", "nowhere"), "no document"),
        (("one", "--name", "Anna Lind"), "two names"), (("rejected", "--statement", "I met"), "a person wrote"),
        (("explained", "--conflict", "9"), "no conflict"), (("means=", "--words", "May 1903"), "several documents"),
    ):  # fmt: skip
        ran = run("correct", kept, *wrong, *BY_HAND)
        assert (ran.code, reason in ran.err) == (2, True), ran.err
    assert run("undo", kept, "nothing").code == 2
    assert run("verify", kept).out.split()[-1] == before


def test_a_decision_goes_with_the_words_it_holds(run: Any, papers: Path) -> None:
    """When the document is erased, the decision on its words is gone too, and the case is sound."""
    uid = correct(run, papers, "rejected", "--statement", "met Olga Brandt")
    law = ("--reason", "asked for", "--authority", "a court", "--date", "2026-11-30")
    assert run("erase", papers, "ferry.txt", *law).code == 0
    assert uid not in run("history", papers).out
    assert run("verify", papers).code == 0


def test_two_copies_that_decided_differently_are_both_kept_and_asked(run: Any, papers: Path, tmp_path: Path) -> None:
    """Merged, either way: both days are in the history, neither holds, the queue asks; a third word settles."""
    other = tmp_path / "other"
    shutil.copytree(papers, other)
    one = correct(run, papers, "date=1903-06-04", "--words", "4 May 1903")
    two = correct(run, other, "date=1903-05-05", "--words", "4 May 1903")
    assert (len(conflicts(run, papers)), len(conflicts(run, other))) == (0, 1)
    queues = []
    for into, from_ in ((papers, other), (other, papers)):
        assert run("merge", into, from_).code == 0
        assert all(uid in run("history", into).out for uid in (one, two))
        assert not [f for f in conflicts(run, into) if f["certainty"] == "certain"]
        queues.append(run("queue", into).out)
    assert all(day in queues[0] for day in ("1903-06-04", "1903-05-05"))
    assert "".join(sorted(queues[0])) == "".join(sorted(queues[1]))  # the two stand in either order
    correct(run, papers, "date=1903-05-05", "--words", "4 May 1903")
    assert run("queue", papers).out == "nothing waits\n"
    assert len(conflicts(run, papers)) == 1
