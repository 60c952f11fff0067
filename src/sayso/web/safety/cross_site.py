"""What pages of other sites may ask for: nothing but to be led to a page of the desk."""

from __future__ import annotations

from typing import Final

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.web.safety.forms import SAFE
from sayso.web.told import told

_OURS: Final = frozenset({"same-origin", "none"})
_WORDS: Final = "This was sent by a page of another site, so nothing was done."


class CrossSite:
    """ASGI middleware: refuses what a browser says that another site sent."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse with 403."""
        if scope["type"] != "http" or _ours(scope["method"], Headers(scope=scope)):
            await self.app(scope, receive, send)
        else:
            await told(Request(scope), 403, _WORDS)(scope, receive, send)


def _ours(method: str, headers: Headers) -> bool:
    """Whether no browser says otherwise; other ports of this machine are other sites too."""
    origin = headers.get("origin")
    if origin is not None and method not in SAFE:
        _, _, host = origin.partition("://")
        if host.lower() != headers.get("host", "").lower():
            return False
    if headers.get("sec-fetch-site", "none") in _OURS:
        return True
    followed = headers.get("sec-fetch-mode") == "navigate"
    return followed and headers.get("sec-fetch-dest") == "document" and method in SAFE
