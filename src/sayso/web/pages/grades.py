"""Grades of the Admiralty code: given where speakers, outlets and propositions are shown."""

from __future__ import annotations

from typing import Literal, cast

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse, Response
from pydantic import BaseModel, Field

from sayso.errors import UsageError
from sayso.ledger.deciding import companions, first_said
from sayso.ledger.decisions import decide
from sayso.ledger.desk import Desk
from sayso.ledger.graded import reliabilities
from sayso.web.asked_form import Asked, way_back
from sayso.web.asking import desk_of

router = APIRouter()


class Reliability(BaseModel):
    """The grade that a speaker or an outlet has."""

    key: str = Field(description="one for all spellings of the name")
    value: Literal["A", "B", "C", "D", "E", "F"]
    words: str = Field(description="its wording in the Admiralty code")
    who: str = Field(description="who gave it")
    at: str = Field(description="when, ISO 8601 in UTC")
    note: str


@router.post("/grades", include_in_schema=False)
async def grade(request: Request) -> Response:
    """Give a grade, or take it away, and go back to where it is shown."""
    form = await request.form()
    asked = Asked.of((name, str(value)) for name, value in form.multi_items())
    await run_in_threadpool(_give, desk_of(request), asked)
    return RedirectResponse(way_back(asked.one("back")), status_code=303)


@router.get("/api/grades", tags=["decisions"])
def grades(request: Request) -> list[Reliability]:
    """The reliability of all speakers and outlets that have a grade."""
    return [
        Reliability(
            key=key,
            value=cast('Literal["A", "B", "C", "D", "E", "F"]', found.value),
            words=found.words,
            who=found.who,
            at=found.at,
            note=found.note,
        )
        for key, found in sorted(reliabilities(desk_of(request)).items())
    ]


def _give(desk: Desk, asked: Asked) -> None:
    of, key = asked.one("of"), asked.one("key")
    if of == "proposition":
        found = next(iter(companions(desk, key, 1)), None)
    else:
        found = first_said(desk, key, outlet=of == "outlet")
    if found is None:
        raise UsageError("what was graded is not in the desk any more")
    note = asked.one("note").strip()[:2000]
    about = {} if of == "proposition" else {"of": "outlet" if of == "outlet" else "speaker"}
    kind = "credibility" if of == "proposition" else "reliability"
    if asked.one("do") == "take":
        decide(desk, cast('Literal["credibility"]', kind), "reject", [found.statement], about, note)
        return
    if not asked.one("value"):
        raise UsageError("choose a grade")
    value = {**about, "value": asked.one("value")}
    decide(desk, cast('Literal["credibility"]', kind), "correct", [found.statement], value, note)
