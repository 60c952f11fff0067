"""Propositions: the list, and each on a page of its own."""

from __future__ import annotations

import re
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from sayso.ledger.proposition_lists import list_propositions
from sayso.ledger.proposition_view import PropositionView, proposition_json, view_proposition
from sayso.ledger.proposition_why import why_together
from sayso.ledger.proposition_words import left_open, origins_counted
from sayso.web.asking import desk_of
from sayso.web.drawing.figures import figures_drawn
from sayso.web.drawing.grouped import graph_of
from sayso.web.drawing.lineage import drawn
from sayso.web.drawing.small import small_picture
from sayso.web.drawing.tree import tree_of
from sayso.web.links import PageLink
from sayso.web.pages.proposition_objects import ListedPropositions, PropositionObject
from sayso.web.pages.proposition_query import PAGE, ListQuery, asked
from sayso.web.pages.proposition_times import told_beside
from sayso.web.rendering import page

router = APIRouter()
LINK = PageLink("Propositions", "/propositions")

_ID = re.compile("p[0-9a-f]{16}")

Id = Annotated[str, Path(pattern=f"^{_ID.pattern}$", description="Id of a proposition.")]

_NONE = "There is no such proposition."
_CHARTS = 3
_NARROW = 340
_SHOWN = 60


@router.get("/propositions", response_class=HTMLResponse, include_in_schema=False)
def propositions(request: Request) -> HTMLResponse:
    """The propositions, filtered and sorted."""
    found = asked(request.query_params)
    listing = list_propositions(
        desk_of(request), found.wanted, order=found.order, limit=PAGE, start=found.start
    )
    return page(
        request,
        "propositions.html",
        asked=found,
        listing=listing,
        page_size=PAGE,
        small_picture=small_picture,
        origins_counted=origins_counted,
    )


@router.get("/propositions/{key}", response_class=HTMLResponse, include_in_schema=False)
def proposition(request: Request, key: str) -> Response:
    """A proposition; the address of one that was merged leads to where it went."""
    view = view_proposition(desk_of(request), key) if _ID.fullmatch(key) else None
    if view is None:
        raise HTTPException(404, _NONE)
    if view.proposition.id != key:
        return RedirectResponse(f"/propositions/{view.proposition.id}", 302)
    return page(request, "proposition.html", **_shown(view, "all" in request.query_params))


@router.get("/propositions/{key}/why", response_class=HTMLResponse, include_in_schema=False)
def why(request: Request, key: str) -> Response:
    """Why the claims of a proposition are together."""
    reasons = why_together(desk_of(request), key) if _ID.fullmatch(key) else None
    if reasons is None:
        raise HTTPException(404, _NONE)
    if reasons.proposition.id != key:
        return RedirectResponse(f"/propositions/{reasons.proposition.id}/why", 302)
    return page(request, "proposition_why.html", reasons=reasons, proposition=reasons.proposition)


@router.get("/api/propositions", tags=["propositions"], operation_id="list_propositions")
def propositions_json(request: Request, query: Annotated[ListQuery, Query()]) -> ListedPropositions:
    """List propositions, filtered and sorted; days are days of publication."""
    found = list_propositions(
        desk_of(request), query.wanted(), order=query.sort, limit=query.limit, start=query.start
    )
    return ListedPropositions.model_validate(
        {"number": found.number, "start": found.start, "propositions": found.found},
        from_attributes=True,
    )


@router.get(
    "/api/propositions/{key}",
    tags=["propositions"],
    operation_id="get_proposition",
    responses={404: {"description": _NONE}},
)
def proposition_object(request: Request, key: Id) -> PropositionObject:
    """A proposition; one that was merged into another is given as that one."""
    found = proposition_json(desk_of(request), key)
    if found is None:
        raise HTTPException(404, _NONE)
    return PropositionObject.model_validate(found)


def _shown(view: PropositionView, every: bool) -> dict[str, Any]:
    """What the template shows."""
    graph = graph_of(view.lineage)
    charts = [
        (series, wide, figures_drawn(series, _NARROW))
        for series in view.figures
        if (wide := figures_drawn(series)) is not None
    ]
    made = view.proposition
    return {
        "view": view,
        "proposition": made,
        "origins_counted": origins_counted(made.origins.min, made.origins.max),
        "left_open": left_open(made.origins),
        "picture": small_picture(made.outlets, made.origins.min, made.origins.max),
        "drawing": drawn(graph),
        "tree": tree_of(graph),
        "charts": charts[:_CHARTS],
        "shown": len(view.members) if every else _SHOWN,
        "at": told_beside(member.published for member in view.members),
        "by_id": {stop.id: stop for stop in view.lineage.stops},
    }
