"""Logging in and out, where a desk is served beyond its own machine."""

from __future__ import annotations

import anyio
from anyio import CapacityLimiter
from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from sayso.ledger.logins import LOGIN_S, composed, log_in, log_out
from sayso.web.asking import desk_of
from sayso.web.rendering import bare_page
from sayso.web.safety.attempts import Attempts
from sayso.web.safety.cookies import drop_secret, keep_secret, secret_of

router = APIRouter(include_in_schema=False)

AT_ONCE = 2
"""Passwords checked at the same time; each takes 64 MB and all the processor that it gets."""


@router.get("/login")
async def login(request: Request) -> Response:
    """The page where people log in; whoever is known goes on."""
    following = _within(request.query_params.get("next", ""))
    if getattr(request.state, "who", None):
        return RedirectResponse(following, 303)
    return bare_page(request, "login.html", next=following, name="", error="")


@router.post("/login")
async def log_in_with(request: Request) -> Response:
    """Log in, and go on to what was asked for."""
    form = await request.form()
    name, password = composed(str(form.get("name") or "")), str(form.get("password") or "")
    following = _within(str(form.get("next") or ""))
    if not request.app.state.settings.guarded:
        return RedirectResponse(following, 303)

    def again(status: int, error: str) -> Response:
        return bare_page(
            request, "login.html", status=status, next=following, name=name, error=error
        )

    attempts: Attempts = request.app.state.attempts
    address = request.client.host if request.client else ""
    wait = attempts.begin(address, name)
    if wait:
        answer = again(429, f"Too many wrong passwords. Try again in {_minutes(wait)}.")
        answer.headers["Retry-After"] = str(wait)
        return answer
    limiter: CapacityLimiter = request.app.state.passwords
    secret = await anyio.to_thread.run_sync(
        log_in, request.app.state.desk, name, password, limiter=limiter
    )
    if secret is None:
        return again(403, "The name or the password is wrong.")
    attempts.succeed(address, name)
    keep_secret(request, secret, LOGIN_S)
    return RedirectResponse(following, 303)


@router.post("/logout")
async def log_out_now(request: Request) -> Response:
    """Log out, here and at once."""
    secret = secret_of(request)
    if secret is not None and request.app.state.settings.guarded:
        await anyio.to_thread.run_sync(log_out, desk_of(request), secret)
        drop_secret(request)
    return RedirectResponse("/login", 303)


def _within(path: str) -> str:
    """A path of this desk; anything that could lead elsewhere is the desk itself."""
    plain = path.isprintable() and path.isascii() and "\\" not in path
    return path if plain and path.startswith("/") and not path.startswith("//") else "/"


def _minutes(seconds: int) -> str:
    minutes = -(-seconds // 60)
    return "1 minute" if minutes == 1 else f"{minutes} minutes"
