"""Who believed and who doubted, and on what basis."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterproof.grounds.observers import Observers, observers
from counterproof.inquiry import examine
from counterproof.language.pipeline import Pipeline
from counterproof.settings import Settings


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """The language model, loaded once."""
    return Pipeline(Settings().model)


def seen(folder: Path, pipeline: Pipeline, words: str) -> Observers:
    """The observers of one text."""
    (folder / "a.txt").write_text(words, encoding="utf-8")
    return observers(examine([str(folder)], Settings(), pipeline=pipeline).record)


@pytest.mark.parametrize(
    ("words", "how", "basis"),
    [
        (
            "Joseph Davies believed that Radek was guilty, because he had watched him speak.",
            "believed",
            "because he had watched him speak",
        ),
        ("Bernard Pares doubted that Krestinsky had conspired with Germany.", "doubted", ""),
        ("In 1741 Daniel Horsmanden firmly believed that Quack Roos had killed the cook.", "believed", ""),
    ],
)
def test_a_view_with_the_words_of_its_basis(
    tmp_path: Path, pipeline: Pipeline, words: str, how: str, basis: str
) -> None:
    """The basis is quoted, never supplied."""
    (view,) = seen(tmp_path, pipeline, words).views
    assert view.how == how
    assert (view.basis.quote if view.basis else "") == basis


@pytest.mark.parametrize(
    "words",
    [
        "Joseph Davies said that Radek was guilty.",
        "Joseph Davies believed that the train had left at noon.",
        "Radek pleaded guilty and Davies left the hall.",
    ],
)
def test_what_is_said_or_is_of_no_case_is_no_view(tmp_path: Path, pipeline: Pipeline, words: str) -> None:
    """To say is not to believe, and trains are not on trial."""
    assert seen(tmp_path, pipeline, words).views == ()


def test_one_who_came_to_think_otherwise(tmp_path: Path, pipeline: Pipeline) -> None:
    """Of the same man, and surely later; of another man it is no change."""
    words = "In 1937 Bernard Pares believed that Karl Radek was guilty. In 1939 Pares doubted that {} was guilty."
    assert len(seen(tmp_path, pipeline, words.format("Karl Radek")).changed) == 1
    assert seen(tmp_path, pipeline, words.format("Ivan Smirnov")).changed == ()
