"""The desk: where reports are added, and what is new in it and worth a look."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from sayso.ledger.inbox import inbox_of, inbox_words
from sayso.ledger.overview import overview
from sayso.web.asking import desk_of
from sayso.web.links import PageLink
from sayso.web.rendering import page

router = APIRouter()
LINK = PageLink("Desk", "/")


@router.get("/", response_class=HTMLResponse, include_in_schema=False)
def desk(request: Request) -> HTMLResponse:
    """The desk."""
    return desk_page(request)


def desk_page(
    request: Request,
    *,
    error: str = "",
    given: Mapping[str, str] | None = None,
    status: int = 200,
) -> HTMLResponse:
    """The desk, after something that could not be added with why, and with what was given.

    Args:
        request: as it came.
        error: why, one sentence.
        given: "addresses", "text", "outlet" and "published" as they were typed.
        status: of the answer.
    """
    at = desk_of(request)
    inbox = inbox_of(at)
    return page(
        request,
        "desk.html",
        status=status,
        overview=overview(at),
        inbox=inbox,
        inbox_words=inbox_words(inbox),
        trouble=request.app.state.reader.trouble,
        error=error,
        given=dict.fromkeys(("addresses", "text", "outlet", "published"), "") | dict(given or {}),
    )
