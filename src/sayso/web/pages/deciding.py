"""The forms in which something is decided: pages of their own, or parts that scripts put in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Final

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, Response

from sayso.errors import UsageError
from sayso.ledger.deciding import (
    Decidable,
    alike,
    companions,
    decidable,
    first_of_report,
    first_said,
    told_of,
)
from sayso.ledger.deciding_ways import ways_of
from sayso.ledger.kept import kept_reports
from sayso.web.asking import desk_of
from sayso.web.deciding import Asked, way_back
from sayso.web.decision_words import ACTS
from sayso.web.filters import CERTAIN, KINDS
from sayso.web.marks import decided_on
from sayso.web.rendering import page

router = APIRouter(
    include_in_schema=False, prefix="/decisions", default_response_class=HTMLResponse
)

Id = Annotated[str, Query(max_length=17)]
Part = Annotated[bool, Query(description="without the head and foot of a page")]
Words = Annotated[str, Query(max_length=4000)]
Said = Mapping[str, str]

_GONE: Final = "This is not in the desk any more."
_CHOICES: Final = {"kinds": KINDS, "acts": ACTS, "certainties": CERTAIN}


@router.get("/claim")
def claim(request: Request, statement: Id, part: Part = False, back: Words = "") -> Response:
    """The form about a claim."""
    return _claim(request, statement, part=part, back=back)


@router.get("/report")
def report(
    request: Request,
    report: Id,
    part: Part = False,
    back: Words = "",
    words: Words = "",
    near: Annotated[int, Query(ge=0, le=10**9)] = 0,
) -> Response:
    """The forms about a report; only the one that adds a claim where words are given."""
    said = {"words": words, "near": str(near)}
    return _report(request, report, part=part, back=back, said=said)


@router.get("/member")
def member(
    request: Request, statement: Id, part: Part = False, back: Words = "", words: Words = ""
) -> Response:
    """Whether a statement says the same as others, with those that have some words."""
    desk = desk_of(request)
    told = told_of(desk, [statement]).get(statement)
    if told is None:
        raise HTTPException(404, _GONE)
    others = companions(desk, told.proposition) if told.proposition else []
    found = alike(desk, words) if words.strip() else []
    here = f"/propositions/{told.proposition}#{statement}" if told.proposition else ""
    there = {each.statement for each in others} | {statement}
    return page(
        request,
        "decide.html",
        form="member",
        heading="The same or not",
        part=part,
        back=_back(back, here or f"/reports/{told.report}#{statement}"),
        told=told,
        others=[each for each in others if each.statement != statement],
        found=[each for each in found if each.statement not in there],
        words=words,
        error="",
    )


@router.get("/proposition")
def proposition(
    request: Request, proposition: Id, part: Part = False, back: Words = ""
) -> Response:
    """The copies, citations and origins of a proposition."""
    ways = ways_of(desk_of(request), proposition)
    if ways is None:
        raise HTTPException(404, _GONE)
    marks = {
        each.id: each
        for statement in ways.statements
        for each in decided_on(request, statement)
        if each.kind in ("copy", "citation", "one_origin")
    }
    return page(
        request,
        "decide.html",
        form="proposition",
        heading="Copies, citations and origins",
        part=part,
        back=_back(back, f"/propositions/{proposition}"),
        ways=ways,
        marks=list(marks.values()),
        error="",
    )


@router.get("/speaker")
def speaker(
    request: Request,
    key: Annotated[str, Query(max_length=500)],
    of: Annotated[str, Query(pattern="^(speaker|outlet)$")] = "speaker",
    part: Part = False,
    back: Words = "",
) -> Response:
    """Whether a speaker or an outlet is one with another."""
    return _speaker(request, key, of, part=part, back=back)


def again(request: Request, asked: Asked, error: str) -> Response:
    """The form that was sent, with what does not fit in it.

    Raises:
        UsageError: with the same words, where the form has no page of its own.
    """
    said = asked.single()
    line = f"Not saved: {error}."
    shown: dict[str, Callable[[], Response]] = {
        "claim": lambda: _claim(request, asked.one("statement"), said=said, error=line),
        "report": lambda: _report(request, asked.one("report"), said=said, error=line),
        "add": lambda: _report(request, asked.one("report"), said=said, error=line),
        "names": lambda: _speaker(
            request, asked.one("key"), asked.one("of"), said=said, error=line
        ),
    }
    form = shown.get(asked.one("form"))
    if form is None:
        raise UsageError(error)
    return form()


def _claim(
    request: Request,
    statement: str,
    *,
    part: bool = False,
    back: str = "",
    said: Said | None = None,
    error: str = "",
) -> Response:
    found = decidable(desk_of(request), statement)
    if found is None:
        raise HTTPException(404, _GONE)
    was = claim_fields(found)
    return page(
        request,
        "decide.html",
        status=400 if error else 200,
        form="claim",
        heading="Is it right?",
        part=part,
        back=_back(back or (said or {}).get("back", ""), f"/reports/{found.report.id}#{statement}"),
        found=found,
        was={name: (said or {}).get(f"was.{name}", value) for name, value in was.items()},
        fields={**was, "note": "", **_sent(said, was)},
        error=error,
        **_CHOICES,
    )


def _sent(said: Said | None, fields: Said) -> dict[str, str]:
    """What was typed; a box that is not ticked sends nothing."""
    if said is None:
        return {}
    ticks = {name: "" for name in fields if name.endswith(".about")}
    return {**ticks, **said}


def claim_fields(found: Decidable) -> dict[str, str]:
    """The fields of a claim as the form shows them, by their names there."""
    speaker = found.claim.speaker
    body = speaker.on_behalf if speaker else None
    fields = {
        "speaker.name": (speaker.name if speaker else None) or "",
        "speaker.kind": speaker.kind if speaker else "",
        "for.name": body.name if body else "",
        "for.kind": body.kind if body else "",
        "act": found.claim.act or "",
        "certainty": found.statement.certainty or found.claim.certainty or "",
    }
    for figure in found.figures:
        name = f"figure.{figure.id}"
        fields[f"{name}.low"] = _number(figure.low)
        fields[f"{name}.high"] = _number(figure.high)
        fields[f"{name}.unit"] = figure.unit or ""
        fields[f"{name}.about"] = "yes" if figure.approximate else ""
    for date in found.dates:
        fields[f"date.{date.id}.from"] = date.first or ""
        fields[f"date.{date.id}.to"] = date.last or ""
    return fields


def _report(
    request: Request,
    report: str,
    *,
    part: bool = False,
    back: str = "",
    said: Said | None = None,
    error: str = "",
) -> Response:
    desk = desk_of(request)
    kept = kept_reports(desk, [report]).get(report)
    if kept is None:
        raise HTTPException(404, _GONE)
    sent = dict(said or {})
    found = first_of_report(desk, report)
    was = {"outlet": kept.report.outlet or "", "published": kept.report.published or ""}
    plain = {
        "words": "",
        "near": "0",
        "name": "",
        "kind": "person",
        "source": "",
        "cue": "",
        "act": "assertion",
        "certainty": "CT+",
        "note": "",
    }
    only = bool(sent.get("words")) or sent.get("form") == "add"
    return page(
        request,
        "decide.html",
        status=400 if error else 200,
        form="report",
        heading="Add a claim" if only else "The report",
        part=part,
        back=_back(back or sent.get("back", ""), f"/reports/{report}"),
        report=kept.report,
        anchor=found.statement if found and not only else "",
        was={name: sent.get(f"was.{name}", value) for name, value in was.items()},
        fields={**was, **plain, **sent},
        failed=sent.get("form", ""),
        error=error,
        **_CHOICES,
    )


def _speaker(
    request: Request,
    key: str,
    of: str,
    *,
    part: bool = False,
    back: str = "",
    said: Said | None = None,
    error: str = "",
) -> Response:
    told = first_said(desk_of(request), key, outlet=of == "outlet")
    if told is None:
        raise HTTPException(404, _GONE)
    kind = "same_outlet" if of == "outlet" else "same_speaker"
    return page(
        request,
        "decide.html",
        status=400 if error else 200,
        form="speaker",
        heading="One name or two",
        part=part,
        back=_back(back or (said or {}).get("back", ""), f"/{of}s/{key}"),
        key=key,
        of=of,
        name=(told.outlet if of == "outlet" else told.speaker) or key,
        other=(said or {}).get("other", ""),
        marks=[each for each in decided_on(request, told.statement) if each.kind == kind],
        error=error,
    )


def _back(asked: str, otherwise: str) -> str:
    return way_back(asked) if asked else otherwise


def _number(value: Any) -> str:
    return "" if value is None else f"{value:.12g}" if isinstance(value, float) else str(value)
