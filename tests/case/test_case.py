"""The case: what is handed in is there, once, under its own hash, whatever happens in between."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterproof.case import Case, Origin
from counterproof.case.receiving import seed
from counterproof.errors import UsageError
from counterproof.ledger.keys import Unlocking
from counterproof.ledger.pieces import root
from counterproof.settings import Settings

SETTINGS = Settings(largest_file=2_000)
KEY_FILE = Unlocking(key_file=bytes(range(32)))


@pytest.fixture(params=["plain", "encrypted"])
def unlocking(request: pytest.FixtureRequest) -> Unlocking:
    """Both kinds of case."""
    return KEY_FILE if request.param == "encrypted" else Unlocking()


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A letter, a table, and a file that is no text."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "letter.txt").write_text("On 3 May 1921 Olga Brandt was in Riga.")
    (folder / "rows.csv").write_text("what,who,where,when\nbe,Olga Brandt,Riga,1921-05-03\n")
    (folder / "picture.bin").write_bytes(bytes(range(256)))
    return folder


def test_what_is_handed_in_is_kept_byte_for_byte(tmp_path: Path, papers: Path, unlocking: Unlocking) -> None:
    """Every file is a source, the unreadable one too, with its reason; a second opening reads the same bytes."""
    with Case.create(tmp_path / "case", "Riga", unlocking) as case:
        added = case.add([str(papers)], SETTINGS, Origin("by hand", "an attic", "O."))
        assert (len(added.new), [p.name for p in added.problems]) == (3, ["picture.bin"])
    with Case.open(tmp_path / "case", unlocking) as case:
        assert case.title == "Riga"
        for source in case.sources():
            assert case.data(source) == (papers / source.name).read_bytes()
            assert (source.how, source.origin, source.by) == ("by hand", "an attic", "O.")
        loaded = case.loaded(SETTINGS)
    assert [t.source.name for t in loaded.texts] == ["letter.txt"]
    assert [r.name for r in loaded.records] == ["rows.csv"]


def test_the_same_file_twice_adds_nothing(tmp_path: Path, papers: Path, unlocking: Unlocking) -> None:
    """Handed in again, nothing is written; under another name, only that name is."""
    with Case.create(tmp_path / "case", "", unlocking) as case:
        case.add([str(papers)], SETTINGS)
        before = case.head()
        assert case.add([str(papers)], SETTINGS).new == ()
        case.loaded(SETTINGS)
        assert case.head() == before
        (papers / "copy.txt").write_bytes((papers / "letter.txt").read_bytes())
        assert case.add([str(papers / "copy.txt")], SETTINGS).known == ("copy.txt",)
        assert case.head().size == before.size + 1
        assert case.source("copy.txt").names == ("copy.txt", "letter.txt")


def test_nothing_of_an_encrypted_case_lies_in_the_clear(tmp_path: Path, papers: Path) -> None:
    """Neither words nor names nor hashes of sources are in any file of the folder, nor in the name of one."""
    with Case.create(tmp_path / "case", "Riga affair", KEY_FILE) as case:
        case.add([str(papers)], SETTINGS)
        hidden = [b"Olga", b"letter.txt", b"Riga", *(s.sha256.encode() for s in case.sources())]
    for path in (tmp_path / "case").rglob("*"):
        held = path.name.encode() + (path.read_bytes() if path.is_file() else b"")
        assert not [word for word in hidden if word in held or bytes.fromhex(word.hex()) in held]
    with pytest.raises(UsageError, match="opens with its key file"):
        Case.open(tmp_path / "case")


def test_bytes_altered_in_the_folder_are_named(tmp_path: Path, papers: Path) -> None:
    """A source whose file was touched is a problem with its name; the others are read."""
    with Case.create(tmp_path / "case") as case:
        case.add([str(papers / "letter.txt"), str(papers / "rows.csv")], SETTINGS)
        case.place(case.source("letter.txt")).write_bytes(b"On 4 May 1921 Olga Brandt was in Riga.")
        loaded = case.loaded(SETTINGS)
    assert [(p.name, "no longer those" in p.reason) for p in loaded.problems] == [("letter.txt", True)]
    assert [r.name for r in loaded.records] == ["rows.csv"]


def test_a_case_needs_a_folder_of_its_own(tmp_path: Path, papers: Path) -> None:
    """A new case is not made among other files, and a folder without one is not opened as one."""
    with pytest.raises(UsageError, match="not an empty folder"):
        Case.create(papers)
    with pytest.raises(UsageError, match=r"holds no case\.db"):
        Case.open(papers)
    assert not Case.is_at(papers)


def test_a_source_is_called_by_name_id_or_hash(tmp_path: Path, papers: Path) -> None:
    """Eight digits of the hash are enough, seven are not; a name that no source has is refused."""
    with Case.create(tmp_path / "case") as case:
        case.add([str(papers)], SETTINGS)
        letter = case.source("letter.txt")
        assert case.source(letter.id) == case.source(letter.handle) == case.source(letter.sha256[:8]) == letter
        for wrong in (letter.sha256[:7], "letter"):
            with pytest.raises(UsageError, match="no source of this case"):
                case.source(wrong)


def test_what_is_read_is_bound_word_by_word(tmp_path: Path, papers: Path, unlocking: Unlocking) -> None:
    """Beside every event that says what was read stands one that holds its root under a secret seed, and no hash of
    the text, which would betray it to whoever guesses."""
    with Case.create(tmp_path / "case", "", unlocking) as case:
        case.add([str(papers)], SETTINGS)
        loaded = case.loaded(SETTINGS)
        texts = {t.source.sha256: t.content for t in (*loaded.texts, *(record.text for record in loaded.records))}
        of = {source.handle: texts[source.sha256] for source in case.sources() if source.sha256 in texts}
        entries = list(case.ledger.entries())
    read = [entry.event for entry in entries if entry.event.type == "text"]
    bound = [entry for entry in entries if entry.event.type == "pieces"]
    assert [entry.body["text"] for entry in bound] == [event.uid for event in read]
    for entry in bound:
        handle = entry.event.keys[0]
        assert set(entry.body) == {"text", "root"}
        assert entry.body["root"] == root(of[handle], seed(case.ledger, handle, entry.body["text"])).hex()
