"""Serving: the page on a socket of 127.0.0.1, as long as the command runs."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Literal

import uvicorn

from counterproof.case import Case
from counterproof.errors import UsageError
from counterproof.settings import Settings
from counterproof.web.app import build
from counterproof.web.demo import Tour
from counterproof.web.desk import Desk
from counterproof.web.guard import Guard, Pass


def serve(
    case: Case,
    settings: Settings,
    tell: Callable[[str], None],
    *,
    port: int = 0,
    extractor: Literal["rules", "none"] = "rules",
    account: str | None = None,
    tour: Tour | None = None,
) -> None:
    """Serve an open case until stopped; `tell` is given the link. Port 0 is any free one. Raises UsageError where the
    port is taken, LockedError for a locked case."""
    desk = Desk(case, settings, extractor, account)
    with _bound(port) as listening:
        admitted = Pass(listening.getsockname()[1])
        desk.start()
        app = Guard(build(desk, admitted, settings, tour), admitted)
        config = uvicorn.Config(app, log_level="error", access_log=False, server_header=False, date_header=False,
                                ws="none", timeout_graceful_shutdown=2)  # fmt: skip
        try:
            tell(admitted.link)
            uvicorn.Server(config).run([listening])
        finally:
            desk.stop()


def _bound(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.bind(("127.0.0.1", port))
    except OSError as error:
        listening.close()
        raise UsageError(f"--port {port}: {error.strerror}") from None
    return listening
