"""The map: places that claims are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, Final

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, Field

from sayso.ledger.geography import Spot, spots
from sayso.web.asking import desk_of
from sayso.web.drawing.map import drawn
from sayso.web.drawing.map_box import around, height_for, inside
from sayso.web.drawing.world import Box, outline
from sayso.web.links import PageLink
from sayso.web.map_query import asked_map, moves
from sayso.web.rendering import page

router = APIRouter()
LINK = PageLink("Map", "/map")

WORLD: Final[Box] = (-168.0, -56.0, 180.0, 80.0)
REGIONS: Final[dict[str, tuple[str, Box]]] = {
    "world": ("World", WORLD),
    "africa": ("Africa", (-19, -36, 53, 38)),
    "asia": ("Asia", (30, -10, 148, 56)),
    "europe": ("Europe", (-12, 35, 44, 70)),
    "middle-east": ("Middle East", (25, 12, 64, 43)),
    "north-america": ("North America", (-140, 8, -55, 66)),
    "south-america": ("South America", (-84, -56, -34, 14)),
    "oceania": ("Oceania", (110, -48, 180, 2)),
}
_WIDE: Final = (860, 430, 540)
_NARROW: Final = (360, 176, 400)
"""Width, and height at least and at most, in pixels."""
_ROWS: Final = 25


class PlaceObject(BaseModel):
    """A place that claims are about."""

    name: str
    country: str | None = Field(description="ISO 3166-1 alpha-2")
    latitude: float | None
    longitude: float | None
    claims: int


class PlaceObjects(BaseModel):
    """Places, those first that most claims are about."""

    number: int = Field(description="of all places")
    places: list[PlaceObject]


@router.get("/map", response_class=HTMLResponse, include_in_schema=False)
def map_page(request: Request) -> HTMLResponse:
    """Places as points, and a table of them."""
    asked = asked_map(request.query_params)
    found = spots(desk_of(request), asked.since, asked.until)
    box = asked.box or _of_view(asked.view, found) or around(found) or WORLD
    sizes = [(size[0], height_for(box, *size)) for size in (_WIDE, _NARROW)]
    drawings = [drawn(found, box, *size) for size in sizes]
    wide = drawings[0].box
    land, borders = outline().within(_both(each.box for each in drawings))
    seen = inside(found, wide)
    start = (asked.page - 1) * _ROWS
    return page(
        request,
        "map.html",
        asked=asked,
        regions=[(key, words) for key, (words, _) in REGIONS.items()],
        drawings=list(zip(("wide", "narrow"), drawings, strict=True)),
        land=land,
        borders=borders,
        moves=moves(wide),
        number=len(found),
        seen=len(seen),
        rows=seen[start : start + _ROWS],
        pages=max(1, -(-len(seen) // _ROWS)),
        again=lambda number: asked.address(asked.view, asked.box, number),
        lost=[each for each in found if each.latitude is None or each.longitude is None],
        country=_country(asked.view, found),
    )


@router.get("/api/places", tags=["map and time"], operation_id="list_places")
def places_json(
    request: Request,
    since: Annotated[date | None, Query(description="Published on this day or later.")] = None,
    until: Annotated[date | None, Query(description="Published on this day or earlier.")] = None,
    limit: Annotated[int, Query(ge=1, le=10_000)] = 500,
) -> PlaceObjects:
    """List the places that claims are about, those first that most are about."""
    found = spots(desk_of(request), _iso(since), _iso(until))
    made = [PlaceObject.model_validate(each, from_attributes=True) for each in found[:limit]]
    return PlaceObjects(number=len(found), places=made)


def _both(boxes: Iterable[Box]) -> Box:
    """What all boxes lie in."""
    wests, souths, easts, norths = zip(*boxes, strict=True)
    return min(wests), min(souths), max(easts), max(norths)


def _of_view(view: str, found: Sequence[Spot]) -> Box | None:
    if view in REGIONS:
        return REGIONS[view][1]
    return around([each for each in found if each.country == view]) if view else None


def _country(view: str, found: Sequence[Spot]) -> str:
    """The name of the country that a view is of; "" where it is of none."""
    names = [each.country_name or each.name for each in found if each.country == view and view]
    return names[0] if names else ""


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
