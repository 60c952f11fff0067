"""Reports as JSON: the rows of the list, and the object of the exports."""

from __future__ import annotations

from pydantic import BaseModel, Field

from sayso.model import BlockKind, MediumKind
from sayso.web.pages.claim_objects import ClaimObject


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


class BlockObject(BaseModel):
    """A stretch of the text with one role on the page."""

    start: int
    end: int
    kind: BlockKind
    page: int | None


class LinkObject(BaseModel):
    """Words that lead to another address."""

    start: int
    end: int
    text: str
    url: str


class FigureObject(BaseModel):
    """A quantity, as the report words it."""

    id: str
    start: int
    end: int
    text: str
    low: int | float | None
    high: int | float | None
    approximate: bool
    unit: str | None
    currency: str | None
    per: str | None
    part_of: str | None
    as_of: str | None


class DateObject(BaseModel):
    """Words that stand for a day, a time of day, or a longer stretch."""

    id: str
    start: int
    end: int
    text: str
    first: str | None = Field(alias="from")
    last: str | None = Field(alias="to")


class PlaceObject(BaseModel):
    """Words that name a place, or a country by its people."""

    id: str
    start: int
    end: int
    text: str
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    geonames: int | None


class MediumObject(BaseModel):
    """Words for a recording, picture, document or post."""

    id: str
    start: int
    end: int
    text: str
    kind: MediumKind
    title: str | None
    duration_s: int | float | None
    published: str | None


class ReportObject(BaseModel):
    """A report as the exports give it; what is not known is null or empty."""

    id: str
    path: str
    url: str | None
    outlet: str | None
    outlet_says: str | None
    title: str | None
    authors: list[str]
    published: str | None
    published_from: str | None
    updated: str | None
    retrieved: str | None
    language: str | None
    sha256: str
    reader: str
    text: str
    blocks: list[BlockObject]
    links: list[LinkObject]
    figures: list[FigureObject]
    dates: list[DateObject]
    places: list[PlaceObject]
    media: list[MediumObject]
    claims: list[ClaimObject]
