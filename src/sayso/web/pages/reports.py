"""Reports: the list, each with its claims marked, its versions and its bytes."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Query, Request
from fastapi.responses import HTMLResponse, Response
from pydantic import BaseModel, Field

from sayso.ledger.report_lists import changes, list_reports, number_of_reports, report_json
from sayso.ledger.report_view import ReportView, bytes_of_report, view_report
from sayso.web.asking import desk_of
from sayso.web.blocks import part_with, parts
from sayso.web.links import PageLink
from sayso.web.marking import Mark, marks_of, pieces
from sayso.web.rendering import page
from sayso.web.report_claims import shown_claims
from sayso.web.report_query import asked_reports

router = APIRouter()
LINK = PageLink("Reports", "/reports")

PAGE = 50
"""Reports on a page of the list."""

_NONE = "There is no such report."

Id = Annotated[str, Path(pattern="^r[0-9a-f]{16}$", description="Id of a report.")]


class ListedReport(BaseModel):
    """A report in a list."""

    id: str
    url: str | None
    path: str = Field(description="what it was read from")
    outlet: str | None
    title: str | None
    published: str | None = Field(description="ISO 8601, as precise as known")
    claims: int
    latest: bool = Field(description="whether it is the version of its page that counts")
    waiting: bool = Field(description="whether it is still to be weighed")
    added_at: str
    added_by: str


class ListedReports(BaseModel):
    """A page of reports, those first that came last."""

    number: int = Field(description="of all reports in the desk")
    reports: list[ListedReport]
    next: int | None = Field(description="give it as `before` for the next page")


@router.get("/reports", response_class=HTMLResponse, include_in_schema=False)
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
    )


@router.get("/reports/{key}", response_class=HTMLResponse, include_in_schema=False)
def report(request: Request, key: str) -> HTMLResponse:
    """A report with its claims marked."""
    view = view_report(desk_of(request), key)
    if view is None:
        raise HTTPException(404, _NONE)
    return page(request, "report.html", **_shown(view, request))


@router.get("/reports/{key}/changes", response_class=HTMLResponse, include_in_schema=False)
def report_changes(request: Request, key: str, since: str = "") -> HTMLResponse:
    """What is new in a version of a page, against the one before or the one asked for."""
    desk = desk_of(request)
    view = view_report(desk, key)
    if view is None:
        raise HTTPException(404, _NONE)
    order = [row.id for row in view.versions]
    before = order[max(0, order.index(key) - 1)] if key in order else key
    old = since if since in order else before
    return page(request, "report_changes.html", view=view, old=old, told=changes(desk, old, key))


@router.get("/reports/{key}/bytes", include_in_schema=False)
def report_bytes(request: Request, key: str) -> Response:
    """The bytes as they came, to be kept and never shown."""
    data = bytes_of_report(desk_of(request), key)
    if data is None:
        raise HTTPException(404, "The bytes of that report are not kept.")
    headers = {"Content-Disposition": f'attachment; filename="{key}.bin"'}
    return Response(data, media_type="application/octet-stream", headers=headers)


@router.get("/api/reports", tags=["reports"], operation_id="list_reports")
def reports_json(
    request: Request,
    outlet: Annotated[str, Query(max_length=200, pattern=r"^[^\x00]*$")] = "",
    words: Annotated[str, Query(max_length=200, pattern=r"^[^\x00]*$")] = "",
    since: Annotated[str, Query(pattern=r"^(\d{4}-\d\d-\d\d)?$")] = "",
    until: Annotated[str, Query(pattern=r"^(\d{4}-\d\d-\d\d)?$")] = "",
    before: Annotated[int | None, Query(ge=0, le=2**53)] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 50,
) -> ListedReports:
    """List reports, those first that came last; days are days of publication."""
    desk = desk_of(request)
    filters: dict[str, Any] = {"outlet": outlet, "words": words, "since": since, "until": until}
    rows = list_reports(desk, limit + 1, before=before, **filters)
    made = [ListedReport.model_validate(row, from_attributes=True) for row in rows[:limit]]
    following = rows[limit - 1].seq if len(rows) > limit else None
    return ListedReports(number=number_of_reports(desk), reports=made, next=following)


@router.get(
    "/api/reports/{key}",
    tags=["reports"],
    operation_id="get_report",
    responses={404: {"description": _NONE}},
)
def report_object(request: Request, key: Id) -> dict[str, Any]:
    """A report with its claims, as `sayso read --format json` writes it, as it was corrected."""
    found = report_json(desk_of(request), key)
    if found is None:
        raise HTTPException(404, _NONE)
    return found


def _shown(view: ReportView, request: Request) -> dict[str, Any]:
    """What the template shows."""
    asked = request.query_params
    own = "own" in asked
    found = view.report
    passage = _passage(asked.get("from"), asked.get("to"), len(found.text))
    cut = parts(found)
    at = _part(asked.get("part"), len(cut))
    if at is None:
        at = part_with(cut, passage[0]) if passage else 0
    low, high = (cut[at][0].start, cut[at][-1].end) if cut[at] else (0, 0)
    claims = [
        each
        for each in shown_claims(found)
        if (own or each.claim.voice != "outlet") and low <= each.start < high
    ]
    marks = marks_of(found, [each.claim for each in claims])
    if passage:
        marks.append(Mark(*passage, "asked"))
    anchors = [(one.spans[0].start, one.id) for each in claims for one in each.claim.statements]
    last = {each.claim.id: each.end for each in claims}
    blocks = [
        (
            stretch,
            list(pieces(found.text, stretch.start, stretch.end, marks, anchors, last)),
        )
        for stretch in cut[at]
    ]
    return {
        "view": view,
        "report": found,
        "blocks": blocks,
        "claims": claims,
        "numbers": {each.claim.id: number for number, each in enumerate(claims, 1)},
        "own": own,
        "own_number": sum(each.voice == "outlet" for each in found.claims),
        "part": at,
        "parts": len(cut),
    }


def _passage(first: str | None, last: str | None, length: int) -> tuple[int, int] | None:
    if not (first and last and first.isdecimal() and last.isdecimal()):
        return None
    start, end = int(first[:9]), min(int(last[:9]), length)
    return (start, end) if start < end else None


def _part(asked: str | None, number: int) -> int | None:
    if not (asked and asked.isdecimal()):
        return None
    return min(max(1, int(asked[:6])), number) - 1
