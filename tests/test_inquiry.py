"""The chain as a whole: what goes in, what is kept, what is refused."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from counterproof.errors import UsageError
from counterproof.inquiry import examine
from counterproof.settings import Settings


def test_rows_outrank_what_is_read_from_the_same_words(small_case: Path) -> None:
    """A sentence that a person has put into a row is not read a second time by the program."""
    inquiry = examine([str(small_case)], Settings())
    quotes = [entry.statement.span.quote for entry in inquiry.record.entries]
    assert len(quotes) == len(set(quotes))
    assert {entry.statement.extractor.split("/")[0] for entry in inquiry.record.entries} == {"hand"}


def test_the_title_is_the_cases_own_or_the_name_of_what_was_handed_in(small_case: Path) -> None:
    """A record may name the case; a bare document names itself."""
    assert examine([str(small_case)], Settings(), extractor="none").title == "The ferry"
    document = str(small_case / "docs" / "ferryman.txt")
    assert examine([document], Settings(), extractor="none").title == "ferryman.txt"
    assert examine([], Settings(), account=document, extractor="none").title == "ferryman.txt"


def test_nothing_readable_at_all_is_a_usage_error(tmp_path: Path) -> None:
    """One empty file is no case, and the reason is named."""
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(UsageError, match=r"nothing could be read; empty\.txt: is empty"):
        examine([str(tmp_path)], Settings())


def test_an_account_that_cannot_be_read_is_a_usage_error(small_case: Path, tmp_path: Path) -> None:
    """There is nothing to go through, so nothing is pretended."""
    (tmp_path / "broken.txt").write_bytes(b"\x00\x01\x02" * 99)
    with pytest.raises(UsageError, match="the account could not be read"):
        examine([str(small_case)], Settings(), account=str(tmp_path / "broken.txt"), extractor="none")


def test_progress_is_told_in_order(small_case: Path) -> None:
    """Files, model, each document, resolving, testing."""
    told: list[str] = []
    examine([str(small_case)], Settings(), progress=told.append)
    assert told[0] == "reading the files"
    assert told[2:4] == ["reading document 1 of 2: docs/ferryman.txt", "reading document 2 of 2: docs/gaol-book.txt"]
    assert told[-1] == "testing every statement against the others"


def test_one_long_line_without_paragraphs_runs_through() -> None:
    """25 kB in one line is one document like any other."""
    line = ("Per Holm was in Visby on 3 May 1903 and saw Anna Lind there. " * 420).encode()
    inquiry = examine(["-"], Settings(), stdin=io.BytesIO(line))
    assert inquiry.record.coverage[0].sentences >= 400
    assert not inquiry.problems


def test_a_record_is_no_copy_of_the_documents_that_it_quotes(small_case: Path) -> None:
    """Its rows repeat their words, as they must."""
    assert examine([str(small_case)], Settings(), extractor="none").copies.groups == ()
