"""The forms about a claim and a report: pages of their own, or parts that scripts put in."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, Response

from sayso.ledger.deciding import decidable, first_of_report
from sayso.ledger.kept import kept_reports
from sayso.web.asked_form import GONE, Said, back_to
from sayso.web.asking import desk_of
from sayso.web.claim_fields import as_sent, claim_fields
from sayso.web.decision_words import ACTS
from sayso.web.filters import CERTAIN, KINDS
from sayso.web.rendering import page

router = APIRouter(
    include_in_schema=False, prefix="/decisions", default_response_class=HTMLResponse
)

Id = Annotated[str, Query(max_length=17)]
Part = Annotated[bool, Query(description="without the head and foot of a page")]
Words = Annotated[str, Query(max_length=4000)]

_CHOICES: Final = {"kinds": KINDS, "acts": ACTS, "certainties": CERTAIN}


@router.get("/claim")
def claim(request: Request, statement: Id, part: Part = False, back: Words = "") -> Response:
    """The form about a claim."""
    return claim_form(request, statement, part=part, back=back)


@router.get("/report")
def report(
    request: Request,
    report: Id,
    part: Part = False,
    back: Words = "",
    words: Words = "",
    near: Annotated[int, Query(ge=0, le=10**9)] = 0,
) -> Response:
    """The forms about a report; only the one that adds a claim where words are given."""
    said = {"words": words, "near": str(near)}
    return report_form(request, report, part=part, back=back, said=said)


def claim_form(
    request: Request,
    statement: str,
    *,
    part: bool = False,
    back: str = "",
    said: Said | None = None,
    error: str = "",
) -> Response:
    """The form about a claim.

    Args:
        request: what is answered.
        statement: one of its statements.
        part: without the head and foot of a page.
        back: where to go back to.
        said: the form as it was sent, where it is shown again.
        error: why it is.

    Raises:
        HTTPException: 404, if it is not there any more.
    """
    found = decidable(desk_of(request), statement)
    if found is None:
        raise HTTPException(404, GONE)
    was = claim_fields(found)
    return page(
        request,
        "decide.html",
        status=400 if error else 200,
        form="claim",
        heading="Is it right?",
        part=part,
        back=back_to(
            back or (said or {}).get("back", ""), f"/reports/{found.report.id}#{statement}"
        ),
        found=found,
        was={name: (said or {}).get(f"was.{name}", value) for name, value in was.items()},
        fields={**was, "note": "", **as_sent(said, was)},
        error=error,
        **_CHOICES,
    )


def report_form(
    request: Request,
    report: str,
    *,
    part: bool = False,
    back: str = "",
    said: Said | None = None,
    error: str = "",
) -> Response:
    """The forms about a report, only the one that adds a claim where that was sent or has words.

    Arguments and errors as of ``claim_form``.
    """
    desk = desk_of(request)
    kept = kept_reports(desk, [report]).get(report)
    if kept is None:
        raise HTTPException(404, GONE)
    sent = dict(said or {})
    found = first_of_report(desk, report)
    was = {"outlet": kept.report.outlet or "", "published": kept.report.published or ""}
    plain = {
        "words": "",
        "near": "0",
        "name": "",
        "kind": "person",
        "source": "",
        "cue": "",
        "act": "assertion",
        "certainty": "CT+",
        "note": "",
    }
    only = bool(sent.get("words")) or sent.get("form") == "add"
    return page(
        request,
        "decide.html",
        status=400 if error else 200,
        form="report",
        heading="Add a claim" if only else "The report",
        part=part,
        back=back_to(back or sent.get("back", ""), f"/reports/{report}"),
        report=kept.report,
        anchor=found.statement if found and not only else "",
        was={name: sent.get(f"was.{name}", value) for name, value in was.items()},
        fields={**was, **plain, **sent},
        failed=sent.get("form", ""),
        error=error,
        **_CHOICES,
    )
