"""Files are written whole or not at all."""

import os
from pathlib import Path

import pytest

from counterproof.errors import UsageError
from counterproof.export import file


def test_all_files_are_written_and_nothing_is_left_beside_them(tmp_path: Path) -> None:
    """Old content is replaced, in UTF-8 with line ends as they are."""
    (tmp_path / "a").write_text("old")
    file.write({tmp_path / "a": "é\n", tmp_path / "b": "b"})
    assert (tmp_path / "a").read_bytes() == b"\xc3\xa9\n"
    assert sorted(os.listdir(tmp_path)) == ["a", "b"]


def test_one_that_cannot_be_written_keeps_back_the_others(tmp_path: Path) -> None:
    """The first file keeps its old content when the second cannot be made."""
    (tmp_path / "a").write_text("old")
    with pytest.raises(UsageError, match="cannot be written"):
        file.write({tmp_path / "a": "new", tmp_path / "gone" / "b": "b"})
    assert (tmp_path / "a").read_text() == "old"
    assert os.listdir(tmp_path) == ["a"]


def test_a_pipe_or_device_is_written_to_and_stays_what_it_is() -> None:
    """Writing to the null device does not replace it by a file."""
    file.check(Path("/dev/null"))
    file.write({Path("/dev/null"): "words"})
    assert Path("/dev/null").is_char_device()
