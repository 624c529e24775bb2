"""Bag: the library that archives use finds ours valid, and nothing in one can be altered unseen."""

from __future__ import annotations

import shutil
from pathlib import Path

import bagit
import pytest

from counterproof.errors import IntegrityError
from counterproof.packages.archive import opened
from counterproof.packages.bag import Filling, checked
from counterproof.packages.placing import placed

PAYLOAD = {"head.txt": b"one", "objects/ab/cd": b"\x00\xff", "empty": b""}


@pytest.fixture
def bag(tmp_path: Path) -> Path:
    """A bag of three files, one of them empty."""
    with placed(tmp_path / "bag") as sink:
        filling = Filling(sink)
        for name, data in PAYLOAD.items():
            filling.put(name, data)
        filling.close({"External-Identifier": "7"})
    return tmp_path / "bag"


def test_the_library_of_the_archives_finds_it_valid(bag: Path) -> None:
    """Library of Congress, `bagit` for Python: every hash of every file, and the sum of sizes."""
    theirs = bagit.Bag(str(bag))
    theirs.validate()
    assert theirs.version_info == (1, 0)
    assert (set(theirs.algorithms), theirs.info["Payload-Oxum"]) == ({"sha256", "sha512"}, "5.3")


def test_what_was_put_in_is_read_out(bag: Path) -> None:
    """Name by name, byte by byte; what is not in it is said to be missing."""
    with opened(bag) as archive:
        found = checked(archive)
        assert {name: found.read(name) for name in found.payload} == PAYLOAD
        with pytest.raises(IntegrityError, match="has no gone"):
            found.read("gone")


def test_every_byte_counts(bag: Path) -> None:
    """One bit flipped anywhere in the package is noticed."""
    for path in [path for path in bag.rglob("*") if path.is_file()]:
        whole = path.read_bytes()
        for at in range(0, len(whole), 7):
            path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
            with opened(bag) as archive, pytest.raises(IntegrityError):
                checked(archive)
        path.write_bytes(whole)


def test_files_added_taken_away_or_renamed_are_noticed(bag: Path) -> None:
    """Each file in turn, and one too many."""
    for path in [path for path in bag.rglob("*") if path.is_file()]:
        shutil.copy(path, aside := bag.parent / "aside")
        path.unlink()
        with opened(bag) as archive, pytest.raises(IntegrityError, match=r"missing|not there|is not as"):
            checked(archive)
        shutil.copy(aside, path)
    (bag / "data" / "more").write_bytes(b"")
    with opened(bag) as archive, pytest.raises(IntegrityError, match="data/more: is there and not named"):
        checked(archive)


def test_what_is_altered_while_it_is_read_is_not_used(bag: Path) -> None:
    """Between the check of the whole and the reading of a file there is time."""
    with opened(bag) as archive:
        found = checked(archive)
        (bag / "data" / "head.txt").write_bytes(b"two")
        with pytest.raises(IntegrityError, match=r"head.txt: was altered while"):
            found.read("head.txt")
