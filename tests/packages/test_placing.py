"""Placing: a package is there whole, or not at all, and nothing of it is left beside its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterproof.errors import UsageError
from counterproof.packages.placing import placed


@pytest.mark.parametrize("name", ["package", "package.zip"])
def test_a_package_that_fails_leaves_nothing(tmp_path: Path, name: str) -> None:
    """An error halfway: neither the place nor anything beside it."""

    def fails() -> None:
        with placed(tmp_path / name) as sink:
            sink.put("one", b"1")
            raise KeyError

    with pytest.raises(KeyError):
        fails()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["package", "package.zip"])
def test_nothing_is_overwritten(tmp_path: Path, name: str) -> None:
    """A file, a full folder and a link in the place are refused, and stay as they are."""
    (tmp_path / name).write_text("mine")
    with pytest.raises(UsageError, match="is there already"), placed(tmp_path / name):
        pass
    assert (tmp_path / name).read_text() == "mine"
    with pytest.raises(UsageError, match="there is no folder"), placed(tmp_path / "no" / name):
        pass


def test_zip_files_of_equal_content_are_equal(tmp_path: Path) -> None:
    """No time of the day and nothing of the machine is in them; only their owner may read them."""
    for name in ("one.zip", "two.zip"):
        with placed(tmp_path / name) as sink:
            sink.put("file", b"x" * 1000)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    assert (tmp_path / "one.zip").stat().st_mode & 0o777 == 0o600
