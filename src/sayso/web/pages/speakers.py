"""Speakers and outlets: the list, and each on a page of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import quote, urlencode

from fastapi import APIRouter, HTTPException, Path, Query, Request
from fastapi.responses import HTMLResponse

from sayso.ledger.speaker_claims import Show, claims_by
from sayso.ledger.speaker_profile import Shares, profile
from sayso.ledger.speakers import SHOWS, WHOS, Who, speakers
from sayso.web.asking import desk_of
from sayso.web.drawing.shares import shares_drawn
from sayso.web.links import PageLink
from sayso.web.pages.speaker_objects import ListedSpeakers, SpeakerObject
from sayso.web.rendering import page

router = APIRouter()
LINK = PageLink("Speakers", "/speakers")

_NONE = "Nobody of that name speaks or is cited in this desk."
_LONGEST = 200
_MOST = 1_000_000

Key = Annotated[
    str,
    Path(
        pattern=r"^[^\x00]+$",
        max_length=2000,
        description="Name of a speaker or outlet, as `key` gives it.",
    ),
]


@dataclass(frozen=True, slots=True)
class AskedSpeakers:
    """What the address of the list asks for.

    Attributes:
        words: that have to stand in a name.
        who: everybody, outlets or others.
        page: from 1.
    """

    words: str
    who: Who
    page: int

    def address(self, page: int = 1) -> str:
        """Another page of the same list."""
        kept = {
            "words": self.words,
            "who": "" if self.who == "all" else self.who,
            "page": str(page) if page > 1 else "",
        }
        query = urlencode({name: value for name, value in kept.items() if value})
        return f"/speakers?{query}" if query else "/speakers"


@router.get("/speakers", response_class=HTMLResponse, include_in_schema=False)
def speaker_list(request: Request) -> HTMLResponse:
    """Speakers and outlets, those first that claim most."""
    query = request.query_params
    who = query.get("who", "all")
    asked = AskedSpeakers(
        " ".join(query.get("words", "").replace("\x00", "").split())[:_LONGEST],
        who if who in WHOS else "all",
        _number(query.get("page", "")),
    )
    listed = speakers(desk_of(request), asked.words, asked.who, asked.page)
    return page(request, "speakers.html", asked=asked, listed=listed)


@router.get("/speakers/{key:path}", response_class=HTMLResponse, include_in_schema=False)
def speaker(request: Request, key: str) -> HTMLResponse:
    """What is known of a speaker, and what they claim."""
    return _page(request, key, "speakers")


@router.get("/outlets/{key:path}", response_class=HTMLResponse, include_in_schema=False)
def outlet(request: Request, key: str) -> HTMLResponse:
    """What is known of an outlet, and what it claims."""
    return _page(request, key, "outlets")


@router.get("/api/speakers", tags=["speakers"], operation_id="list_speakers")
def speakers_json(
    request: Request,
    words: Annotated[
        str,
        Query(max_length=_LONGEST, pattern=r"^[^\x00]*$", description="Each has to be in a name."),
    ] = "",
    who: Annotated[Who, Query(description="Outlets that there are reports of, or others.")] = "all",
    page: Annotated[int, Query(ge=1, le=_MOST)] = 1,
) -> ListedSpeakers:
    """List speakers and outlets, those first that claim most."""
    found = speakers(desk_of(request), words, who, page)
    return ListedSpeakers.model_validate(found, from_attributes=True)


@router.get(
    "/api/speakers/{key:path}",
    tags=["speakers"],
    operation_id="get_speaker",
    responses={404: {"description": _NONE}},
)
def speaker_json(
    request: Request,
    key: Key,
    show: Annotated[
        Show, Query(description="Claims that one outlet carries, several, from one origin …")
    ] = "all",
    page: Annotated[int, Query(ge=1, le=_MOST, description="Of the claims.")] = 1,
) -> SpeakerObject:
    """A speaker or outlet with what they claim, the newest first."""
    desk = desk_of(request)
    found = profile(desk, key)
    if found is None:
        raise HTTPException(404, _NONE)
    claims = claims_by(desk, key, show, page)
    return SpeakerObject.of(found, claims)


def _page(request: Request, key: str, under: str) -> HTMLResponse:
    desk, query = desk_of(request), request.query_params
    found = profile(desk, key.replace("\x00", ""))
    if found is None:
        raise HTTPException(404, _NONE)
    show = query.get("show", "all")
    chosen: Show = show if show in SHOWS else "all"
    claims = claims_by(desk, key, chosen, _number(query.get("page", "")))

    def address(show: str = chosen, page: int = 1) -> str:
        kept = {"show": "" if show == "all" else show, "page": page if page > 1 else ""}
        asked = urlencode({name: value for name, value in kept.items() if value})
        return f"/{under}/{quote(key, safe='')}" + (f"?{asked}" if asked else "")

    return page(
        request,
        "speaker.html",
        of=found,
        claims=claims,
        address=address,
        bar=shares_drawn(found.shares),
        tabs=_tabs(found.shares),
    )


def _tabs(shares: Shares) -> list[tuple[Show, str, int | None]]:
    """What may be shown of the claims, with how many propositions that are."""
    every: list[tuple[Show, str, Any]] = [
        ("all", "All", None),
        ("alone", "One outlet alone", shares.alone),
        ("shared", "Several outlets", shares.shared),
        ("one_origin", "Several outlets, one origin", shares.one_origin),
        ("disputed", "In dispute", shares.disputed),
    ]
    return [(show, words, number) for show, words, number in every if number is None or number]


def _number(given: str) -> int:
    return min(int(given), _MOST) if given.isascii() and given.isdigit() and given != "0" else 1
