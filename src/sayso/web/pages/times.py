"""Time: reports and claims day by day, week by week, month by month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, Field

from sayso.ledger.timeline import Stretch, Timeline, Unit, timeline
from sayso.web.asking import desk_of
from sayso.web.drawing.bars import bars_drawn
from sayso.web.links import PageLink
from sayso.web.rendering import page
from sayso.web.time_query import asked_time, named, short

router = APIRouter()
LINK = PageLink("Time", "/time")

_WIDE: Final = (1200, 150)
_NARROW: Final = (360, 130)
_ROWS: Final = 200
_IN_JSON: Final = 4000
_CLOSER: Final[dict[Unit, Unit | None]] = {
    "year": "month",
    "month": "day",
    "week": "day",
    "day": None,
}
"""The unit that a single stretch is looked at by."""


class StretchObject(BaseModel):
    """A day, week, month or year."""

    first: str = Field(description="first day")
    last: str = Field(description="last day, included")
    reports: int = Field(description="published in it")
    claims: int = Field(description="that these make")
    told: int = Field(description="statements that are about a day in it")


class TimelineObject(BaseModel):
    """Reports and claims over time, without gaps."""

    unit: Unit
    undated: int = Field(description="reports without a day of publication")
    undated_claims: int
    stretches: list[StretchObject]


@dataclass(frozen=True, slots=True)
class Told:
    """What a chart counts.

    Attributes:
        name: of the number in a stretch.
        heading: over the chart.
        thing: what one of them is called.
        numbers: from the first stretch to the last.
        addresses: where each bar leads.
    """

    name: str
    heading: str
    thing: str
    numbers: tuple[int, ...]
    addresses: tuple[str, ...]


@router.get("/time", response_class=HTMLResponse, include_in_schema=False)
def time_page(request: Request) -> HTMLResponse:
    """Charts of reports and claims, and a table of them."""
    asked = asked_time(request.query_params)
    found = timeline(desk_of(request), asked.since, asked.until, asked.unit)
    names = [short(each, found.unit) for each in found.stretches]
    told = _told(found)
    return page(
        request,
        "time.html",
        asked=asked,
        found=found,
        charts=[
            (
                each,
                [
                    (name, bars_drawn(each.numbers, names, *size))
                    for name, size in (("wide", _WIDE), ("narrow", _NARROW))
                ],
            )
            for each in told
        ],
        told=told,
        names=[named(each, found.unit) for each in found.stretches],
        closer=_CLOSER[found.unit],
        listed=_listed(found),
    )


@router.get("/api/time", tags=["map and time"], operation_id="get_timeline")
def time_json(
    request: Request,
    since: Annotated[date | None, Query(description="First day.")] = None,
    until: Annotated[date | None, Query(description="Last day.")] = None,
    unit: Annotated[Unit | None, Query(description="What fits, where it is not given.")] = None,
) -> TimelineObject:
    """Count reports and claims over time."""
    first, last = (each.isoformat() if each else "" for each in (since, until))
    found = timeline(desk_of(request), first, last, unit, _IN_JSON)
    return TimelineObject.model_validate(found, from_attributes=True)


def _told(found: Timeline) -> list[Told]:
    spans = [(each.first, each.last) for each in found.stretches]

    def to(path: str, since: str = "since", until: str = "until") -> tuple[str, ...]:
        return tuple(f"{path}?{urlencode({since: first, until: last})}" for first, last in spans)

    return [
        Told(
            "reports",
            "Reports published",
            "report",
            tuple(each.reports for each in found.stretches),
            to("/reports"),
        ),
        Told(
            "claims",
            "Claims in these reports",
            "claim",
            tuple(each.claims for each in found.stretches),
            to("/search"),
        ),
        Told(
            "told",
            "Statements by the day that they are about, where they name one",
            "statement",
            tuple(each.told for each in found.stretches),
            to("/search", "about_since", "about_until"),
        ),
    ]


def _listed(found: Timeline) -> list[tuple[int, Stretch]]:
    """The stretches in which there is something, the last first, each with its number."""
    there = [(at, each) for at, each in enumerate(found.stretches) if each.reports or each.told]
    return there[::-1][:_ROWS]
