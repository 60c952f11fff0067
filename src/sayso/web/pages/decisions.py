"""The log of decisions, and writing down what the forms ask for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from sayso.errors import UsageError
from sayso.ledger.decision_log import log_page
from sayso.web.asked_form import Asked
from sayso.web.asking import desk_of
from sayso.web.deciding import follow, write
from sayso.web.decision_words import KINDS_OF_DECISIONS
from sayso.web.links import PageLink
from sayso.web.pages.deciding import claim_form, report_form
from sayso.web.pages.deciding_pairs import speaker_form
from sayso.web.rendering import page

router = APIRouter(include_in_schema=False)
LINK = PageLink("Decisions", "/decisions")


@router.get("/decisions", response_class=HTMLResponse)
def decisions(
    request: Request,
    kind: str = "",
    who: str = "",
    before: Annotated[int | None, Query(ge=0, le=2**62)] = None,
) -> Response:
    """The log, the newest first."""
    asked = kind if kind in KINDS_OF_DECISIONS else ""
    return page(
        request,
        "decisions.html",
        log=log_page(desk_of(request), kind=asked, who=who, before=before),
        kind=asked,
        by=who,
        before=before,
        kinds=KINDS_OF_DECISIONS,
    )


@router.post("/decisions")
async def decided(request: Request) -> Response:
    """Write down what a form asks for, and go back to where it was asked."""
    form = await request.form()
    asked = Asked.of((name, str(value)) for name, value in form.multi_items())
    return await run_in_threadpool(_answer, request, asked)


def _answer(request: Request, asked: Asked) -> Response:
    try:
        back = write(desk_of(request), asked)
    except UsageError as error:
        return _again(request, asked, str(error))
    follow(request)
    return RedirectResponse(back, status_code=303)


def _again(request: Request, asked: Asked, error: str) -> Response:
    """The form that was sent, with what does not fit in it.

    Raises:
        UsageError: with the same words, where the form has no page of its own.
    """
    said = asked.single()
    line = f"Not saved: {error}."
    shown: dict[str, Callable[[], Response]] = {
        "claim": lambda: claim_form(request, asked.one("statement"), said=said, error=line),
        "report": lambda: report_form(request, asked.one("report"), said=said, error=line),
        "add": lambda: report_form(request, asked.one("report"), said=said, error=line),
        "names": lambda: speaker_form(
            request, asked.one("key"), asked.one("of"), said=said, error=line
        ),
    }
    form = shown.get(asked.one("form"))
    if form is None:
        raise UsageError(error)
    return form()
