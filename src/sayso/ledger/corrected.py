"""Reports of a desk as its analysts have corrected them."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.ledger.desk import Desk
from sayso.ledger.kept import kept_reports
from sayso.model import Report


def corrected_reports(desk: Desk, ids: Iterable[str]) -> dict[str, Report]:
    """Reports by id, with the decisions that stand applied to them.

    Raises:
        DeskError: if a record is damaged.
    """
    return {key: each.report for key, each in kept_reports(desk, ids).items()}
