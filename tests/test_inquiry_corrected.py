"""The whole chain with people's corrections: their word holds, and what became of it is shown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from counterproof.corrections import Correction, Decisions
from counterproof.export import dumps, result, schema
from counterproof.findings.pointing import pointed_conflict, pointed_statement, pointed_words
from counterproof.inquiry import Inquiry, examine
from counterproof.language.pipeline import Pipeline
from counterproof.settings import Settings

HARBOUR = "The harbour book says what follows. Anna Lind was in Stockholm on 4 May 1903.\n"
GAOL = "Anna Lind died in Visby on 2 May 1903, as the keeper wrote down that night.\n"


class Docket:
    """Two documents that clash, and what is decided on them."""

    def __init__(self, folder: Path, pipeline: Pipeline) -> None:
        self.folder, self.pipeline = folder, pipeline
        self.held: list[Correction] = []
        self.write("harbour.txt", HARBOUR)
        self.write("gaol.txt", GAOL)

    def write(self, name: str, content: str) -> None:
        """A document as it is now."""
        (self.folder / name).write_text(content, encoding="utf-8")

    def examine(self) -> Inquiry:
        """The case as it is now, as people decided."""
        decisions = Decisions(tuple(self.held))
        return examine([str(self.folder)], Settings(), pipeline=self.pipeline, corrections=decisions)

    def decide(self, what: Any, target: Any, value: Any) -> None:
        """One more decision."""
        n = len(self.held)
        self.held.append(Correction(f"u{n}", "Eva", f"2026-01-0{n + 1}", what, target, value, "as I know"))


@pytest.fixture
def docket(tmp_path: Path, pipeline: Pipeline) -> Docket:
    """Two documents, and nothing decided."""
    return Docket(tmp_path, pipeline)


def shown(inquiry: Inquiry) -> dict[str, Any]:
    """The result as another program reads it, valid."""
    made: dict[str, Any] = json.loads(dumps(inquiry))
    assert [error.message for error in Draft202012Validator(schema()).iter_errors(made)] == []
    return made


def test_without_corrections_the_result_says_nothing_of_them(docket: Docket) -> None:
    """Not even empty lists: its bytes are those of before there were any."""
    made = result(docket.examine())
    assert not {"corrections", "orphans", "queue"} & made.keys()
    assert [set(f) & {"decided"} for f in made["findings"]] == [set()]


def test_a_rejected_statement_takes_its_conflict_with_it_and_is_shown(docket: Docket) -> None:
    """Nothing vanishes: the words, the place and the reason stand in the result."""
    before = docket.examine()
    docket.decide("stands", pointed_statement(before.record, before.findings[0].clash.statements[0]), value=False)
    made = shown(docket.examine())
    assert (made["findings"], len(made["statements"])) == ([], len(before.record.entries) - 1)
    (one,) = made["corrections"]
    assert (one["kind"], one["state"], one["by"], one["reason"]) == ("rejected", "applied", "Eva", "as I know")
    assert one["place"]["quote"] in HARBOUR + GAOL


def test_a_conflict_once_resolved_stays_so_when_its_id_changes(docket: Docket) -> None:
    """The text is mended before its words, so that statements and conflict have other ids."""
    before = docket.examine()
    docket.decide("status", pointed_conflict(before.record, before.findings, before.findings[0].id), "resolved")
    docket.write("gaol.txt", "GAOL BOOK OF VISBY\n\n" + GAOL)
    made = shown(docket.examine())
    (finding,) = made["findings"]
    assert finding["id"] != before.findings[0].id
    assert (finding["status"], finding["decided"]) == ("resolved", "Eva decided so: as I know")
    assert (made["corrections"][0]["to"], made["queue"]) == (finding["id"], [])


def test_a_conflict_that_reads_otherwise_now_waits(docket: Docket) -> None:
    """It is still resolved, as the person said, who is asked whether that holds for what it says now."""
    before = docket.examine()
    docket.decide("status", pointed_conflict(before.record, before.findings, before.findings[0].id), "explained")
    docket.write("gaol.txt", GAOL.replace("2 May", "1 May"))
    made = shown(docket.examine())
    assert made["findings"][0]["status"] == "explained"
    assert [(q["what"], q["corrections"]) for q in made["queue"]] == [("read otherwise", ["u0"])]


def test_a_conflict_that_is_gone_leaves_an_orphan(docket: Docket) -> None:
    """Listed with its words."""
    before = docket.examine()
    docket.decide("status", pointed_conflict(before.record, before.findings, before.findings[0].id), "resolved")
    docket.write("gaol.txt", "Nothing was written down that night.\n")
    (orphan,) = shown(docket.examine())["orphans"]
    assert sorted(words["quote"][:13] for words in orphan["words"]) == ["Anna Lind die", "Anna Lind was"]
    assert orphan["why"] == "the words are not there any more"


def test_a_corrected_date_dissolves_the_conflict(docket: Docket) -> None:
    """She died the year after; the date's own entry says so."""
    before = docket.examine()
    docket.decide("date", pointed_words(before.record.texts, "gaol.txt", "2 May 1903"), "1904-05-02")
    made = shown(docket.examine())
    assert made["findings"] == []
    assert {d["quote"]: d["edtf"] for d in made["dates"]}["2 May 1903"] == "1904-05-02"
