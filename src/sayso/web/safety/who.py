"""Who asks: on the machine itself its user, elsewhere whoever logged in or has a token."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from sayso.errors import SaysoError
from sayso.ledger.desk import Desk
from sayso.ledger.logins import who_has
from sayso.web.asking import wants_json
from sayso.web.safety.addresses import address
from sayso.web.safety.cookies import secret_of
from sayso.web.told import told

OPEN: Final = frozenset({"/login", "/static/site.css", "/static/icon.svg"})
"""What strangers may see: the page where they log in, and what it looks like."""

_PASSED_ON: Final = frozenset(
    {"forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"}
)


class Who:
    """ASGI middleware: sets ``request.state.who``, or asks to log in.

    ``request.state.bearer`` is set where a token was sent, ``request.state.login`` where somebody
    logged in and so can log out.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer whoever is known; others with 401, 403, or the way to the login."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            request = Request(scope)
            try:
                refused = await _refused(request)
            except SaysoError as error:
                refused = told(request, 503, str(error))
            await (refused or self.app)(scope, receive, send)
        else:
            await WebSocketClose()(scope, receive, send)


async def _refused(request: Request) -> Response | None:
    """Find out who asks; an answer where that will not do."""
    desk: Desk = request.app.state.desk
    token = _bearer(request.headers)
    if token is not None:
        who = await run_in_threadpool(who_has, desk, token, "token")
        if who is None:
            words = "This token is not known here, or not any more."
            return told(request, 401, words, {"WWW-Authenticate": "Bearer"})
        request.state.bearer = True
        request.state.who = who
        return None
    if not request.app.state.settings.guarded:
        if _from_afar(request):
            words = "This desk is served to its own machine only: sayso serve --help says more."
            return told(request, 403, words)
        request.state.who = desk.who
        return None
    secret = secret_of(request)
    who = await run_in_threadpool(who_has, desk, secret, "login") if secret else None
    if who is not None:
        request.state.login = True
        request.state.who = who
        return None
    return None if request.url.path in OPEN else _to_login(request)


def _to_login(request: Request) -> Response:
    if request.method in {"GET", "HEAD"} and not wants_json(request):
        raw: bytes = request.scope.get("raw_path") or quote(request.scope["path"]).encode()
        path = raw.decode("latin-1") + (f"?{request.url.query}" if request.url.query else "")
        where = "/login" if path == "/" else f"/login?next={quote(path, safe='')}"
        return RedirectResponse(where, 303)
    words = "Log in first, or send a token (Authorization: Bearer …)."
    return told(request, 401, words, {"WWW-Authenticate": "Bearer"})


def _bearer(headers: Headers) -> str | None:
    kind, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else None


def _from_afar(request: Request) -> bool:
    """Whether another machine asks, or a server in front, which may ask for anybody."""
    if _PASSED_ON & set(request.headers.keys()):
        return True
    found = address(request.client.host) if request.client else None
    return found is not None and not found.is_loopback
