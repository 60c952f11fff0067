"""Speakers and outlets as JSON."""

from __future__ import annotations

from pydantic import BaseModel, Field

from sayso.ledger.speaker_claims import Claims
from sayso.ledger.speaker_profile import Partners, Profile


class ListedSpeaker(BaseModel):
    """A speaker or an outlet in a list."""

    key: str = Field(description="one for all spellings of the name")
    name: str = Field(description="as it is written most often")
    kind: str | None
    claims: int
    reports: int = Field(description="how many reports of it there are")


class ListedSpeakers(BaseModel):
    """A page of speakers and outlets, those first that claim most."""

    number: int = Field(description="on all pages")
    page: int
    pages: int
    speakers: list[ListedSpeaker]


class SpellingObject(BaseModel):
    """One way in which somebody is named."""

    name: str
    number: int


class PartnerObject(BaseModel):
    """Somebody that a speaker or outlet has to do with."""

    key: str
    name: str
    number: int
    absent: bool = Field(description="an outlet or document of which no report is loaded")


class PartnersObject(BaseModel):
    """Those with whom one has most to do."""

    number: int = Field(description="how many there are")
    most: list[PartnerObject]


class SharesObject(BaseModel):
    """The propositions that somebody's claims are in."""

    propositions: int
    alone: int = Field(description="carried by one outlet")
    shared: int = Field(description="carried by several")
    one_origin: int = Field(description="carried by several, with one traced origin")
    disputed: int = Field(description="with a contradiction or an update")


class PublishedObject(BaseModel):
    """The reports of an outlet."""

    reports: int
    claims: int = Field(description="that they make, of whomever")
    first_day: str | None
    last_day: str | None


class MadeObject(BaseModel):
    """A claim that somebody makes."""

    id: str
    report: str
    statement: str | None
    content: str = Field(description="verbatim")
    source: str = Field(description="who says it, as worded")
    own: bool = Field(description="whether the outlet says it itself")
    certainty: str | None
    outlet: str | None
    outlet_key: str
    title: str
    day: str | None
    proposition: str | None = Field(description="the one that most outlets carry")
    outlets: int
    origins_min: int
    origins_max: int
    disputes: int
    contradictions: int


class MadeObjects(BaseModel):
    """A page of claims, those published last first."""

    number: int = Field(description="on all pages")
    page: int
    pages: int
    claims: list[MadeObject]


class SpeakerObject(BaseModel):
    """A speaker, an outlet, or both."""

    key: str
    name: str
    kind: str | None
    spellings: list[SpellingObject]
    claims: int
    own: int = Field(description="how many of them an outlet makes in its own reports")
    shares: SharesObject
    published: PublishedObject | None
    quoted_by: PartnersObject = Field(description="outlets, with how many claims")
    quotes: PartnersObject = Field(description="on whom its reports put claims")
    copied_from: PartnersObject = Field(description="outlets, with how many reports")
    copied_by: PartnersObject
    cites: PartnersObject
    cited_by: PartnersObject
    made: MadeObjects

    @classmethod
    def of(cls, found: Profile, claims: Claims) -> SpeakerObject:
        """What is known of somebody, with a page of their claims."""
        partners = ("quoted_by", "quotes", "copied_from", "copied_by", "cites", "cited_by")
        plain = ("key", "name", "kind", "spellings", "claims", "own", "shares", "published")
        return cls.model_validate(
            {
                **{name: getattr(found, name) for name in plain},
                **{name: _partners(getattr(found, name)) for name in partners},
                "made": {
                    "number": claims.number,
                    "page": claims.page,
                    "pages": claims.pages,
                    "claims": claims.made,
                },
            },
            from_attributes=True,
        )


def _partners(found: Partners) -> dict[str, object]:
    return {"number": found.number, "most": found.shown}
