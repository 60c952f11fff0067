"""For templates: what analysts decided on what is shown, and which grades it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal, cast

from fastapi import Request

from sayso.ledger.claim_keys import claim_keys
from sayso.ledger.graded import (
    CREDIBILITY,
    RELIABILITY,
    Grade,
    credibility_of,
    reliabilities,
    reliability_of,
    standing_grade,
    suggested,
)
from sayso.ledger.marks import Marks, marks_of, reports_of_statements
from sayso.model import Claim, Decision, Origins
from sayso.web.asking import desk_of
from sayso.web.decision_words import decision_words

Graded = Literal["speaker", "outlet", "proposition"]


@dataclass(frozen=True, slots=True)
class Grading:
    """What the part for giving grades shows.

    Attributes:
        of: what is graded.
        key: key of the speaker or outlet, or id of the proposition.
        thing: "reliability" or "credibility".
        choices: the grades with their wordings.
        now: the grade that holds; None where there is none.
        history: all that were given, the latest first.
        limit: what the number of origins suggests, in words; empty for who speaks.
    """

    of: Graded
    key: str
    thing: str
    choices: dict[str, str]
    now: Grade | None
    history: tuple[Grade, ...]
    limit: str


def decided_on(
    request: Request, statement: str, beside: Iterable[str] = ()
) -> tuple[Decision, ...]:
    """What was decided on a statement and stands, in the order in which it was decided.

    Args:
        request: what is answered.
        statement: its id.
        beside: others that are shown with it, so that all are looked up together.
    """
    seen: dict[str, Marks] = _kept(request, "marks_on_statements", dict)
    if statement not in seen:
        desk, asked = desk_of(request), {statement, *beside}
        marks = marks_of(desk, reports_of_statements(desk, asked))
        seen.update(dict.fromkeys(asked, marks))
    return seen[statement].statements.get(statement, ())


def decided_on_claim(request: Request, report: str, claim: Claim) -> tuple[Decision, ...]:
    """What was decided on all that a claim says, and that it was added."""
    marks = _marks(request, report)
    found = [each for one in claim.statements for each in marks.statements.get(one.id, ())]
    words = [span.text for span in claim.content]
    found += (
        each
        for each in marks.reports.get(report, ())
        if each.kind == "claim" and words == [span.text for span in each.about[0].spans]
    )
    return tuple({each.id: each for each in found}.values())


def decided_about(request: Request, report: str) -> tuple[Decision, ...]:
    """What was decided about a report itself: outlet, day, and claims that were taken out."""
    return tuple(
        each for each in _marks(request, report).reports.get(report, ()) if each.kind != "claim"
    )


def reliability(request: Request, key: str | None) -> Grade | None:
    """The grade that a speaker or outlet has; None where there is none."""
    return _reliabilities(request).get(key or "")


def claim_reliability(request: Request, report: str, claim: Claim) -> Grade | None:
    """The grade that a claim inherits from who makes it; None where there is none."""
    grades = _reliabilities(request)
    return grades.get(speaker_key(request, report, claim)) if grades else None


def speaker_key(request: Request, report: str, claim: Claim) -> str:
    """The key of who makes a claim; empty where nobody is named."""
    kept = _kept(request, "claim_keys", dict)
    if report not in kept:
        kept[report] = claim_keys(desk_of(request), report)
    return cast("str", kept[report].get(claim.id, ""))


def grading(request: Request, of: Graded, key: str, origins: Origins | None = None) -> Grading:
    """What the part for giving grades shows.

    Args:
        request: what is answered.
        of: what is graded.
        key: key of the speaker or outlet, or id of the proposition.
        origins: of the proposition.
    """
    desk = desk_of(request)
    about_words = of == "proposition"
    history = credibility_of(desk, key) if about_words else reliability_of(desk, key)
    return Grading(
        of,
        key,
        "credibility" if about_words else "reliability",
        CREDIBILITY if about_words else RELIABILITY,
        standing_grade(history),
        tuple(history),
        suggested(origins.min, origins.max) if origins is not None else "",
    )


def _marks(request: Request, report: str) -> Marks:
    seen: dict[str, Marks] = _kept(request, "marks_on_reports", dict)
    if report not in seen:
        seen[report] = marks_of(desk_of(request), [report])
    return seen[report]


def _reliabilities(request: Request) -> dict[str, Grade]:
    made = _kept(request, "reliabilities", lambda: reliabilities(desk_of(request)))
    return cast("dict[str, Grade]", made)


def _kept(request: Request, name: str, make: Callable[[], Any]) -> Any:
    """What is read once for a page, however often it is shown there."""
    if not hasattr(request.state, name):
        setattr(request.state, name, make())
    return getattr(request.state, name)


GLOBALS: Final[dict[str, Callable[..., Any]]] = {
    "claim_reliability": claim_reliability,
    "decided_about": decided_about,
    "decided_on": decided_on,
    "decided_on_claim": decided_on_claim,
    "decision_words": decision_words,
    "grading": grading,
    "reliability": reliability,
    "speaker_key": speaker_key,
}
