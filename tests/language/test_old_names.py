"""Names in texts of old spelling."""

from __future__ import annotations

import pytest

from counterproof.language import Pipeline, analyse
from counterproof.settings import Settings
from counterproof.sources import Source, Text

OPENING = "The deposition of Joane Pell who testifieth and saith that "


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """The pipeline of the default settings, loaded once."""
    return Pipeline(Settings().model)


def people(pipeline: Pipeline, content: str) -> list[str]:
    """The people named, in order."""
    text = Text(Source("src-0", "0" * 64, ("a.txt",), "text/plain", len(content)), content, "text/1")
    return [m.text for m in analyse(text, pipeline).names if m.kind == "person"]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("shee saw sarah thurlow att the mill.", "sarah thurlow"),
        ("shee saw Ann thurlow att the mill.", "Ann thurlow"),
        ("Eliz: Thurlow came to hir.", "Eliz: Thurlow"),
        ("Robert Thurlow Aged about thirty yeares was there.", "Robert Thurlow"),
    ],
)  # fmt: skip
def test_names_in_small_letters_or_cut_short(pipeline: Pipeline, words: str, named: str) -> None:
    """A given name and what follows, an abbreviation before a colon, and no word of age behind."""
    assert named in people(pipeline, OPENING + words)


def test_lists_without_commas_are_several_people(pipeline: Pipeline) -> None:
    """Each given name behind a surname begins another name."""
    found = people(pipeline, OPENING + "they weare by name Robert Thurlow Margaret Hext Daniel Orme all of this towne.")
    assert found[-3:] == ["Robert Thurlow", "Margaret Hext", "Daniel Orme"]


def test_modern_prose_keeps_its_small_letters(pipeline: Pipeline) -> None:
    """Outside old spelling a word in small letters is no name, and two given names are one person's."""
    assert people(pipeline, "He saw the grace of the mark. Mary Ann Thurlow spoke.") == ["Mary Ann Thurlow"]
