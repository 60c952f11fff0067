"""Reports of a desk as its analysts have corrected them."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.ledger.desk import Desk
from sayso.ledger.kept import kept_reports
from sayso.ledger.placed import Review, review_of
from sayso.model import Report
from sayso.review.applying import applied


def corrected_reports(
    desk: Desk, ids: Iterable[str], review: Review | None = None
) -> dict[str, Report]:
    """Reports by id, with the decisions that stand applied to them.

    Args:
        desk: the desk.
        ids: of the reports; those that are not there are left out.
        review: the desk's decisions, where they are at hand.

    Raises:
        DeskError: if a record is damaged.
    """
    found = {key: each.report for key, each in kept_reports(desk, ids).items()}
    decided = review or review_of(desk)
    for key in decided.reports() & found.keys():
        found[key] = applied(found[key], decided.on_report(key))
    return found
