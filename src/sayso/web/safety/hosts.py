"""Under which names a desk answers.

A page of another site whose name is made to lead to this machine (DNS rebinding) would otherwise
be taken for one of the desk's own.
"""

from __future__ import annotations

import re
from typing import Final

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.web.safety.addresses import LOOPBACK, address, host_and_port
from sayso.web.settings import Settings
from sayso.web.told import told

_NAME: Final = re.compile(r"[\w.:\[\]-]{1,100}", re.ASCII)


class Hosts:
    """ASGI middleware: refuses what asks for another name than those of the desk."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse with 400."""
        asked = Headers(scope=scope).getlist("host") if scope["type"] == "http" else []
        if scope["type"] != "http" or (len(asked) == 1 and answers_to(asked[0], scope)):
            await self.app(scope, receive, send)
            return
        name = asked[0] if asked else ""
        words = f"This desk does not answer to “{name}”. If it should: sayso serve --name {name}"
        if not _NAME.fullmatch(name):
            words = "The request does not say which host it asks for."
        await told(Request(scope), 400, words)(scope, receive, send)


def answers_to(asked: str, scope: Scope) -> bool:
    """Whether a desk answers to what a Host header asks for.

    Loopback names, and the address at which the request arrived, with the port; and the names
    that were given, with any port unless they were given with one.
    """
    settings: Settings = scope["app"].state.settings
    host, port = host_and_port(asked)
    for name in settings.names:
        known, at = host_and_port(name)
        if host and host == known and at in {None, port}:
            return True
    at_host, at_port = scope.get("server") or ("", None)
    default = 443 if scope.get("scheme") == "https" else 80
    return (port or default) in {at_port, settings.port} and (
        host in LOOPBACK or (address(host) is not None and address(host) == address(at_host))
    )
