"""Surnames before given names."""

from __future__ import annotations

import pytest

from counterproof.language.pipeline import Pipeline, analyse
from counterproof.settings import Settings
from counterproof.sources import Source, Text


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """The pipeline of the default settings, loaded once."""
    return Pipeline(Settings().model)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("Heard: HARKER, Helen, aged 41, nurse.", "HARKER, Helen"),
        ("Harker, Helen, 30, seamstress. Committed 3 May 1921.", "Harker, Helen"),
        ("3 May 1921. Enters, Benali, Tahar, docker, 29. Bread and water.", "Benali, Tahar"),
        ("Harker, Helen. Came to Dover on 3 May 1921.", "Harker, Helen"),
        ("12 January 1831. Voss, Count Lothar, landowner, with one servant.", "Voss, Count Lothar"),
    ],
)
def test_surname_and_given_name_are_one(pipeline: Pipeline, content: str, name: str) -> None:
    """A register's order of names makes one name of two words."""
    text = Text(Source("src-0", "0" * 64, ("a.txt",), "text/plain", len(content)), content, "text/1")
    assert name in [m.text for m in analyse(text, pipeline).names]


@pytest.mark.parametrize(
    "content",
    [
        "Present: Harker, Helen and Adam.",
        "They met Harker, Helen, Adam and Ruth.",
        "Harker, Helen, who had seen it, and Ruth came on 3 May 1921.",
    ],
)
def test_lists_stay_apart(pipeline: Pipeline, content: str) -> None:
    """People listed one after another are not one person."""
    text = Text(Source("src-0", "0" * 64, ("a.txt",), "text/plain", len(content)), content, "text/1")
    assert "Harker, Helen" not in [m.text for m in analyse(text, pipeline).names]
