"""Decisions for programs: the log, and deciding, as JSON."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, Field

from sayso.errors import UsageError
from sayso.ledger.decision_log import Entry, log_page
from sayso.ledger.decisions import decide, undo
from sayso.ledger.selected import claim_there
from sayso.model import Decision
from sayso.model.decision import DecisionKind, Verdict
from sayso.web.asking import desk_of
from sayso.web.deciding import THERE, follow
from sayso.web.decision_words import decision_words

router = APIRouter(prefix="/api", tags=["decisions"])

_Short = Annotated[str, Field(max_length=2000)]
_Id = Annotated[str, Field(pattern="^[a-z][0-9a-f]{16}$")]


class Words(BaseModel):
    """Words of a report, by their offsets in its text in code points."""

    report: _Id
    spans: list[tuple[int, int]] = Field(min_length=1, max_length=20)


class Wanted(BaseModel):
    """Something to be decided, or a decision to be taken back."""

    kind: DecisionKind | None = Field(None, description="what it is about")
    verdict: Verdict | None = Field(
        None, description="confirm: the program is right; correct: value holds; reject: not so"
    )
    statements: list[_Id] = Field([], max_length=2, description="the one, or the two")
    value: dict[str, _Short] = Field({}, max_length=12, description="what holds instead")
    words: Words | None = Field(None, description="for kind claim: the words that are one")
    undo: _Id | None = Field(None, description="id of a decision to take back, instead of all else")
    note: _Short = Field("", description="why")


class About(BaseModel):
    """What a decision is about."""

    report: str
    statement: str | None
    words: str = Field(description="verbatim; empty where the report was removed")


class Decided(BaseModel):
    """An entry of the log."""

    id: str
    at: str = Field(description="when, ISO 8601 in UTC")
    who: str
    kind: DecisionKind
    verdict: Verdict
    about: list[About]
    value: dict[str, str]
    note: str
    undoes: str | None = Field(description="id of the decision that this one takes back")
    undone_by: str | None = Field(description="who took it back")
    told: str = Field(description="what was decided, in plain words")


class Log(BaseModel):
    """A part of the log, the newest first."""

    decisions: list[Decided]
    before: int | None = Field(description="to ask for the next part; null at the end")
    homeless: list[Decided] = Field(description="those that find no place any more")


class Refused(BaseModel):
    """Why something cannot be done."""

    error: str


@router.get("/decisions")
def decisions(
    request: Request,
    kind: DecisionKind | None = None,
    who: Annotated[str, Query(max_length=200)] = "",
    before: Annotated[int | None, Query(ge=0, le=2**62)] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 50,
) -> Log:
    """The log of decisions and grades."""
    found = log_page(desk_of(request), kind=kind or "", who=who, before=before, limit=limit)
    return Log(
        decisions=[_entry(each) for each in found.entries],
        before=found.older,
        homeless=[_entry(each) for each in found.homeless],
    )


@router.post("/decisions", status_code=201, responses={400: {"model": Refused}})
def decided(request: Request, wanted: Wanted) -> Decided:
    """Decide something, or take a decision back; origins follow at once."""
    desk = desk_of(request)
    if wanted.undo is not None:
        made = undo(desk, wanted.undo, wanted.note)
    else:
        passage = (wanted.words.report, wanted.words.spans) if wanted.words else None
        if passage and claim_there(desk, passage, wanted.value):
            raise UsageError(THERE)
        made = decide(
            desk,
            wanted.kind or "claim",
            wanted.verdict or "confirm",
            wanted.statements,
            wanted.value,
            wanted.note,
            passage=passage,
        )
    follow(request)
    return _decided(made)


def _entry(each: Entry) -> Decided:
    return _decided(each.decision, each.undone_by)


def _decided(each: Decision, undone_by: str | None = None) -> Decided:
    return Decided(
        id=each.id,
        at=each.at,
        who=each.who,
        kind=each.kind,
        verdict=each.verdict,
        about=[
            About(
                report=anchor.report,
                statement=anchor.statement,
                words=" … ".join(span.text for span in anchor.spans if span.text),
            )
            for anchor in each.about
        ],
        value=dict(each.value),
        note=each.note,
        undoes=each.undoes,
        undone_by=undone_by,
        told=decision_words(each),
    )
