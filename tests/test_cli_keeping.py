"""The commands of a kept case, from the first document to the tombstone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from counterproof.case import receiving
from counterproof.errors import InputError
from counterproof.sources import Received

BY_HAND = ("--extractor", "none")


@pytest.fixture
def kept(run: Any, small_case: Path, tmp_path: Path) -> Path:
    """The small case, examined and kept."""
    ran = run("examine", small_case, *BY_HAND, "--case", tmp_path / "kept", "--json", "first.json")
    assert ran.code == 0
    assert "is not encrypted" in ran.err
    return tmp_path / "kept"


def head(run: Any, kept: Path) -> str:
    """The head that verify prints last."""
    return str(run("verify", kept).out.split()[-1])


def test_the_same_run_twice_changes_nothing(run: Any, kept: Path, small_case: Path) -> None:
    """Examined again, with and without its papers, the case has the same head and gives the same bytes."""
    before, page = head(run, kept), Path("counterproof-report.html").read_bytes()
    assert run("examine", kept, *BY_HAND, "--json", "second.json").code == 0
    assert run("examine", small_case, *BY_HAND, "--case", kept, "--json", "third.json").code == 0
    results = {Path(f"{name}.json").read_bytes() for name in ("first", "second", "third")}
    assert (len(results), Path("counterproof-report.html").read_bytes()) == (1, page)
    run("examine", kept, *BY_HAND, "--json", "first.json")
    assert int(head(run, kept).split("-")[0]) - int(before.split("-")[0]) == 2  # the exports under two more names


def test_result_and_page_name_the_head_that_verify_accepts(run: Any, kept: Path) -> None:
    """The head printed with a report is one that the case still begins with, and only this case."""
    named = json.loads(Path("first.json").read_text())["ledger"]["head"]
    assert named in Path("counterproof-report.html").read_text()
    ran = run("verify", kept, "--head", named)
    assert (ran.code, "nothing was altered since that head was written down" in ran.out) == (0, True)
    assert run("verify", kept, "--head", f"{named[:-1]}{'0' if named[-1] != '0' else '1'}").code == 4


def test_a_page_is_known_again_by_the_case_that_gave_it_out(run: Any, kept: Path) -> None:
    """The page as it was written is known with its head; one letter more, and it is not what was given out."""
    page = Path("counterproof-report.html")
    ran = run("verify", kept, page)
    assert (ran.code, f"{page}: was given out at head" in ran.out) == (0, True)
    page.write_text(page.read_text() + " ")
    assert run("verify", kept, page).code == 4
    assert run("verify", page).code == 2


def test_an_altered_source_is_named_and_the_exit_code_is_four(run: Any, kept: Path) -> None:
    """One byte of one object is enough."""
    paper = next(path for path in (kept / "objects").rglob("*") if path.is_file())
    paper.write_bytes(paper.read_bytes() + b" ")
    ran = run("verify", kept)
    assert (ran.code, "no longer those" in ran.err) == (4, True)


def test_sources_are_listed_and_their_custody_told(run: Any, kept: Path, tmp_path: Path) -> None:
    """What was said when a paper was handed in stands in its report."""
    (tmp_path / "note.txt").write_text("Anna Lind was in Bergen.")
    ran = run("add", kept, tmp_path / "note.txt", "--from", "box 7", "--how", "scanned", "--by", "K.")
    assert (ran.code, ran.out.startswith("1 new, 0 there already; head ")) == (0, True)
    assert "note.txt" in run("sources", kept).out
    told = run("custody", kept, "note.txt").out
    assert all(words in told for words in ("box 7", "scanned", "Collected by: K."))
    assert json.loads(run("custody", kept, "--json").out)[-1]["name"] == "note.txt"


def test_a_source_is_sealed_and_brought_back(run: Any, kept: Path) -> None:
    """The key goes into a file of its own; a report in between says what was not examined, and why."""
    paper = run("sources", kept, "--json")
    name = json.loads(paper.out)[0]["names"][0]
    assert run("seal", kept, name, "--reason", "until the trial", "--key-to", "k.json").code == 0
    (handle,) = json.loads(Path("k.json").read_text())["keys"]
    assert "until the trial" in run("examine", kept, *BY_HAND).out
    assert run("seal", kept, handle, "--reason", "again", "--key-to", "k2.json").code == 2
    assert run("unseal", kept, "--key", "k.json", "--reason", "the trial").code == 0
    assert run("verify", kept).code == 0


def test_erasing_leaves_a_tombstone_and_a_sound_case(run: Any, kept: Path) -> None:
    """Reason, authority and date are asked for; afterwards verify passes and says what was erased."""
    name = json.loads(run("sources", kept, "--json").out)[0]["names"][0]
    assert run("erase", kept, name, "--reason", "asked for").code == 2
    law = ("--reason", "asked for", "--authority", "the court of Bergen", "--date", "2026-11-30")
    assert run("erase", kept, name, *law).code == 0
    ran = run("verify", kept)
    assert (ran.code, "erased" in ran.out, name in ran.out) == (0, True, False)
    assert "row 2: there is no document" in run("examine", kept, *BY_HAND).err


def test_an_encrypted_case_opens_with_its_key_file_alone(run: Any, small_case: Path, tmp_path: Path) -> None:
    """The key file is made with the case; without it nothing is read, and no parse may be left in the clear."""
    made = ("--case", tmp_path / "kept", "--key-file", tmp_path / "key")
    ran = run("examine", small_case, *BY_HAND, *made)
    assert (ran.code, ran.err) == (0, "")
    assert ((tmp_path / "key").stat().st_mode & 0o077) == 0
    assert run("examine", tmp_path / "kept", *BY_HAND).code == 2
    assert run("examine", small_case, *BY_HAND, *made, "--cache", "c").code == 2
    assert run("verify", tmp_path / "kept", "--key-file", tmp_path / "key").code == 0
    assert run("weigh", tmp_path / "kept", *BY_HAND, "--key-file", tmp_path / "key").code == 0


def test_locking_and_withdrawing_are_said_and_undone(run: Any, kept: Path) -> None:
    """Each writes its event; doing it twice writes nothing more."""
    assert run("lock", kept).code == run("lock", kept).code == 0
    once = head(run, kept)
    run("lock", kept)
    assert head(run, kept) == once
    name = json.loads(run("sources", kept, "--json").out)[0]["names"][0]
    assert run("withdraw", kept, name, "--reason", "consent").code == 0
    assert run("readmit", kept, name, "--reason", "consent").code == 0
    assert run("unlock", kept).code == 0


def test_a_folder_that_is_no_case_is_said_so(run: Any, small_case: Path) -> None:
    """Every command of a kept case refuses it in words; a path that is not there makes no case."""
    for command in ("sources", "custody", "lock"):
        ran = run(command, small_case)
        assert (ran.code, "is not the folder of a case" in ran.err) == (2, True)
    assert run("examine", "nowhere.txt", "--case", "fresh").code == 2
    assert not Path("fresh").exists()


def test_copies_are_merged_and_a_request_for_a_stamp_is_written(run: Any, kept: Path, tmp_path: Path) -> None:
    """What was added to a copy comes over; merged again there is nothing; a stamp is asked for by a file."""
    shutil.copytree(kept, tmp_path / "copy")
    (tmp_path / "late.txt").write_text("It rained in Visby.")
    run("add", tmp_path / "copy", tmp_path / "late.txt")
    assert run("merge", kept, tmp_path / "copy").out.splitlines()[0] == "late.txt"
    assert run("merge", kept, tmp_path / "copy").out.startswith("0 events taken in")
    assert run("stamp", kept, "--request", "q.tsq").code == 0
    assert Path("q.tsq").stat().st_size > 0
    assert (run("stamp", kept).code, run("stamp", kept, "--response", "q.tsq").code) == (2, 2)


def test_what_is_new_since_a_head_is_told(run: Any, kept: Path, tmp_path: Path) -> None:
    """A paper added after the head is named; since the head of now nothing is."""
    before = head(run, kept)
    (tmp_path / "late.txt").write_text("It rained in Visby.")
    run("add", kept, tmp_path / "late.txt")
    assert "late.txt" in run("new", kept, "--since", before, *BY_HAND).out
    assert "late.txt" not in run("new", kept, "--since", head(run, kept), *BY_HAND).out


def test_a_scenario_is_kept_beside_the_case(run: Any, kept: Path) -> None:
    """Saved into the case it is asked again from there, by its name."""
    asked = ("what-if", kept, *BY_HAND, "--without", "declarant:Per Holm", "--name", "without Holm")
    assert run(*asked, "--save", kept).code == 0
    assert "without Holm" in run("what-if", kept, *BY_HAND, "--scenarios", kept, "--json").out


def test_notes_are_kept_beside_the_case(run: Any, kept: Path) -> None:
    """A note is listed, and neither the head nor a result says that there is one."""
    before = head(run, kept)
    assert run("note", kept, "ask the archive", "--by", "K.").code == 0
    assert run("notes", kept).out.strip().endswith("K.: ask the archive")
    assert json.loads(run("notes", kept, "--json").out)[0]["words"] == "ask the archive"
    assert head(run, kept) == before


def test_what_is_stopped_half_way_is_taken_up_again(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After Ctrl-C what was taken in is kept, and the same command takes in the rest."""
    papers = [tmp_path / f"{n}.txt" for n in range(4)]
    for paper in papers:
        paper.write_text(f"It rained in {paper.stem}.")
    taken = receiving.Taking.__call__

    def stopping(self: receiving.Taking, file: Received) -> tuple[bool, InputError | None]:
        if file.name == "2.txt":
            raise KeyboardInterrupt
        return taken(self, file)

    with monkeypatch.context() as stopped:
        stopped.setattr(receiving.Taking, "__call__", stopping)
        ran = run("add", tmp_path / "kept", *papers)
    assert (ran.code, "the same command takes in the rest" in ran.err) == (130, True)
    assert run("add", tmp_path / "kept", *papers).out.startswith("2 new, 2 there already")
