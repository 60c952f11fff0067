"""The reports of a proposition to look things up in: who said what, and what each is called."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import urlsplit

from sayso.model import Claim, Figure, Report, Span, Statement

OMISSION = " […] "
"""Stands where words of a report are left out."""

SOMEONE = "someone not named"
NO_SOURCE = "no source named"
NOT_HERE = "a report that is not here"


@dataclass(frozen=True, slots=True)
class Said:
    """A statement where it stands.

    Attributes:
        statement: what is said.
        claim: the innermost claim that says it.
        report: that it stands in.
    """

    statement: Statement
    claim: Claim
    report: Report

    @property
    def words(self) -> str:
        """The statement, verbatim."""
        return passage(self.statement.spans, self.report.text)

    @property
    def holder(self) -> str:
        """Who had it first-hand, as far as this report tells; "" for its own outlet."""
        if self.claim.voice == "outlet":
            return ""
        link = self.claim.chain[-1] if self.claim.chain else self.claim.speaker
        if link is None:
            return passage(self.claim.source, self.report.text) or NO_SOURCE
        return link.name or (link.mention.text if link.mention else "") or SOMEONE


class Gathered:
    """Looks up statements, figures and reports by their ids, and names each report.

    A report is called by its outlet; of an outlet with several, its day or time tells them apart.

    Args:
        reports: all that the proposition needs, with their claims.
    """

    def __init__(self, reports: Iterable[Report]) -> None:
        self.reports = {report.id: report for report in reports}
        self._outlets = {each.id: outlet_name(each) for each in self.reports.values()}
        self._apart = _times_apart(self.reports.values())
        self._said: dict[str, Said] = {}
        self._figures: dict[str, Figure] = {}
        for report in self.reports.values():
            self._figures.update({one.id: one for one in report.figures})
            self._gather(report)

    def _gather(self, report: Report) -> None:
        outer = {claim.id: claim.within for claim in report.claims}
        depths: dict[str, int] = {}
        for claim in report.claims:
            depth = _depth(claim.id, outer)
            for statement in claim.statements:
                if depth >= depths.get(statement.id, 0):
                    depths[statement.id] = depth
                    self._said[statement.id] = Said(statement, claim, report)

    def said(self, statement: str) -> Said | None:
        """The statement with an id, None where there is none."""
        return self._said.get(statement)

    def figure(self, name: str) -> Figure | None:
        """The figure with an id, None where there is none."""
        return self._figures.get(name)

    def figures(self, said: Said) -> list[Figure]:
        """The figures of a statement that are its own.

        A part ("150 of them women") of another of its figures is not, where the claim has a
        statement for it alone.
        """
        own = said.statement.figures
        elsewhere = {
            name
            for other in said.claim.statements
            if len(other.figures) < len(own)
            for name in other.figures
        }
        found = (self._figures.get(name) for name in own)
        return [
            one
            for one in found
            if one is not None and not (one.part_of in own and one.id in elsewhere)
        ]

    def outlet(self, report: str) -> str:
        """Who published a report: the outlet, else where it was read from."""
        return self._outlets.get(report, NOT_HERE)

    def name(self, name: str) -> str:
        """The name of an origin or station as it is shown; an outlet without one is its report."""
        return self._outlets.get(name) or name or SOMEONE

    def apart(self, report: str) -> str:
        """The day or time that tells a report from others of its outlet; "" where it is alone."""
        return self._apart.get(report, "")

    def published(self, report: str | None) -> str | None:
        """When a report was published, ISO 8601; None where that is not known."""
        known = self.reports.get(report) if report is not None else None
        return known.published if known is not None else None


def passage(spans: Sequence[Span], text: str) -> str:
    """Join the pieces of a passage, with a sign wherever words between them are left out."""
    words = ""
    end = None
    for span in spans:
        if end is not None:
            gap = span.start >= end and not text[end : span.start].strip()
            words += " " if gap else OMISSION
        words += " ".join(span.text.split())
        end = span.end
    return words


def outlet_name(report: Report) -> str:
    """The outlet of a report; without one the site or the file that it was read from."""
    place = _site(report.url or "") or PurePath(report.path).name or report.path
    return report.outlet or place or report.title or "a report without a name"


def _depth(claim: str, outer: dict[str, str | None]) -> int:
    """How many others a claim stands inside."""
    seen: set[str] = set()
    at: str | None = claim
    while at in outer and at not in seen:
        seen.add(at)
        at = outer[at]
    return len(seen)


def _site(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def _times_apart(reports: Iterable[Report]) -> dict[str, str]:
    """What tells reports of one outlet apart: the day, else the time, else the path."""
    by_outlet: defaultdict[str, list[Report]] = defaultdict(list)
    for report in reports:
        by_outlet[outlet_name(report)].append(report)
    found: dict[str, str] = {}
    for several in by_outlet.values():
        if len(several) < 2:
            continue
        days = Counter((each.published or "")[:10] for each in several)
        times = Counter(each.published or "" for each in several)
        for each in several:
            time = each.published or ""
            if time and days[time[:10]] == 1:
                found[each.id] = time[:10]
            else:
                found[each.id] = time if times[time] == 1 and time else each.path
    return found
