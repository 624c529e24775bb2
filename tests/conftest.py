"""What all tests share: an unhurried hypothesis, the command line run in this process, and a small case by hand."""

from __future__ import annotations

import hashlib
import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from told_by_hand import Case

from counterproof.cli import main
from counterproof.language import Analysis, Pipeline, analyse
from counterproof.settings import Settings
from counterproof.sources import Source, Text

# Property tests are bounded by their number of examples, never by the clock of a busy machine.
settings.register_profile("unhurried", deadline=None, derandomize=True)
settings.load_profile("unhurried")

RECORD = """
[case]
title = "The ferry"
[[row]]
id = "held"
whom = "Anna Lind"
what = "detain"
where = "gaol of Visby"
when = "throughout 1903-05"
source = "gaol-book.txt"
quote = "Anna Lind, kept without leave all through May 1903."
[[row]]
id = "seen"
who = "Anna Lind"
what = "meet"
whom = "Per Holm"
where = "Stockholm"
when = "1903-05-04"
by = ["Per Holm"]
source = "ferryman.txt"
quote = "I met Anna Lind in Stockholm on 4 May 1903"
"""
DOCUMENTS = {
    "gaol-book.txt": "GAOL BOOK\n\nAnna Lind, kept without leave all through May 1903.\n",
    "ferryman.txt": "I met Anna Lind in Stockholm on 4 May 1903, said Per Holm.\n",
}


@dataclass(frozen=True)
class Ran:
    """What a run of the command line came to."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """The command line with these arguments, in an empty working folder."""
    (tmp_path / "cwd").mkdir()
    monkeypatch.chdir(tmp_path / "cwd")

    def go(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["counterproof", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        with pytest.raises(SystemExit) as stopped:
            main()
        out, err = capsys.readouterr()
        return Ran(int(stopped.value.code or 0), out, err)

    return go


@pytest.fixture
def small_case(tmp_path: Path) -> Path:
    """A case folder: two documents, and two rows written by hand that cannot both hold."""
    folder = tmp_path / "ferry"
    (folder / "docs").mkdir(parents=True)
    for name, words in DOCUMENTS.items():
        (folder / "docs" / name).write_text(words, encoding="utf-8")
    (folder / "record.toml").write_text(RECORD, encoding="utf-8")
    return folder


@pytest.fixture
def case() -> Case:
    """An empty case, for the stages that work on a record."""
    return Case()


@pytest.fixture(scope="session")
def new_case() -> type[Case]:
    """For properties: an empty case for each example."""
    return Case


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The English model of the default settings, loaded once."""
    return Pipeline(Settings().model)


@pytest.fixture(scope="session")
def analyses(pipeline: Pipeline) -> Callable[..., list[Analysis]]:
    """Texts of our own, each as a document, analysed."""

    def text(number: int, content: str) -> Text:
        digest = hashlib.sha256(content.encode()).hexdigest()
        name = f"text-{number}.txt"
        return Text(Source(f"so-{digest[:12]}", digest, (name,), "text/plain", len(content)), content, "text/1")

    return lambda *contents: [analyse(text(n, c), pipeline) for n, c in enumerate(contents)]
