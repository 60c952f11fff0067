"""The one cookie: a secret of the browser, from which forms get their token, and of a login."""

from __future__ import annotations

import secrets

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_BYTES = 32
_SHORTEST = 40
_LONGEST = 200


def secret_of(connection: HTTPConnection) -> str | None:
    """The secret that the browser sent, or that it is sent with this answer; None without one."""
    fresh: str | None = getattr(connection.state, "secret", None)
    sent = fresh or connection.cookies.get(_name(connection.scope), "")
    return sent if _SHORTEST <= len(sent) <= _LONGEST else None


def secret_made(connection: HTTPConnection) -> str:
    """The browser's secret, or where it has none a new one, that it gets with this answer."""
    found = secret_of(connection)
    if found is None:
        found = secrets.token_urlsafe(_BYTES)
        keep_secret(connection, found)
    return found


def keep_secret(connection: HTTPConnection, secret: str, seconds: int | None = None) -> None:
    """Send the browser a secret with this answer.

    Args:
        connection: what is answered.
        secret: in place of the one that it has.
        seconds: how long it is kept; until the browser is closed, unless given.
    """
    connection.state.secret = secret
    connection.state.secret_for = seconds


def drop_secret(connection: HTTPConnection) -> None:
    """Let the browser forget its secret."""
    keep_secret(connection, "", 0)


class Cookies:
    """ASGI middleware: sends the browser the secret that it got while the request was answered."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, with the cookie where there is a new one."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        state = scope.setdefault("state", {})

        async def with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start" and "secret" in state:
                MutableHeaders(scope=message).append("Set-Cookie", _cookie(scope, state))
            await send(message)

        await self.app(scope, receive, with_cookie)


def _cookie(scope: Scope, state: dict[str, str | int | None]) -> str:
    made = Response()
    seconds = state.get("secret_for")
    made.set_cookie(
        _name(scope),
        str(state["secret"]),
        max_age=seconds if isinstance(seconds, int) else None,
        httponly=True,
        samesite="lax",
        secure=scope.get("scheme") == "https",
    )
    return made.headers["set-cookie"]


def _name(scope: Scope) -> str:
    """Cookies are shared between the ports of a host, so the name tells desks apart."""
    name = f"sayso-{scope['app'].state.settings.port}"
    return f"__Host-{name}" if scope.get("scheme") == "https" else name
