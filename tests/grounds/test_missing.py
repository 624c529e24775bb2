"""Papers that the file speaks of and lacks, and holes in its numbering."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterproof.grounds.missing import missing
from counterproof.inquiry import examine
from counterproof.language.pipeline import Pipeline
from counterproof.settings import Settings


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """The language model, loaded once."""
    return Pipeline(Settings().model)


LONG = " The house was shut up and nobody had the key of it but the sexton." * 8


def lacks(folder: Path, pipeline: Pipeline, **documents: str) -> list[str]:
    """What is missing from a file of these documents."""
    for name, words in documents.items():
        (folder / f"{name}.txt").write_text(words, encoding="utf-8")
    return [m.what for m in missing(examine([str(folder)], Settings(), pipeline=pipeline).record)]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("The clerk read a letter of 4 June 1871 to the bench.", "a letter of 4 June 1871"),
        ("They relied upon the sworn affidavit of 9 May 1902.", "the sworn affidavit of 9 May 1902"),
        ("He had sent in a memorandum dated 3 March 1949.", "a memorandum dated 3 March 1949"),
        ("The court heard the deposition of Hannah Quill.", "the deposition of Hannah Quill"),
        ("Nobody could find John Harker's diary.", "John Harker's diary"),
        ("Peter Lund swore that your report of 2 April 1910 was false.", "your report of 2 April 1910"),
    ],
)
def test_a_paper_that_is_spoken_of_and_not_held(tmp_path: Path, pipeline: Pipeline, words: str, what: str) -> None:
    """By its date or its author, in whatever words."""
    assert lacks(tmp_path, pipeline, minutes=f"Minutes of the vestry.{LONG}\n\n{words}") == [what]


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("The clerk read a letter of 4 June 1871 to the bench.", "Hull, 4 June 1871\n\nDear sir, the money is gone."),
        ("The court heard the deposition of Hannah Quill.", "Hannah Quill, spinster, being sworn, says as follows."),
        ("The court heard that there was no deposition.", "The register of the parish."),
        ("He wrote a letter and posted it on 4 June 1871.", "The register of the parish."),
        ("The year 1871 brought a report of fire.", "The register of the parish."),
    ],
)
def test_a_paper_that_may_be_held_is_not_missed(tmp_path: Path, pipeline: Pipeline, words: str, held: str) -> None:
    """One that opens with the date or the author, in another document; nor one that nothing tells from another."""
    assert lacks(tmp_path, pipeline, minutes=f"Minutes of the vestry.{LONG}\n\n{words}", other=held) == []


def test_a_document_is_not_missing_from_its_own_heading(tmp_path: Path, pipeline: Pipeline) -> None:
    """“A letter of ..." is how it begins."""
    assert lacks(tmp_path, pipeline, a=f"The affidavit of Hannah Quill of 3 May 1871\n\nI saw the fire.{LONG}") == []


def test_a_number_left_out_between_exhibits(tmp_path: Path, pipeline: Pipeline) -> None:
    """The fourth is never named; two holes among six would be no numbering."""
    words = "He was shown Exhibit {}."
    told = " ".join(words.format(n) for n in (1, 2, 3, 5, 6))
    assert lacks(tmp_path, pipeline, a=told) == ["Exhibit 4: numbers beside it are named, and it is not"]
    assert lacks(tmp_path, pipeline, a=" ".join(words.format(n) for n in (1, 2, 4, 6, 7))) == []


def test_a_part_left_out_of_numbered_parts(tmp_path: Path, pipeline: Pipeline) -> None:
    """An affidavit goes from 3 to 5; days of a month that begin a line leave out far more, and are no numbering."""
    parts = "\n".join(f"{n}. The gate was shut that night." for n in (1, 2, 3, 5, 6))
    assert lacks(tmp_path, pipeline, a=parts) == ["no. 4 of the parts numbered in a.txt"]
    days = "\n".join(f"{n}. The gate was shut that night." for n in (1, 4, 5, 9, 12, 20))
    assert lacks(tmp_path, pipeline, a=days) == []


def test_a_document_left_out_of_numbered_documents(tmp_path: Path, pipeline: Pipeline) -> None:
    """Files 1 to 6 without the third."""
    documents = {f"0{n}-letter": f"Letter. The gate was shut on day {n}." for n in (1, 2, 4, 5, 6)}
    assert lacks(tmp_path, pipeline, **documents) == ["no. 3 of the numbered documents"]
