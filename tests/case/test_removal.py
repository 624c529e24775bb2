"""Removal: what is left after a source was withdrawn, sealed away or erased, and that the case is still sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterproof.case import Case, removal
from counterproof.case.custody import custody
from counterproof.case.removal import Warrant
from counterproof.case.runs import footing, keep_run, last_result
from counterproof.case.soundness import soundness
from counterproof.errors import IntegrityError, UsageError
from counterproof.ledger.keys import Unlocking
from counterproof.settings import Settings

KEY_FILE = Unlocking(key_file=bytes(range(32)))
WORDS = b"Olga Brandt hid the ledgers in Riga."
WARRANT = Warrant("she asked for it", "Article 17 GDPR", "2026-11-30", "O.")


@pytest.fixture(params=["plain", "encrypted"])
def unlocking(request: pytest.FixtureRequest) -> Unlocking:
    """Both kinds of case."""
    return KEY_FILE if request.param == "encrypted" else Unlocking()


@pytest.fixture
def case(tmp_path: Path, unlocking: Unlocking):
    """A case of two letters, examined once."""
    (tmp_path / "brandt.txt").write_bytes(WORDS)
    (tmp_path / "other.txt").write_bytes(b"It rained in Tartu.")
    with Case.create(tmp_path / "case", "", unlocking) as case:
        case.add([str(tmp_path / "brandt.txt"), str(tmp_path / "other.txt")], Settings())
        keep_run(case, footing(case, {}), b'{"findings": [], "statements": [], "quote": "' + WORDS + b'"}')
        yield case


def everything(folder: Path) -> bytes:
    """All bytes and names of a folder."""
    paths = sorted(folder.rglob("*"))
    return b"\n".join(path.name.encode() + (path.read_bytes() if path.is_file() else b"") for path in paths)


def test_what_is_erased_is_gone_and_said_to_be(case: Case) -> None:
    """Words, name and hash are nowhere in the folder, not in the result made from it either; a tombstone says why."""
    source, head = case.source("brandt.txt"), case.head()
    removal.erase(case, source, WARRANT)
    held = everything(case.folder)
    assert not [word for word in (WORDS, b"brandt.txt", source.sha256.encode(), b"Olga") if word in held]
    found = soundness(case, head)
    assert found.faults == ()
    assert any("erased" in note and "she asked for it" in note for note in found.notes)
    assert [(s.state, s.names) for s in case.sources()] == [("erased", ()), ("kept", ("other.txt",))]
    assert last_result(case) is None


def test_erasing_needs_reason_authority_and_date(case: Case) -> None:
    """Each of the three that is missing, or a date that is none, stops it before anything is touched."""
    source, head = case.source("brandt.txt"), case.head()
    for wrong in (
        Warrant("", "law", "2026-11-30"),
        Warrant("r", "", "2026-11-30"),
        Warrant("r", "law"),
        Warrant("r", "law", "30.11.26"),
    ):
        with pytest.raises(UsageError):
            removal.erase(case, source, wrong)
    assert (case.head(), case.data(source)) == (head, WORDS)


def test_a_sealed_source_comes_back_with_its_key_alone(case: Case) -> None:
    """Sealed, neither words nor name are in the folder; its key brings all of it back; another key does not."""
    source = case.source("brandt.txt")
    key, other = removal.key_of(case, source), removal.key_of(case, case.source("other.txt"))
    removal.seal_away(case, source, Warrant("until the trial"))
    held = everything(case.folder)
    assert not [word for word in (WORDS, b"brandt.txt", b"Olga") if word in held]
    assert soundness(case).faults == ()
    with pytest.raises(UsageError, match="not the key of a source that is sealed"):
        removal.bring_back(case, other, Warrant("the trial"))
    with pytest.raises(IntegrityError):
        removal.bring_back(case, key.replace(key[-20:-10], b"0123456789"), Warrant("the trial"))
    assert removal.bring_back(case, key, Warrant("the trial")) == source
    assert (case.data(source), soundness(case).faults) == (WORDS, ())


def test_a_withdrawn_source_is_kept_and_not_read(case: Case) -> None:
    """Its bytes stay and it is examined no longer, until it is readmitted; what is kept cannot be readmitted."""
    removal.withdraw(case, case.source("brandt.txt"), Warrant("consent withdrawn"))
    assert [t.source.name for t in case.loaded(Settings()).texts] == ["other.txt"]
    assert [w.state for w in footing(case, {}).withheld] == ["withdrawn"]
    removal.readmit(case, case.source("brandt.txt"), Warrant("consent given"))
    assert len(case.loaded(Settings()).texts) == 2
    with pytest.raises(UsageError, match="is kept, not withdrawn"):
        removal.readmit(case, case.source("brandt.txt"), Warrant("again"))


def test_a_removal_cut_short_is_made_good(case: Case, unlocking: Unlocking) -> None:
    """Where the machine stops between event and files, the next opening takes the files away."""
    source = case.source("brandt.txt")
    place = case.place(source)
    with case.writing():
        case.write("erased", WARRANT.body([source]))
        case.ledger.destroy([source.handle])
        case.ledger.store.remember("to remove", [str(place.relative_to(case.folder))])
    case.close()
    assert place.exists()
    with Case.open(case.folder, unlocking) as again:
        assert not place.exists()
        assert soundness(again).faults == ()


def test_no_file_outside_the_case_is_removed(case: Case, tmp_path: Path, unlocking: Unlocking) -> None:
    """A case that was made to name a file elsewhere is refused, and the file stays."""
    with case.writing():
        case.ledger.store.remember("to remove", ["../other.txt"])
    case.close()
    with pytest.raises(IntegrityError, match="not its own"):
        Case.open(case.folder, unlocking)
    assert (tmp_path / "other.txt").exists()


def test_a_key_taken_away_without_a_word_is_missed(case: Case, unlocking: Unlocking) -> None:
    """A key deleted from the file by hand is a fault, not an erasure."""
    handle = case.source("brandt.txt").handle
    with case.ledger.store.writing():
        case.ledger.store.destroy_key(handle)
        case.ledger.store.set_meta("projected", "")
    case.close()
    with Case.open(case.folder, unlocking) as again:
        assert f"the key {handle} is gone, and no event says why" in soundness(again).faults


def test_the_custody_report_tells_all_that_is_known(case: Case) -> None:
    """Every point is answered, with what is not known said so; after erasing, the tombstone is in it."""
    source = case.source("brandt.txt")
    told = {point.asked: point.answer for point in custody(case, source).points}
    assert told["How it was collected"] == "not stated when it was handed in"
    assert told["Authenticity"].startswith("the bytes still have the hash")
    removal.erase(case, source, WARRANT)
    gone = custody(case, case.source(source.handle))
    assert (
        gone.events[-1][1]
        == "erased: its key was destroyed, on the authority of Article 17 GDPR, by O.: she asked for it"
    )
