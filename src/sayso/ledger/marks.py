"""What analysts decided on statements and reports, where these are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.ledger.desk import Desk
from sayso.ledger.placed import review_of
from sayso.model import Decision
from sayso.review.standing import GRADES


@dataclass(frozen=True, slots=True)
class Marks:
    """The decisions that stand, by what they hang on now; grades are left out.

    Attributes:
        statements: by the id of a statement.
        reports: by the id of a report: those on words that are no statement.
    """

    statements: Mapping[str, tuple[Decision, ...]]
    reports: Mapping[str, tuple[Decision, ...]]


def marks_of(desk: Desk) -> Marks:
    """The decisions that stand in a desk.

    Raises:
        DeskError: if the desk cannot be read.
    """
    statements: dict[str, list[Decision]] = {}
    reports: dict[str, list[Decision]] = {}
    for each, places in review_of(desk).hanging:
        if each.kind in GRADES:
            continue
        for place in places:
            if place is None:
                continue
            if each.kind in ("outlet", "published", "no_claim") or place.statement is None:
                reports.setdefault(place.report, []).append(each)
            if place.statement is not None:
                statements.setdefault(place.statement, []).append(each)
    return Marks(
        {key: tuple(found) for key, found in statements.items()},
        {key: tuple(found) for key, found in reports.items()},
    )
