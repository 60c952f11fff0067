"""A report and its claims as JSON, as the exports give them."""

from __future__ import annotations

from typing import Any

from sayso.export import report_object
from sayso.ledger.corrected import corrected_reports
from sayso.ledger.desk import Desk
from sayso.store.report_lists import propositions_of


def report_json(desk: Desk, key: str) -> dict[str, Any] | None:
    """A report in the form of the exports, as analysts have corrected it; None if there is none.

    Raises:
        DeskError: if a record is damaged.
    """
    found = corrected_reports(desk, [key]).get(key)
    return None if found is None else report_object(found)


def claims_json(desk: Desk, key: str) -> list[dict[str, Any]] | None:
    """The claims of a report, each statement with the id of its ``proposition`` or null.

    Raises:
        DeskError: if a record is damaged.
    """
    found = report_json(desk, key)
    if found is None:
        return None
    with desk.store.read() as connection:
        rows = propositions_of(connection, key)
    for claim in found["claims"]:
        for one in claim["statements"]:
            row = rows.get(one["id"])
            one["proposition"] = row.id if row is not None else None
    return list(found["claims"])
