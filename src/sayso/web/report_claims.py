"""The claims of a report as they are told beside its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sayso.model import Claim, Date, Figure, Place, Report, Span, Statement

ACTS: Final = {
    "assertion": "says",
    "report": "reports",
    "denial": "denies",
    "question": "asks",
    "belief": "believes",
    "intention": "intends",
    "emotion": "feels",
    "directive": "demands",
    "judgement": "judges",
    "promise": "promises",
}
"""What the words between source and content do, in plain words."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a claim says, with what is named in it.

    Attributes:
        statement: the statement.
        words: verbatim.
        named: figures, dates and places in words, each with what they come to.
    """

    statement: Statement
    words: str
    named: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim as it is told.

    Attributes:
        claim: the claim.
        who: who says it, as a name; empty where nobody is named.
        source: the words for it in the report.
        cue: the words that tie it to what is said.
        words: what is said, verbatim.
        chain: names of those it went through, the first-hand one last; of several only.
        act: what the cue does, in plain words.
        said: what it says, one thing each.
        start: first code point of all of it.
        end: the code point after its last.
    """

    claim: Claim
    who: str
    source: str
    cue: str
    words: str
    chain: tuple[str, ...]
    act: str
    said: tuple[Said, ...]
    start: int
    end: int


def shown_claims(report: Report) -> Iterator[ShownClaim]:
    """The claims in order of the text."""
    figures = {each.id: each for each in report.figures}
    dates = {each.id: each for each in report.dates}
    places = {each.id: each for each in report.places}
    shown = [_shown(claim, report, figures, dates, places) for claim in report.claims]
    yield from sorted(shown, key=lambda each: (each.start, -each.end))


def _shown(
    claim: Claim,
    report: Report,
    figures: dict[str, Figure],
    dates: dict[str, Date],
    places: dict[str, Place],
) -> ShownClaim:
    spans = (*claim.source, *claim.cue, *claim.content)
    who = claim.speaker.name if claim.speaker and claim.speaker.name else ""
    if claim.voice == "outlet":
        who = report.outlet or "the report itself"
    return ShownClaim(
        claim,
        who,
        _words(claim.source),
        _words(claim.cue),
        _words(claim.content),
        tuple(each.name or "somebody" for each in claim.chain) if len(claim.chain) > 1 else (),
        ACTS.get(claim.act or "", ""),
        tuple(
            Said(one, _words(one.spans), tuple(_named(one, figures, dates, places)))
            for one in claim.statements
        ),
        min(span.start for span in spans),
        max(span.end for span in spans),
    )


def _named(
    one: Statement,
    figures: dict[str, Figure],
    dates: dict[str, Date],
    places: dict[str, Place],
) -> Iterator[str]:
    for key in one.figures:
        if key in figures:
            yield figure_words(figures[key])
    for key in one.dates:
        if key in dates and (dates[key].first or dates[key].last):
            first, last = dates[key].first, dates[key].last
            days = first if first == last else f"{first or '…'} to {last or '…'}"
            yield f"{dates[key].text}: {days}"
    for key in one.places:
        if key in places:
            found = places[key]
            yield ", ".join(dict.fromkeys(filter(None, (found.text, found.name, found.country))))


def figure_words(figure: Figure) -> str:
    """A figure with what it comes to: "at least 300: 300 or more"."""
    about = "about " if figure.approximate else ""
    if figure.low is not None and figure.high is not None:
        value = f"{figure.low:,}"
        if figure.low != figure.high:
            value = f"{figure.low:,} to {figure.high:,}"
    elif figure.low is not None:
        value = f"{figure.low:,} or more"
    elif figure.high is not None:
        value = f"{figure.high:,} or fewer"
    else:
        return figure.text
    unit = figure.currency or figure.unit or ""
    told = f"{about}{value} {unit}".strip()
    return figure.text if figure.text == told else f"{figure.text}: {told}"


def _words(spans: tuple[Span, ...]) -> str:
    return " … ".join(span.text for span in spans)
