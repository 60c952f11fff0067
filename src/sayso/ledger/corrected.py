"""Reports of a desk as its analysts have corrected them."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.ledger.desk import Desk
from sayso.ledger.kept import kept_reports
from sayso.ledger.keys import host_of, key_of
from sayso.ledger.placed import Review, review_of
from sayso.model import Report
from sayso.review.applying import applied, under_outlet


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
    return _under_one_name(desk, found, decided)


def _under_one_name(desk: Desk, found: dict[str, Report], decided: Review) -> dict[str, Report]:
    """Put outlets that are one under one name, and namesakes under their names and hosts."""
    ties = decided.on_outlets()
    if not ties:
        return found
    ids = {each for _, one, other in ties for each in (one, other)}
    known = {key: each.report for key, each in kept_reports(desk, ids).items()}
    names: dict[str, str] = {}
    apart: set[tuple[str, str]] = set()
    for same, one, other in ties:
        if one not in known or other not in known:
            continue
        first, second = known[one].outlet, known[other].outlet
        if first and second and same and key_of(first) != key_of(second):
            names[key_of(second)] = first
        elif first and second and not same and key_of(first) == key_of(second):
            apart.add((key_of(second), host_of(known[other].url)))
    return {key: _named(each, names, apart) for key, each in found.items()}


def _named(report: Report, names: dict[str, str], apart: set[tuple[str, str]]) -> Report:
    key = key_of(report.outlet or "")
    host = host_of(report.url)
    if host and (key, host) in apart:
        return under_outlet(report, f"{report.outlet} ({host})")
    return under_outlet(report, names[key]) if key in names else report
