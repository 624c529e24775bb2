"""Handing a case over: whole, redacted, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

BY_HAND = ("--extractor", "none")


@pytest.fixture
def kept(run: Any, small_case: Path, tmp_path: Path) -> Path:
    """The small case, examined and kept."""
    assert run("examine", small_case, *BY_HAND, "--case", tmp_path / "kept").code == 0
    return tmp_path / "kept"


def test_a_case_is_packed_checked_and_unpacked(run: Any, kept: Path, tmp_path: Path) -> None:
    """The same head all along; the unpacked case is sound, and the old one knows the package again."""
    packed = run("pack", kept, tmp_path / "case.zip")
    head = packed.out.split()[-1]
    assert run("verify", tmp_path / "case.zip", "--head", head).code == 0
    assert run("verify", kept, tmp_path / "case.zip").code == 0
    assert run("unpack", tmp_path / "case.zip", tmp_path / "again").out.split()[-1] == head
    assert run("verify", tmp_path / "again", "--head", head).code == 0
    assert run("verify", tmp_path / "again", tmp_path / "case.zip").code == 4


def test_a_redacted_package_tells_no_name_of_its_plan(run: Any, kept: Path, small_case: Path, tmp_path: Path) -> None:
    """Whoever packs sees what is still told; whoever gets it can check it; it is no case to unpack."""
    words = next(path.read_text() for path in sorted(small_case.rglob("*.txt")))
    name = next(word for word in words.split() if word.istitle() and word.isalpha() and len(word) > 4)
    (tmp_path / "plan.toml").write_text(f'names = ["{name}"]\n')
    ran = run("pack", kept, tmp_path / "parts", "--redact", tmp_path / "plan.toml")
    assert (ran.code, "words with a capital that it shows" in ran.out, name in ran.out) == (0, True, False)
    checked = run("verify", tmp_path / "parts")
    assert (checked.code, "every word shown is proved" in checked.out) == (0, True)
    assert run("unpack", tmp_path / "parts", tmp_path / "again").code == 4
    next((tmp_path / "parts" / "data" / "sources").glob("*.txt")).write_text("other words")
    assert run("verify", tmp_path / "parts").code == 4


def test_people_that_were_read_are_replaced_without_a_list(run: Any, kept: Path, tmp_path: Path) -> None:
    """`--people` takes the names from what was read, here from the record written by hand."""
    whole = run("pack", kept, tmp_path / "parts", *BY_HAND, "--redact", _plan(tmp_path, "")).out
    parts = run("pack", kept, tmp_path / "fewer", *BY_HAND, "--people").out
    assert len(parts) < len(whole)


@pytest.mark.parametrize(
    ("plan", "more", "code"), [("names = 3", (), 2), ('sources = ["gone.txt"]', (), 2), ("", ("--with-work",), 2)]
)
def test_slips_are_refused_and_make_no_package(
    run: Any, kept: Path, tmp_path: Path, plan: str, more: tuple[str, ...], code: int
) -> None:
    """A plan that cannot be followed to the letter tells too much."""
    assert run("pack", kept, tmp_path / "parts", "--redact", _plan(tmp_path, plan), *more).code == code
    assert not (tmp_path / "parts").exists()


def _plan(folder: Path, words: str) -> Path:
    (folder / "plan.toml").write_text(words)
    return folder / "plan.toml"
