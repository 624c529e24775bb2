"""The page in a real browser: Debian's Chromium, driven by playwright, over a copy of our own case.

Where there is no Chromium these tests are skipped and say so; where COUNTERPROOF_BROWSER is "needed", as in CI, they
fail.
"""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from counterproof.case import Case
from counterproof.settings import Settings
from counterproof.web import Desk, Guard, Pass, build
from counterproof.web.demo import Tour, lay

CHROMIUM = shutil.which("chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", "--no-first-run"]  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser without a window."""
    if CHROMIUM is None and os.environ.get("COUNTERPROOF_BROWSER") != "needed":
        pytest.skip("there is no chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


class Served:
    """A case that is served until it is let go."""

    def __init__(self, case: Case, tour: Tour | None = None) -> None:
        self.case = case
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.admitted = Pass(free.getsockname()[1])
        self.desk = Desk(case, Settings())
        app = Guard(build(self.desk, self.admitted, Settings(), tour), self.admitted)
        config = uvicorn.Config(app, host="127.0.0.1", port=self.admitted.port, log_level="error")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)

    def __enter__(self) -> Served:
        """Start, and wait until it answers and everything is read."""
        self.desk.start()
        self.desk.settled()
        self._thread.start()
        while not self._server.started:
            time.sleep(0.01)
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the server, then let go of the case."""
        self._server.should_exit = True
        self._thread.join(5)
        self.desk.stop()


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Served]:
    """Our own case with its tour, served."""
    tour = lay(tmp_path / "demo", Settings())
    with Case.open(tmp_path / "demo") as case, Served(case, tour) as served:
        yield served


def opened(browser: Browser, served: Served, **context: object) -> Page:
    """The page, read and ready."""
    page = browser.new_context(**context).new_page()  # type: ignore[arg-type]  # as playwright names them
    page.goto(served.admitted.link)
    page.wait_for_selector("nav")
    page.wait_for_selector("main .empty[role=status]", state="detached")
    return page


@pytest.fixture
def page(browser: Browser, demo: Served) -> Iterator[Page]:
    """The page over our own case, without animation."""
    page = opened(browser, demo, viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    yield page
    page.context.close()
