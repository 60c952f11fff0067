"""The claims of a report as they are told beside its text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from sayso.ledger.report_view import Elsewhere, ReportView
from sayso.model import Claim, Report, Span, Speaker, Statement
from sayso.web.claim_words import Details, Named, manner, put
from sayso.web.marking import Mark, bounds
from sayso.web.marking_html import Markings, marked, plain

_SKIP = Markup(' <span class="skip-words">[…]</span> ')
_SOMEONE = "someone not named"


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a claim says, with what is named in it.

    Attributes:
        statement: the statement.
        words: verbatim; empty where it is all that the claim says.
        put: how firmly, where that is other than the claim as a whole.
        named: figures, dates, places and media.
        elsewhere: the proposition that it is in; None where it is in none.
    """

    statement: Statement
    words: Markup
    put: str
    named: tuple[Named, ...]
    elsewhere: Elsewhere | None


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim as it is told.

    Attributes:
        claim: the claim.
        number: of the claim among those that are shown.
        within: number of the claim that it stands inside; None where it stands in none.
        itself: whether the outlet says it itself.
        name: who says it; empty where nobody is named.
        key: key of who says it; None where nobody is named.
        worded: the report's own words for who says it, where they are others than the name.
        through: names of those that the speaker has it from, the first-hand one last.
        manner: how firmly it is put.
        plain: whether that is no more than a claim says anyhow.
        words: what is said, verbatim, hedges and names in it marked.
        unconfirmed: the passage that says that it could not be confirmed; empty where none does.
        said: what it says, one thing each.
    """

    claim: Claim
    number: int
    within: int | None
    itself: bool
    name: str
    key: str | None
    worded: str
    through: tuple[str, ...]
    manner: str
    plain: bool
    words: Markup
    unconfirmed: Markup
    said: tuple[Said, ...]


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Claims in the order in which what they say stands in the text, outer ones first."""
    return sorted(claims, key=lambda each: (each.content[0].start, -each.content[-1].end))


def shown_claims(
    view: ReportView, claims: Iterable[Claim], numbers: Mapping[str, int], marks: Iterable[Mark]
) -> Iterator[ShownClaim]:
    """Claims as they are told.

    Args:
        view: the report.
        claims: those that are told.
        numbers: of all that are shown, by id.
        marks: figures, dates and places, which are marked in what is said.
    """
    details, things = Details(view.report), _Found(marks)
    for claim in claims:
        hedges = [Mark(span.start, span.end, "hedge") for span in claim.hedges]
        here = [*things.between(*bounds(claim)), *hedges]
        yield _shown(view, claim, numbers, details, here)


class _Found:
    """Marks, to look up by where they stand."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._marks = sorted(marks, key=lambda each: each.start)
        self._longest = max((each.end - each.start for each in self._marks), default=0)

    def between(self, start: int, end: int) -> Iterator[Mark]:
        """Those that touch a stretch of the text."""
        first = bisect_right(self._marks, start - self._longest, key=lambda each: each.start)
        for each in islice(self._marks, first, None):
            if each.start >= end:
                return
            if each.end > start:
                yield each


def _shown(
    view: ReportView,
    claim: Claim,
    numbers: Mapping[str, int],
    details: Details,
    marks: list[Mark],
) -> ShownClaim:
    report = view.report
    itself = claim.voice == "outlet"
    name = (claim.speaker.name if claim.speaker else None) or ""
    if itself:
        name = report.outlet or ""
    worded = passage(claim.source, report)
    return ShownClaim(
        claim=claim,
        number=numbers[claim.id],
        within=numbers.get(claim.within or ""),
        itself=itself,
        name=name,
        key=view.speakers.get(claim.id),
        worded="" if itself or (name and name.casefold() in worded.casefold()) else worded,
        through=tuple(_called(link) for link in claim.chain[1:]),
        manner=manner(claim),
        plain=manner(claim) == "put as certain",
        words=passage_marked(claim.content, report, marks),
        unconfirmed=passage_marked((claim.unconfirmed,), report) if claim.unconfirmed else Markup(),
        said=tuple(_said(view, claim, one, details, marks) for one in claim.statements),
    )


def _said(
    view: ReportView, claim: Claim, one: Statement, details: Details, marks: list[Mark]
) -> Said:
    only = len(claim.statements) == 1
    firmly = put(one.certainty, one.negation)
    return Said(
        one,
        Markup() if only else passage_marked(one.spans, view.report, marks),
        firmly if firmly != put(claim.certainty, claim.negation) else "",
        tuple(details.named(one)),
        view.elsewhere.get(one.id),
    )


def passage(spans: Iterable[Span], report: Report) -> str:
    """Words of a report in one line, with a sign wherever some are left out."""
    found = ""
    end: int | None = None
    for span in spans:
        if end is not None:
            found += " […] " if report.text[end : span.start].strip() else " "
        found += " ".join(span.text.split())
        end = span.end
    return found


def passage_marked(spans: Iterable[Span], report: Report, marks: Iterable[Mark] = ()) -> Markup:
    """Words of a report with a few marks, and a sign wherever some are left out."""
    found = list(marks)
    words = Markup()
    end: int | None = None
    for span in spans:
        if end is not None:
            words += _SKIP if report.text[end : span.start].strip() else plain(" ")
        words += marked(report.text, span.start, span.end, Markings(found))
        end = span.end
    return words


def _called(link: Speaker) -> str:
    return link.name or (link.mention.text if link.mention else "") or _SOMEONE
