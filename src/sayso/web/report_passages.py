"""What a report's page shows of a long text, and which passage its address asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from sayso.ledger.report_view import ReportView
from sayso.model import Claim, Report
from sayso.web.blocks import Stretch, part_with, parts
from sayso.web.claim_words import date_words, figure_words, place_words
from sayso.web.marking import Mark, bounds, claim_marks
from sayso.web.marking_html import Markings, marked
from sayso.web.report_claims import ShownClaim, in_order, shown_claims

_DIGITS = 9


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block of the text as it is shown.

    Attributes:
        kind: paragraph, heading, caption, quote, list, table, credit, correction or rest.
        start: first code point.
        text: with all its marks.
    """

    kind: str
    start: int
    text: Markup


@dataclass(frozen=True, slots=True)
class ShownReport:
    """What a page shows of a report.

    Attributes:
        blocks: of the text.
        claims: those that have words in these blocks.
        number: how many claims are shown on all pages together.
        own: whether what the outlet says itself is shown.
        part: number of the part, from 1.
        parts: how many there are.
    """

    blocks: tuple[ShownBlock, ...]
    claims: tuple[ShownClaim, ...]
    number: int
    own: bool
    part: int
    parts: int


def shown_report(view: ReportView, query: Mapping[str, str]) -> ShownReport:
    """What a page shows.

    Args:
        view: the report.
        query: of the address: ``own`` ("1" or "0"; what the outlet says itself is shown where
            nobody else says anything), ``part`` (from 1), ``from`` and ``to`` (code points of a
            passage), ``at`` (id of a statement or claim). What makes no sense is passed over.
    """
    report = view.report
    own = query.get("own", "")
    with_own = own == "1" or (own != "0" and all(c.voice == "outlet" for c in report.claims))
    claims = in_order(each for each in report.claims if with_own or each.voice != "outlet")
    numbers = {each.id: number for number, each in enumerate(claims, 1)}
    asked = asked_passage(query, len(report.text))
    cut = parts(report)
    at = _part(query.get("part"), len(cut))
    if at is None:
        at = part_with(cut, asked[0] if asked else _where(report, query.get("at", "")))
    here = [each for each in claims if _touches(each, cut[at])]
    things = list(detail_marks(report))
    markings = Markings(
        [*claim_marks(here), *things, *([Mark(*asked, "asked")] if asked else [])],
        {each.id: numbers[each.id] for each in here},
        {**dict(_anchors(report)), **({"passage": asked[0]} if asked else {})},
        {each.id: bounds(each)[1] for each in here},
    )
    first, last = (cut[at][0].start, cut[at][-1].end) if cut[at] else (0, 0)
    near = markings.between(first, last)
    return ShownReport(
        tuple(
            ShownBlock(each.kind, each.start, marked(report.text, each.start, each.end, near))
            for each in cut[at]
        ),
        tuple(shown_claims(view, here, numbers, things)),
        len(claims),
        with_own,
        at + 1,
        len(cut),
    )


def asked_passage(query: Mapping[str, str], length: int) -> tuple[int, int] | None:
    """The code points that an address asks for, in a text of some length; None where none."""
    start, end = _number(query.get("from")), _number(query.get("to"))
    if start is None or end is None or not start < min(end, length):
        return None
    return start, min(end, length)


def detail_marks(report: Report) -> Iterator[Mark]:
    """Figures, dates and places, with what they come to."""
    for figure in report.figures:
        yield Mark(figure.start, figure.end, "figure", title=figure_words(figure))
    for date in report.dates:
        yield Mark(date.start, date.end, "date", title=date_words(date))
    for place in report.places:
        yield Mark(place.start, place.end, "place", title=place_words(place))


def _anchors(report: Report) -> Iterator[tuple[str, int]]:
    """Where statements begin, also those of claims that are not shown."""
    for claim in report.claims:
        for one in claim.statements:
            yield one.id, one.spans[0].start


def _where(report: Report, key: str) -> int:
    """Where a claim or a statement begins; the beginning of the text where there is none."""
    for claim in report.claims:
        if claim.id == key:
            return bounds(claim)[0]
        for one in claim.statements:
            if one.id == key:
                return one.spans[0].start
    return 0


def _touches(claim: Claim, part: Sequence[Stretch]) -> bool:
    if not part:
        return False
    spans = (*claim.source, *claim.cue, *claim.content)
    return any(span.start < part[-1].end and part[0].start < span.end for span in spans)


def _part(asked: str | None, number: int) -> int | None:
    found = _number(asked)
    return None if found is None else min(max(1, found), number) - 1


def _number(text: str | None) -> int | None:
    if text is None or not (text.isascii() and text.isdigit()) or len(text) > _DIGITS:
        return None
    return int(text)
