"""Whole: a case that was packed and unpacked is the same case; whatever was altered on the way is refused."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from rocrate.rocrate import ROCrate
from tests.packages.conftest import LETTERS

from counterproof.case import Case, removal, work
from counterproof.case.removal import Warrant
from counterproof.case.runs import last_result
from counterproof.case.soundness import soundness
from counterproof.errors import IntegrityError, UsageError
from counterproof.ledger.keys import Unlocking
from counterproof.packages import pack, unpack
from counterproof.packages.archive import opened
from counterproof.packages.bag import Filling, checked
from counterproof.packages.placing import placed
from counterproof.packages.whole import check_whole


def held(case: Case) -> tuple[object, ...]:
    """All that a case tells of itself."""
    words = [case.data(source) for source in case.sources() if source.state == "kept"]
    return (case.sources(), words, last_result(case), case.title, soundness(case).faults)


@pytest.mark.parametrize("name", ["package", "package.zip"])
def test_what_is_unpacked_is_the_same_case(tmp_path: Path, case: Case, unlocking: Unlocking, name: str) -> None:
    """The same head, sources, words and results; only that it was packed is written in the old one alone."""
    before, head = held(case), case.head()
    assert pack(case, tmp_path / name) == head
    assert unpack(tmp_path / name, tmp_path / "again", unlocking) == head
    with Case.open(tmp_path / "again", unlocking) as again:
        assert (held(again), again.head()) == (before, head)
        assert case.ledger.agrees(head)


def test_it_is_kept_that_a_package_was_made(tmp_path: Path, case: Case) -> None:
    """One event, after the head that the package holds."""
    head = pack(case, tmp_path / "package")
    assert case.head().size == head.size + 1
    assert case.ledger.ask("SELECT kind, name, head FROM output") == [("package", "package", str(head))]


def test_nothing_of_an_encrypted_case_lies_in_the_clear(tmp_path: Path, case: Case, unlocking: Unlocking) -> None:
    """Not a name, not a word; and without its key nothing is unpacked."""
    pack(case, tmp_path / "package")
    every = b"".join(path.read_bytes() + path.name.encode() for path in (tmp_path / "package").rglob("*.*"))
    assert (b"brandt.txt" in every) == (not unlocking.key_file)
    if unlocking.key_file:
        with pytest.raises((UsageError, IntegrityError)):
            unpack(tmp_path / "package", tmp_path / "again")
        assert not (tmp_path / "again").exists()


def test_what_is_sealed_stays_sealed_and_what_is_erased_is_gone(
    tmp_path: Path, case: Case, unlocking: Unlocking
) -> None:
    """A sealed source can be opened again in the unpacked case; an erased one cannot, and both are told of."""
    warrant = Warrant("asked for", "a court", "2026-11-30", "O.")
    removal.erase(case, case.source("reply.txt"), warrant)
    pack(case, tmp_path / "package")
    every = b"".join(path.read_bytes() for path in (tmp_path / "package").rglob("*") if path.is_file())
    assert b"It rained in Tartu" not in every
    unpack(tmp_path / "package", tmp_path / "again", unlocking)
    with Case.open(tmp_path / "again", unlocking) as again:
        assert [source.state for source in again.sources()] == ["kept", "erased"]


@pytest.mark.parametrize("with_work", [False, True])
def test_work_product_is_packed_only_if_named(
    tmp_path: Path, case: Case, unlocking: Unlocking, with_work: bool
) -> None:
    """A note is neither in the package nor to be told from it, unless it was asked for."""
    work.keep(case, "note", {"words": "ask her brother"})
    pack(case, tmp_path / "package", with_work=with_work)
    unpack(tmp_path / "package", tmp_path / "again", unlocking)
    with Case.open(tmp_path / "again", unlocking) as again:
        assert len(work.kept(again)) == int(with_work)


def test_another_program_reads_what_it_says_of_itself(tmp_path: Path, case: Case, unlocking: Unlocking) -> None:
    """`rocrate`, of the people who made RO-Crate: every file of the payload is described, documents by their names."""
    pack(case, tmp_path / "package")
    crate = ROCrate(tmp_path / "package" / "data")
    files = [path for path in (tmp_path / "package" / "data").rglob("*") if path.is_file()]
    assert len(list(crate.get_by_type("File"))) == len(files) - 1
    names = {str(entity["name"]) for entity in crate.get_by_type("File")}
    assert (set(LETTERS) <= names) == (not unlocking.key_file)


def remade(package: Path, to: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """A package with other contents and manifests that fit them: what somebody does who knows the format."""
    with opened(package) as archive:
        bag = checked(archive)
        files = {name: bag.read(name) for name in bag.payload}
    change(files)
    with placed(to) as sink:
        filling = Filling(sink)
        for name, data in files.items():
            filling.put(name, data)
        filling.close({})
    return to


def _cut(files: dict[str, bytes]) -> None:
    files["ledger.jsonl"] = b"\n".join(files["ledger.jsonl"].split(b"\n")[:-2]) + b"\n"


def _swapped(files: dict[str, bytes]) -> None:
    one, two, *rest = files["ledger.jsonl"].split(b"\n")
    files["ledger.jsonl"] = b"\n".join([two, one, *rest])


def _other_words(files: dict[str, bytes]) -> None:
    name = next(name for name in files if name.startswith("objects/"))
    files[name] += b" "


def _no_object(files: dict[str, bytes]) -> None:
    del files[next(name for name in files if name.startswith("objects/"))]


def _other_keys(files: dict[str, bytes]) -> None:
    raw = json.loads(files["keys.json"])
    raw["keys"] = {handle: key[:-2] + ("00" if key[-2:] != "00" else "11") for handle, key in raw["keys"].items()}
    files["keys.json"] = json.dumps(raw).encode()


def _damaged_keys(files: dict[str, bytes]) -> None:
    files["keys.json"] = b'{"lock": 3, "keys": []}'


def _no_event(files: dict[str, bytes]) -> None:
    files["ledger.jsonl"] = b"[1]\n"


@pytest.mark.parametrize(
    "change",
    [_cut, _swapped, _other_words, _no_object, _other_keys, _damaged_keys, _no_event],
    ids=lambda f: f.__name__,
)
def test_what_was_altered_on_the_way_is_refused_and_leaves_nothing(
    tmp_path: Path, case: Case, unlocking: Unlocking, change: Callable[[dict[str, bytes]], None]
) -> None:
    """Though every manifest fits: the events and their head bind the rest."""
    pack(case, tmp_path / "package")
    bad = remade(tmp_path / "package", tmp_path / "bad", change)
    with pytest.raises(IntegrityError):
        unpack(bad, tmp_path / "again", unlocking)
    assert not (tmp_path / "again").exists()
    assert not list(tmp_path.glob("*.part*"))


def test_a_package_is_checked_without_its_key(tmp_path: Path, case: Case) -> None:
    """Chain and head can be checked by anyone; a package whose events were cut is refused."""
    head = pack(case, tmp_path / "package")
    with opened(tmp_path / "package") as archive:
        assert check_whole(checked(archive)) == head
    with opened(remade(tmp_path / "package", tmp_path / "bad", _cut)) as archive, pytest.raises(IntegrityError):
        check_whole(checked(archive))


def test_a_case_is_not_unpacked_over_another(tmp_path: Path, case: Case, unlocking: Unlocking) -> None:
    """What lies there stays."""
    pack(case, tmp_path / "package")
    shutil.copytree(case.folder, tmp_path / "again")
    with pytest.raises(UsageError, match="is there already"):
        unpack(tmp_path / "package", tmp_path / "again", unlocking)
