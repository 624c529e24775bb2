"""Guard: who may ask. Every request passes here first, and whatever is not plainly the page's own is refused.

What it holds off: another site in the same browser (Host, against rebinding of names; Origin and Sec-Fetch-Site; a
cookie that no other site can send; a header that no form can set; JSON only), another program that finds the port (the
cookie, given once for a token that only the terminal shows), and anything that a document might smuggle into the page
(the content security policy: no script, style, image or connection but our own).
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST = 80_000_000
"""Bytes of one request: a document of the largest size, as base64."""
CSRF = "x-counterproof"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
    "trusted-types 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), usb=()",
    "cache-control": "no-store",
}
_READS = ("GET", "HEAD")
_ENTERED = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=/">'
    '<title>Counterproof</title><p><a href="/">To the case</a></p></html>'
)


@dataclass
class Pass:
    """What lets a browser in: a token that is good once, the cookie it is changed for, the word a write must bear."""

    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    cookie: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    csrf: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names under which the page may be asked for."""
        return (f"127.0.0.1:{self.port}", f"localhost:{self.port}")

    @property
    def name(self) -> str:
        """The cookie's name; browsers do not keep the cookies of different ports apart."""
        return f"counterproof-{self.port}"

    @property
    def link(self) -> str:
        """The link that lets one browser in, once."""
        return f"http://{self.hosts[0]}/enter?token={self.token}"

    def spend(self, token: str) -> bool:
        """Whether the token is the one, which it then was."""
        good = bool(self.token) and secrets.compare_digest(token.encode(), self.token.encode())
        if good:
            self.token = ""
        return good


class Guard:
    """An ASGI application around another, which only what may ask reaches."""

    def __init__(self, app: ASGIApp, admitted: Pass) -> None:
        self._app = app
        self._pass = admitted

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, let in, or hand on; every answer bears the headers."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        answer = self._answer(scope)
        await (answer or self._app)(scope, receive, sent)

    def _answer(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        refused = self._foreign(headers) or _too_large(headers)
        if refused:
            return refused
        if scope["path"] == "/enter":
            return self._enter(scope)
        if not self._known(headers):
            return _refusal(401, "open the link that the terminal shows; each link lets one browser in")
        return None if scope["method"] in _READS else self._write(headers)

    def _foreign(self, headers: Headers) -> Response | None:
        """Refused: another Host than our own, another Origin, a request that another site made."""
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._pass.hosts:
            return _refusal(421, "this is not where the page is")
        if any(origin != f"http://{hosts[0].lower()}" for origin in headers.getlist("origin")):
            return _refusal(403, "another site may not ask here")
        if any(site not in ("same-origin", "none") for site in headers.getlist("sec-fetch-site")):
            return None if _is_navigation(headers) else _refusal(403, "another site may not ask here")
        return None

    def _enter(self, scope: Scope) -> Response:
        """The cookie for the token; the page then asks by itself, so that the strictest cookie is sent along."""
        tokens = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])
        if scope["method"] != "GET" or not self._pass.spend(tokens[0]):
            return _refusal(401, "this link was used already, or is not the one; start the command again")
        entered = HTMLResponse(_ENTERED)
        entered.set_cookie(self._pass.name, self._pass.cookie, httponly=True, samesite="strict", path="/")
        return entered

    def _known(self, headers: Headers) -> bool:
        try:
            held = SimpleCookie(headers.get("cookie", "")).get(self._pass.name)
        except CookieError:
            return False
        return held is not None and secrets.compare_digest(held.value.encode(), self._pass.cookie.encode())

    def _write(self, headers: Headers) -> Response | None:
        """A write says where it comes from, bears the word that only the page was told, and is JSON."""
        if not headers.get("origin"):
            return _refusal(403, "a write says where it comes from")
        if not secrets.compare_digest(headers.get(CSRF, "").encode(), self._pass.csrf.encode()):
            return _refusal(403, "a write bears the word that the page was told")
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        return None if kind == "application/json" else _refusal(415, "a write is JSON")


def _is_navigation(headers: Headers) -> bool:
    """A person who follows a link from elsewhere: the link itself is let in, and without a cookie nothing else is."""
    return headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"


def _too_large(headers: Headers) -> Response | None:
    length = headers.get("content-length", "0")
    if "transfer-encoding" in headers or not length.isdecimal():
        return _refusal(411, "a request says how long it is")
    return _refusal(413, "this is too large") if int(length) > LARGEST else None


def _refusal(status: int, words: str) -> Response:
    return JSONResponse({"problem": words}, status)
