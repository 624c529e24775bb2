"""A small case on the desk, and a browser's part played by a client that holds the cookie and the word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from counterproof.case import Case
from counterproof.settings import Settings
from counterproof.web import Desk, Guard, Pass, build

PORT = 4711
ORIGIN = f"http://127.0.0.1:{PORT}"


@pytest.fixture
def kept(small_case: Path, tmp_path: Path) -> Iterator[Case]:
    """The case of the ferry, kept: in gaol all through May 1903, and met in Stockholm on the 4th."""
    with Case.create(tmp_path / "kept", "The ferry") as case:
        case.add([str(small_case)], Settings())
        yield case


@pytest.fixture
def desk(kept: Case) -> Iterator[Desk]:
    """The case examined, on the desk."""
    desk = Desk(kept, Settings(), "none")
    desk.start()
    desk.settled()
    yield desk
    desk.stop()


@pytest.fixture
def admitted() -> Pass:
    """What lets a browser in."""
    return Pass(PORT)


@pytest.fixture
def stranger(desk: Desk, admitted: Pass) -> Iterator[TestClient]:
    """A client that holds nothing, at the right address."""
    with TestClient(Guard(build(desk, admitted, Settings()), admitted), base_url=ORIGIN) as client:
        yield client


@pytest.fixture
def page(stranger: TestClient, admitted: Pass) -> TestClient:
    """The page: it entered by the link, and knows the word that a write bears."""
    assert stranger.get("/enter", params={"token": admitted.token}).status_code == 200
    word = stranger.get("/api/session").json()["csrf"]
    stranger.headers.update({"origin": ORIGIN, "x-counterproof": word})
    return stranger
