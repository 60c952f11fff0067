"""Weighed reports to look things up in: who said a statement, where, and how each is called."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import urlsplit

from rich.text import Text

from sayso.cli.heading import when
from sayso.cli.named import Named
from sayso.cli.nesting import nested
from sayso.cli.passages import passage
from sayso.cli.printable import printable
from sayso.cli.who import NO_SOURCE, SOMEONE
from sayso.model import Claim, Figure, Report, Statement

_DAY = len("2026-05-04")


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
    def words(self) -> Text:
        """The statement, verbatim."""
        return passage(self.statement.spans, self.report.text)

    @property
    def holder(self) -> str:
        """Who had it first-hand, as far as this report tells; "" for its own outlet."""
        if self.claim.voice == "outlet":
            return ""
        link = self.claim.chain[-1] if self.claim.chain else self.claim.speaker
        if link is None:
            return passage(self.claim.source, self.report.text).plain or NO_SOURCE
        return printable(link.name or (link.mention.text if link.mention else "")) or SOMEONE


class Gathered:
    """Looks up statements, figures and reports by their ids, and names each report.

    A report is called by its outlet, and by its day or time too where that has several.

    Args:
        reports: all that were weighed, with their claims.
    """

    def __init__(self, reports: Iterable[Report]) -> None:
        self.reports = {report.id: report for report in reports}
        self._called = {each.id: _called(each) for each in self.reports.values()}
        self._apart = _times_apart(self.reports.values())
        self._said: dict[str, Said] = {}
        self._named: dict[str, Named] = {}
        for report in self.reports.values():
            self._gather(report)

    def _gather(self, report: Report) -> None:
        depths: dict[str, int] = {}
        for claim, depth in nested(report.claims):
            for statement in claim.statements:
                if depth >= depths.get(statement.id, 0):
                    depths[statement.id] = depth
                    self._said[statement.id] = Said(statement, claim, report)

    @property
    def statements(self) -> Iterable[str]:
        """Ids of all statements."""
        return self._said

    def said(self, statement: str) -> Said | None:
        """The statement with an id, None where there is none."""
        return self._said.get(statement)

    def named(self, report: Report) -> Named:
        """What a report's words name."""
        if report.id not in self._named:
            self._named[report.id] = Named(report)
        return self._named[report.id]

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
        found = (self.named(said.report).figure(name) for name in own)
        return [
            one
            for one in found
            if one is not None and not (one.part_of in own and one.id in elsewhere)
        ]

    def outlet(self, report: str) -> str:
        """Who published a report: the outlet, else where it was read from."""
        return self._called.get(report, "a report that is not here")

    def name(self, name: str) -> str:
        """The name of an origin or station as it is shown; an outlet without one is its report."""
        return self._called.get(name) or printable(name) or SOMEONE

    def called(self, report: str) -> str:
        """The outlet of a report, with its time where that has published several of them."""
        time = self._apart.get(report)
        return f"{self.outlet(report)}, {time}" if time else self.outlet(report)

    def published(self, report: str | None) -> str:
        """When a report was published, "" where that is not known."""
        known = self.reports.get(report) if report is not None else None
        return when(known.published or "") if known is not None else ""


def _called(report: Report) -> str:
    """The outlet; without one the site or the file, whose folder may be long."""
    place = _site(report.url or "") or PurePath(report.path).name or report.path
    return printable(report.outlet or place or report.title or "") or "a report without a name"


def _site(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def _times_apart(reports: Iterable[Report]) -> dict[str, str]:
    """What tells reports of one outlet apart: the day, else the time, else the path."""
    by_outlet: defaultdict[str, list[Report]] = defaultdict(list)
    for report in reports:
        by_outlet[_called(report)].append(report)
    found: dict[str, str] = {}
    for several in by_outlet.values():
        if len(several) < 2:
            continue
        days = Counter((each.published or "")[:_DAY] for each in several)
        times = Counter(each.published or "" for each in several)
        for each in several:
            time = each.published or ""
            if time and days[time[:_DAY]] == 1:
                found[each.id] = printable(time[:_DAY])
            else:
                found[each.id] = when(time) if times[time] == 1 and time else printable(each.path)
    return found
