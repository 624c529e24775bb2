"""App: the endpoints of the page, as FastAPI. Each is a few lines over what the commands use too."""

from __future__ import annotations

import base64
import binascii
import os
from collections.abc import Callable
from importlib.resources import files
from typing import Annotated, Any

from fastapi import APIRouter, FastAPI, Path, Query, Request, Response
from fastapi.responses import JSONResponse

import counterproof
from counterproof.deciding import Asked
from counterproof.errors import CounterproofError, IntegrityError, LockedError, UsageError
from counterproof.export.what_if import what_if
from counterproof.inquiry import Inquiry
from counterproof.report.decisions import decisions, in_words
from counterproof.scenarios import Scenario, consequences
from counterproof.settings import Settings
from counterproof.web import asked, shown, typed
from counterproof.web.chronicle import chronicle
from counterproof.web.demo import Tour
from counterproof.web.desk import Desk
from counterproof.web.guard import Pass
from counterproof.web.out import give_out, verified

LONGEST_WAIT = 20.0
"""Seconds that one question may wait for what is being worked out."""
VIEWS: dict[str, Callable[[Inquiry], shown.View]] = {
    "result": shown.whole,
    "sheet": shown.sheet,
    "conflicts": shown.conflicts,
    "timeline": shown.timeline,
    "people": shown.people,
    "charges": shown.charges,
}
_TYPES = {".js": "text/javascript", ".css": "text/css", ".html": "text/html", ".svg": "image/svg+xml"}
_PROBLEMS: dict[int | str, dict[str, Any]] = {
    400: {"model": asked.Problem}, 404: {"model": asked.Problem}, 409: {"model": asked.Problem},
    423: {"model": asked.Problem},
}  # fmt: skip


def build(desk: Desk, admitted: Pass, settings: Settings, tour: Tour | None = None) -> FastAPI:
    """The application over a desk. It must stand behind a Guard: it lets in whoever asks."""
    app = FastAPI(
        title="Counterproof", version=counterproof.__version__, docs_url=None, redoc_url=None,
        openapi_url="/api/openapi.json",
    )  # fmt: skip
    app.add_exception_handler(CounterproofError, _problem)
    app.include_router(_waiting(desk, admitted, tour))
    app.include_router(_looking(desk))
    app.include_router(_deciding(desk, settings))
    app.include_router(_taking_in(desk, tour))
    app.include_router(_giving_out(desk))
    app.include_router(_page())
    return app


def _problem(_: Request, error: Exception) -> Response:
    status = 423 if isinstance(error, LockedError) else 409 if isinstance(error, IntegrityError) else 400
    return JSONResponse({"problem": str(error)}, status)


def _waiting(desk: Desk, admitted: Pass, tour: Tour | None) -> APIRouter:
    api = APIRouter(prefix="/api", responses=_PROBLEMS)

    @api.get("/session")
    def session() -> asked.Session:
        with desk.case() as case:
            return asked.Session(
                csrf=admitted.csrf, version=counterproof.__version__, title=case.title, demo=tour is not None,
                encrypted=case.ledger.encrypted, by=os.environ.get("COUNTERPROOF_BY", ""),
            )  # fmt: skip

    @api.get("/state")
    def state(
        seen: Annotated[int, Query(ge=-1, le=2**31)] = -1,
        wait: Annotated[float, Query(ge=0, le=LONGEST_WAIT)] = 0,
    ) -> asked.Progress:
        return asked.Progress(**vars(desk.state(seen, wait)))

    return api


