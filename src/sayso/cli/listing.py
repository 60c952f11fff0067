"""Runs ``sayso list``: the reports or the propositions of a desk."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Final, cast

from sayso.cli.rows import SHOWN, interval, more, table, write

if TYPE_CHECKING:
    from sayso.ledger.proposition_lists import Listed, Order
    from sayso.ledger.report_lists import ReportHead

_REPORT: Final = (
    *("id", "published", "outlet", "title", "claims", "url", "path"),
    *("latest", "waiting", "added_at", "added_by"),
)
_PROPOSITION: Final = (
    *("id", "text", "statements", "reports", "outlets", "origins_min", "origins_max"),
    *("disputes", "contradictions", "confidence", "first_day", "last_day", "changed"),
)


def list_reports(where: str, top: int, form: str) -> int:
    """Show the reports of a desk, give the exit status."""
    from sayso.ledger.desk import open_desk
    from sayso.ledger.report_lists import list_reports as listed
    from sayso.ledger.report_lists import number_of_reports

    desk = open_desk(where)
    found = listed(desk, top)
    if form != "table":
        write(
            ({key: asdict(row)[key] for key in _REPORT} for row in found), form, "reports", _REPORT
        )
        return 0
    table(("id", "published", "claims", "outlet", "report"), map(_report, found), ("claims",))
    more(len(found), number_of_reports(desk))
    return 0


def list_propositions(where: str, top: int, sort: str, form: str) -> int:
    """Show the propositions of a desk, give the exit status."""
    from sayso.ledger.desk import open_desk
    from sayso.ledger.proposition_lists import Wanted
    from sayso.ledger.proposition_lists import list_propositions as listed

    found = listed(open_desk(where), Wanted(), order=cast("Order", sort), limit=top)
    if form != "table":
        rows = ({key: asdict(row)[key] for key in _PROPOSITION} for row in found.found)
        write(rows, form, "propositions", _PROPOSITION)
        return 0
    heads = ("id", "outlets", "origins", "clashes", "what is claimed")
    table(heads, map(_proposition, found.found), heads[1:4])
    more(len(found.found), found.number)
    return 0


def _report(row: ReportHead) -> tuple[str, ...]:
    state = " (waiting)" if row.waiting else "" if row.latest else " (earlier version)"
    name = (row.title or row.path) + state
    return row.id[:SHOWN], (row.published or "")[:10], f"{row.claims:,}", row.outlet or "", name


def _proposition(row: Listed) -> tuple[str, ...]:
    origins = interval(row.origins_min, row.origins_max)
    return row.id[:SHOWN], str(row.outlets), origins, str(row.disputes or ""), row.text
