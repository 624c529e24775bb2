"""Loading: which files of a folder are read, as what, and what is said of those that are not."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from counterproof.errors import UsageError
from counterproof.settings import Settings
from counterproof.sources import load

SETTINGS = Settings(largest_file=1_000)


def folder(root: Path, **files: str | bytes) -> str:
    """A folder of files; `__` in a key is a folder border, the last `_` a dot."""
    for key, data in files.items():
        path = root / ".".join(key.replace("__", "/").rsplit("_", 1))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return str(root)


def names(loaded_texts) -> list[str]:
    """The first name of each text."""
    return [text.source.name for text in loaded_texts]


def test_folder_is_read_through_and_sorted(tmp_path: Path) -> None:
    """Every file of a folder is a source under its path inside the folder; hidden files and folders are not."""
    path = folder(tmp_path, b_txt="Bee.", a__c_md="See.", a__d="Dee.", _hidden="no")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("no")
    loaded = load([path], SETTINGS)
    assert names(loaded.texts) == ["a/c.md", "a/d", "b.txt"]
    assert [text.format for text in loaded.texts] == ["markdown/1", "text/1", "text/1"]


def test_case_folder_reads_docs_and_the_record_only(tmp_path: Path) -> None:
    """Beside docs/ only record.toml, columns.toml and tables count: no README, no expectations, nothing deeper."""
    path = folder(
        tmp_path, docs__one_txt="One.", docs__list_csv="a,b", record_toml="[case]", rows_csv="what\nmeet",
        README_md="About.", expected_toml="[x]", notes__rows_csv="what\ndie", other_toml="a=1",
    )  # fmt: skip
    loaded = load([path], SETTINGS)
    assert names(loaded.texts) == ["docs/list.csv", "docs/one.txt"]
    assert [record.name for record in loaded.records] == ["record.toml", "rows.csv"]
    assert loaded.problems == ()


def test_folder_without_docs_takes_tables_as_records(tmp_path: Path) -> None:
    """Without docs/ every file is a source, tables and record.toml are records, expected.toml is never read."""
    path = folder(tmp_path, README_md="About.", record_toml="[case]", t_csv="what\nmeet", expected_toml="[x]")
    loaded = load([path], SETTINGS)
    assert names(loaded.texts) == ["README.md"]
    assert [record.form for record in loaded.records] == ["toml", "csv"]


def test_same_bytes_are_one_source_with_two_names(tmp_path: Path) -> None:
    """A copy is no second witness."""
    path = folder(tmp_path, b_txt="The same words.", a_txt="The same words.", c_txt="Others.")
    loaded = load([path], SETTINGS)
    assert [text.source.names for text in loaded.texts] == [("a.txt", "b.txt"), ("c.txt",)]


def test_order_of_paths_does_not_matter(tmp_path: Path) -> None:
    """The same files in any order give the same value."""
    folder(tmp_path, x__a_txt="One.", y__a_txt="Two.", z_csv="what\nmeet")
    paths = [str(tmp_path / name) for name in ("x", "y/a.txt", "z.csv")]
    assert load(paths, SETTINGS) == load(paths[::-1], SETTINGS)


def test_names_never_tell_where_a_file_lies(tmp_path: Path) -> None:
    """A file handed in by itself is named by its last component, a folder's file by the path inside."""
    folder(tmp_path, deep__in__a_txt="One.")
    assert names(load([str(tmp_path / "deep/in/a.txt")], SETTINGS).texts) == ["a.txt"]
    assert names(load([str(tmp_path / "deep")], SETTINGS).texts) == ["in/a.txt"]


def test_bad_files_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    """Empty, binary, unsupported, over-large: one problem each; the good file is read."""
    path = folder(
        tmp_path, empty_txt=b" \n", nul_txt=b"a\x00b", paper_pdf=b"%PDF-1.7", zip_zip=b"PK\x03\x04rest",
        large_txt=b"x" * 1_001, most_txt=b"x" * 1_000,
    )  # fmt: skip
    loaded = load([path], SETTINGS)
    assert names(loaded.texts) == ["most.txt"]
    said = {problem.name: problem.reason for problem in loaded.problems}
    assert sorted(said) == ["empty.txt", "large.txt", "nul.txt", "paper.pdf", "zip.zip"]
    assert said["paper.pdf"] == "is a PDF document that cannot be opened (it is damaged)"
    assert said["large.txt"] == "is too large: 1,001 bytes, more than the 1,000 allowed"


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    """A link inside gives a second name; one that leads out, or nowhere, is said and not read."""
    folder(tmp_path, other_txt="Secret.", given__a_txt="One.")
    given = tmp_path / "given"
    for name, target in (("out.txt", "../other.txt"), ("up", ".."), ("copy.txt", "a.txt"), ("gone.txt", "nothing")):
        (given / name).symlink_to(target)
    loaded = load([str(given)], SETTINGS)
    assert [text.source.names for text in loaded.texts] == [("a.txt", "copy.txt")]
    assert [problem.name for problem in loaded.problems] == ["gone.txt", "out.txt", "up"]


@pytest.mark.parametrize("held", [{}, {"expected_toml": "[x]"}, {"docs__": None}])
def test_empty_folder_is_a_usage_error(tmp_path: Path, held: dict[str, str | None]) -> None:
    """A folder without anything to read is a mistake of the command."""
    for key in held:
        (tmp_path / "docs").mkdir() if key == "docs__" else folder(tmp_path, **{key: "[x]"})
    with pytest.raises(UsageError):
        load([str(tmp_path)], SETTINGS)


def test_wrong_path_is_a_usage_error_before_anything_is_read(tmp_path: Path) -> None:
    """A path that is not there is said at once."""
    with pytest.raises(UsageError, match="nowhere: there is no such file"):
        load([folder(tmp_path, a_txt="One."), "nowhere"], SETTINGS)


def test_standard_input_is_a_source_like_any_other() -> None:
    """`-` reads standard input once, within the same limit."""
    loaded = load(["-"], SETTINGS, io.BytesIO(b"Piped words."))
    assert (names(loaded.texts), loaded.texts[0].content) == (["standard input"], "Piped words.")
    assert load(["-"], SETTINGS, io.BytesIO(b"x" * 1_001)).problems[0].name == "standard input"
    with pytest.raises(UsageError):
        load(["-", "-"], SETTINGS, io.BytesIO(b"x"))
    with pytest.raises(UsageError):
        load(["-"], SETTINGS)
