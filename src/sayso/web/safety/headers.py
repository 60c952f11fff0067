"""Headers that every answer has: what browsers may do with it."""

from __future__ import annotations

from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ]
)

HEADERS: Final = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # "no-referrer" would have browsers hide from the desk itself where its forms come from.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
"""No script, style or picture from elsewhere or within a page; no frame; no guessing of kinds."""

_ASK_AGAIN: Final = "private, no-cache"
_KEEP_NOTHING: Final = "no-store"


class SafeHeaders:
    """ASGI middleware: gives every answer its headers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the headers."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                headers.setdefault("Cache-Control", kept(scope))
            await send(message)

        await self.app(scope, receive, with_headers)


def kept(scope: Scope) -> str:
    """How browsers may keep an answer: where people log in, pages not at all."""
    private = scope["app"].state.settings.guarded and not scope["path"].startswith("/static/")
    return _KEEP_NOTHING if private else _ASK_AGAIN
