"""The forms about what is one or two: statements, copies and origins, names."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, Response

from sayso.ledger.deciding import alike, companions, first_said, told_of
from sayso.ledger.deciding_ways import ways_of
from sayso.web.asked_form import GONE, Said, back_to
from sayso.web.asking import desk_of
from sayso.web.filters import in_path
from sayso.web.marks import decided_on
from sayso.web.pages.deciding import Id, Part, Words
from sayso.web.rendering import page

router = APIRouter(
    include_in_schema=False, prefix="/decisions", default_response_class=HTMLResponse
)


@router.get("/member")
def member(
    request: Request, statement: Id, part: Part = False, back: Words = "", words: Words = ""
) -> Response:
    """Whether a statement says the same as others, with those that have some words."""
    desk = desk_of(request)
    told = told_of(desk, [statement]).get(statement)
    if told is None:
        raise HTTPException(404, GONE)
    others = companions(desk, told.proposition) if told.proposition else []
    found = alike(desk, words) if words.strip() else []
    here = f"/propositions/{told.proposition}#{statement}" if told.proposition else ""
    there = {each.statement for each in others} | {statement}
    return page(
        request,
        "decide.html",
        form="member",
        heading="The same or not",
        part=part,
        back=back_to(back, here or f"/reports/{told.report}#{statement}"),
        told=told,
        others=[each for each in others if each.statement != statement],
        found=[each for each in found if each.statement not in there],
        words=words,
        error="",
    )


@router.get("/proposition")
def proposition(
    request: Request, proposition: Id, part: Part = False, back: Words = ""
) -> Response:
    """The copies, citations and origins of a proposition."""
    ways = ways_of(desk_of(request), proposition)
    if ways is None:
        raise HTTPException(404, GONE)
    marks = {
        each.id: each
        for statement in ways.statements
        for each in decided_on(request, statement, ways.statements)
        if each.kind in ("copy", "citation", "one_origin")
    }
    return page(
        request,
        "decide.html",
        form="proposition",
        heading="Copies, citations and origins",
        part=part,
        back=back_to(back, f"/propositions/{proposition}"),
        ways=ways,
        marks=list(marks.values()),
        error="",
    )


@router.get("/speaker")
def speaker(
    request: Request,
    key: Annotated[str, Query(max_length=500)],
    of: Annotated[str, Query(pattern="^(speaker|outlet)$")] = "speaker",
    part: Part = False,
    back: Words = "",
) -> Response:
    """Whether a speaker or an outlet is one with another."""
    return speaker_form(request, key, of, part=part, back=back)


def speaker_form(
    request: Request,
    key: str,
    of: str,
    *,
    part: bool = False,
    back: str = "",
    said: Said | None = None,
    error: str = "",
) -> Response:
    """Whether a speaker or an outlet is one with another; arguments as of ``claim_form``.

    Args:
        request: what is answered.
        key: of the speaker or outlet.
        of: which of the two.
        part: without the head and foot of a page.
        back: where to go back to.
        said: the form as it was sent, where it is shown again.
        error: why it is.

    Raises:
        HTTPException: 404, if there is none.
    """
    told = first_said(desk_of(request), key, outlet=of == "outlet")
    if told is None:
        raise HTTPException(404, GONE)
    kind = "same_outlet" if of == "outlet" else "same_speaker"
    return page(
        request,
        "decide.html",
        status=400 if error else 200,
        form="speaker",
        heading="One name or two",
        part=part,
        back=back_to(back or (said or {}).get("back", ""), f"/{of}s/{in_path(key)}"),
        key=key,
        of=of,
        name=(told.outlet if of == "outlet" else told.speaker) or key,
        other=(said or {}).get("other", ""),
        marks=[each for each in decided_on(request, told.statement) if each.kind == kind],
        error=error,
    )
