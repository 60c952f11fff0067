"""How much one request may bring."""

from __future__ import annotations

from typing import Final

import anyio
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.web.settings import MEGABYTE
from sayso.web.told import told

OF_STRANGERS: Final = 50_000
"""Bytes that somebody may bring who has not logged in."""

_PATIENCE_S: Final = 10.0


class Bodies:
    """ASGI middleware: refuses what is too large, said beforehand or not."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse with 413."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        known = scope.get("state", {}).get("who")
        most = scope["app"].state.settings.largest if known else OF_STRANGERS
        declared = Headers(scope=scope).get("content-length", "")
        if declared.isdigit() and int(declared) > most:
            await _read_away(receive)
            await told(Request(scope), 413, _words(most))(scope, receive, send)
            return
        had = 0

        async def counted() -> Message:
            nonlocal had
            message = await receive()
            had += len(message.get("body", b""))
            if had > most:
                raise HTTPException(413, _words(most), {"Connection": "close"})
            return message

        await self.app(scope, counted, send)


async def _read_away(receive: Receive) -> None:
    """Let a browser send for a while, since it does not look at the answer before it has."""
    with anyio.move_on_after(_PATIENCE_S):
        while True:
            message = await receive()
            if message["type"] != "http.request" or not message.get("more_body"):
                return


def _words(most: int) -> str:
    size = f"{most // MEGABYTE} MB" if most >= MEGABYTE else f"{most // 1000} kB"
    return f"This is more than one request may bring ({size})."
