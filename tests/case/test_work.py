"""Work product: kept beside the case, unseen by it, and gone with what it is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterproof.case import Case, removal, work
from counterproof.case.removal import Warrant
from counterproof.case.soundness import soundness
from counterproof.ledger.keys import Unlocking
from counterproof.settings import Settings

KEY_FILE = Unlocking(key_file=bytes(range(32)))
DOUBTS = {"words": "the handwriting is not hers", "by": "K."}


@pytest.fixture(params=["plain", "encrypted"])
def case(request: pytest.FixtureRequest, tmp_path: Path):
    """A case of one letter, with a note on the whole and one about the letter."""
    (tmp_path / "letter.txt").write_text("Olga Brandt was in Riga.")
    with Case.create(tmp_path / "case", "", KEY_FILE if request.param == "encrypted" else Unlocking()) as case:
        case.add([str(tmp_path / "letter.txt")], Settings())
        work.keep(case, "note", {"words": "ask the archive", "by": ""})
        work.keep(case, "note", DOUBTS, case.source("letter.txt"))
        yield case


def words(case: Case) -> list[str]:
    """What the notes say."""
    return [one.body["words"] for one in work.kept(case)]


def test_no_head_of_the_case_says_that_there_are_notes(case: Case) -> None:
    """A note leaves the ledger of the case as it was; both are sound; no words of it lie open in an encrypted case."""
    head = case.head()
    work.keep(case, "scenario", {"name": "without the letter"})
    assert case.head() == head
    assert soundness(case).faults == ()
    assert b"handwriting" not in (case.folder / work.FILE).read_bytes()
    assert [one.kind for one in work.kept(case)] == ["note", "note", "scenario"]


def test_a_note_about_a_source_goes_and_comes_with_it(case: Case) -> None:
    """Sealed with the source and back with it; erased with it for good; the other note stays."""
    source = case.source("letter.txt")
    key = removal.key_of(case, source)
    removal.seal_away(case, source, Warrant("for now"))
    assert words(case) == ["ask the archive"]
    with pytest.raises(KeyError):
        work.keep(case, "note", DOUBTS, source)
    removal.bring_back(case, key, Warrant("now"))
    assert words(case) == ["ask the archive", DOUBTS["words"]]
    removal.erase(case, source, Warrant("asked for", "a court", "2026-11-30"))
    assert (words(case), soundness(case).faults) == (["ask the archive"], ())


def test_an_altered_note_is_noticed(case: Case) -> None:
    """The ledger of the work is checked with the case."""
    path = case.folder / work.FILE
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    assert soundness(case).faults
