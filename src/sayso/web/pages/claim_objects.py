"""Claims as JSON: the objects of the exports, and the same with their propositions."""

from __future__ import annotations

from pydantic import BaseModel, Field

from sayso.model import Act, Certainty, Kind, Negation, Quotation, Voice


class SpanObject(BaseModel):
    """Words of the report, in code points of its text."""

    start: int
    end: int
    text: str
    report: str = Field(default="", description="where it is not the report at hand")


class BodyObject(BaseModel):
    """A body for which somebody speaks by post."""

    name: str
    kind: Kind


class ChainObject(BaseModel):
    """Somebody in a chain from the speaker to whoever had it first-hand."""

    name: str | None
    kind: Kind
    mention: SpanObject | None


class SpeakerObject(ChainObject):
    """Who a source stands for."""

    on_behalf: BodyObject | None = Field(alias="for")


class SureObject(BaseModel):
    """Probabilities of single fields being right; null where a field is not filled."""

    speaker: float | None
    act: float | None
    certainty: float | None


class StatementObject(BaseModel):
    """One thing that a claim says."""

    id: str
    spans: list[SpanObject]
    certainty: Certainty | None
    negation: Negation | None
    figures: list[str]
    dates: list[str]
    places: list[str]
    media: list[str]


class ClaimFields(BaseModel):
    """One content, and who is said to hold it; without its statements."""

    id: str
    voice: Voice
    within: str | None
    source: list[SpanObject]
    cue: list[SpanObject]
    content: list[SpanObject]
    quotation: Quotation
    speaker: SpeakerObject | None
    chain: list[ChainObject]
    act: Act | None
    certainty: Certainty | None
    negation: Negation | None
    hedges: list[SpanObject]
    unconfirmed: SpanObject | None
    confidence: float
    sure: SureObject


class ClaimObject(ClaimFields):
    """One content, and who is said to hold it."""

    statements: list[StatementObject]


class WeighedStatement(StatementObject):
    """A statement with the proposition that it is in."""

    proposition: str | None


class WeighedClaim(ClaimFields):
    """A claim with the propositions of its statements."""

    statements: list[WeighedStatement]


class ReportClaims(BaseModel):
    """The claims of a report."""

    report: str
    claims: list[WeighedClaim]
