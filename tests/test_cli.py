"""The command line: exit codes, clear lines, nothing half-written, and nothing of a document taken for markup."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

BY_HAND = ("--extractor", "none")


def left_behind() -> list[str]:
    """What stands in the working folder, hidden files included."""
    return sorted(os.listdir())


def test_a_case_is_examined_and_the_path_of_its_page_is_printed_last(run: Any, small_case: Path) -> None:
    """Without options the page is written into the current folder."""
    ran = run("examine", small_case, *BY_HAND)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[-1] == "counterproof-report.html"
    assert left_behind() == ["counterproof-report.html"]


def test_the_terminal_keeps_to_eighty_columns_and_shows_words_speakers_and_assumptions(
    run: Any, small_case: Path
) -> None:
    """A reader at a terminal sees the conflict whole."""
    out = run("examine", small_case, *BY_HAND).out
    assert max(map(len, out.splitlines())) <= 80
    assert "Elsewhere while held [certain" in out
    assert "“I met Anna Lind in Stockholm on 4 May 1903”" in out
    assert "- docs/ferryman.txt > Per Holm" in out
    assert "Assuming: Whoever is held in one place" in out


@pytest.mark.parametrize(("limit", "code"), [("certain", 1), ("possible", 1)])
def test_fail_on_makes_one_of_a_conflict_of_that_certainty(run: Any, small_case: Path, limit: str, code: int) -> None:
    """A certain conflict meets both limits."""
    assert run("examine", small_case, *BY_HAND, "--fail-on", limit).code == code


def test_fail_on_without_a_conflict_is_zero(run: Any, small_case: Path) -> None:
    """Nothing found is no failure."""
    record = small_case / "record.toml"
    record.write_text(record.read_text().replace('when = "1903-05-04"', 'when = "1903-06-04"'))
    ran = run("examine", small_case, *BY_HAND, "--fail-on", "possible")
    assert ran.code == 0
    assert "None was found. No sentence of a document was read by the program. 2 statements were" in " ".join(
        ran.out.split()
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nowhere",), "there is no such file or folder"),
        (("CASE", "--extractor", "guess"), "is none of rules, none"),
        (("CASE", "--fail-on", "never"), "is none of certain, possible"),
        (("CASE", "--json", "a.html", "--report", "a.html"), "name the same file"),
        (("CASE", "--report", "no/such/folder.html"), "there is no folder"),
        (("CASE", "--report", "."), "is a folder"),
        (("CASE", "--json", "-"), "name a file to write"),
        (("CASE", "--report", "CASE/record.toml"), "is one of the documents"),
        (("EMPTY",), "the folder holds no file"),
        ((), "name a file or folder"),
        (("CASE", "--account", "nowhere.txt"), "there is no such file or folder"),
        (("CASE/docs", "--extractor", "none"), "hand-written rows only"),
        (("-", "--account", "-"), "only once"),
    ],
)
def test_what_cannot_be_meant_is_one_line_and_two(
    run: Any, small_case: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    """Wrong paths, contradictory options, an empty folder: a clear message, no traceback, nothing written."""
    (tmp_path / "empty").mkdir()
    named = [a.replace("CASE", str(small_case)).replace("EMPTY", str(tmp_path / "empty")) for a in arguments]
    if named and named[-1].endswith("record.toml"):
        named[0] = named[-1]
    ran = run("examine", *named)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert len(ran.err.strip().splitlines()) == 1
    assert left_behind() == []


def test_a_page_that_cannot_be_written_leaves_no_json_behind(run: Any, small_case: Path) -> None:
    """Both outputs are written, or neither."""
    ran = run("examine", small_case, *BY_HAND, "--json", "a.json", "--report", "x" * 300 + ".html")
    assert ran.code == 2
    assert "cannot be written" in ran.err
    assert left_behind() == []


def test_one_unreadable_file_among_good_ones_is_named_and_the_rest_goes_on(run: Any, small_case: Path) -> None:
    """Exit 3, one clear line, and the page is there."""
    (small_case / "docs" / "empty.txt").write_bytes(b"")
    ran = run("examine", small_case, *BY_HAND)
    assert ran.code == 3
    assert ran.err.strip() == "not read: docs/empty.txt: is empty"
    assert "docs/empty.txt: is empty" in Path("counterproof-report.html").read_text(encoding="utf-8")


def test_verify_proves_a_result_and_refuses_a_mutated_one(run: Any, small_case: Path) -> None:
    """One minute more in one certificate is exit 4."""
    run("examine", small_case, *BY_HAND, "--json", "a.json")
    assert run("verify", "a.json").code == 0
    result = json.loads(Path("a.json").read_text(encoding="utf-8"))
    result["findings"][0]["certificate"]["slack"] += 1
    Path("b.json").write_text(json.dumps(result), encoding="utf-8")
    ran = run("verify", "a.json", "b.json")
    assert ran.code == 4
    assert "b.json: 0 of 1 certificates hold" in ran.out
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("content", "code"), [("{", 4), ("[]", 4), ('{"findings": [1]}', 4), ("[" * 100_000, 4), ("\x00\udcff", 4)]
)
def test_verify_of_what_is_no_result_says_so(run: Any, content: str, code: int) -> None:
    """Broken or hostile JSON is a broken integrity, never a traceback."""
    Path("a.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    ran = run("verify", "a.json")
    assert ran.code == code
    assert ran.err.startswith("counterproof: ")


def test_verify_of_a_missing_file_is_a_wrong_path(run: Any) -> None:
    """A path that is not there is exit 2."""
    assert run("verify", "nowhere.json").code == 2


def test_a_dash_reads_standard_input(run: Any) -> None:
    """The text has a name of its own and is tested like any other."""
    ran = run("examine", "-", "--json", "a.json", stdin=b"Per Holm was born in Visby on 3 May 1880.\n")
    assert ran.code == 0
    assert json.loads(Path("a.json").read_text())["sources"][0]["name"] == "standard input"


def test_an_account_is_gone_through_claim_by_claim(run: Any, small_case: Path) -> None:
    """The claim that cannot stand is answered so, with who speaks against it."""
    account = small_case / "docs" / "ferryman.txt"
    ran = run("examine", small_case, *BY_HAND, "--account", account, "--json", "a.json")
    result = json.loads(Path("a.json").read_text(encoding="utf-8"))
    assert [a["answer"] for a in result["account"]["answers"]] == ["cannot stand with"]
    assert "The account under test: " in ran.out
    assert "-> cannot stand with" in ran.out


@pytest.mark.parametrize("given", ["file", "-"])
def test_one_document_alone_is_tested_against_itself(run: Any, tmp_path: Path, given: str) -> None:
    """An account may come alone, as a file or on standard input."""
    words = b"The Hotel Vega in Visby was demolished in 1890. Per Holm met Anna Lind at the Hotel Vega in May 1903.\n"
    (tmp_path / "hotel.txt").write_bytes(words)
    account = tmp_path / "hotel.txt" if given == "file" else "-"
    ran = run("examine", "--account", account, "--json", "a.json", stdin=words)
    answers = json.loads(Path("a.json").read_text(encoding="utf-8"))["account"]["answers"]
    assert ran.code == 0
    assert {a["answer"] for a in answers} == {"cannot stand with"}


def test_two_documents_of_one_name_are_told_apart_by_their_bytes(run: Any, tmp_path: Path) -> None:
    """The account is the file named, not another one called the same."""
    for folder, year in (("a", 1880), ("b", 1890)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "life.txt").write_text(f"Per Holm was born in Visby on 3 May {year}.\n")
    run("examine", tmp_path / "a", tmp_path / "b", "--account", tmp_path / "b" / "life.txt", "--json", "x.json")
    result = json.loads(Path("x.json").read_text(encoding="utf-8"))
    under_test = next(s for s in result["sources"] if s["id"] == result["account"]["source"])
    assert under_test["sha256"] == hashed((tmp_path / "b" / "life.txt").read_bytes())


def hashed(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def test_no_colour_reaches_a_pipe_or_a_reader_who_wants_none(small_case: Path, tmp_path: Path) -> None:
    """NO_COLOR holds even where colour is forced; and equal files give equal bytes under another hash seed."""
    pages = []
    for seed in ("1", "2"):
        outputs = [tmp_path / f"{seed}.json", tmp_path / f"{seed}.html"]
        arguments = ["examine", small_case, *BY_HAND, "--json", outputs[0], "--report", outputs[1]]
        done = subprocess.run(
            [sys.executable, "-m", "counterproof", *arguments],
            env={**os.environ, "PYTHONHASHSEED": seed, "NO_COLOR": "1"},
            capture_output=True,
            check=True,
        )
        assert b"\x1b[3" not in done.stdout
        pages.append([path.read_bytes() for path in outputs])
    assert pages[0] == pages[1]
