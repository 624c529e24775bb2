"""Archive: what no package of ours holds is refused before a byte of it is used."""

from __future__ import annotations

import os
import stat
import zipfile
from pathlib import Path

import pytest

from counterproof.errors import IntegrityError, UsageError
from counterproof.packages.archive import Limits, opened


def zipped(path: Path, *names: str, data: bytes = b"x", mode: int = stat.S_IFREG) -> Path:
    """A zip file with entries of these names."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name in names:
            info = zipfile.ZipInfo(name)
            info.external_attr = (mode | 0o600) << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(info, data)
    return path


def sizes(path: Path, limits: Limits | None = None) -> dict[str, int]:
    """All files of an archive."""
    with opened(path, limits) as archive:
        return dict(archive.sizes)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "../up",
            "a/../../up",
            "/etc/passwd",
            "c:/x",
            "a\\b",
            "a//b",
            ".hidden",
            "a/con",
            "NUL.txt",
            "a.",
            "é",
            "a b",
        ),
        *("a b", "x" * 129, "a/b/c/d/e/f/g", "a\x1b[2J", "--help"),
    ],
)
def test_names_that_are_not_plain_are_refused(tmp_path: Path, name: str) -> None:
    """They climb, name devices, hide, or are read differently on another system."""
    with pytest.raises(IntegrityError, match="no name that a package may hold"):
        sizes(zipped(tmp_path / "bad.zip", "bagit.txt", name))


def test_plain_names_are_read_in_one_folder_or_none(tmp_path: Path) -> None:
    """The longest name and the greatest depth that are allowed; the folder on top is no part of a name."""
    names = ["x" * 128, "a/b/c/d/e/f"]
    assert sorted(sizes(zipped(tmp_path / "flat.zip", "bagit.txt", *names))) == sorted(["bagit.txt", *names])
    assert sorted(sizes(zipped(tmp_path / "top.zip", "p/bagit.txt", "p/one"))) == ["bagit.txt", "one"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("names", [("one", "one"), ("one", "ONE")], ids=["same", "case"])
def test_a_name_that_stands_twice_is_refused(tmp_path: Path, names: tuple[str, str]) -> None:
    """Which of the two is checked, and which unpacked? On some systems names that differ by case are one."""
    with pytest.raises(IntegrityError, match="twice"):
        sizes(zipped(tmp_path / "bad.zip", "bagit.txt", *names))


def test_links_are_refused_and_not_followed(tmp_path: Path) -> None:
    """In a zip file and in a folder, to a file and to a folder."""
    with pytest.raises(IntegrityError, match="link or a device"):
        sizes(zipped(tmp_path / "bad.zip", "bagit.txt", "link", mode=stat.S_IFLNK))
    for name, target in (("file", "/etc/hostname"), ("folder", "/etc")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "link").symlink_to(target)
        with pytest.raises(IntegrityError, match="link or a device"):
            sizes(tmp_path / name)


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    """Opening one would hang for ever."""
    (tmp_path / "bag").mkdir()
    os.mkfifo(tmp_path / "bag" / "pipe")
    with pytest.raises(IntegrityError, match="link or a device"):
        sizes(tmp_path / "bag")


def test_a_zip_file_that_grows_beyond_measure_is_refused(tmp_path: Path) -> None:
    """One million noughts in a thousand bytes, where so much growth is not allowed, and where it is."""
    bomb = zipped(tmp_path / "bomb.zip", *(f"n{number}" for number in range(101)), data=bytes(1_000_000))
    with pytest.raises(IntegrityError, match="beyond all measure"):
        sizes(bomb)
    assert len(sizes(bomb, Limits(grown=2_000))) == 101


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        (Limits(files=1), "more than the 1 files"),
        (Limits(one_file=1), "larger than the 1 bytes"),
        (Limits(all_files=3), "larger than the 3 bytes"),
        (Limits(depth=1), "no name|too deep"),
    ],
)
def test_limits_hold_for_folders_and_zip_files(tmp_path: Path, limits: Limits, why: str) -> None:
    """Two files of two bytes, one of them in a folder."""
    (tmp_path / "bag" / "data").mkdir(parents=True)
    for name in ("one", "data/two"):
        (tmp_path / "bag" / name).write_bytes(b"xx")
    for path in (tmp_path / "bag", zipped(tmp_path / "bag.zip", "one", "data/two", data=b"xx")):
        assert len(sizes(path, Limits(files=2, one_file=2, all_files=4, depth=2))) == 2
        with pytest.raises(IntegrityError, match=why):
            sizes(path, limits)


def test_an_entry_that_is_longer_than_it_says_is_cut_off(tmp_path: Path) -> None:
    """The stated size is what was checked; the header of the entry is made to lie."""
    path = zipped(tmp_path / "lie.zip", "bagit.txt", data=b"y" * 70_000)
    raw = path.read_bytes()
    path.write_bytes(raw.replace((70_000).to_bytes(4, "little"), (60_000).to_bytes(4, "little")))
    with opened(path) as archive, pytest.raises(IntegrityError, match=r"cannot be read|not as long"):
        b"".join(archive.blocks("bagit.txt"))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 and no more", b"not a zip"])
def test_what_is_no_zip_file_is_refused_with_its_name(tmp_path: Path, data: bytes) -> None:
    """Neither a folder nor sound."""
    (tmp_path / "bad.zip").write_bytes(data)
    with pytest.raises(IntegrityError, match=r"bad\.zip: is no package"):
        sizes(tmp_path / "bad.zip")
    with pytest.raises(UsageError, match=r"gone\.zip: cannot be opened"):
        sizes(tmp_path / "gone.zip")
