"""Searching the claims of a desk."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, Field

from sayso.ledger.search import Hit, search
from sayso.web.asking import desk_of
from sayso.web.filters import CERTAIN
from sayso.web.links import PageLink
from sayso.web.rendering import page
from sayso.web.search_query import PAGE, SearchQuery

router = APIRouter()
LINK = PageLink("Search", "/search")


class FoundClaim(BaseModel):
    """A claim that was found."""

    id: str
    report: str
    statement: str | None
    proposition: str | None
    content: str = Field(description="what is said, verbatim")
    source: str = Field(description="the words for who says it")
    speaker: str | None
    voice: str
    act: str | None
    certainty: str | None
    outlet: str | None
    title: str | None
    published: str | None
    outlets: int = Field(description="how many carry the proposition")
    origins_min: int
    origins_max: int
    disputes: int
    marks: list[tuple[int, int]] = Field(description="where the words stand in `content`")


class FoundClaims(BaseModel):
    """A page of claims, those first that fit the words best."""

    claims: list[FoundClaim]
    next: int | None = Field(description="give it as `start` for the next page")


@router.get("/search", response_class=HTMLResponse, include_in_schema=False)
def search_page(request: Request, asked: Annotated[SearchQuery, Query()]) -> HTMLResponse:
    """The search with its filters, and what it finds."""
    found: list[Hit] = []
    if not asked.nothing:
        found = search(desk_of(request), asked.query(), PAGE + 1, asked.start)
    return page(
        request,
        "search.html",
        asked=asked,
        hits=[(hit, marked(hit)) for hit in found[:PAGE]],
        more=asked.address(asked.start + PAGE) if len(found) > PAGE else None,
        certainties=CERTAIN,
    )


@router.get("/api/search", tags=["search"], operation_id="search_claims")
def search_json(
    request: Request,
    asked: Annotated[SearchQuery, Query()],
) -> FoundClaims:
    """Find claims: those first that fit the words best, then the newest."""
    found = search(desk_of(request), asked.query(), PAGE + 1, asked.start)
    claims = [FoundClaim.model_validate(hit, from_attributes=True) for hit in found[:PAGE]]
    following = asked.start + PAGE if len(found) > PAGE else None
    return FoundClaims(claims=claims, next=following)


def marked(hit: Hit) -> list[tuple[str, bool]]:
    """What is said, cut into pieces, with whether each was asked for."""
    made: list[tuple[str, bool]] = []
    at = 0
    for start, end in hit.marks:
        made += [(hit.content[at:start], False), (hit.content[start:end], True)]
        at = end
    made.append((hit.content[at:], False))
    return [each for each in made if each[0]]
