"""What analysts decided on statements and reports, where these are shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.ledger.desk import Desk
from sayso.ledger.placed import placed
from sayso.model import Decision
from sayso.review.standing import GRADES, standing
from sayso.store.decisions import about_reports, about_urls, number_of_decisions
from sayso.store.propositions import reports_with
from sayso.store.reports import report_heads

_WHOLE = ("outlet", "published", "no_claim")
"""Kinds that are shown with the report itself: a claim that is none is not shown any more."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The decisions that stand, by what they hang on now; grades are left out.

    Attributes:
        statements: by the id of a statement.
        reports: by the id of a report: those on the report itself, or on words that are no
            statement.
    """

    statements: Mapping[str, tuple[Decision, ...]]
    reports: Mapping[str, tuple[Decision, ...]]


def marks_of(desk: Desk, reports: Iterable[str]) -> Marks:
    """The decisions that stand on reports and what they say.

    Raises:
        DeskError: if the desk cannot be read.
    """
    asked = sorted(set(reports))
    with desk.store.read() as connection:
        if not number_of_decisions(connection):
            return Marks({}, {})
        found = about_reports(connection, asked)
        urls = [row.url for row in report_heads(connection, asked) if row.url is not None]
        found += about_urls(connection, urls)
        every = {each.id: each for each in found if each.kind not in GRADES}
        hanging = placed(connection, standing(every.values())).hanging
    statements: dict[str, list[Decision]] = {}
    whole: dict[str, list[Decision]] = {}
    for each, places in hanging:
        for place in places:
            if place is None:
                continue
            if each.kind in _WHOLE or place.statement is None:
                whole.setdefault(place.report, []).append(each)
            if place.statement is not None:
                statements.setdefault(place.statement, []).append(each)
    return Marks(
        {key: tuple(made) for key, made in statements.items()},
        {key: tuple(made) for key, made in whole.items()},
    )


def reports_of_statements(desk: Desk, statements: Iterable[str]) -> set[str]:
    """Ids of the reports that statements are in."""
    with desk.store.read() as connection:
        return reports_with(connection, statements)
