"""Parses kept between runs: a second run parses nothing and reads the same; whatever is not a parse is read anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterproof.errors import UsageError
from counterproof.export import dumps
from counterproof.inquiry import examine
from counterproof.language import Analysis, Pipeline, analyse
from counterproof.language.kept import Kept
from counterproof.language.layout import paragraphs
from counterproof.language.parsed import dumped, loaded
from counterproof.settings import Settings
from counterproof.sources import Source, Text

WORDS = (
    "Anna Lind was held in the gaol of Visby from 1 to 31 May 1903.\n\n"
    "Q. Where were you?\nA. I met Anna Lind in Stockholm on 4 May 1903 -- “at the inn”, I believe.\n"
)


def text(content: str) -> Text:
    """A text of one invented source."""
    return Text(Source("src-0", "0" * 64, ("a.txt",), "text/plain", len(content)), content, "text/1")


def read_with(folder: Path, content: str = WORDS) -> Analysis:
    """What a text says, by a pipeline of its own that keeps its parses in a folder."""
    return analyse(text(content), Pipeline(Settings().model, Kept(str(folder))))


@pytest.fixture
def parses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are parsed by the model from here on."""
    seen: list[str] = []
    parse = Pipeline._parsed

    def counted(self, content, cuts, starts):
        seen.append(content)
        return parse(self, content, cuts, starts)

    monkeypatch.setattr(Pipeline, "_parsed", counted)
    return seen


def test_a_second_run_parses_nothing_and_says_the_same(tmp_path: Path, parses: list[str]) -> None:
    """Without the folder, with an empty one and with a full one the result is byte for byte the same."""
    document = tmp_path / "gaol.txt"
    document.write_text(WORDS, encoding="utf-8")
    bare, kept = Settings(), Settings(cache=str(tmp_path / "kept"))
    results = [dumps(examine([str(document)], settings)) for settings in (bare, kept, kept)]
    assert len(parses) == 2
    assert results[0] == results[1] == results[2]


def test_a_changed_text_is_parsed_anew(tmp_path: Path, parses: list[str]) -> None:
    """One letter more is another text; the first one is still there."""
    for content in (WORDS, WORDS + "s", WORDS):
        read_with(tmp_path, content)
    assert parses == [WORDS, WORDS + "s"]


@pytest.mark.parametrize(
    "change", [lambda b: b[:-9], lambda b: b"", lambda b: b.replace(b"Lind", b"Lund"), lambda _: b"\xff"]
)
def test_a_damaged_entry_is_parsed_and_written_anew(tmp_path: Path, parses: list[str], change) -> None:
    """Cut short, emptied, altered or foreign: the answer is that of the model, and the next run has it again."""
    whole = read_with(tmp_path)
    (entry,) = tmp_path.iterdir()
    before = entry.read_bytes()
    entry.write_bytes(change(before))
    assert [read_with(tmp_path), read_with(tmp_path)] == [whole, whole]
    assert (len(parses), entry.read_bytes()) == (2, before)


def test_an_entry_under_another_key_is_not_taken(tmp_path: Path) -> None:
    """A file that was renamed to another text's name is foreign."""
    kept = Kept(str(tmp_path))
    kept.put("one", b"[]")
    (entry,) = tmp_path.iterdir()
    kept.put("two", b"[1]")
    (other,) = set(tmp_path.iterdir()) - {entry}
    other.write_bytes(entry.read_bytes())
    assert (kept.get("one"), kept.get("two"), kept.get("three")) == (b"[]", None, None)


@pytest.mark.parametrize(
    "kept",
    [
        b"{}", b"[[],[]]", b'[[[0,0,1,"x"]],[],[]]',
        b'[[[0,0,1,"y","y","X","X","dep",0,0]],[[0,0,1,0,1,0]],[]]',
        b'[[[0,0,1,"x","x","X","X","dep",7,0]],[[0,0,1,0,1,0]],[]]',
        b"[[],[[0,0,1,0,1,0]],[]]", b'[[],[],[[0,9,"GPE"]]]',
    ],
)  # fmt: skip
def test_only_a_parse_of_the_text_is_taken(kept: bytes) -> None:
    """Rows of another form, words that are not in the text and heads that are not there are refused."""
    with pytest.raises(ValueError, match=r"has a|is no"):
        loaded(kept, "x")


def test_a_parse_comes_back_as_it_was() -> None:
    """Marks, blanks and letters of every kind included."""
    content = "“Zoë” met Łukasz — at 5 o’clock…\tin\x00 Köln.\n\nThe end."
    parsed = Pipeline(Settings().model).parse(content, paragraphs(content))
    assert len(parsed.tokens) > 12
    assert loaded(dumped(parsed), content) == parsed


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    """A file stands where the folder should."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="nothing can be kept there"):
        Kept(str(tmp_path / "file"))