def _looking(desk: Desk) -> APIRouter:
    api = APIRouter(prefix="/api", responses=_PROBLEMS)

    @api.get("/views/{name}")
    def view(name: Annotated[str, Path(max_length=40)]) -> Response:
        with desk.case():
            if name not in VIEWS:
                return JSONResponse({"problem": f"there is no view {name!r}"}, 404)
            examined = desk.examined()
        return JSONResponse({"number": examined.number, **examined.view(name, VIEWS[name])})

    @api.get("/sources/{id}")
    def source(id: Annotated[str, Path(max_length=80)]) -> Response:
        with desk.case():
            found = shown.source(desk.examined().inquiry, id)
        return JSONResponse(found) if found else JSONResponse({"problem": "there is no such document"}, 404)

    @api.get("/history")
    def history() -> list[asked.Event]:
        with desk.case() as case:
            return chronicle(case, desk.examined().inquiry)

    @api.get("/queue")
    def queue() -> list[dict[str, Any]]:
        with desk.case():
            groups = decisions(desk.examined().inquiry)
        return [{"heading": group.heading, "lines": list(group.lines)} for group in groups]

    @api.get("/dates")
    def dates(words: Annotated[str, Query(max_length=typed.LONGEST)]) -> asked.Preview:
        return typed.preview(words)

    return api


def _deciding(desk: Desk, settings: Settings) -> APIRouter:
    api = APIRouter(prefix="/api", responses=_PROBLEMS)

    @api.post("/decisions")
    def decide(given: asked.Decision) -> asked.Decided:
        made = desk.decide(_asked(given), given.by, given.reason)
        return asked.Decided(uid=made.uid, words=in_words(made), head=desk.state().head)

    @api.post("/undo")
    def undo(given: asked.Undoing) -> asked.Decided:
        made = desk.undo(given.uid, given.by, given.reason)
        return asked.Decided(uid=made.uid, words=f"takes back {made.undoes}", head=desk.state().head)

    @api.post("/what-if")
    def ask(given: asked.WhatIf) -> Response:
        scenario = Scenario("this", tuple(given.without), tuple(given.only_as_said))
        if not scenario.selectors:
            raise UsageError("say what is to be withdrawn")
        with desk.case():
            inquiry = desk.examined().inquiry
        return JSONResponse(what_if(inquiry, [consequences(inquiry, scenario, settings)]))

    return api


def _asked(given: asked.Decision) -> Asked:
    at = (given.start, given.end) if given.start is not None and given.end is not None else None
    return Asked(given.decision, given.statement, given.words, tuple(given.names), given.conflict, given.source, at=at)


def _taking_in(desk: Desk, tour: Tour | None) -> APIRouter:
    api = APIRouter(prefix="/api", responses=_PROBLEMS)

    @api.post("/documents")
    def add(given: asked.Document) -> asked.Taken:
        try:
            data = base64.b64decode(given.data, validate=True)
        except (binascii.Error, ValueError):
            raise UsageError("the document is not base64") from None
        return _taken(desk, ((given.name, data),))

    @api.post("/tour")
    def held_back(_: asked.Nothing) -> asked.Taken:
        if tour is None:
            raise UsageError("this case has no tour")
        return _taken(desk, tour.held_back)

    return api


def _taken(desk: Desk, documents: tuple[tuple[str, bytes], ...]) -> asked.Taken:
    added = desk.add(documents)
    return asked.Taken(new=list(added.new), known=list(added.known), problems=[str(one) for one in added.problems])


def _giving_out(desk: Desk) -> APIRouter:
    api = APIRouter(prefix="/api", responses=_PROBLEMS)

    @api.post("/report")
    def report(_: asked.Nothing) -> Response:
        return Response(give_out(desk, "report"), media_type="application/octet-stream")

    @api.post("/export")
    def export(_: asked.Nothing) -> Response:
        return Response(give_out(desk, "export"), media_type="application/octet-stream")

    @api.post("/verify")
    def verify(given: asked.Checking) -> asked.Verified:
        return verified(desk, given.sha256)

    return api


def _page() -> APIRouter:
    """The built page. Its files are few and known; nothing else of a disk is ever served."""
    router = APIRouter(include_in_schema=False)
    folder = files("counterproof.web").joinpath("static")
    known = {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}

    @router.get("/")
    def index() -> Response:
        return Response(known["index.html"], media_type="text/html")

    @router.get("/{name}")
    def asset(name: str) -> Response:
        if name not in known:
            return JSONResponse({"problem": "there is nothing of that name"}, 404)
        return Response(known[name], media_type=_TYPES.get("." + name.rpartition(".")[2], "application/octet-stream"))

    return router
