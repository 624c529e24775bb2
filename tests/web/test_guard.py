"""Who is let in, and who is not."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from counterproof.web import Pass

READS = ("/", "/api/session", "/api/state", "/api/views/result", "/api/history", "/api/openapi.json")
DECISION = {"decision": "explained", "conflict": "1"}


@pytest.mark.parametrize("path", READS)
def test_without_the_cookie_nothing_is_shown(stranger: TestClient, path: str) -> None:
    """Another program of this machine that finds the port learns nothing; not even the page."""
    assert stranger.get(path).status_code == 401


def test_the_link_lets_one_browser_in_once(stranger: TestClient, admitted: Pass) -> None:
    """The cookie is for this page alone and no script reads it; the second use of the link is refused."""
    link = {"token": admitted.token}
    assert stranger.get("/enter", params={"token": admitted.token + "x"}).status_code == 401
    entered = stranger.get("/enter", params=link)
    cookie = entered.headers["set-cookie"]
    assert all(words in cookie for words in ("HttpOnly", "SameSite=strict", admitted.name))
    assert stranger.get("/api/session").status_code == 200
    assert stranger.get("/enter", params=link).status_code == 401
    assert stranger.get("/enter", params={"token": ""}).status_code == 401


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:4711.evil.example"])
def test_a_foreign_host_is_refused(page: TestClient, host: str) -> None:
    """A name that another site points at this machine (rebinding) gets nothing, with the cookie too."""
    assert page.get("/api/session", headers={"host": host}).status_code == 421
    assert page.get("/api/session").status_code == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:4711", "http://127.0.0.1:4712"])
def test_a_foreign_origin_is_refused(page: TestClient, origin: str) -> None:
    """Reading and writing, with the cookie and the word too."""
    foreign = {"origin": origin}
    assert page.get("/api/session", headers=foreign).status_code == 403
    assert page.post("/api/decisions", json=DECISION, headers=foreign).status_code == 403
    assert page.post("/api/decisions", json=DECISION).status_code == 200


def test_a_request_from_another_site_is_refused_and_a_link_from_there_is_not(page: TestClient) -> None:
    """What a browser says of where a request comes from counts; a person may follow the link from a chat."""
    there = {"sec-fetch-site": "cross-site"}
    followed = {**there, "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    assert page.get("/api/session", headers=there).status_code == 403
    assert page.get("/", headers=followed).status_code == 200


@pytest.mark.parametrize("word", ["", "wrong"])
def test_a_write_without_the_word_is_refused(page: TestClient, word: str) -> None:
    """The word is in an answer that other sites cannot read."""
    refused = page.post("/api/decisions", json=DECISION, headers={"x-counterproof": word})
    assert (refused.status_code, page.get("/api/state").json()["waiting"]) == (403, 0)


def test_a_write_says_where_it_comes_from(page: TestClient) -> None:
    """Every browser does; what does not is no page of ours."""
    del page.headers["origin"]
    assert page.post("/api/decisions", json=DECISION).status_code == 403


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain", ""])
def test_form_posts_are_refused(page: TestClient, kind: str) -> None:
    """A form on another site can send these three kinds, and no other."""
    sent = page.post("/api/decisions", content=b'{"decision": "explained"}', headers={"content-type": kind})
    assert sent.status_code == 415


def test_what_is_too_large_or_of_no_length_is_refused(page: TestClient) -> None:
    """Before any of it is read."""
    json = {"content-type": "application/json"}
    assert page.post("/api/decisions", headers={**json, "content-length": "80000001"}).status_code == 413
    assert page.post("/api/decisions", content=iter([b"{}"]), headers=json).status_code == 411


def test_every_answer_bears_the_policy(stranger: TestClient, admitted: Pass) -> None:
    """Refusals too: no script, style, image or connection but our own, nothing inline, nothing kept."""
    for answer in (stranger.get("/"), stranger.get("/enter", params={"token": admitted.token}), stranger.get("/")):
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
