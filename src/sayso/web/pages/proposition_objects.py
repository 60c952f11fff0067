"""Propositions as JSON: the rows of the list, and the object of the exports."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from sayso.model import Certainty, Kind


class ListedProposition(BaseModel):
    """A proposition as it is listed."""

    id: str
    text: str = Field(description="Verbatim words of its most central statement.")
    statements: int
    reports: int
    outlets: int
    origins_min: int
    origins_max: int
    disputes: int
    contradictions: int
    confidence: float
    first_day: str | None
    last_day: str | None
    changed: str


class ListedPropositions(BaseModel):
    """Some of the propositions that are wanted."""

    number: int = Field(description="How many there are in all.")
    start: int
    propositions: list[ListedProposition]


class SpanObject(BaseModel):
    """Words of a report, in code points of its text."""

    start: int
    end: int
    text: str
    report: str


class MemberObject(BaseModel):
    """A statement of the proposition."""

    statement: str
    certainty: Certainty | None = Field(description="Relative to the text of the proposition.")


class RootObject(BaseModel):
    """An origin."""

    id: str
    name: str
    kind: Kind
    report: str | None
    may_be: list[str]


class OriginsObject(BaseModel):
    """How many origins there are, as an interval, and which."""

    min: int
    max: int
    roots: list[RootObject]


class ViaObject(BaseModel):
    """A station between a statement and its origin."""

    report: str | None
    name: str


class RestObject(BaseModel):
    """That a statement rests on an origin."""

    statement: str
    root: str | None
    via: list[ViaObject]
    spans: list[SpanObject]


class CopyObject(BaseModel):
    """That a report copies another."""

    copy_: str = Field(alias="copy")
    original: str
    spans: list[tuple[SpanObject, SpanObject]]
    confidence: float


class CitationObject(BaseModel):
    """That a report cites another."""

    report: str
    to_report: str | None
    to_name: str
    span: SpanObject


class DisputeObject(BaseModel):
    """That two statements clash."""

    later: str
    earlier: str
    relation: Literal["contradicts", "updates"]
    figures: list[str]


class PropositionObject(BaseModel):
    """A proposition, as the exports give it."""

    id: str
    text: str
    outlets: int
    confidence: float
    members: list[MemberObject]
    origins: OriginsObject
    rests_on: list[RestObject]
    copies: list[CopyObject]
    cites: list[CitationObject]
    disputes: list[DisputeObject]
