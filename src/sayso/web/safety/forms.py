"""Forms carry a token that only this desk's own pages know, so that no other site can send one."""

from __future__ import annotations

import hmac
from hashlib import sha256
from typing import Final

from fastapi import Request
from markupsafe import Markup
from starlette.exceptions import HTTPException

from sayso.ledger.inbox import AT_ONCE
from sayso.web.safety.cookies import secret_made, secret_of

FIELD: Final = "csrf"
HEADER: Final = "X-CSRF-Token"
SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
"""Methods that change nothing."""

STALE: Final = "This page was open for too long, or cookies are off. Load it again and repeat."
BROKEN: Final = "What was sent cannot be read."
_FORMS: Final = ("multipart/form-data", "application/x-www-form-urlencoded")


def csrf_token(request: Request) -> str:
    """The token for forms and scripts of the page that is made."""
    return _token(secret_made(request))


def csrf_field(request: Request) -> Markup:
    """The hidden field that every form with method post needs."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, csrf_token(request))


async def checked(request: Request) -> None:
    """Let nothing through that changes something and lacks the token.

    A request with a bearer token needs none: no other site can make a browser send that. Nor does
    a program under ``/api`` that is no browser.

    Raises:
        HTTPException: 403.
    """
    if request.method in SAFE or getattr(request.state, "bearer", False) or _program(request):
        return
    secret = secret_of(request)
    given = request.headers.get(HEADER)
    if given is None and request.headers.get("content-type", "").startswith(_FORMS):
        largest = request.app.state.settings.largest
        try:
            form = await request.form(max_files=AT_ONCE, max_fields=AT_ONCE, max_part_size=largest)
        except HTTPException as error:
            told = (
                error.detail if error.status_code == 413 or "Too many" in error.detail else BROKEN
            )
            raise HTTPException(error.status_code, told) from error
        given = str(form.get(FIELD) or "")
    if secret is None or not hmac.compare_digest(_token(secret).encode(), (given or "").encode()):
        raise HTTPException(403, STALE)


def _token(secret: str) -> str:
    return hmac.new(secret.encode(), b"sayso: forms", sha256).hexdigest()


def _program(request: Request) -> bool:
    """Whether this is no browser: those name where they come from, and cannot send JSON unasked."""
    kind = request.headers.get("content-type", "application/json").partition(";")[0].strip()
    return (
        request.url.path.startswith("/api/")
        and kind.lower() == "application/json"
        and not {"origin", "sec-fetch-site", "cookie"} & set(request.headers.keys())
    )
