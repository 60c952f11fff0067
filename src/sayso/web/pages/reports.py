"""Reports as pages: the list, each with its claims marked, what changed, and its bytes."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from sayso.ledger.kept import waiting
from sayso.ledger.notes import notes_on
from sayso.ledger.proposition_words import origins_counted
from sayso.ledger.report_changes import changes_between
from sayso.ledger.report_lists import list_reports, number_of_reports
from sayso.ledger.report_view import ReportView, bytes_of_report, removed_report, view_report
from sayso.web.asking import desk_of
from sayso.web.filters import moment
from sayso.web.links import PageLink
from sayso.web.rendering import page
from sayso.web.report_passages import shown_report
from sayso.web.report_query import asked_reports
from sayso.web.report_words import PUBLISHED_FROM, called, shortened

router = APIRouter(include_in_schema=False)
LINK = PageLink("Reports", "/reports")

PAGE = 50
"""Reports on a page of the list."""

_NONE = "There is no such report."


@router.get("/reports", response_class=HTMLResponse)
def reports(request: Request) -> HTMLResponse:
    """The reports, those first that came last."""
    desk = desk_of(request)
    asked = asked_reports(request.query_params)
    rows = list_reports(desk, PAGE + 1, **asked.filters())
    return page(
        request,
        "reports.html",
        asked=asked,
        rows=rows[:PAGE],
        more=rows[PAGE - 1].seq if len(rows) > PAGE else None,
        number=number_of_reports(desk),
        to_weigh=waiting(desk),
        called=called,
    )


@router.get("/reports/{key}", response_class=HTMLResponse)
def report(request: Request, key: str) -> HTMLResponse:
    """A report with its claims marked."""
    view = _found(request, key)
    return page(
        request,
        "report.html",
        view=view,
        report=view.report,
        shown=shown_report(view, request.query_params),
        own_number=sum(each.voice == "outlet" for each in view.report.claims),
        notes=list(notes_on(view.report)),
        published_from=PUBLISHED_FROM,
        called=called,
        origins_counted=origins_counted,
    )


@router.get("/reports/{key}/changes", response_class=HTMLResponse)
def report_changes(request: Request, key: str, since: str = "") -> HTMLResponse:
    """What is new in a version of a page, against the one before or the one asked for."""
    view = _found(request, key)
    order = [each.id for each in view.versions]
    place = order.index(key)
    old = since if since in order and since != key else order[place - 1] if place else None
    found = changes_between(desk_of(request), old, key) if old else None
    return page(
        request,
        "report_changes.html",
        view=view,
        old=next((each for each in view.versions if each.id == old), None),
        new=view.versions[place],
        words=list(shortened(found.words)) if found else [],
        differs=found is not None and any(what != "same" for what, _ in found.words),
        called=called,
    )


@router.get("/reports/{key}/bytes")
def report_bytes(request: Request, key: str) -> Response:
    """The bytes as they came, to be kept and never shown."""
    data = bytes_of_report(desk_of(request), key)
    if data is None:
        raise HTTPException(404, "The bytes of that report are not kept.")
    headers = {"Content-Disposition": f'attachment; filename="{key}.bin"'}
    return Response(data, media_type="application/octet-stream", headers=headers)


def _found(request: Request, key: str) -> ReportView:
    """A report.

    Raises:
        HTTPException: if there is none, or none any more.
    """
    desk = desk_of(request)
    view = view_report(desk, key)
    if view is not None:
        return view
    removed = removed_report(desk, key)
    if removed is None:
        raise HTTPException(404, _NONE)
    words = f"This report was removed by {removed.who} on {moment(removed.at)}."
    raise HTTPException(410, f"{words} {removed.note}".strip())
