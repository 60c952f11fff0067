"""What the API can be asked for, for people."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from sayso.web.described import operations
from sayso.web.rendering import page

router = APIRouter(include_in_schema=False)


@router.get("/api", response_class=HTMLResponse)
def api(request: Request) -> HTMLResponse:
    """What the API can be asked for."""
    guarded = request.app.state.settings.guarded
    found = operations(request.app.openapi())
    return page(request, "api.html", subjects=found, guarded=guarded)
