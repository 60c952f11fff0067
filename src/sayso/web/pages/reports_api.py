"""Reports as JSON: the list, a report as the exports give it, and its claims."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Query, Request

from sayso.ledger.report_json import claims_json, report_json
from sayso.ledger.report_lists import list_reports, number_of_reports
from sayso.web.asking import desk_of
from sayso.web.pages.claim_objects import ReportClaims
from sayso.web.pages.report_objects import ListedReport, ListedReports, ReportObject

router = APIRouter(prefix="/api", tags=["reports"])

_NONE = "There is no such report."

Id = Annotated[str, Path(pattern="^r[0-9a-f]{16}$", description="Id of a report.")]
Words = Annotated[str, Query(max_length=200, pattern=r"^[^\x00]*$")]
Day = Annotated[str, Query(pattern=r"^(\d{4}-\d\d-\d\d)?$")]


@router.get("/reports", operation_id="list_reports")
def reports_json(
    request: Request,
    outlet: Words = "",
    words: Words = "",
    since: Day = "",
    until: Day = "",
    before: Annotated[int | None, Query(ge=0, le=2**53)] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 50,
) -> ListedReports:
    """List reports, those first that came last; days are days of publication."""
    desk = desk_of(request)
    rows = list_reports(
        desk, limit + 1, before=before, outlet=outlet, words=words, since=since, until=until
    )
    return ListedReports(
        number=number_of_reports(desk),
        reports=[ListedReport.model_validate(row, from_attributes=True) for row in rows[:limit]],
        next=rows[limit - 1].seq if len(rows) > limit else None,
    )


@router.get(
    "/reports/{key}",
    operation_id="get_report",
    response_model_exclude_unset=True,
    responses={404: {"description": _NONE}},
)
def report_object(request: Request, key: Id) -> ReportObject:
    """A report with its claims, as `sayso read --format json` writes it, as it was corrected."""
    found = report_json(desk_of(request), key)
    if found is None:
        raise HTTPException(404, _NONE)
    return ReportObject.model_validate(found)


@router.get(
    "/reports/{key}/claims",
    operation_id="get_claims_of_report",
    response_model_exclude_unset=True,
    responses={404: {"description": _NONE}},
)
def claims_of_report(request: Request, key: Id) -> ReportClaims:
    """The claims of a report in its order; each statement with its proposition, or null."""
    found = claims_json(desk_of(request), key)
    if found is None:
        raise HTTPException(404, _NONE)
    return ReportClaims.model_validate({"report": key, "claims": found})
