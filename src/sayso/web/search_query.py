"""What somebody asks of the search."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final, Literal
from urllib.parse import urlencode

from pydantic import BaseModel, Field, field_validator

from sayso.ledger.search import Query

PAGE: Final = 30
"""Claims on a page."""

_Text = Annotated[str, Field(max_length=300, pattern=r"^[^\x00]*$")]
_Name = Annotated[str, Field(max_length=200, pattern=r"^[^\x00]*$")]


class SearchQuery(BaseModel):
    """What is searched for; what is left out or empty is not asked."""

    words: _Text = Field("", description='Words, "phrases", -without, prefix*.')
    speaker: _Name = Field("", description="Whoever says it has this in the name.")
    outlet: _Name = Field("", description="Whoever published it has this in the name.")
    place: _Name = Field("", description="It is said to be at a place of this name.")
    since: date | None = Field(None, description="Published on this day or later.")
    until: date | None = Field(None, description="Published on this day or earlier.")
    about_since: date | None = Field(None, description="About this day or later ones.")
    about_until: date | None = Field(None, description="About this day or earlier ones.")
    certainty: list[Literal["CT+", "PR+", "PS+", "Uu", "CT-", "PR-", "PS-"]] = Field(
        [], description="How sure whoever says it is (FactBank)."
    )
    act: _Name = Field("", description="What it is: assertion, denial, promise …")
    has_figure: bool = Field(False, description="Only claims with figures.")
    single_origin: bool = Field(False, description="Only what has one traced origin.")
    disputed: bool = Field(False, description="Only what is in dispute.")
    voice: Literal["", "attributed", "outlet"] = Field(
        "", description="What is put on somebody, or what outlets say themselves."
    )
    start: int = Field(0, ge=0, le=10_000, description="How many to pass over.")

    @field_validator("since", "until", "about_since", "about_until", mode="before")
    @classmethod
    def _empty_is_none(cls, value: object) -> object:
        return None if value == "" else value

    @field_validator("certainty", mode="before")
    @classmethod
    def _empty_is_any(cls, value: object) -> object:
        return [each for each in value if each] if isinstance(value, list) else value

    @property
    def nothing(self) -> bool:
        """Whether nothing is asked at all."""
        return not self.given()

    def query(self) -> Query:
        """For the search itself."""
        return Query(
            words=self.words,
            speaker=self.speaker,
            outlet=self.outlet,
            place=self.place,
            since=_day(self.since),
            until=_day(self.until),
            about_since=_day(self.about_since),
            about_until=_day(self.about_until),
            certainty=tuple(self.certainty),
            act=self.act,
            has_figure=self.has_figure,
            single_origin=self.single_origin,
            disputed=self.disputed,
            voice=self.voice,
        )

    def given(self) -> list[tuple[str, str]]:
        """What is asked, as fields of an address."""
        made: list[tuple[str, str]] = []
        for name, value in self:
            if name == "start" or not value:
                continue
            several = value if isinstance(value, list) else [value]
            made += [(name, "1" if each is True else str(each)) for each in several]
        return made

    def address(self, start: int = 0) -> str:
        """Where the same search goes on."""
        fields = self.given() + ([("start", str(start))] if start else [])
        return f"/search?{urlencode(fields)}" if fields else "/search"


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""
