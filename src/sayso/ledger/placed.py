"""Where the decisions of a desk hang now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from sayso.ledger.desk import Desk
from sayso.ledger.records import report_of
from sayso.model import Anchor, Decision, Report
from sayso.review.placing import Placed, place
from sayso.review.relations import Relations, Tied, relations
from sayso.review.standing import GRADES, standing
from sayso.store import reports as stored
from sayso.store.anchors import counting
from sayso.store.decisions import about_reports, about_urls, every_decision

Hanging = tuple[Decision, tuple[Placed | None, ...]]


@dataclass(frozen=True, slots=True)
class Review:
    """The decisions of a desk that stand, and where they hang.

    Attributes:
        hanging: each with the place of each of its anchors, None where there is none.
    """

    hanging: tuple[Hanging, ...]

    def on_report(self, report: str) -> list[tuple[Decision, str | None]]:
        """The decisions on one thing of a report, each with its statement."""
        return [
            (each, places[0].statement)
            for each, places in self.hanging
            if len(places) == 1 and places[0] is not None and places[0].report == report
        ]

    def reports(self) -> set[str]:
        """Ids of the reports on which something is decided that changes them."""
        return {
            places[0].report
            for each, places in self.hanging
            if len(places) == 1 and places[0] is not None and each.kind not in GRADES
        }

    def relations(self) -> Relations:
        """What is decided on pairs of statements."""
        ties = []
        for each, places in self.hanging:
            if len(places) == 2:
                one, other = places
                if one is None or other is None:
                    continue
                if one.statement is not None and other.statement is not None:
                    reports = one.report, other.report
                    ties.append(Tied(each, one.statement, other.statement, reports))
        return relations(ties)

    def on_outlets(self) -> list[tuple[bool, str, str]]:
        """Which reports' outlets are one, or not: whether, and ids of the two reports."""
        return [
            (each.verdict != "reject", places[0].report, places[1].report)
            for each, places in self.hanging
            if each.kind == "same_outlet"
            and len(places) == 2
            and places[0] is not None
            and places[1] is not None
        ]

    def homeless(self) -> list[Decision]:
        """Those that find no place any more."""
        return [each for each, places in self.hanging if any(one is None for one in places)]


def review_of(desk: Desk) -> Review:
    """The decisions of a desk that stand, and where they hang.

    Raises:
        DeskError: if the desk cannot be read.
    """
    with desk.store.read() as connection:
        log = every_decision(connection)
        return placed(connection, standing(log))


def decided_on(desk: Desk, reports: Iterable[str]) -> set[str]:
    """Those of some reports on which anything was ever decided, be it taken back."""
    asked = set(reports)
    with desk.store.read() as connection:
        found = about_reports(connection, asked)
        pages = {
            row.url: row.id for row in stored.report_heads(connection, asked) if row.url is not None
        }
        found += about_urls(connection, pages)
    anchors = [anchor for each in found for anchor in each.about]
    return asked & (
        {anchor.report for anchor in anchors} | {pages.get(each.url or "", "") for each in anchors}
    )


def placed(connection: Connection, decisions: Sequence[Decision]) -> Review:
    """Find where decisions hang."""
    anchors = [anchor for each in decisions for anchor in each.about]
    there = counting(connection, {each.statement for each in anchors if each.statement})
    lost = [each for each in anchors if (each.report, each.statement) not in there]
    reports, latest = _reports(connection, lost)
    hanging = []
    for each in decisions:
        places = tuple(
            Placed(anchor.report, anchor.statement, 1.0)
            if (anchor.report, anchor.statement) in there
            else place(anchor, reports, latest)
            for anchor in each.about
        )
        hanging.append((each, places))
    return Review(tuple(hanging))


def _reports(
    connection: Connection, lost: Iterable[Anchor]
) -> tuple[dict[str, Report], dict[str, str]]:
    """The reports in which anchors may be found again, and which version of a page counts."""
    asked: set[str] = set()
    latest: dict[str, str] = {}
    for each in lost:
        asked.add(each.report)
        if each.url is not None and each.url not in latest:
            for row in stored.versions(connection, each.url):
                if row.latest:
                    latest[each.url] = row.id
                    asked.add(row.id)
    rows = stored.report_rows(connection, asked)
    return {row.id: report_of(row.record, row.text) for row in rows}, latest
