"""The endpoints: what the page is told, and what it may do."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from counterproof.case import Case
from counterproof.export import dumps, schema
from counterproof.verifier import verify_report
from counterproof.web import Desk
from counterproof.web.app import VIEWS

jsonschema = pytest.importorskip("jsonschema")


def settled(page: TestClient, desk: Desk, view: str) -> Any:
    """A view, when everything decided so far is in it."""
    desk.settled()
    return page.get(f"/api/views/{view}").json()


def test_the_result_is_the_one_that_is_exported(page: TestClient, desk: Desk) -> None:
    """The page is told nothing but what `--json` says, and the number of the examination."""
    told = page.get("/api/views/result").json()
    assert told.pop("number") == 1
    assert told == json.loads(dumps(desk.examined().inquiry))
    jsonschema.validate(told, schema())


@pytest.mark.parametrize("view", sorted(VIEWS))
def test_every_view_has_an_answer(page: TestClient, view: str) -> None:
    """And what is no view has another."""
    assert page.get(f"/api/views/{view}").status_code == 200
    assert page.get(f"/api/views/{view}s").status_code == 404


def test_a_conflict_is_told_whole(page: TestClient) -> None:
    """Quotes of both sides with where they stand, why, what is assumed, what would dissolve it, the certificate."""
    (conflict,) = page.get("/api/views/conflicts").json()["conflicts"]
    assert [exhibit["quote"][:11] for exhibit in conflict["exhibits"]] == ["I met Anna ", "Anna Lind, "]
    assert conflict["steps"]
    assert conflict["dissolves"]
    assert json.loads(conflict["certificate"])["kind"] == "time"


def test_a_source_is_shown_as_it_was_read(page: TestClient) -> None:
    """Its characters, which the places of statements count."""
    told = page.get("/api/views/result").json()
    seen = next(s for s in told["statements"] if s["quote"].startswith("I met"))
    source = page.get(f"/api/sources/{seen['source']}").json()
    assert source["content"][seen["start"] : seen["end"]] == seen["quote"]
    assert page.get("/api/sources/so-none").status_code == 404


def test_a_date_is_decided_by_its_place_and_the_conflict_goes(page: TestClient, desk: Desk) -> None:
    """Words picked in the source view; undone, the conflict is there again, and the history tells both."""
    seen = next(s for s in page.get("/api/views/result").json()["statements"] if s["quote"].startswith("I met"))
    said = {"decision": "rejected", "statement": seen["id"]}
    assert "its own record" in page.post("/api/decisions", json=said).json()["problem"]
    place = {"source": seen["source"], "start": seen["start"], "end": seen["end"]}
    made = page.post("/api/decisions", json={"decision": "means=Anna Lindqvist", **place, "by": "Eva"})
    assert made.status_code == 200
    status = {"decision": "explained", "conflict": "1", "by": "Eva", "reason": "the ferry book"}
    uid = page.post("/api/decisions", json=status).json()["uid"]
    assert settled(page, desk, "result")["findings"][0]["status"] == "explained"
    assert page.post("/api/undo", json={"uid": uid}).status_code == 200
    assert settled(page, desk, "result")["findings"][0]["status"] == "open"
    history = page.get("/api/history").json()
    assert [(e["what"], e["state"]) for e in history if e["what"] != "other"][:2] == [
        ("undo", "holds"),
        ("decision", "undone"),
    ]


def test_a_scenario_is_asked_and_changes_nothing(page: TestClient) -> None:
    """Without one of its two statements the conflict goes; the case is as it was."""
    head = page.get("/api/state").json()["head"]
    told = page.post("/api/what-if", json={"without": ["statement:seen"]}).json()
    assert len(told["scenarios"][0]["gone"]) == 1
    assert page.post("/api/what-if", json={"without": []}).status_code == 400
    assert page.get("/api/state").json()["head"] == head


def test_a_report_is_given_out_and_verified(page: TestClient, desk: Desk, kept: Case) -> None:
    """The very bytes are known again; others are not. The result's proofs hold."""
    report = page.post("/api/report", json={}).content
    assert report.startswith(b"<!doctype html>")
    told = page.post("/api/verify", json={"sha256": hashlib.sha256(report).hexdigest()}).json()
    assert (told["faults"], told["refused"], told["conflicts"]) == ([], [], 1)
    assert told["given_out"]
    assert page.post("/api/verify", json={"sha256": "0" * 64}).json()["given_out"] == ""
    assert verify_report(json.loads(page.post("/api/export", json={}).content)).refused == ()
    with desk.case():
        assert [e.event.type for e in kept.ledger.entries()].count("output") == 2


def test_a_document_comes_in_by_the_page(page: TestClient, desk: Desk) -> None:
    """And is among the sources; what is not base64 is refused."""
    data = base64.b64encode(b"It rained on 4 May 1903.").decode()
    assert page.post("/api/documents", json={"name": "rain.txt", "data": data}).json()["new"] == ["rain.txt"]
    assert "rain.txt" in [source["name"] for source in settled(page, desk, "result")["sources"]]
    assert page.post("/api/documents", json={"name": "rain.txt", "data": "%"}).status_code == 400


def test_a_locked_case_answers_nothing(page: TestClient, desk: Desk, kept: Case) -> None:
    """Whatever is asked."""
    with desk.case():
        kept.write("locked", {"reason": ""})
    asked = [page.get(path) for path in ("/api/session", "/api/state", "/api/views/result", "/api/history")]
    asked += [page.get("/api/sources/x"), page.get("/api/queue"), page.post("/api/report", json={})]
    assert {answer.status_code for answer in asked} == {423}


def test_only_files_of_the_page_are_served(page: TestClient) -> None:
    """No path leads anywhere else."""
    assert page.get("/").headers["content-type"].startswith("text/html")
    for path in ("/app.py", "/..%2fapp.py", "/%2e%2e/app.py", "/etc/passwd", "/../../etc/passwd"):
        assert page.get(path).status_code == 404, path


def test_the_wheel_holds_the_page() -> None:
    """What is built stands in the package."""
    from counterproof import web

    names = {path.name for path in (Path(web.__file__).parent / "static").iterdir()}
    assert "index.html" in names
